import { assertMarked, isSerious } from "../../support/report.ts";

/** Lists that somebody typed with TABs here and blanks there, so that but some of their rows are a table. */
describe("a list whose first rows are laid out otherwise", () => {
  it("has a total of more than the rows below them, and nothing is told", () =>
    assertMarked(
      `
Costs

Hire of the quay   240.00
Band\t350.00
Printing of posters and leaflets for all the villages 62.50
Prizes\t88.20
Insurance\t75.00
Chairs\t60.00
Total\t875.70
`,
      isSerious,
    ));

  it("is told of where the line above is none of its rows", () =>
    assertMarked(
      `
Costs of the regatta in 2024
Prizes\t88.20
Insurance\t75.00
Chairs\t60.00
Total\t⟦875.70⟧
⟦⟧ total-mismatch
`,
      isSerious,
    ));

  it("is held against all of its rows where the TABs push the figures under each other", () =>
    assertMarked(
      `
Hire of the quay\t\t240.00
Band\t\t\t350.00
Printing of posters\t62.50
Total\t\t\t⟦662.50⟧
⟦⟧ total-mismatch
`,
      isSerious,
    ));
});
