import { assertMarked, isSerious } from "../../support/report.ts";

describe("totals so far", () => {
  it("are called sums as well, and their own last one is said again below", () =>
    assertMarked(`
| Tide | Boats | Sum so far |
|------|------:|-----------:|
| One  |    14 |         14 |
| Two  |     9 |         23 |
| Sum  |    23 |         23 |
`));

  it("run on", () =>
    assertMarked(
      `
| Month | Paid in | Total so far |
|-------|--------:|-------------:|
| March |     250 |          250 |
| April |     310 |          560 |
| May   |     182 |          740 |
              ^^^ misfit-figure
| June  |     275 |        1,015 |
| July  |     265 |        1,280 |
`,
      isSerious,
    ));
});

describe("changes in percent", () => {
  it("are held where two rows hold, if their head names both years", () =>
    assertMarked(`
| Visitors |   2030 |   2031 | 2031 vs 2030 |
|----------|-------:|-------:|-------------:|
| Adults   | 45,870 | 48,316 |        +5.3% |
| Children | 13,295 | 14,022 |        +3.5% |
                                      ^^^^ ratio-mismatch: +3.5 is not the change from 13,295 to 14,022: that is +5.5. The like holds in 2 other lines.
| Groups   |  8,910 | 10,175 |       +14.2% |
`));

  it("are held where one line of many states by how many points a rate has changed", () =>
    assertMarked(
      `
| Harbour     |    May |   June | Change |
|-------------|-------:|-------:|-------:|
| Calls       | 14,200 | 15,620 | +10.0% |
| Berths let  |    426 |    497 | +17.7% |
                                  ^^^^^ ratio-mismatch
| Occupied    |  63.0% |  65.5% | +2.5 pp |
| Complaints  |     61 |     55 |  -9.8% |
| Dues        |    365 |    442 | +21.1% |
`,
      isSerious,
    ));
});
