import { warned } from "../../support/marked.ts";

describe("traps", () => {
  warned(
    "columns whose totals happen to be whole are no columns of whole numbers",
    `
| Berth |     2021 |     2022 |     2023 |
|-------|---------:|---------:|---------:|
| Quay  |    886.5 |    853.2 |    832.2 |
| Mill  |  1,991.6 |  1,821.7 |  1,676.6 |
| Ford  |  7,967.9 |  7,358.1 | 99,324.5 |
                                ^^^^^^^^ misfit-figure
| Total | 10,846.0 | 10,033.0 | 11,833.3 |
`,
  );

  warned(
    "fractions that add up to other totals of their column are no means, however whole figures beside them are printed",
    `
| Club  |    Boats |      Crew |    Points |
|-------|---------:|----------:|----------:|
| Quay  | 31.00000 |  62.00000 |  84.50000 |
| Mill  | 24.00000 |  49.00000 |  61.20000 |
| Ford  | 18.00000 |  37.00000 |  43.80000 |
| Total | 73.00000 | 148.00000 | 189.50000 |
| Quay  | 28.00000 |  57.00000 |  77.30000 |
| Mill  | 26.00000 |  51.00000 |  68.40000 |
| Ford  | 15.00000 |  30.00000 |  40.60000 |
| Total | 69.00000 | 138.00000 | 186.30000 |
| Quay  | 30.00000 |  61.00000 |  80.10000 |
| Mill  | 22.00000 |  44.00000 |  59.40000 |
| Ford  | 19.00000 |  39.00000 |  46.20000 |
| Total | 71.00000 | 144.00000 | 158.70000 |
                                 ^^^^^^^^^ total-mismatch
`,
  );

  warned(
    "the wages of two groups have a mean, which their total states",
    `
| Sex   | Crew | Wage  |
|-------|-----:|------:|
| Total | 2431 | 3,044 |
| Men   | 1205 | 3,270 |
| Women | 1226 | 2,822 |
`,
  );

  warned(
    "a total that lies between two parts by a slip is wrong",
    `
| Sex   | Crew | Ashore |
|-------|-----:|-------:|
| Total | 2431 |  6,092 |
| Men   | 1205 |  2,370 |
                  ^^^^^ misfit-figure
| Women | 1226 |  2,822 |
`,
  );

  warned(
    "a total in one of many rows of whole figures that has a fraction lost its place",
    `
| Crew  | Sail | Oars | Ropes | Total |
|-------|-----:|-----:|------:|------:|
| Brand |   95 |   23 |    25 |   143 |
| Cole  |   84 |   21 |    19 |   124 |
| Ernst |   81 |   22 |    17 |  12.0 |
                                 ^^^^ total-mismatch
| Garth |   89 |   24 |    18 |   131 |
| Hand  |   78 |   22 |    21 |   121 |
`,
  );

  warned(
    "what other rows add as well is no subtotal among what it adds up",
    `
| Crew  | Sail | Oars | Ropes | Total |
|-------|-----:|-----:|------:|------:|
| Brand |   95 |   23 |   118 |   118 |
                                  ^^^ total-mismatch
| Cole  |   84 |   21 |    19 |   124 |
| Ernst |   81 |   22 |    17 |   120 |
| Garth |   89 |   24 |    18 |   131 |
`,
  );

  warned(
    "a fraction that is larger than any mean of its column is a wrong sum",
    `
| Berth | Ships | Crew | Pilots |
|-------|------:|-----:|-------:|
| Quay  |    41 |  612 |    3.5 |
| Mill  |    27 |  318 |    5.2 |
| Ford  |    63 |  845 |    4.1 |
| Total |   131 | 1775 |   18.2 |
                           ^^^^ total-mismatch
`,
  );

  warned(
    "rows whose lost blank cell moved what stands behind it",
    `
| 1978 | 2580.05 | 463.78 | 382.06 |  81.72 | 0.35 | 2115.92 |
| 1979 | 2628.47 | 488.16 | 399.36 |  88.80 | 0.62 | 2139.69 |
| 1980 | 2700.35 | 509.16 | 416.80 |  92.36 | 1.81 | 2189.38 |
| 1981 | 2749.64 | 526.88 | 432.46 |  94.42 | 3.43 | 2219.33 |
| 1982 | 2841.67 | 541.48 | 444.41 |  97.07 | 5.21 | 2294.98 |
| 1983 | 2894.92 | 547.81 | 448.97 |  98.84 | 9.72 | 2337.39 |
| 1984 | 2974.05 | 560.74 | 440.94 | 119.75 | 0.05 | 14.18 | 2399.13 |
| 1985 | 3029.40 | 575.16 | 452.73 | 122.34 | 0.09 | 17.19 | 2437.05 |
`,
  );

  warned(
    "a mean under sums of whole numbers",
    `
| Berth | Ships | Crew | Days |
|-------|------:|-----:|-----:|
| Quay  |    41 |  612 |  3.5 |
| Mill  |    27 |  318 |  5.2 |
| Ford  |    63 |  845 |  4.1 |
| Total |   131 | 1775 |  4.2 |
`,
  );

  warned(
    "figures that rise and fall with a column that adds up have a sum and no mean",
    `
| Berth |   2022 |   2023 |
|-------|-------:|-------:|
| Quay  |  8,008 |  8,029 |
| Mill  |    453 |    449 |
| Ford  |    416 |    415 |
| Weir  |  3,079 |  3,061 |
| Lock  |     19 |     19 |
| Pier  |    873 |    879 |
| Total |    210 | 12,852 |
             ^^^ total-mismatch
`,
  );

  warned(
    "figures that know nothing of the column that adds up may have a mean",
    `
| Berth |  Ships | Price |
|-------|-------:|------:|
| Quay  |  8,008 |   214 |
| Mill  |    453 |   198 |
| Ford  |    416 |   231 |
| Weir  |  3,079 |   205 |
| Lock  |     19 |   226 |
| Pier  |    873 |   219 |
| Total | 12,848 |   211 |
`,
  );

  warned(
    "what adds nothing in any line that holds, and too much in one, is no part",
    `
|                | 2019 | 2020 | 2021 | 2022 | 2023 |
|----------------|-----:|-----:|-----:|-----:|-----:|
| Total receipts | 8291 | 9120 | 8764 | 9410 | 9087 |
| Dues           | 5211 | 5890 | 5544 | 6002 | 5730 |
| Gifts          | 3080 | 3230 | 3220 | 3408 | 3357 |
| Total outlays  | 8012 | 8875 | 8901 | 9100 | 9001 |
| Rent           | 4200 | 4400 | 4410 | 4515 | 4620 |
| Wages          | 3812 | 4475 | 4491 | 4585 | 4381 |
| Flood relief   |    0 |    0 |    0 |    0 |    3 |
| Left over      |  279 |  245 | -137 |  310 |   86 |
`,
  );

  warned(
    "those who answered, in percent: a hundred of all, and as much of one of the kinds",
    `
| Kind      | Weight 2021 | Weight 2022 | Answered 2021 | Answered 2022 |
|-----------|------------:|------------:|--------------:|--------------:|
| All total |      10,000 |      10,000 |           100 |           100 |
| Bread     |       2,311 |       2,295 |           100 |          98.2 |
| Rent      |       4,120 |       4,207 |          99.1 |           100 |
| Tram      |       1,954 |       1,893 |          71.3 |          69.9 |
| Books     |       1,615 |       1,605 |          88.0 |          90.4 |
`,
  );

  warned(
    "a total of parts of a statement that stand behind blank lines",
    `
Assets
  Boats                           $21,000.00
  Sheds                            $9,000.00
                                   ---------
Total assets                      $30,000.00

Liabilities
  Loans                            $4,000.00
                                   ---------
Total liabilities                  $4,000.00

Equity
  Founders' money                 $20,000.00
  Kept from sales                  $6,000.00
                                   ---------
Total equity                      $26,000.00
                                   =========
Total liabilities and equity      $30,000.00
`,
  );

  warned(
    "thousands that all might be read as decimals, under a rounding note",
    `
Figures may not add up due to rounding.

| Berth | 2022 | 2023 |
|-------|-----:|-----:|
| Quay  | 21,086 | 4,118 |
| Mill  | 45,745 | 2,230 |
| Ford  | 37,020 | 1,657 |
| Total | 101,851 | 8,005 |
          ^^^^^^^ total-mismatch
`,
  );

  warned(
    "a change is what is now less what was, in each row",
    `
| Club  | Votes 2024 | Votes 2020 |  Change |
|-------|-----------:|-----------:|--------:|
| Oar   |      6,416 |      6,771 |    -355 |
| Sail  |      3,798 |     10,217 |  -6,419 |
| Motor |      2,051 |      8,525 |   6,474 |
                                      ^^^^^ total-mismatch
| Canoe |      6,439 |      2,844 |   3,595 |
| Punt  |      9,930 |      8,900 |   1,030 |
`,
  );

  warned(
    "a total whose point slipped is no mean of whole figures",
    `
| Berth | Ships | Crew |  Tons |
|-------|------:|-----:|------:|
| Quay  |    41 |  612 |  2804 |
| Mill  |    27 |  318 |  1164 |
| Ford  |    63 |  845 |  5995 |
| Total |   131 | 1775 | 996.3 |
                         ^^^^^ total-mismatch
`,
  );
});
