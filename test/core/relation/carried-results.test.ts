import { assertMarked } from "../../support/report.ts";

describe("results that are added up further down", () => {
  it("are what one total leaves of another one", () =>
    assertMarked(`
|                                   |   2021 |   2022 |   2023 |
|-----------------------------------|-------:|-------:|-------:|
| Fares                             | 38,110 | 42,760 | 53,215 |
| Gifts                             |  3,240 |  4,720 |  4,720 |
| Total Receipts                    | 41,350 | 47,480 | 57,935 |
|                                   |        |        |        |
| Wages                             | 22,410 | 23,905 | 25,160 |
| Moorings                          |  8,730 |  9,215 |  9,870 |
| Ropes and paint                   |  4,265 |  3,980 |  5,120 |
| Total Payments                    | 35,405 | 37,100 | 40,150 |
|                                   |        |        |        |
| Net Cash Provided by Sailing      |  5,945 | 10,830 | 17,785 |
                                               ^^^^^^ misfit-figure: 10,830 does not fit: 10,380 would settle both sums it is part of (“Net Increase in Cash · 2022”, “Total Receipts · 2022”). Two digits look swapped. The same sum holds in 2 of 3 lines.
| Net Cash Provided by Letting      | -1,230 |  2,415 |   -640 |
| Net Increase in Cash              |  4,715 | 12,795 | 17,145 |
`));
});

describe("a total of two figures that stand apart", () => {
  it("is held where all lines but one show it", () =>
    assertMarked(`
|                    |       2019 |      2020 |       2021 |       2022 |       2023 |
|--------------------|-----------:|----------:|-----------:|-----------:|-----------:|
| Total holdings     |  1,041,206 | 1,121,655 | 11,953,320 |  1,277,084 |  1,330,437 |
                                                ^^^^^^^^^^ total-mismatch: “Total holdings” says 11,953,320, but its 2 parts add up to 1,195,332 (+10,757,988). The point or the unit seems to have slipped. The same sum holds in 4 of 5 lines.
| Boats and gear     |    412,880 |   447,113 |    470,962 |    502,455 |    519,308 |
| Ferries            |    208,455 |   229,317 |    240,106 |    261,874 |    270,551 |
| Tugs               |    204,425 |   217,796 |    230,856 |    240,581 |    248,757 |
| Idle in the yard   |     11,230 |     9,874 |     12,055 |      8,416 |     13,902 |
| Total claims       |    628,326 |   674,542 |    724,370 |    774,629 |    811,129 |
| Loans              |    315,040 |   338,117 |    361,905 |    389,222 |    402,766 |
| Deposits           |    313,286 |   336,425 |    362,465 |    385,407 |    408,363 |
`));
});

describe("a total that says the last of its parts", () => {
  it("left out the others where these are added in all other columns", () =>
    assertMarked(`
| Balance         | Hull    |   Mast  | Balance |   Ropes |
|-----------------|--------:|--------:|--------:|--------:|
| Allowed         | 2,412.5 |   384.7 |   118.3 |   736.4 |
                                          ^^^^^ total-mismatch: “Allowed” says 118.3, but its 2 parts add up to 517.7 (−399.4). “Loaded” (399.4) seems to be left out. The same sum holds in 3 of 4 lines.
| Loaded          | 1,873.1 |   255.9 |   399.4 |   519.8 |
| Remaining       |   539.4 |   128.8 |   118.3 |   216.6 |
`));
});
