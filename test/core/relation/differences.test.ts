import { strict as assert } from "node:assert";
import { assertMarked, findingsIn, isSerious } from "../../support/report.ts";

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

describe("differences that the head of a column names", () => {
  const heads = [
    ["项目", "之前", "之后", "变化"],
    ["項目", "前", "後", "差分"],
    ["항목", "이전", "이후", "변화"],
    ["Posten", "Vorher", "Nachher", "Änderung"],
    ["Poste", "Avant", "Après", "Changement"],
    ["Partida", "Antes", "Después", "Cambio"],
    ["Item", "Antes", "Depois", "Mudança"],
  ] as const;
  for (const [item, before, after, change] of heads)
    it(`are held in “${change}”`, () =>
      assert.deepEqual(
        findingsIn(`
| ${item} | ${before} | ${after} | ${change} |
|---|---:|---:|---:|
| A | 31 | 37 | +6 |
| B | 46 | 53 | +9 |
| C | 8 | 11 | +3 |
| D | 72 | 77 | +5 |
| E | 564 | 564 | 0 |
`).map(({ rule, range }) => [rule, range.start.line]),
        [["total-mismatch", 4]],
      ));

  it("are held where a meter is read before and after", () =>
    assertMarked(`
| Dock  | Stand alt | Stand neu | Verbrauch |
|-------|----------:|----------:|----------:|
| North |     31720 |     32105 |       385 |
| South |     18044 |     18391 |       374 |
                                        ^^^ total-mismatch: “Verbrauch” says 374, but 18391 − 18044 gives 347 (+27). Two digits look swapped. The same sum holds in 2 of 3 lines.
| East  |     27560 |     27812 |       252 |
`));

  it("are held in small figures, of which little is proved by luck", () =>
    assertMarked(`
| Stop      | Planned | Taken | Variance |
|-----------|--------:|------:|---------:|
| Loading   |      12 |    14 |        3 |
                                       ^ total-mismatch: “Variance” says 3, but 14 − 12 gives 2 (+1). One digit looks mistyped. The same sum holds in 3 of 4 lines.
| Crossing  |      40 |    38 |       -2 |
| Unloading |      16 |    21 |        5 |
| **Sum**   |  **68** |**73** |    **5** |
`));

  for (const head of ["Over/(under)", "Diff.", "+/-", "±", "Δ", "Abw.", "Mehr/Weniger"]) {
    it(`are held under “${head}”`, () =>
      assertMarked(`
| Quay  | Budget | Actual | ${head} |
|-------|-------:|-------:|--:|
| North |    400 |    310 | -90 |
| East  |  1,200 |  ⟦1,520⟧ | 50 |
⟦⟧ misfit-figure
| South |  3,000 |  2,200 | -800 |
`));
  }
});

describe("differences of readings, under any name", () => {
  it("name the line that misses where the lines above and below hold", () =>
    assertMarked(`
| Boat    | Log out | Log home | Sailed | Nights |
|---------|--------:|---------:|-------:|-------:|
| Petrel  |  12,408 |   12,471 |     63 |      2 |
| Gannet  |   9,860 |    9,974 |    114 |      3 |
| Fulmar  |  30,217 |   30,308 |     19 |      4 |
                                     ^^ misfit-figure: 19 does not fit: with 91, “Log home” would agree (+72 now). Two digits look swapped. The same sum holds in 4 of 5 lines.
| Skua    |  18,533 |   18,702 |    169 |      5 |
| Dunlin  |   7,745 |    7,789 |     44 |      1 |
`));

  it("do so where the first of three columns is one", () =>
    assertMarked(`
Month;Owed before;Instalment;Interest;Repaid;Owed after
1;18,000.00;1,560.00;60.00;1,500.00;16,500.00
2;16,500.00;1,560.00;55.00;1,505.00;19,995.00
                                    ^^^^^^^^^ ?
3;14,995.00;1,560.00;49.98;1,510.02;13,484.98
4;13,484.98;1,560.00;44.95;1,515.05;11,969.93
5;11,969.93;1,560.00;39.90;1,520.10;10,449.83
6;10,449.83;1,560.00;34.83;1,525.17;8,924.66
`));
});

describe("words among figures", () => {
  it("add nothing where most lines hold without them", () =>
    assertMarked(`
| Driver | Mon | Tue | Wed | Thu | Fri | Week |
|--------|----:|----:|----:|----:|----:|-----:|
| Abel   |   7 | off |   9 |   7 |   8 |   31 |
| Bruno  | off |   9 |   8 |   8 | off |   25 |
| Carla  |   6 |   7 | off |   5 |   7 |   25 |
                               ^ ?
| Dora   |   9 |   8 |   6 | off |   9 |   32 |
| Emil   | off | off |   7 |   9 |   6 |   22 |
| Hours  |  22 |  24 |  30 |  30 |  30 |  136 |
`));

  it("and may hide a figure where they do not", () =>
    assertMarked(`
| Trade    | 2021 | 2022 | 2023 | Sum |
|----------|-----:|-----:|-----:|----:|
| Bakers   |   34 |    x |   41 | 112 |
| Cutlers  |    x |   28 |   30 |  77 |
| Dyers    |   52 |   47 |    x | 140 |
| Glaziers |   61 |   58 |   66 | 185 |
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

describe("results that are worked out one from another", () => {
  it("name the one that misses, though the results above it are called so as well", () =>
    assertMarked(`
|                    |    2021 |    2022 |    2023 |
|--------------------|--------:|--------:|--------:|
| Revenue            | 114,855 | 121,871 |  89,915 |
| Cost of sales      |  35,448 |  34,493 |  15,006 |
| Gross profit       |  79,407 |  87,378 |  74,909 |
| Operating expenses |   5,940 |   3,069 |   8,606 |
| Operating profit   |  73,467 |  84,309 |  66,803 |
                                            ^^^^^^ total-mismatch: “Operating profit” says 66,803, but 74,909 − 8,606 gives 66,303 (+500). The same sum holds in 2 of 3 lines. Check 66,803, 8,606 and 74,909.
`));

  it("leave a gross profit what the sales leave after one cost, though all costs stand above it", () =>
    assertMarked(`
| Item                | Amount |
|---------------------|-------:|
| Fares               |    400 |
| Freight             |     90 |
| Net revenue         |    490 |
| Cost of goods       |    250 |
| Operating expenses  |    100 |
| Total expenses      |    350 |
| Gross profit        |    240 |
| Net income          |    140 |
`));

  it("take off what stands below a deduction, up to the next result", () =>
    assertMarked(`
| 项目           | 本年金额 | 上年金额 |
|----------------|---------:|---------:|
| 一、营业收入   |   116156 |   125143 |
| 减：营业成本   |    10075 |    11895 |
| 税金及附加     |     1862 |     2501 |
| 销售费用       |     4938 |     1548 |
| 管理费用       |    24866 |     3099 |
                      ^^^^^ misfit-figure
| 二、利润总额   |    96795 |   106100 |
| 减：所得税费用 |    24199 |    26525 |
| 三、净利润     |    72596 |    79575 |
`));

  it("and take nothing off where that holds nowhere", () =>
    assertMarked(`
| 项目     | 金额 |
|----------|-----:|
| 拨款     | 5000 |
| 减：退回 |  300 |
| 利息     |   20 |
| 净额     | 4720 |
`));
});

describe("goods that come in and go out", () => {
  it("make each closing figure, without a total row", () =>
    assertMarked(`
| Item     | Opening | Received | Issued | Closing |
|----------|--------:|---------:|-------:|--------:|
| Tents    |     763 |       33 |    635 |     161 |
| Blankets |     734 |      170 |    400 |     504 |
| Coats    |     150 |      478 |    205 |     423 |
| Lamps    |     467 |       61 |    360 |     186 |
                                               ^^^ total-mismatch: “Closing” says 186, but 467 + 61 − 360 gives 168 (+18). Two digits look swapped. The same sum holds in 4 of 5 lines.
| Pumps    |     414 |      236 |    579 |      71 |
`));
});

describe("groups that are counted", () => {
  it("are labels, whatever is counted", () =>
    assertMarked(`
| 班组 | 投诉 | 举报 | 合计 |
|------|-----:|-----:|-----:|
| 一组 |   12 |    0 |   12 |
| 二组 |   20 |    6 |   26 |
| 三组 |   18 |   40 |   22 |
                  ^^ misfit-figure
| 合计 |   50 |   10 |   60 |
`));
});

describe("counts that add up everywhere else", () => {
  it("are not rounded: a corner that is one too large is one slip, not two drifts", () =>
    assertMarked(`
| Ward  | Spring | Summer | Autumn | Winter | Year |
|-------|-------:|-------:|-------:|-------:|-----:|
| Quay  |     82 |     35 |     97 |     48 |  262 |
| Mill  |     91 |     97 |     86 |     70 |  344 |
| Ford  |      6 |     62 |     34 |     86 |  188 |
| Weir  |      9 |     23 |     17 |     50 |   99 |
| Lock  |     63 |     34 |     51 |     72 |  220 |
| Abbey |     16 |     76 |     34 |      4 |  130 |
| Green |     96 |     30 |     55 |     38 |  219 |
| Hill  |     26 |     52 |     23 |     12 |  113 |
| Lane  |     20 |     82 |     82 |     59 |  243 |
| Park  |     19 |     19 |      3 |      3 |   44 |
| Rise  |     29 |     30 |     24 |     24 |  107 |
| Cove  |     40 |     43 |     28 |     72 |  183 |
| Total |    497 |    583 |    534 |    538 | 2153 |
                                              ^^^^ total-mismatch: “Total” says 2153, but its 12 parts add up to 2152 (+1). One digit looks mistyped. A row and a column miss by the same amount here.
`));
});

describe("three columns of which one is called the difference of the others", () => {
  it("are held against it in few rows, too", () =>
    assertMarked(
      `
| Boats    | Revenue | COGS | Gross profit |
|----------|--------:|-----:|-------------:|
| 20 boats |     120 |   12 |          118 |
                                       ^^^ total-mismatch
| 30 boats |     180 |   15 |          165 |
| 50 boats |     300 |   20 |          280 |
`,
      isSerious,
    ));
});

describe("the result of two totals, by its name", () => {
  it("is held against both in the years that vouch for it, where each total has parts of its own", () =>
    assertMarked(
      `
| Bereich            | Plan 2022 |   Ist 2022 | Plan 2023 |
|--------------------|----------:|-----------:|----------:|
| Beiträge           | 42.500,00 |  43.187,40 | 44.000,00 |
| Spenden            | 18.600,00 |  18.423,10 | 19.050,00 |
| Feste              |  6.200,00 |   5.984,55 |  6.400,00 |
| Summe Erträge      | 67.300,00 |  67.595,05 | 69.450,00 |
| Hallenmiete        | 27.800,00 |  28.011,15 | 29.150,00 |
| Geräte             | 14.500,00 |  15.126,60 | 14.950,00 |
| Reisen             | 15.200,00 |  15.200,00 | 16.100,00 |
| Summe Aufwendungen | 57.500,00 |  58.337,75 | 60.200,00 |
| Ergebnis           |  9.800,00 |   9.527,30 |  9.250,00 |
                                     ^^^^^^^^ total-mismatch
`,
      isSerious,
    ));

  it("count as better or worse, and say nothing of a result that the columns beside them take costs off for", () =>
    assertMarked(
      `
| Item         |  Budget |  Actual | Better or (worse) |
|--------------|--------:|--------:|------------------:|
| Tickets      |  86,400 |  86,040 |             (360) |
| Stalls       |  19,200 |  18,900 |             (300) |
| Total income | 105,600 | 104,940 |             (660) |
| Tents        |  52,800 |  52,100 |               700 |
| Power        |  14,500 |  16,128 |           (1,628) |
| Bands        |  18,400 |  14,382 |             4,018 |
| Total costs  |  85,700 |  82,610 |             3,090 |
| Surplus      |  29,900 |  22,330 |             2,430 |
                  ^^^^^^ total-mismatch: “Surplus” says 29,900, but 105,600 − 85,700 gives 19,900 (+10,000). One digit looks mistyped. The same sum holds in 1 of 2 lines.
`,
      isSerious,
    ));
});
