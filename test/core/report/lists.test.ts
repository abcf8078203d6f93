import { assertMarked } from "../../support/report.ts";

describe("totals of lists", () => {
  it("count the lines since the subtotal before, or the subtotals", () =>
    assertMarked(`
Costs of the regatta:

- Buoys: 1,320
- Ropes: 460
- Subtotal: 1,780
- Soup: 395
- Bread: 218
- Subtotal: 631
            ^^^ prose-mismatch: “Subtotal” says 631, but the 2 lines before it add up to 613 (+18). Check the total and the lines.
- Total: 2,411
`));
});
