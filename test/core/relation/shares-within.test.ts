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

  it("are those of the n in their head", () =>
    assertMarked(`
| Answers | North (n = 389) | South (n = 387) |
|---------|-----------------|-----------------|
| Yes     | 201 (51.7%)     | 196 (60.6%)     |
                                   ^^^^ ratio-mismatch: 60.6% is not the share of 196 in 387: that is 50.6%. The like holds in 2 other lines.
| No      | 117 (30.1%)     | 105 (27.1%)     |
| Perhaps | 60 (15.4%)      | 74 (19.1%)      |
`));

  it("are those of what all the others are of", () =>
    assertMarked(`
| Answers | Several     |
|---------|-------------|
| Yes     | 201 (51.7%) |
| No      | 117 (30.1%) |
| Perhaps | 60 (19.4%)  |
                ^^^^ ratio-mismatch: 19.4% is not the share of 60 in 389: that is 15.4%. The like holds in 3 other lines.
| Never   | 90 (23.1%)  |
`));

  it("are those of what the figures come to", () =>
    assertMarked(`
| Answers | One         |
|---------|-------------|
| Yes     | 112 (28.8%) |
| No      | 176 (42.5%) |
                 ^^^^ ratio-mismatch: 42.5% is not the share of 176 in 389: that is 45.2%. The like holds in 2 other lines.
| Perhaps | 101 (26.0%) |
`));
});
