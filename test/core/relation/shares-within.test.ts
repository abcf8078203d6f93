import { assertMarked } from "../../support/report.ts";
import { silent } from "../../support/severity.ts";

describe("shares in one cell with their figures", () => {
  it("are those of the first figure of the column, where two others are", () =>
    assertMarked(`
| Deliveries | 2031         |
|------------|--------------|
| All        | 480          |
| On time    | 431 (89.8%)  |
| Late       | 37 (7.7%)    |
| Lost       | 12 (3.5%)    |
                   ^^^ ratio-mismatch: 3.5% is not the share of 12 in 480: that is 2.5%. The like holds in 2 other lines.
`));

  it("are those of what a column beside them holds, cut off or rounded", () =>
    assertMarked(`
| Priority | Found | Mended       |
|----------|------:|--------------|
| High     |     8 | 3 (37%)      |
| Medium   |    13 | 5 (38%)      |
| Low      |    31 | 14 (45%)     |
| None     |     9 | 4 (54%)      |
                        ^^ ratio-mismatch
`));

  silent(
    "and left alone where they are of something else",
    `
| Module  | Tests     |
|---------|-----------|
| Reading | 48 (91%)  |
| Writing | 31 (84%)  |
| Sending | 17 (100%) |
| Total   | 96 (90%)  |
`,
  );

  silent(
    "and where more than one is not right",
    `
| Answers | 2031        |
|---------|-------------|
| Asked   | 250         |
| Yes     | 130 (52.0%) |
| No      | 75 (30.0%)  |
| Perhaps | 30 (15.0%)  |
| Blank   | 15 (10.0%)  |
`,
  );
});
