import { warned } from "../../support/marked.ts";
import { assertMarked } from "../../support/report.ts";

describe("the total of something, whose place says of what", () => {
  warned(
    "under a heading that says the same",
    `
| Winter trips                    |    2023 |
|---------------------------------|--------:|
| **Cash flows from investing:**  |         |
| Purchase of two ferries         | (8,450) |
| Sale of the old quay            |   1,925 |
| Net cash used in investing      | (6,335) |
                                    ^^^^^^^ total-mismatch
| **Cash flows from financing:**  |         |
| Loan of the harbour board       |   5,300 |
| Repayment to the founders       | (1,180) |
| Net cash provided by financing  |   4,120 |
`,
  );

  warned(
    "below nothing but what begins as its name does",
    `
| 项目       | 数量 |
|------------|-----:|
| 桥梁合计   |   46 |
| 东港泊位   |   12 |
| 东港仓库   |   31 |
| **东港合计** | ⟦45⟧ |
⟦⟧ total-mismatch
| 灯塔       |    9 |
`,
  );

  warned(
    "below rows that are told their group, and before the total of another",
    `
| Year | Kind        | Line             | Amount |
|------|-------------|------------------|-------:|
| 2031 | expenditure | grants           | 49,924 |
| 2031 | expenditure | wages            |  3,837 |
| 2031 | expenditure | office           |  2,231 |
| 2031 | expenditure | total            | 55,492 |
                                          ^^^^^^ total-mismatch
| 2031 | staff       | total headcount  |     42 |
| 2031 | income      | state            | 54,731 |
| 2031 | income      | gifts            |    276 |
| 2031 | income      | interest         |    919 |
| 2031 | income      | total            | 55,926 |
| 2031 | staff       | total volunteers |     17 |
`,
  );

  warned(
    "below what begins as its name does, and more before it",
    `
| 项目       | 数量 |
|------------|-----:|
| 东港栈桥   |   20 |
| 西港泊位   |    6 |
| 东港泊位   |   12 |
| 东港仓库   |   31 |
| 东港合计   |   65 |
| 灯塔       |    9 |
`,
  );

  warned(
    "that counts its parts",
    `
| 码头     | 货运 | 说明 |
|----------|-----:|------|
| 东港     |  239 | 新船 |
| 西港     |  310 |      |
| 两家合计 | ⟦594⟧ |      |
⟦⟧ total-mismatch
`,
  );

  warned(
    "that counts more than its parts",
    `
| 码头     | 货运 | 说明 |
|----------|-----:|------|
| 东港     |  239 | 新船 |
| 西港     |  310 |      |
| 五家合计 |  594 |      |
`,
  );

  warned(
    "under a heading of something else, which leaves open what belongs to it",
    `
| Winter trips               |   2023 |
|----------------------------|-------:|
| **Of the workshop**        |        |
| Timber for the large ferry |  8,450 |
| Paint                      |  1,925 |
| Total planned repairs      | 12,335 |
| Coal                       |  4,120 |
`,
  );

  warned(
    "behind what comes in and goes out, though each part is greater than what is left",
    `
| Financing                      |    2023 |
|--------------------------------|--------:|
| Loan of the harbour board      |   5,300 |
| Repayment to the founders      | (3,180) |
| Dividends                      | (1,950) |
| Net cash provided by financing |     140 |
                                       ^^^ total-mismatch
`,
  );

  warned(
    "behind parts of which one is only said to be net",
    `
| Balance sheet           |  2023 |
|-------------------------|------:|
| Cash                    | 1,450 |
| Receivables, net        | 2,180 |
| Stores, net of old rope |   970 |
| Other claims            |   315 |
| Total current assets    | 4,951 |
                            ^^^^^ total-mismatch
`,
  );

  warned(
    "above two parts, of which the second is what is left",
    `
| Repairs                  | Value |
|--------------------------|------:|
| Total hours              | 261.5 |
                             ^^^^^ total-mismatch
| Hours at the slipway     | 234.0 |
| Remaining hours          |  29.5 |
| Share of the slipway     |   89% |
`,
  );

  warned(
    "above parts of parts, and what is left, which leaves open what they are parts of",
    `
| Repairs         | Value |
|-----------------|------:|
| Total hours     |  30.0 |
| Hours of crew   |  25.0 |
| Hours of guests |   2.0 |
| Hours of both   |  27.0 |
| Remaining hours |   3.0 |
`,
  );

  warned(
    "above parts of which the last is what is left of another thing",
    `
| Debts             | Value |
|-------------------|------:|
| Total loans       | 5,300 |
| Short loans       | 1,450 |
| Other liabilities |   980 |
`,
  );

  warned(
    "kinds of net assets end no block before their total",
    `
| Position               |    EUR |
|------------------------|-------:|
| LIABILITIES            |        |
| Accounts payable       | 23,419 |
| Accrued leave          | 17,827 |
| Other liabilities      |  4,977 |
| TOTAL LIABILITIES      | 42,623 |
                           ^^^^^^ total-mismatch
| NET ASSETS             |        |
| Unrestricted net assets | 67,736 |
| Restricted net assets   | 18,958 |
| TOTAL NET ASSETS        | 86,694 |
`,
  );

  warned(
    "below several headings a slip tells that all is added up",
    `
| Stock                | EUR    |
|----------------------|-------:|
| Opening stock        |        |
| Boards               |  1,412 |
| Beams                |  3,754 |
| Bought               |        |
| Boards               |  8,020 |
| Beams                | 45,031 |
| Total of all timber  | 58,271 |
                         ^^^^^^ total-mismatch
`,
  );

  warned(
    "below a total whose name speaks of codes, and a row that only one column tells of",
    `
| Store          | Files | Old | New |
|----------------|------:|----:|----:|
| Ledger         |    13 |   2 |  11 |
| Routes         |    26 |   9 |  17 |
| Total code     |    39 |  11 |  28 |
| Leaflets       |     4 |   – |   – |
| Grand total    |    34 |     |     |
                      ^^ total-mismatch
`,
  );
});

describe("marks for figures that are not given", () => {
  it("leave it open what a total adds up", () =>
    assertMarked(`
| Harbour  | Boats | Crew |
|----------|------:|-----:|
| Norland  |    42 |  180 |
| Suderia  |    .. |  212 |
| Westmark |    37 |   95 |
| Total    |   130 |  487 |
`));
});
