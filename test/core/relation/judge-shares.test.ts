import { assertMarked } from "../../support/report.ts";
import { severity, silent } from "../../support/severity.ts";

describe("judge: shares of a hundred per cent", () => {
  severity(
    "points out of a hundred, twice: the other column has not slipped here",
    "warning",
    `
| Criterion | Before | After |
|-----------|-------:|------:|
| Access    |     35 |    25 |
| Shelter   |     30 |    40 |
| Upkeep    |     20 |    15 |
| Signs     |     15 |    20 |
| Total     |    103 |   100 |
`,
  );

  severity(
    "a series between percentages that are no shares of it",
    "warning",
    `
| Module  | Lines | Covered | Typed |
|---------|------:|--------:|------:|
| Reader  |   330 |     95% |  100% |
| Writer  |   280 |     98% |  100% |
| Monitor |   204 |     92% |  100% |
| Tests   |   305 |     97% |  100% |
| **Total** | **1,019** | **95%** | **100%** |
`,
  );

  severity(
    "counts under a head that says how large a sample they are",
    "warning",
    `
| Binder    | Pages | Read (10 %) |
|-----------|------:|------------:|
| Leases    |   420 |          42 |
| Invoices  |   910 |          91 |
| Letters   |   170 |          27 |
| Total     | 1,500 |         150 |
`,
  );

  severity(
    "shares whose total states a hundred per cent",
    "warning",
    `
| Ward  | Share |
|-------|------:|
| Quay  |   41% |
| Mill  |   32% |
| Ford  |   17% |
| Total |  100% |
`,
  );

  severity(
    "shares beside amounts that add up",
    "warning",
    `
| Ward  | Votes | Share |
|-------|------:|------:|
| Quay  | 1,312 | 41.0% |
| Mill  | 1,024 | 23.0% |
| Ford  |   864 | 27.0% |
| Total | 3,200 |  100% |
`,
  );

  severity(
    "shares that come to a hundred, beside amounts that add up, and a total that says more",
    "warning",
    `
| Ward  | Votes | Share |
|-------|------:|------:|
| Quay  | 1,312 | 41.0% |
| Mill  | 1,024 | 32.0% |
| Ford  |   864 | 27.0% |
| Total | 3,200 |  120% |
`,
  );

  severity(
    "shares of a total that has none of its own",
    "warning",
    `
| Ward  | Votes | Share |
|-------|------:|------:|
| Quay  | 1,312 | 41.0% |
| Mill  | 1,024 | 23.0% |
| Ford  |   704 | 22.0% |
| Spit  |   160 |  5.0% |
| Total | 3,200 |       |
`,
  );

  silent(
    "shares of something else that come to a hundred by chance, and their mean",
    `
| Ward  | Votes | Turnout |
|-------|------:|--------:|
| Quay  | 1,312 |   45.0% |
| Mill  | 1,024 |   32.0% |
| Ford  |   864 |   23.0% |
| Total | 3,200 |   34.9% |
`,
  );

  silent(
    "rates that no hundred per cent adds up",
    `
| Suite   | Cases | Passed |
|---------|------:|-------:|
| Parser  |    40 |   100% |
| Ledger  |    31 |    90% |
| Printer |    12 |   100% |
| Total   |    83 |   100% |
`,
  );

  silent(
    "percentages that are rounded",
    `
| Share | % |
|-------|--:|
| A     | 33.3% |
| B     | 33.3% |
| C     | 33.3% |
| Total | 100% |
`,
  );

  silent(
    "returns of both signs between columns that add up: the last one is that of the whole",
    `
| Class    | Start   | End     | Weight % | Return % |
|----------|--------:|--------:|---------:|---------:|
| Shares   | 412,300 | 448,100 |     49.8 |     +8.7 |
| Bonds    | 305,000 | 298,900 |     33.2 |     -2.0 |
| Land     | 120,000 | 120,000 |     13.3 |      0.0 |
| Cash     |  62,700 |  33,000 |      3.7 |    -47.4 |
| Total    | 900,000 | 900,000 |    100.0 |      0.0 |
`,
  );

  silent(
    "standard deviations below series of which one is the difference of two",
    `
| Quarter | Rent | Nominal | Rise | Real |
|---------|-----:|--------:|-----:|-----:|
| 1 | 4.1 | 7.31 | 2.08 | 5.23 |
| 2 | 4.4 | 6.92 | 2.15 | 4.77 |
| 3 | 3.9 | 8.04 | 3.31 | 4.73 |
| 4 | 4.0 | 5.57 | 1.62 | 3.95 |
| 5 | 4.2 | 9.18 | 2.94 | 6.24 |
| Standard deviation | 0.19 | 1.32 | 0.69 | 0.83 |
`,
  );

  severity(
    "a share of the figure of its name, which stands far from it",
    "warning",
    `
| Motion     |   For | Against | Abstain | Cast  | For % | Against % |
|------------|------:|--------:|--------:|------:|------:|----------:|
| 1. Moorage | 8,120 |     312 |      96 | 8,432 | 96.30 |      3.70 |
| 2. Dredge  | 7,157 |   1,018 |     242 | 8,175 | 87.55 |     12.45 |
| 3. Slipway | 7,844 |     310 |     701 | 8,154 | 69.20 |      3.80 |
| 4. Lamps   | 6,998 |   1,091 |     716 | 8,089 | 86.51 |     13.49 |
`,
  );

  severity(
    "a row that is meant to make up a hundred, as the one above it does, though it does without the last figure",
    "warning",
    `
| Crew   | Trips in a month, % |           |           |         |       |
|--------|---------:|----------:|----------:|--------:|------:|
|        |    Never | 1–3 times | 4–9 times | Oftener | Total |
| Deck   |       51 |        33 |        11 |       5 |   100 |
| Engine |       53 |        38 |         9 |       9 |   100 |
`,
  );

  it("name the wrong one of three, by the counts beside them", () =>
    assertMarked(`
| Answer     | Boats |     % |
|------------|------:|------:|
| Yes        |    56 |  44.8 |
| No         |    48 |  34.8 |
                        ^^^^ misfit-figure: 34.8 does not fit: with 38.4, “Total” would agree (+3.6 now). Two digits look swapped. The same sum holds in 1 of 2 lines.
| Undecided  |    21 |  16.8 |
| Total      |   125 | 100.0 |
`));
});
