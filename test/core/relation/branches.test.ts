import { assertMarked, isSerious } from "../../support/report.ts";

describe("outlines in one series", () => {
  const told = (name: string, text: string) => it(name, () => assertMarked(text, isSerious));

  told(
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

  told(
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
