import { assertMarked, isSerious } from "../../support/report.ts";

describe("factors and quotients that labels name", () => {
  const told = (name: string, text: string) => it(name, () => assertMarked(text, isSerious));

  told(
    "are likelihood and impact, on whatever scale",
    `
| Risk           | Likelihood (1–5) | Impact (1–5) | Score |
|----------------|-----------------:|-------------:|------:|
| Ferry late     |                4 |            2 |     8 |
| Fog            |                3 |            3 |     9 |
| Engine failure |                1 |            5 |     5 |
| Crew sick      |                2 |            4 |     6 |
                                                         ^ ratio-mismatch: 6 is not the product of 2 and 4: that is 8. The like holds in 4 other lines.
| No fuel        |                1 |            4 |     4 |
`,
  );

  told(
    "are 可能性 and 影响程度",
    `
| 风险     | 可能性 | 影响程度 | 风险值 |
|----------|-------:|---------:|-------:|
| 设备老化 |      3 |        4 |     12 |
| 人员流动 |      2 |        3 |      6 |
| 汛期停工 |      4 |        4 |     18 |
                                     ^^ ratio-mismatch
| 价格上涨 |      5 |        2 |     10 |
`,
  );

  told(
    "are a weight in percent and a score",
    `
| Part    | Weight | Score | Points |
|---------|-------:|------:|-------:|
| Essay   |    40% |    75 |   30.0 |
| Talk    |    25% |    82 |   20.5 |
| Project |    35% |    68 |   28.3 |
                               ^^^^ ratio-mismatch
`,
  );

  told(
    "are none where only one of the two stands beside a score",
    `
| Applicant | Likelihood | Interviews | Score |
|-----------|-----------:|-----------:|------:|
| Harwich   |          2 |          4 |     8 |
| Deal      |          3 |          3 |     9 |
| Rye       |          4 |          2 |     7 |
`,
  );

  told(
    "are what two columns are measured in, where a third is in one for each of the other",
    `
| Field  | Area (ha) | Yield (t/ha) | Harvest (t) |
|--------|----------:|-------------:|------------:|
| Upper  |      12.5 |          6.4 |        80.0 |
| Middle |      20.0 |          7.1 |       142.0 |
| Lower  |       8.4 |          6.0 |        54.0 |
                                ^^^ ratio-mismatch
`,
  );

  told(
    "are tests that passed and all that were run, however many columns stand between them",
    `
| Suite  | Passed | Failed | Skipped | Total | Pass rate |
|--------|-------:|-------:|--------:|------:|----------:|
| engine |    412 |      3 |       5 |   420 |     98.1% |
| deck   |    138 |      0 |      12 |   150 |     92.0% |
| hull   |     67 |      8 |       5 |    80 |     88.3% |
                                                   ^^^^ ratio-mismatch
| crew   |     90 |      1 |       9 |   100 |     90.0% |
`,
  );

  told(
    "are a weight in percent and 评分, which is a rate elsewhere",
    `
| 项目 | 权重 | 评分 | 加权分 |
|------|-----:|-----:|-------:|
| 选址 |  35% |  4.0 |   1.40 |
| 造价 |  25% |  3.2 |   0.80 |
| 工期 |  15% |  4.6 |   0.79 |
                         ^^^^ ratio-mismatch: 0.79 is not the product of 15% and 4.6: that is 0.69. The like holds in 3 other lines.
| 环保 |  25% |  3.6 |   0.90 |
`,
  );

  told(
    "are how many there are and what each takes",
    `
| 班组 | 巡检数 | 单次用时 |  小计 |
|------|-------:|---------:|------:|
| 东片 |      4 |     17分 |  68分 |
| 西片 |      7 |     13分 |  81分 |
                              ^^ ratio-mismatch
| 北片 |      5 |     16分 |  80分 |
| 库区 |      3 |     21分 |  63分 |
`,
  );

  told(
    "are the number of rounds and the litres for each",
    `
| Boat  | Number of trips | Litres each | Fuel |
|-------|----------------:|------------:|-----:|
| Gannet |             14 |          23 |  322 |
| Heron  |              9 |          31 |  249 |
                                           ^^^ ratio-mismatch
| Plover |             17 |          19 |  323 |
| Curlew |              6 |          27 |  162 |
`,
  );

  told(
    "are people, days and the rate of a day",
    `
| Role     | People | Days | Daily rate |    Cost |
|----------|-------:|-----:|-----------:|--------:|
| Surveyor |      1 |   22 |       $610 | $13,420 |
| Mason    |      3 |   36 |       $430 | $⟦47,440⟧ |
⟦⟧ ratio-mismatch
| Joiner   |      2 |   27 |       $455 | $24,570 |
| Painter  |      2 |   14 |       $380 | $10,640 |
`,
  );

  told(
    "are a rate, hours and how many percent of them count",
    `
| Role     | Rate | Allocation | Hours |    Cost |
|----------|-----:|-----------:|------:|--------:|
| Planner  | $115 |        50% |   160 |  $9,200 |
| Engineer |  $98 |       100% |   160 | $15,680 |
| Drafter  |  $72 |        75% |   160 |  $⟦9,640⟧ |
⟦⟧ ratio-mismatch: 9,640 is not the product of 75%, 72 and 160: that is 8,640. The like holds in 3 other lines.
| Clerk    |  $54 |        25% |   160 |  $2,160 |
`,
  );

  told(
    "are a month and the twelve of a year",
    `
| Service   | Monthly | Annual |
|-----------|--------:|-------:|
| Moorings  |    $145 | $1,740 |
| Telephone |     $38 |   $⟦486⟧ |
⟦⟧ ratio-mismatch: 486 is not the product of 38 and 12: that is 456. The like holds in 2 other lines.
| Website   |     $27 |   $324 |

| Service   | Monthly | Annual |
|-----------|--------:|-------:|
| Moorings  |    $145 | $1,600 |
| Telephone |     $38 |   $456 |
| Website   |     $27 |   $300 |
`,
  );
});
