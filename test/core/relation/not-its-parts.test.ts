import { told as silent } from "../../support/marked.ts";

describe("what a total or a result is no sum of", () => {
  silent(
    "the sections before one that has a single figure",
    `
Income
  Berth fees                    1,840
  Stock at the end of June        265
  -----------------------------------
  Total Income                  2,105

Direct costs
  Ropes                         1,320
  -----------------------------------
  Total Costs                   1,320

Gross profit                      785
`,
  );

  silent(
    "a statement that it opens, up to the result",
    `
Step 8: what is left

Total Sales         61,300
Other Income           450
Ropes               18,200
Wages               11,900
Running costs       10,700
Gross Profit        43,100
`,
  );

  silent(
    "what is added to a subtotal on the way to the total",
    `
Subtotal                 31.40
- bulk discount -6.00
= taxable                25.40
+ Tax (5.00%)             1.27
= Total                  26.67
`,
  );

  silent(
    "an income below zero, as if it were taken off",
    `
| Figure           |   Current |     Prior |
|------------------|----------:|----------:|
| Revenue          |     2,160 |     1,870 |
| Gross profit     |       914 |       802 |
| Operating income |       -37 |        55 |
| Net income       |        81 |       164 |
`,
  );

  silent(
    "what a thousand views cost, beside what was paid",
    `
| Campaign  |    Spend | Leads | CPM  | Visits |
|-----------|---------:|------:|-----:|-------:|
| Ferries   |   731.20 |    31 | 5.44 |    214 |
| Harbour   |   418.05 |    12 | 9.87 |    167 |
| **Total** | 1,149.25 |    43 | 6.52 |    381 |
`,
  );

  silent(
    "the lines of a form, the last of which is in bold",
    `
| Line      | Item                 |   Amount |
|-----------|----------------------|---------:|
| 20400     | Wages                |  $61,200 |
| 21300     | Interest             |     $840 |
| 21700     | Rent of the boathouse |  $2,160 |
| **24000** | **Total income**     | **$64,200** |
`,
  );
});
