import { warned } from "../../support/marked.ts";

describe("invoices and lone means", () => {
  warned(
    "a net amount and its tax give the gross amount",
    `
| Item    |   Amount |
|---------|---------:|
| Net     | 1,200.00 |
| VAT 19% |   228.00 |
| Gross   | 1,438.00 |
            ^^^^^^^^ total-mismatch
`,
  );

  warned(
    "a total is named by the word right before it, wherever that stands",
    `
| Item  | Pieces | Price |   Amount |
|-------|-------:|------:|---------:|
| Oars  |     12 | 35.50 |   426.00 |
| Masts |      4 | 96.00 |   384.00 |
| Sails |      7 | 58.20 |   407.40 |
|       |        | Total | 1,317.40 |
                           ^^^^^^^^ total-mismatch
`,
  );

  warned(
    "so is one behind a column of words, where it is called a total",
    `
| Item  | Pieces | Sold by |   Amount |
|-------|-------:|---------|---------:|
| Oars  |     12 | pair    |   426.00 |
| Masts |      4 | pair    |   384.00 |
| Sails |      7 | pair    |   407.40 |
|       |        | Total   | 1,317.40 |
                             ^^^^^^^^ total-mismatch
`,
  );

  warned(
    "a remark behind figures names nothing",
    `
| Item  | Pieces | Sold by |   Amount |
|-------|-------:|---------|---------:|
| Oars  |     12 | pair    |   426.00 |
| Masts |      4 | piece   |   384.00 |
| Sails |      7 | cloth   |   407.40 |
|       |        | agreed  | 1,300.00 |
`,
  );

  warned(
    "a net amount right above its tax is the sum of what stands above it",
    `
| Description | Hours |  Rate |   Amount |
|-------------|------:|------:|---------:|
| Drawings    |    12 | 85.00 | 1,020.00 |
| Carving     |    34 | 95.00 | 3,230.00 |
| Painting    |     8 | 75.00 |   600.00 |
| Net         |       |       | 4,805.00 |
                                ^^^^^^^^ total-mismatch
| VAT         |       |       |   961.00 |
`,
  );

  warned(
    "tax stands between the subtotal and what is due",
    `
| Description | Qty | Unit price | Amount |
|-------------|----:|-----------:|-------:|
| Chairs      |   4 |      45.00 | 180.00 |
| Tables      |   2 |     120.00 | 240.00 |
| Lamps       |   3 |      15.50 |  46.50 |
| Subtotal    |     |            | 466.50 |
| VAT (20%)   |     |            |  93.30 |
| Total due   |     |            | 569.80 |
                                   ^^^^^^ total-mismatch
`,
  );

  warned(
    "tax stands below parts that come to a net total",
    `
| Item            |      EUR |
|-----------------|---------:|
| Labour          |   800.00 |
| Bolts           |   200.00 |
| Net total       | 1,000.00 |
| VAT             |   190.00 |
| Total incl. VAT | 1,180.00 |
                    ^^^^^^^^ total-mismatch
`,
  );

  warned(
    "价税合计",
    `
| 项目        |    金额 |
|-------------|--------:|
| 不含税金额  | 1000.00 |
| 税额（13%） |  130.00 |
| 价税合计    | 1140.00 |
                ^^^^^^^ total-mismatch
`,
  );

  warned(
    "tax on a profit is taken off",
    `
| Item              |      EUR |
|-------------------|---------:|
| Profit before tax | 1,000.00 |
| Tax               |   190.00 |
| Net profit        |   810.00 |
`,
  );

  warned(
    "what is net of tax is no tax",
    `
| Item                              |     EUR |
|-----------------------------------|--------:|
| Net income                        | 93,736  |
| Change in currencies, net of tax  |    395  |
| Total change in values            |    832  |
`,
  );

  warned(
    "quantity and price spell out the amount in three lines",
    `
| Description | Qty | Unit price | Amount |
|-------------|----:|-----------:|-------:|
| Chairs      |   4 |      45.00 | 180.00 |
| Tables      |   2 |     120.00 | 250.00 |
                                   ^^^^^^ ratio-mismatch
| Lamps       |   3 |      15.50 |  46.50 |
| Subtotal    |     |            | 476.50 |
`,
  );

  warned(
    "a plain average of one column",
    `
| Month    | Visits |
|----------|-------:|
| January  |    412 |
| February |    388 |
| March    |    451 |
| April    |    502 |
| Average  |  448.3 |
              ^^^^^ ratio-mismatch
`,
  );

  warned(
    "a plain average beside one that holds",
    `
| 月份 | 客流 | 收入 |
|------|-----:|-----:|
| 1月  |  412 | 1200 |
| 2月  |  388 | 1100 |
| 3月  |  451 | 1310 |
| 平均 |  417 | 1302 |
                ^^^^ ratio-mismatch
`,
  );

  warned(
    "an average of averages may be weighted",
    `
| 班级 | 平均分 |
|------|-------:|
| 一班 |   81.5 |
| 二班 |   79.0 |
| 三班 |   84.0 |
| 平均 |   82.5 |
`,
  );

  warned(
    "an average may be weighted by the column beside it, and a median is none",
    `
| Class   | Pupils | Books |
|---------|-------:|------:|
| 5a      |     21 |   112 |
| 5b      |     28 |    87 |
| 5c      |     25 |    95 |
| Average |        |   101 |

| Month    | Visits |
|----------|-------:|
| January  |    412 |
| February |    388 |
| March    |    451 |
| Median   |    409 |
`,
  );

  warned(
    "an average among percentiles is that of other figures",
    `
| Wait   | Minutes |
|--------|--------:|
| P25    |      14 |
| Median |      25 |
| P75    |      41 |
| P90    |      61 |
| Mean   |      31 |

| Wait    | Minutes |
|---------|--------:|
| p50     |      30 |
| p95     |      90 |
| p99     |     150 |
| Average |      51 |

| Boats   | Tons |
|---------|-----:|
| Least   |   14 |
| Median  |   25 |
| Fourth  |   41 |
| Most    |   61 |
| Average |   31 |
`,
  );
});
