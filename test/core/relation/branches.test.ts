import { warned } from "../../support/marked.ts";

describe("outlines in one series", () => {
  warned(
    "what stands deeper below an item is part of it, as it is below another one",
    `
Boats in the harbour    1,482
  Sail                    870
  Motor                   621
                          ^^^ misfit-figure
Berths                    955
  Let                     823
  Free                    132
`,
  );

  warned(
    "where most items are not the sum of what stands below them, the outline means something else",
    `
Boats in the harbour    1,482
  Sail                    312
  Motor                   240
Berths                    955
  Let                     823
  Free                    132
Sheds                      60
  Wood                     41
  Stone                    33
`,
  );
});
