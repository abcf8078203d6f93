import { firstTry } from "../support/first-try.ts";

describe("what everybody tries first: accounts", () => {
  firstTry(
    "opening, in, out, closing",
    `
| Cash            |     € |
|-----------------|------:|
| Opening balance | 1,000 |
| Receipts        |   250 |
| Payments        |   400 |
| Closing balance |   950 |
                      ^^^ total-mismatch: “Closing balance” says 950, but 1,000 + 250 − 400 gives 850 (+100). Check 950, 400, 250 and 1,000.
`,
  );

  firstTry(
    "the same in Chinese, and right",
    `
项目	金额
上年结转	100
本年收入	500
本年支出	450
年末结余	150
`,
  );

  firstTry(
    "a stock in one row",
    `
| Opening | In | Out | Closing |
|--------:|---:|----:|--------:|
|     120 | 40 |  35 |     135 |
                           ^^^ total-mismatch: “Closing” says 135, but 120 + 40 − 35 gives 125 (+10). Check 135, 35, 40 and 120.
`,
  );

  firstTry(
    "a cash flow that tells what was there before below its increase",
    `
| Cash flow            |  2024 |
|----------------------|------:|
| Net increase in cash |   241 |
| Cash at the start    | 1,030 |
| Cash at end of year  | 1,371 |
                         ^^^^^ total-mismatch: “Cash at end of year” says 1,371, but its 2 parts add up to 1,271 (+100). Check 1,371, 241 and 1,030.
`,
  );

  firstTry(
    "a profit",
    `
| Mill    |  2023 |
|---------|------:|
| Revenue | 1,000 |
| Costs   |   420 |
| Profit  |   590 |
              ^^^ total-mismatch: “Profit” says 590, but 1,000 − 420 gives 580 (+10). Check 590, 420 and 1,000.
`,
  );

  firstTry(
    "the surplus of two totals",
    `
| Item              | 2023 |
|-------------------|-----:|
| Sales             |  120 |
| Grants            |  340 |
| Total income      |  460 |
| Wages             |  250 |
| Rent              |  150 |
| Total expenditure |  400 |
| Surplus           |   70 |
                        ^^ total-mismatch: “Surplus” says 70, but 460 − 400 gives 60 (+10). One digit looks mistyped.
`,
  );

  firstTry(
    "one of the totals of a surplus",
    `
| Item              | 2023 |
|-------------------|-----:|
| Sales             |  120 |
| Grants            |  340 |
| Total income      |  460 |
| Wages             |  250 |
| Rent              |  150 |
| Total expenditure |  410 |
                       ^^^ total-mismatch: “Total expenditure” says 410, but its 2 parts add up to 400 (+10). One digit looks mistyped. Two sums miss by the same amount here.
| Surplus           |   60 |
`,
  );

  firstTry(
    "a deficit without its sign",
    `
| Item        | 2023 |
|-------------|-----:|
| Income      |  400 |
| Expenditure |  460 |
| Deficit     |   60 |
`,
  );

  firstTry(
    "a profit after costs that are printed below zero",
    `
| Mill             |  2023 |
|------------------|------:|
| Revenue          | 1,200 |
| Cost of sales    | (700) |
| Gross profit     |   500 |
| Wages            | (160) |
| Rent             |  (55) |
| Operating profit |   258 |
                       ^^^ total-mismatch: “Operating profit” says 258, but its 3 parts add up to 285 (−27). Two digits look swapped.
`,
  );

  firstTry(
    "members who joined and left",
    `
| Club             | Members |
|------------------|--------:|
| At the beginning |     240 |
| Joined           |      31 |
| Left             |      12 |
| At the end       |     269 |
                         ^^^ total-mismatch
`,
  );

  firstTry(
    "what deductions leave",
    `
| Lohn             |  EUR |
|------------------|-----:|
| Brutto           | 3000 |
| abzüglich Steuer |  500 |
| abzüglich Kasse  |  600 |
| Netto            | 2000 |
                     ^^^^ total-mismatch: “Netto” says 2000, but 3000 − 500 − 600 gives 1900 (+100). Check 600, 500, 3000 and 2000.
`,
  );
});
