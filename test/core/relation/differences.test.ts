import { assertMarked } from "../../support/report.ts";

/** A column of differences beside two years, in a table whose groups are subtotals without a word for it. */
describe("differences of two columns", () => {
  it("vouch for the line that misses, where the difference is wrong", () =>
    assertMarked(`
| 项目         |     上年 |     本年 |    增减额 | 增长率 |
|--------------|---------:|---------:|----------:|-------:|
| 一、日常运行 | 8,204.60 | 9,115.20 |    910.60 |  11.1% |
| 1.办公费     | 3,120.40 | 2,875.90 |   -264.50 |  -7.8% |
                                         ^^^^^^^ total-mismatch: “增减额” says -264.50, but 2,875.90 − 3,120.40 gives -244.50 (−20.00). One digit looks mistyped. A row and a column miss by the same amount here.
| 2.维修费     | 5,084.20 | 6,239.30 |  1,155.10 |  22.7% |
| 二、专项业务 | 6,331.00 | 5,902.70 |   -428.30 |  -6.8% |
| 1.培训费     | 2,417.50 | 2,960.10 |    542.60 |  22.4% |
| 2.印刷费     | 3,913.50 | 2,942.60 |   -970.90 | -24.8% |
| 合计         |14,535.60 |15,017.90 |    482.30 |   3.3% |
`));

  it("and where one of the two years is", () =>
    assertMarked(`
| 项目         |     上年 |     本年 |    增减额 |
|--------------|---------:|---------:|----------:|
| 一、日常运行 | 8,204.60 | 9,115.20 |    910.60 |
| 1.办公费     | 3,120.40 | 2,875.90 |   -244.50 |
| 2.维修费     | 5,084.20 | 6,329.30 |  1,155.10 |
                            ^^^^^^^^ misfit-figure: 6,329.30 does not fit: 6,239.30 would settle both sums it is part of (“一、日常运行 · 本年”, “2.维修费 · 增减额”). Two digits look swapped. A row and a column miss by the same amount here.
| 二、专项业务 | 6,331.00 | 5,902.70 |   -428.30 |
| 1.培训费     | 2,417.50 | 2,960.10 |    542.60 |
| 2.印刷费     | 3,913.50 | 2,942.60 |   -970.90 |
| 合计         |14,535.60 |15,017.90 |    482.30 |
`));
});

describe("a series that a page cuts", () => {
  it("is one: the repeated head ends no block", () =>
    assertMarked(`
| Berth  | Calls |
|--------|------:|
| North  |   112 |
| South  |    87 |

Table 4 (continued)

| Berth  | Calls |
|--------|------:|
| Basin  |   140 |
| Total  |   349 |
             ^^^ total-mismatch: “Total” says 349, but its 3 parts add up to 339 (+10). Check 349, 87, 140 and 112.
`));
});
