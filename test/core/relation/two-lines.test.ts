import { strict as assert } from "node:assert";
import { assertMarked, findingsIn } from "../../support/report.ts";
import { silent } from "../../support/severity.ts";

describe("a plain total in two lines", () => {
  it("is wrong in both: nothing vouches for either, so each is told as one alone would be", () =>
    assertMarked(`
| Item     | Planned | Actual |
|----------|--------:|-------:|
| Rent     |   1,200 |  1,250 |
| Food     |     480 |    512 |
| Travel   |     310 |    275 |
| Printing |      95 |    120 |
| Total    |   2,310 |  2,490 |
               ^^^^^ total-mismatch: “Total” says 2,310, but its 4 parts add up to 2,085 (+225). Check 1,200, 480, 95, 2,310 and 310.
                        ^^^^^ total-mismatch: “Total” says 2,490, but its 4 parts add up to 2,157 (+333). Check 1,250, 512, 2,490, 275 and 120.
`));

  it("is wrong by more in one and by less in the other", () =>
    assert.deepEqual(
      findingsIn(`
| Berth |    2022 |    2023 |
|-------|--------:|--------:|
| Quay  |  53,623 |  54,665 |
| Mill  |  69,433 |  59,729 |
| Ford  |  52,082 |  68,014 |
| Weir  |  59,299 |  63,221 |
| Lock  |  82,498 |  56,663 |
| Total | 307,798 | 304,340 |
`).map(({ rule, severity }) => [rule, severity]),
      [
        ["total-mismatch", "warning"],
        ["total-mismatch", "warning"],
      ],
    ));

  it("is held in each of two columns where either has figures that the other lacks", () =>
    assertMarked(`
| Entry     | Came in | Went out |
|-----------|--------:|---------:|
| Fees      |   5,435 |          |
| Donations |   1,274 |          |
| Regatta   |   2,310 |    1,118 |
| Slipway   |         |    3,640 |
| Insurance |         |      857 |
| Total     |   9,119 |    5,615 |
                ^^^^^ total-mismatch
`));

  it("is held where a dash stands beside what is called other, as it does beside parts with names of their own", () =>
    assertMarked(`
| Entry   | Came in | Went out |
|---------|--------:|---------:|
| Fees    |   1,620 |        — |
| Other   |     145 |        — |
| Slipway |       — |    1,273 |
| Paint   |       — |      318 |
| Ropes   |       — |       26 |
| Total   |   1,765 |    7,617 |
                         ^^^^^ total-mismatch
`));

  it("is only asked about where three columns or more miss, which speaks for other rows", () => {
    const findings = findingsIn(`
| Item     | Planned | Actual | Before |
|----------|--------:|-------:|-------:|
| Rent     |   1,200 |  1,250 |  1,190 |
| Food     |     480 |    512 |    466 |
| Travel   |     310 |    275 |    301 |
| Printing |      95 |    120 |     87 |
| Total    |   2,310 |  2,490 |  2,266 |
`);
    assert.deepEqual(
      findings.map(({ rule, severity }) => [rule, severity]),
      [["unmatched-total", "hint"]],
    );
  });

  silent(
    "far from both sums: other rows are counted",
    `
| Item     | Planned | Actual |
|----------|--------:|-------:|
| Rent     |   1,200 |  1,250 |
| Food     |     480 |    512 |
| Travel   |     310 |    275 |
| Total    |   8,310 |  9,490 |
`,
  );

  silent(
    "few of many",
    `
Top offices

| Office | 2023 | 2024 |
|--------|-----:|-----:|
| Quay   |  214 |  231 |
| Mill   |  118 |  125 |
| Ford   |  307 |  299 |
| Total  |  702 |  731 |
`,
  );
});
