import { strict as assert } from "node:assert";
import { findingsIn } from "../../support/report.ts";
import { severity, silent } from "../../support/severity.ts";

/** What a figure of the table may be mistyped to; a reader sees at once that none of them is right. */
const wrong = [19, 81, 118, 180, 318, 1018, 1818, 2018, 7318, 18_000, 99_999];

const attendance = (figure: number) => `
|                | Mon | Tue | Wed | Thu | Fri | Week |
|----------------|----:|----:|----:|----:|----:|-----:|
| Chess          | ${figure} | 21 | 19 | 22 | 17 | 97 |
| Choir          |  31 |  34 |  29 |  33 |  26 |  153 |
| Cooking        |   9 |  12 |  14 |  11 |   6 |   52 |
| All three      |  58 |  67 |  62 |  66 |  49 |  302 |
`;

describe("judge: a figure that is wrong by any amount", () => {
  for (const figure of wrong) {
    it(`${figure} for 18 breaks a row of days and a column, and is named`, () => {
      const [first, ...others] = findingsIn(attendance(figure));
      assert.deepEqual([first?.severity, first?.suspects[0]?.value, others.length], ["error", "18", 0]);
    });
  }

  silent("no figure is wrong", attendance(18));

  severity(
    "one that is many times as much, in a year beside others",
    "error",
    `
| Tonnes  |  2021 |  2022 |    2023 |  2024 |
|---------|------:|------:|--------:|------:|
| Mixed   | 512.3 | 505.8 |   491.2 | 480.6 |
| Paper   | 148.4 | 156.1 |   163.7 | 171.9 |
| Garden  |  66.2 |  71.5 | 1,930.4 |  64.4 |
| Kitchen |  31.0 |  34.3 |    37.6 |  42.1 |
| Total   | 757.9 | 767.7 |   751.4 | 759.0 |
`,
  );

  severity(
    "one of three, where other years are alike",
    "warning",
    `
| £m       | 2021 | 2022 | 2023 | 2024 |
|----------|-----:|-----:|-----:|-----:|
| Goods    | 31.2 | 34.9 | 37.5 | 40.3 |
| Services | 74.1 | 11.8 | 13.2 | 14.9 |
| Rights   |  2.4 |  2.1 |  2.0 |  1.8 |
| Revenue  | 43.2 | 48.8 | 52.7 | 57.0 |
`,
  );

  severity(
    "one of two years, whose total is set in bold under its block",
    "warning",
    `
|              | This year | Last year |
|--------------|----------:|----------:|
| Fees         |     7,000 |     6,450 |
| Regatta      |     3,400 |     2,900 |
| **Income**   | **10,400** | **9,350** |
| Rent         |     3,200 |     3,200 |
| Insurance    |     1,850 |     6,157 |
| Coaching     |     2,300 |     2,160 |
| Repairs      |     1,800 |     2,415 |
| **Spending** | **9,150** | **9,465** |
`,
  );

  severity(
    "a quantity that is many times too large, where the other lines multiply",
    "warning",
    `
| Item    | Quantity | Price | Amount |
|---------|---------:|------:|-------:|
| Bolts   |       34 |    41 |  1,394 |
| Hinges  |       19 |    12 |    228 |
| Hooks   |        6 |    14 |     84 |
| Latches |      389 |    40 |  1,840 |
| Locks   |        7 |    61 |    427 |
`,
  );

  severity(
    "a product that nothing names, which the other lines show",
    "warning",
    `
| Reward  | Price | Backers |    Sum |
|---------|------:|--------:|-------:|
| Card    |    €5 |      84 |   €420 |
| Print   |   €20 |      35 |   €700 |
| Book    |   €35 |     110 | €3,850 |
| Reading |   €60 |      97 | €1,620 |
| Dinner  |  €250 |       6 | €1,500 |
`,
  );

  severity(
    "what was there at first, of the size of what is left",
    "error",
    `
| Stock | Opening |  In | Out | Closing |
|-------|--------:|----:|----:|--------:|
| Paint |     110 | 240 | 210 |     140 |
| Rope  |      21 |  80 |  92 |      43 |
| Sails |      30 |  50 |  62 |      18 |
`,
  );

  severity(
    "what was spent beside what came in, each with blanks in the rows of the other",
    "warning",
    `
| Posten    | Einnahmen | Ausgaben |
|-----------|----------:|---------:|
| Beiträge  |       450 |          |
| Sommerfest |      380 |    8,402 |
| Miete     |           |      190 |
| Porto     |           |      602 |
| Summe     |       830 |    1,174 |
`,
  );

  silent(
    "a mean among the figures of its column, which are not those of the columns beside it",
    `
| District | Households | Persons | Rooms | Rent |
|----------|-----------:|--------:|------:|-----:|
| Quay     |      1,204 |   2,618 | 3,377 |  820 |
| Mill     |      2,319 |   5,080 | 6,480 |  640 |
| Ford     |        871 |   1,902 | 2,431 |  455 |
| Total    |      4,394 |   9,600 | 12,288 | 651 |
`,
  );

  silent(
    "a year that says what there was on average",
    `
|          | Q1 | Q2 | Q3 | Q4 | Year |
|----------|---:|---:|---:|---:|-----:|
| Orders   | 61 | 58 | 70 | 66 |  255 |
| Returns  | 12 | 14 |  9 | 11 |   46 |
| Visits   | 88 | 91 | 79 | 95 |  353 |
| Staff    | 22 | 24 | 23 | 25 |   24 |
`,
  );

  severity(
    "what was carried over is told by kind, where most kinds had none",
    "warning",
    `
| Requests        | People | Firms | Schools | Clubs | Others | All |
|-----------------|-------:|------:|--------:|------:|-------:|----:|
| Brought forward |      4 |     1 |       0 |     0 |      0 |   4 |
| Granted         |     17 |     6 |       2 |     0 |      1 |  26 |
| Granted in part |      9 |     0 |       0 |     3 |      0 |  12 |
| Refused         |      5 |     2 |       0 |     0 |      4 |  11 |
| Withdrawn       |      2 |     0 |       1 |     0 |      0 |   3 |
`,
  );
});
