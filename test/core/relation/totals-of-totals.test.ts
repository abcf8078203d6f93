import { assertMarked } from "../../support/report.ts";

describe("a total of other totals", () => {
  it("is told by its place at the end of them, whatever it is a total of", () =>
    assertMarked(`
| Part               | Pages |
|--------------------|------:|
| Preface            |    12 |
| Methods            |    28 |
| **Total front**    |    40 |
| Results            |    61 |
| Outlook            |    22 |
| **Total back**     |    83 |
| **TOTAL WRITTEN**  |   129 |
                         ^^^ total-mismatch: “TOTAL WRITTEN” says 129, but its 2 parts add up to 123 (+6). One digit looks mistyped.
`));

  it("is none where it is what one leaves of the other", () =>
    assertMarked(`
| Item           | Amount |
|----------------|-------:|
| Dues           |  4,200 |
| Gifts          |  1,350 |
| Total income   |  5,550 |
| Rent           |  2,400 |
| Print          |    380 |
| Total spending |  2,780 |
| Total left     |  2,770 |
`));

  it("adds up what follows the only subtotal, though another column alone shows that", () =>
    assertMarked(`
| Module   | Files | Lines |
|----------|------:|------:|
| Reader   |     4 |   750 |
| Writer   |     2 |   500 |
| Subtotal |     6 | 1,250 |
| Tests    |     4 | 1,350 |
| Total    |    10 | 2,900 |
                     ^^^^^ total-mismatch: “Total” says 2,900, but its 2 parts add up to 2,600 (+300). Check 2,900, 1,350 and 1,250.
`));
});

describe("an invoice whose totals are named beside their figures", () => {
  const lines = (quantity: string, price: string, total: string): string => `
| Work    | Qty | Unit price |    Amount |
|---------|----:|-----------:|----------:|
| Hosting |  12 |     $25.00 |   $300.00 |
| Domain  |   ${quantity} |     $14.50 |    $29.00 |
| Support |   8 |     ${price} |   $760.00 |
|         |     |   Subtotal | $1,089.00 |
|         |     | Discount (10%) | -$108.90 |
|         |     |   Tax (8%) |    $78.41 |
|         |     |  Total due | ${total} |`;

  it("multiplies prices by how often they are paid", () => {
    assertMarked(lines("2", "$95.00", "$1,058.51"));
    assertMarked(
      lines("5", "$95.00", "$1,058.51").replace(
        "$29.00 |",
        "$29.00 |\n                                   ^^^^^ ratio-mismatch",
      ),
    );
  });

  it("does so however far the product is off", () =>
    assertMarked(
      lines("2", "$15.00", "$1,058.51").replace(
        "$760.00 |",
        "$760.00 |\n                                  ^^^^^^ ratio-mismatch",
      ),
    ));

  it("takes tax and discount for what stands between the subtotal and the total", () =>
    assertMarked(
      `${lines("2", "$95.00", "$2,058.51")}
                                ^^^^^^^^ total-mismatch: “Total due” says 2,058.51, but its 3 parts add up to 1,058.51 (+1,000.00). One digit looks mistyped.
`,
    ));
});
