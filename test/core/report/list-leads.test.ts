import { assertMarked } from "../../support/report.ts";

describe("a sentence that leads into a list", () => {
  it("may say more between its figure and the colon, and be long", () =>
    assertMarked(`
The stock of the reading rooms of the harbour office and of both of its branches came to ⟦4,312⟧ volumes, and was made up as follows:
⟦⟧ prose-mismatch

- fiction: 2,140
- charts: 1,214
- tables of tides: 948
`));
});
