import { assertMarked } from "../../support/report.ts";
import { silent } from "../../support/severity.ts";

describe("labels with numbers in them", () => {
  it("name their row, and no number of it", () =>
    assertMarked(`
| Group           | Matches |
|-----------------|--------:|
| Level ID 2 to 5 |     214 |
| Other levels    |     263 |
| **Total**       | **497** |
                      ^^^ total-mismatch
`));

  it("may stand in a column of account numbers in their order", () =>
    assertMarked(`
  1100  Current assets
    1110  Petty cash              1,400
    1125  Cash register           7,350
    1140  Receivables            38,720
    1160  Merchandise            94,600
  ─────────────────────────────────────
  Total current assets          142,700
                                ^^^^^^^ total-mismatch
`));

  it("stand in front of names, which are no measures then", () =>
    assertMarked(`
| Section       | Account             |    Amount |
|---------------|---------------------|----------:|
|               | 1010 Cash in hand   |    418.20 |
|               | 1020 Savings        |  9,371.05 |
                                         ^^^^^^^^ misfit-figure
|               | 1030 Till           |     75.50 |
| Bank accounts | Total bank accounts | 10,224.75 |
|               | 1110 Berths let     |  2,406.00 |
|               | 1120 Slips let      |    733.50 |
|               | 1130 Deposits       |     50.00 |
| Claims        | Total claims        |  3,189.50 |
|               | 1210 Ropes          |    812.30 |
|               | 1220 Paint          |    190.45 |
| Stores        | Total stores        |  1,002.75 |
| Assets        | Total assets        | 14,417.00 |
`));

  it("are told in Croatian, too", () =>
    assertMarked(`
| Stavka  | Broj |
|---------|-----:|
| Najam   |   47 |
| Plaće   |  133 |
| Usluge  |   24 |
| Ukupno  |  214 |
             ^^^ total-mismatch
`));
});

describe("subtotals that are told again", () => {
  silent(
    "below another block are no sum of all that stands above",
    `
| Item                   |   Cost |
|------------------------|-------:|
| Survey 2029            | 41,200 |
| Inventory 2030         | 18,350 |
| Review 2031            |  9,475 |
| Subtotal for advice    | 69,025 |
|                        |        |
| Travel                 |  6,310 |
| Calls                  |  1,265 |
| Subtotal for the house |  7,575 |
|                        |        |
| Subtotal for advice    | 69,025 |
|                        |        |
| Grand total            | 76,600 |
`,
  );
});

describe("columns whose heads say what they are", () => {
  it("are differences in three rows", () =>
    assertMarked(`
|           | Before | After | Change |
|-----------|-------:|------:|-------:|
| Building  |    374 |   268 |   −106 |
| Testing   |    281 |   193 |    −88 |
| Analysing |     67 |    58 |     −6 |
                                   ^^ total-mismatch
`));

  it("are quantity by price, whatever the product is called", () =>
    assertMarked(`
| Article | Quantity | Unit price | Subtotal |
|---------|---------:|-----------:|---------:|
| Lamps   |        8 |      17.40 |   139.20 |
| Cables  |        4 |      16.40 |    69.60 |
                                       ^^^^^ ratio-mismatch
| Plugs   |        7 |      15.75 |   110.25 |
`));

  it("give a part alone as their total", () =>
    assertMarked(`
| Doctor | Year 1 | Year 2 |  Total |
|--------|-------:|-------:|-------:|
| Bruno  |  95.00 | 104.00 | 199.00 |
| Carla  |  52.00 | 105.00 | 157.00 |
| Diego  |      — |  87.50 |  87.00 |
                              ^^^^^ total-mismatch
| Elisa  | 220.00 |      — | 220.00 |
| Felipe |      — |  71.00 |  71.00 |
`));
});
