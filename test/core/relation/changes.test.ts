import { assertMarked } from "../../support/report.ts";

describe("changes of a series on the figure before", () => {
  it("are held against the two figures that they are between", () =>
    assertMarked(`
| Year | Members | Change |
|------|--------:|-------:|
| 2019 |     138 |        |
| 2020 |     150 |     12 |
| 2021 |     165 |     51 |
                       ^^ ratio-mismatch: 51 is not the change from 150 to 165: that is 15. The like holds in 4 other lines.
| 2022 |     190 |     25 |
| 2023 |     209 |     19 |
| 2024 |     188 |    -21 |
`));

  it("are one fault where a figure of the series is wrong, which is named first", () =>
    assertMarked(`
| 年份 | 办件量 | 增长率 |
|------|-------:|-------:|
| 2019 |  1,180 |     —— |
| 2020 |  1,250 |   5.9% |
| 2021 |  1,463 |  14.9% |
                   ^^^^ ratio-mismatch
| 2022 |  1,388 |  -3.3% |
| 2023 |  1,602 |  15.4% |
| 2024 |  1,571 |  -1.9% |
`));

  it("run across, too, and from the latest to the first", () =>
    assertMarked(`
| Loans    |  2024 |  2023 |  2022 |  2021 |
|----------|------:|------:|------:|------:|
| Books    | 4,188 | 4,310 | 4,233 | 4,120 |
| Change   |  -122 |    77 |   133 |       |
                               ^^^ ratio-mismatch
| Growth   | -2.8% |  1.8% |  2.7% |       |
`));

  it("leave out totals, and blank years", () =>
    assertMarked(`
| Month | Visits | Change |
|-------|-------:|-------:|
| April |    320 |        |
| May   |    285 |    -35 |
| June  |    352 |     67 |
| Total |    957 |        |
| July  |    360 |      8 |
| Aug.  |        |        |
| Sept. |    331 |    -29 |
`));

  it("are none where both figures stand beside them", () =>
    assertMarked(`
| Plant  | Bought | Sold | Net profit |
|--------|-------:|-----:|-----------:|
| Wheat  |     50 |  100 |         50 |
| Tomato |    200 |  400 |        200 |
| Carrot |    400 |  800 |        400 |
| Chili  |    800 | 1600 |        800 |
`));

  it("are none under a head that names a change of something else", () =>
    assertMarked(`
| Year | Members | Price change |
|------|--------:|-------------:|
| 2020 |     150 |           12 |
| 2021 |     165 |            7 |
| 2022 |     190 |          -31 |
| 2023 |     209 |           44 |
`));
});
