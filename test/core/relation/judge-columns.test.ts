import { strict as assert } from "node:assert";
import { assertMarked, findingsIn, isSerious } from "../../support/report.ts";
import { severity, silent } from "../../support/severity.ts";

describe("judge: several series", () => {
  severity(
    "scenarios, of which those in the middle are called as means are",
    "error",
    `
| Szenario | Fälle | bisher | künftig | Ersparnis |
|----------|------:|-------:|--------:|----------:|
| günstig  | 1.000 | 3.214,00 | 1.021,40 | 2.192,60 |
| günstig  | 9.000 | 28.926,00 | 9.190,20 | 19.735,80 |
| mittel   | 1.000 | 3.214,00 | 1.607,30 | 1.606,70 |
| mittel   | 5.000 | 16.070,00 | 8.036,10 | 8.033,90 |
| mittel   | 9.000 | 28.926,40 | 14.465,20 | 14.460,80 |
`,
  );

  severity(
    "three series of which two add up",
    "error",
    `
| Office |  2022 |  2023 |  2024 |
|--------|------:|------:|------:|
| Quay   | 1,204 | 1,377 | 1,420 |
| Mill   | 2,319 | 2,480 | 2,655 |
| Ford   |   871 |   902 |   988 |
| Total  | 4,394 | 4,759 | 5,263 |
`,
  );

  severity(
    "one series beside columns of zeros",
    "warning",
    `
| Suite   | Passed | Failed | Skipped |
|---------|-------:|-------:|--------:|
| Parser  |    118 |      0 |       0 |
| Ledger  |     74 |      0 |       2 |
| Printer |     31 |      0 |       0 |
| Total   |    213 |      0 |       2 |
`,
  );

  severity(
    "seconds beside counts that add up, and no mean",
    "error",
    `
| Stage | Files | Lines |  Seconds |
|-------|------:|------:|---------:|
| Read  |    36 | 1,418 |   39.612 |
| Check |    81 | 2,733 |   65.871 |
| Write |    17 |   951 |   14.205 |
| Total |   134 | 5,102 |  129.688 |
`,
  );

  it("a subtotal that was carried into the last total is told there once", () =>
    assertMarked(
      `| Plant | Cost | Written off | Left |
|---|--:|--:|--:|
| Boats | 14,230 | 6,110 | 8,120 |
| Quays | 82,450 | 60,275 | 22,175 |
| Cranes | 31,846 | 12,927 | 18,919 |
| TOTAL (I) | 128,526 | 79,312 | 49,204 |
                                 ^^^^^^ total-mismatch
| Stores | 5,420 | | 5,420 |
| Cash | 1,698 | | 1,698 |
| TOTAL (II) | 7,118 | | 7,118 |
| TOTAL (I and II) | 135,644 | 79,312 | 56,322 |
                                        ^^^^^^ misfit-figure
`,
    ));

  it("two figures of five columns where no word names the sum, each a slip of the hand", () =>
    assertMarked(
      `| Livestock | 2018 | 2019 | 2020 | 2021 | 2022 |
|---|--:|--:|--:|--:|--:|
| Ewes | 41,382 | 42,917 | 40,665 | 39,208 | 38,740 |
| Rams | 1,274 | 1,391 | 1,306 | 1,198 | 1,145 |
| Lambs | 52,863 | 54,210 | 57,118 | 49,377 | 48,906 |
| Sheep | 95,519 | 89,518 | 93,089 | 89,783 | 88,791 |
                   ^^^^^^ total-mismatch
                            ^^^^^^ total-mismatch
`,
    ));

  silent(
    "two figures of five that no slip explains, where no word names the sum",
    `
| Livestock | 2018 | 2019 | 2020 | 2021 | 2022 |
|---|--:|--:|--:|--:|--:|
| Ewes | 41,382 | 42,917 | 40,665 | 39,208 | 38,740 |
| Rams | 1,274 | 1,391 | 1,306 | 1,198 | 1,145 |
| Lambs | 52,863 | 54,210 | 51,118 | 49,377 | 48,906 |
| Sheep | 95,519 | 81,247 | 93,089 | 89,783 | 79,316 |
`,
  );

  silent(
    "a subtotal that one column alone states is not added to its own parts",
    `
| Service       | List price | Invoiced |   Booked |
|---------------|-----------:|---------:|---------:|
| Survey        |      1,450 |        0 |   812.40 |
| Dredging      |      2,310 |    2,310 | 1,294.10 |
| Mooring lease |      2,775 |    1,905 | 1,554.60 |
| Subtotal      |            |    4,215 |          |
| Harbour rebate |           |    (554) |          |
| Total         |      6,535 |    3,661 | 3,661.10 |
`,
  );

  silent(
    "every column misses: the structure is misread",
    `
| Site  | North | South | East |
|-------|------:|------:|-----:|
| Alder |   124 |   377 |  420 |
| Birch |   319 |   480 |  655 |
| Total |   871 |   902 |  988 |
`,
  );

  it("says one fault once, where row, column and corner all miss", () =>
    assertMarked(
      `
| Office |  2022 |  2023 |   All |
|--------|------:|------:|------:|
| Quay   | 1,204 | 1,377 | 2,581 |
| Mill   | 2,319 | 2,840 | 4,799 |
                   ^^^^^ misfit-figure
| Ford   |   871 |   902 | 1,773 |
| Total  | 4,394 | 4,759 | 9,153 |
`,
      isSerious,
    ));

  silent(
    "a quarter's earnings per share are no parts of the year's",
    `
| Item               |  Q1 |  Q2 |  Q3 |  Q4 | Year |
|--------------------|----:|----:|----:|----:|-----:|
| Freight            | 412 | 395 | 431 | 440 | 1678 |
| Moorings           | 118 | 121 | 109 | 133 |  481 |
| Ferries            | 207 | 233 | 218 | 226 |  884 |
| Rents              |  64 |  71 |  69 |  58 |  262 |
| Earnings per share | 1.1 | 1.3 | 1.2 | 1.4 |  4.9 |
`,
  );

  silent(
    "both sides of an account, with the year of the account between them",
    `
| Item                         |   Port |  Canal |
|------------------------------|-------:|-------:|
| Total assets                 | 19,609 | 19,798 |
| Year                         |  2,002 |  2,001 |
| Total liabilities and equity | 19,609 | 19,798 |
`,
  );

  it("names the total that the other side of the account gives another figure", () => {
    const [finding, ...others] = findingsIn(`
| Assets       |  2022 |  2023 | Liabilities       |  2022 |  2023 |
|--------------|------:|------:|-------------------|------:|------:|
| Cash         | 1,100 | 1,200 | Loans             |   850 |   900 |
| Stock        |   290 |   310 | Payables          |   400 |   455 |
| Plant        |    40 |    45 | Equity            |   180 |   200 |
| Total assets | 1,430 | 1,575 | Total liabilities | 1,430 | 1,555 |
`);
    assert.deepEqual(others, []);
    assert.equal(finding?.data.verdict, "located");
    assert.equal(finding?.data.repair, "1555");
  });
});
