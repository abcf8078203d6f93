import { warned } from "../../support/marked.ts";

describe("formulas that labels write", () => {
  warned(
    "name the rows by the letters or numbers before them",
    `
|                     |  2025 |  2024 |
|---------------------|------:|------:|
| A. Fees             | 5,310 | 4,870 |
| B. Rent and heating | 3,120 | 3,050 |
| C. Result (A − B)   | 2,190 | 1,820 |
| D. Transfers        |   340 |   210 |
| E. Carried on (C-D) | 1,580 | 1,610 |
                        ^^^^^ total-mismatch: “E. Carried on (C-D)” says 1,580, but 2,190 − 340 gives 1,850 (−270). Two digits look swapped.
`,
  );

  warned(
    "name lines by their numbers in a column of their own, one by one or from the first to the last",
    `
| Line | What                                  | Amount |
|-----:|---------------------------------------|-------:|
|    1 | Wages                                 | 41,200 |
|    2 | Interest                              |    365 |
|    3 | Rent                                  |  6,190 |
|    4 | Add lines 1 through 3                 | 47,755 |
|    5 | Allowances                            | 11,480 |
|    6 | Taxed income (line 4 minus line 5)    | 38,275 |
                                                 ^^^^^^ total-mismatch: “Taxed income (line 4 mi…” says 38,275, but 47,755 − 11,480 gives 36,275 (+2,000). One digit looks mistyped.
`,
  );

  warned(
    "are worked out in the one line that there is",
    `
| 项目                   |  金额 |
|------------------------|------:|
| 一、票务收入           | 1,260 |
| 二、场地收入           |   840 |
| 三、演出成本           |   915 |
| 四、余下（一+二-三）   | 1,158 |
                           ^^^^^ total-mismatch: “四、余下（一+二-三）” says 1,158, but 1,260 + 840 − 915 gives 1,185 (−27). Two digits look swapped.
`,
  );

  warned(
    "stand in the row that numbers the columns",
    `
| 项目     | 预算 | 调整 | 执行 | 差额  | 执行率 |
|----------|-----:|-----:|-----:|------:|-------:|
| 栏次     |    1 |    2 |    3 | 4=3-2 |  5=3/2 |
| 码头维护 |  620 |  655 |  610 |   -45 |  93.1% |
| 航标更新 |  310 |  300 |  317 |    71 | 105.7% |
                                     ^^ total-mismatch: “差额” says 71, but 317 − 300 gives 17 (+54). Two digits look swapped. The same sum holds in 2 of 3 lines.
| 船员培训 |   85 |   90 |   88 |    -2 |  97.8% |
`,
  );

  warned(
    "name columns by circled numbers, whatever these are called",
    `
| 航线 | ①上船 | ②下船 | ③=①-② |
|------|------:|------:|-------:|
| 北线 |   412 |   388 |     24 |
| 南线 |   530 |   497 |     43 |
                             ^^ total-mismatch: “③=①-②” says 43, but 530 − 497 gives 33 (+10). Check 43, 497 and 530.
`,
  );

  warned(
    "are products, quotients and rates of growth as well",
    `
| Boat  | Days (A) | Rate (B) | Hire (C = A × B) | Last year (D) | Growth (C/D − 1) |
|-------|---------:|---------:|-----------------:|--------------:|-----------------:|
| Gull  |       12 |       85 |            1,020 |           960 |            6.25% |
| Tern  |        9 |      110 |              909 |           900 |           10.00% |
                                             ^^^ ratio-mismatch: 909 is not the product of 9 and 110: that is 990. The like holds in another line.
`,
  );

  warned(
    "name other lines by their own names",
    `
| Hall  | Takings | Costs | Takings − costs |
|-------|--------:|------:|----------------:|
| Lower |   4,180 | 3,905 |             275 |
| Upper |   6,020 | 5,415 |             650 |
                                        ^^^ total-mismatch: “Takings − costs” says 650, but 6,020 − 5,415 gives 605 (+45). Two digits look swapped.
`,
  );

  warned(
    "are none in spans of ages, months and years, nor in names",
    `
| Weather at the pier |  Jan |  Feb |  Mar | Jan–Mar |
|---------------------|-----:|-----:|-----:|--------:|
| Rain (mm)           |   81 |   64 |   58 |     203 |
| Warmest day (°C)    |  9.5 | 10.2 | 14.1 |    14.1 |
| Coldest day (°C)    | -6.1 | -4.0 | -2.2 |    -6.1 |

| Members            | 2024 | 2025 |
|--------------------|-----:|-----:|
| 1. Juniors (10-17) |   34 |   38 |
| 2. Adults (18-64)  |  112 |  109 |
| 3. Teams (1-2)     |    9 |    8 |
| 4. Skippers (A/B)  |   12 |   15 |

| Helpers           | 2025 |
|-------------------|-----:|
| Kitchen and stage |   21 |
| Kitchen           |   14 |
| Stage             |    9 |
`,
  );
});
