import { warned } from "../../support/marked.ts";

describe("sections of a table in blanks", () => {
  warned(
    "are closed by their totals, which one of two columns shows, without a word that says so",
    `
                            2023     2022
Surplus                    3,155    2,840
Wear of boats                480      455
Goods in store              (216)     130
Owed by members              (74)    (118)
Cash from sailing          3,345    3,307

New boats                 (1,905)  (1,240)
Sale of a barge               90       85
Cash spent on boats       (1,851)  (1,155)
                          ^^^^^^^ total-mismatch

Loan paid back              (600)    (600)
Interest                    (172)    (196)
Cash paid to the bank       (772)    (796)
`,
  );

  warned(
    "are opened by their totals as well",
    `
| Rooms             |  Seats |   Area |
|-------------------|-------:|-------:|
| Harbour campus    |  1,416 | 264.55 |
| Old rope works    |    402 |  80.25 |
| Customs house     |    655 | 121.90 |
| Boat hall         |    359 |  62.40 |
|                   |        |        |
| Mill campus       |    968 | 245.20 |
                               ^^^^^^ total-mismatch
| Upper mill        |    540 |  98.35 |
| Lower mill        |    318 |  61.70 |
| Drying loft       |    110 |  25.15 |
`,
  );

  warned(
    "say nothing where blank lines stand between all rows",
    `
               2023     2022

Surplus       3,155    2,840

Wear            480      455

Goods         3,636    3,295

Ropes            12       14

Total         7,283    6,604
`,
  );

  warned(
    "hold parts whose names speak of shares",
    `
Assets
  Boats                     5,210
  Stock                       760
  Cash                        385
  Total assets              6,355

Liabilities
  Loan                      2,400
  Suppliers                   905
  Total liabilities         3,305

Equity
  Share capital             1,300
  Retained earnings         1,550
  Total equity              3,050
                            ^^^^^ total-mismatch

Total liabilities and equity  6,355
`,
  );

  warned(
    "roll forward what there was at the beginning, in each column",
    `
                              2023     2022
Net change in cash             758    1,356
Cash at beginning of year    2,411    1,055
Cash at end of year          3,179    2,411
                             ^^^^^ total-mismatch
`,
  );

  warned(
    "go on with a row whose label leaves but one blank before its figure, below the figures above it",
    `
Assets
  Boats                     5,210
  Stock                       670
                              ^^^ misfit-figure
  Cash                        385
  Total assets              6,355

Liabilities
  Loan                      2,400
  Suppliers                   905
  Total liabilities         3,305

Equity
  Share capital             1,500
  Retained earnings         1,550
  Total equity              3,050

Total liabilities and equity 6,355
`,
  );

  warned(
    "end before a sentence that ends in a figure elsewhere",
    `
  Boats                     5,210
  Stock                       760

We sold all but one boat in 2024
`,
  );
});
