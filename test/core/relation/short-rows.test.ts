import { assertMarked, isSerious } from "../../support/report.ts";

describe("a row that lost one of its figures", () => {
  it("leaves no doubt of the sums above and below it where all the others are zero", () =>
    assertMarked(
      `
Wages 256.40 244.80 245.80 237.30
Rent 32.75 32.30 33.05 29.40
Depreciation 0 0 0
Upkeep 67.00 45.30 40.80 67.60
Total costs 356.15 324.40 319.65 334.30
                   ^^^^^^ total-mismatch
`,
      isSerious,
    ));
});
