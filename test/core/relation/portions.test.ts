import { warned } from "../../support/marked.ts";

describe("taxes and discounts by their rates", () => {
  warned(
    "an amount and a gross amount that follow a wrong tax",
    `
| Item    |   Amount |
|---------|---------:|
| Chairs  |   840.00 |
| Desks   |   360.00 |
| Net     | 1,200.00 |
| VAT 19% |   282.00 |
              ^^^^^^ ratio-mismatch
| Total   | 1,482.00 |
`,
  );

  warned(
    "税率 beside 税额",
    `
| 品名 |    金额 | 税率 |   税额 | 价税合计 |
|------|--------:|-----:|-------:|---------:|
| 椅子 |  840.00 |  13% | 109.20 |   949.20 |
| 桌子 |  360.00 |  13% |  46.80 |   406.80 |
| 图书 |  215.00 |   9% |  ⟦91.35⟧ |   306.35 |
⟦⟧ ratio-mismatch
| 台灯 |   92.50 |  13% |  12.03 |   104.53 |
`,
  );

  warned(
    "a discount that its rate does not give",
    `
| Item   |  Price | Discount % | Discount |    Net |
|--------|-------:|-----------:|---------:|-------:|
| Chairs | 840.00 |         10 |    84.00 | 756.00 |
| Desks  | 360.00 |          5 |    18.00 | 342.00 |
| Books  | 215.00 |         20 |    34.00 | 181.00 |
                                    ^^^^^ ratio-mismatch
| Lamps  |  92.50 |         10 |     9.25 |  83.25 |
`,
  );

  warned(
    "a discount printed below zero, and the tax on what is left",
    `
| Posten        |    Betrag |
|---------------|----------:|
| Stühle        |    840,00 |
| Tische        |    360,00 |
| Zwischensumme |  1.200,00 |
| Rabatt 5%     |    -60,00 |
| Netto         |  1.140,00 |
| MwSt. 19%     |    216,60 |
| Brutto        |  1.356,60 |
`,
  );

  warned(
    "a discount printed above zero is taken off",
    `
| Item     | Amount |
|----------|-------:|
| Labour   |  1,250 |
| Parts    |    430 |
| Discount |    200 |
| Total    |  1,480 |
`,
  );

  warned(
    "what a discount leaves",
    `
| Item         |   Amount |
|--------------|---------:|
| Chairs       |   840.00 |
| Desks        |   360.00 |
| Subtotal     | 1,200.00 |
| Discount 10% |   120.00 |
| Total        | 1,008.00 |
                 ^^^^^^^^ total-mismatch
`,
  );

  warned(
    "taxes of two rates, each on a part of the net amount",
    `
| Item    |   Amount |
|---------|---------:|
| Net     | 1,200.00 |
| VAT 7%  |    28.00 |
| VAT 19% |   152.00 |
| Gross   | 1,380.00 |
`,
  );

  warned(
    "a tax that the total above includes",
    `
| Item               |   Amount |
|--------------------|---------:|
| Total              | 1,200.00 |
| including VAT 19%  |   191.60 |
`,
  );

  warned(
    "a tax that was cut off at the last cent",
    `
| Item    | Amount |
|---------|-------:|
| Net     | 187.15 |
| VAT 19% |  35.55 |
| Gross   | 222.70 |
`,
  );
});
