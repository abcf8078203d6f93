import { warned } from "../../support/marked.ts";
import { assertMarked } from "../../support/report.ts";

describe("rows that close a table", () => {
  warned(
    "are totals where they alone are bold, without a label",
    `
| Office |     2022 |     2023 |
|--------|---------:|---------:|
| Quay   |      412 |      431 |
| Mill   |      388 |      372 |
| Ford   |      951 |      962 |
|        | **1751** | **1775** |
                        ^^^^ total-mismatch
`,
  );

  warned(
    "are totals where a rule sets them off, without a label",
    `
| Berth  | Ships |
|--------+-------|
| Quay   |   412 |
| Mill   |   388 |
| Ford   |   951 |
|--------+-------|
|        |  1731 |
            ^^^^ total-mismatch
`,
  );

  warned(
    "agree with the changes beside them, which show the figure that is wrong",
    `
| Item    |  2023 |  2024 | Change |
|---------+-------+-------+--------|
| Rent    |  9600 |  9600 |      0 |
| Heating |  2140 |  1985 |   -155 |
| Repairs |   870 |  1320 |    540 |
                               ^^^ total-mismatch: “Change” says 540, but 1320 − 870 gives 450 (+90). Two digits look swapped. A row and a column miss by the same amount here.
|---------+-------+-------+--------|
|         | 12610 | 12905 |    295 |
`,
  );

  warned(
    "are totals of the period that stands over the column",
    `
| Service      | Annual cost |
|--------------|------------:|
| Hosting      |       1,200 |
| Backup       |         360 |
| Mail         |         540 |
| Annual total |       2,200 |
                       ^^^^^ total-mismatch
`,
  );

  warned(
    "may be a twelfth of it",
    `
| Service       | Annual cost |
|---------------|------------:|
| Hosting       |       1,200 |
| Backup        |         360 |
| Mail          |         540 |
| Monthly total |         175 |
`,
  );

  it("are asked about where no column of counts adds up to them", () => {
    assertMarked(`
| Office | Rooms | Desks | Lamps |
|--------|------:|------:|------:|
| Quay   |    12 |    31 |    44 |
| Mill   |    18 |    42 |    57 |
| Ford   |    21 |    56 |    61 |
| Total  |    53 |   132 |   169 |
              ^^ unmatched-total
`);
  });

  warned(
    "are totals where they alone have no label, and their figures are as great as totals",
    `
| Account   |  Debit | Credit |
|-----------|-------:|-------:|
| Till      |  6,310 |        |
| Stock     |  4,275 |        |
| Suppliers |        |  2,940 |
| Capital   |        |  5,000 |
| Takings   |        | 10,160 |
| Wages     |  7,515 |        |
|           | 18,190 | 18,100 |
              ^^^^^^ total-mismatch
`,
  );

  warned(
    "are totals where a slip of the pen makes their sum of their figure",
    `
| Item  | Price |
|-------|------:|
| Ropes |   240 |
| Paint |   135 |
| Brush |    38 |
|       | 4,130 |
          ^^^^^ total-mismatch
`,
  );

  warned(
    "are none where their figures are no totals: what may be spent at most",
    `
| Item  | Price |
|-------|------:|
| Ropes |   240 |
| Paint |   135 |
| Brush |    38 |
|       | 1,200 |
`,
  );
});
