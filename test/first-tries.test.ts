import { assertMarked } from "./support/report.ts";

/** What people write to see whether it works: one small table, one thing wrong. */
describe("what everybody tries first", () => {
  const tries = (name: string, report: string) => it(name, () => assertMarked(report.slice(1)));

  describe("one series and its total", () => {
    tries(
      "a side of a balance sheet, whose total the other side vouches for",
      `
| Assets       |    2023 | Liabilities and equity       |    2023 |
|--------------|--------:|------------------------------|--------:|
| Cash         |  65,855 | Loans                        |  61,193 |
| Claims       |  77,435 | Payables                     |  25,856 |
| Stock        |   6,945 | Equity                       | 135,967 |
| Buildings    |  72,871 |                              |         |
| Total assets | 223,016 | Total liabilities and equity | 223,016 |
                 ^^^^^^^ total-mismatch: “Total assets” says 223,016, but its 4 parts add up to 223,106 (−90). Check 72,871, 77,435, 223,016, 6,945 and 65,855.
`,
    );

    tries(
      "small amounts with decimals",
      `
| Dept  | Cost |
|-------|-----:|
| Quay  | 1.25 |
| Mill  | 0.80 |
| Ford  | 2.10 |
| Total | 4.51 |
          ^^^^ total-mismatch: “Total” says 4.51, but its 3 parts add up to 4.15 (+0.36). Two digits look swapped.
`,
    );

    tries(
      "amounts in Chinese units between TABs",
      `
项目	金额
码头	3万元
磨坊	2.5万元
合计	⟦6.5⟧万元
⟦⟧ total-mismatch
`,
    );

    tries(
      "Chinese numerals between TABs",
      `
项目	数量
码头	十二
磨坊	三十
渡口	七
合计	⟦五十⟧
⟦⟧ total-mismatch
`,
    );

    tries(
      "a part left out, by name",
      `
| Item  | Cost |
|-------|-----:|
| Train | 1207 |
| Hotel | 3411 |
| Visa  |  952 |
| Total | 4618 |
          ^^^^ left-out-addend: “Total” leaves out “Visa” (952): 4618 where all parts give 5570. Add it to the total, or mark it as a part of another line.
`,
    );

    tries(
      "a part counted twice, by name",
      `
| Item  | Cost |
|-------|-----:|
| Train | 1207 |
| Hotel | 3411 |
| Visa  |  952 |
| Total | 6522 |
          ^^^^ total-mismatch: “Total” says 6522, but its 3 parts add up to 5570 (+952). “Visa” (952) seems to be counted twice.
`,
    );
    tries(
      "a list of prices",
      `
| Artikel | Preis (€) |
|---------|----------:|
| Stuhl   |    120,00 |
| Tisch   |    340,00 |
| Lampe   |     95,00 |
| Summe   |    565,00 |
               ^^^^^^ total-mismatch
`,
    );

    tries(
      "prices that are multiplied, and bought once mostly",
      `
| 组件   | 单价（元） | 数量 | 小计   |
|--------|-----------:|-----:|-------:|
| 主节点 |      9,500 |    1 |  9,500 |
| 备节点 |      6,500 |    1 |  6,500 |
| 摄像头 |      4,500 |    3 | 13,500 |
| 电源   |      4,200 |    1 |  4,200 |
| 路由   |      3,200 |    1 |  3,200 |
`,
    );

    tries(
      "a score",
      `
| 评分项 | 得分 |
|--------|-----:|
| 质量   |   28 |
| 进度   |   17 |
| 安全   |   19 |
| 总分   |   65 |
             ^^ total-mismatch
`,
    );

    tries(
      "figures that say they are no more than about right",
      `
| 类别   | 旧版 | 新增 | 总计 |
|--------|-----:|-----:|-----:|
| 图标   |  126 |   20 |  146 |
| 插画   |  40+ |    2 |  42+ |
| 装饰   |    0 |    5 |    5 |
| 背景   |   24 |    7 |   31 |
| **总计** | **190+** | **34** | **220+** |
`,
    );

    tries(
      "a number of things",
      `
| Type     | Number |
|----------|-------:|
| Bugs     |     12 |
| Features |      7 |
| Chores   |      3 |
| Total    |     23 |
                 ^^ total-mismatch
`,
    );
  });

  describe("totals in other languages", () => {
    for (const [item, total] of [
      ["Loyer", "Total général"],
      ["Miete", "Gesamt"],
      ["Alquiler", "Suma total"],
      ["Aluguel", "Total geral"],
      ["Affitto", "Totale"],
      ["Huur", "Totaal"],
      ["Hyra", "Summa"],
      ["Аренда", "Итого"],
      ["Czynsz", "Razem"],
      ["임대료", "합계"],
      ["家賃", "合計"],
    ])
      it(`${total}`, () =>
        assertMarked(
          `| A | B |\n|---|---|\n| ${item} | 912 |\n| X | 447 |\n| Y | 183 |\n| ${total} | ⟦1552⟧ |\n⟦⟧ total-mismatch`,
        ));
  });

  describe("what products and shares tell", () => {
    tries(
      "one rate of five that is no longer what was spent of the budget",
      `
| Programme | Budget | Spent |  Rate |
|-----------|-------:|------:|------:|
| Roads     |  8,634 | 5,465 | 63.3% |
| Schools   |  8,187 | 6,254 | 76.4% |
| Parks     |  4,069 | 3,343 | 28.2% |
                               ^^^^ ratio-mismatch: 28.2 is not the share of 3,343 and 4,069: that is 82.2. It is in 5 other lines.
| Lights    |  3,945 | 3,390 | 85.9% |
| Rents     |  2,501 | 1,696 | 67.8% |
| Total     | 27,336 |20,148 | 73.7% |
`,
    );

    tries(
      "an amount that is not its quantity times its price",
      `
| Item  | Qty | Price | Amount |
|-------|----:|------:|-------:|
| Pen   |  10 |  1.50 |  15.00 |
| Pad   |   4 |  3.25 |  31.00 |
                         ^^^^^ misfit-figure: 31.00 does not fit: with 13.00, “Total” would agree (−18.00 now). Two digits look swapped.
| Bag   |   2 | 20.00 |  40.00 |
| Total |     |       |  68.00 |
`,
    );

    tries(
      "a part that is not its share",
      `
| Party | Votes | Share  |
|-------|------:|-------:|
| Quay  |  4210 |  42.1% |
| Mill  |  3120 |  31.2% |
| Ford  |  1700 |  11.0% |
           ^^^^ misfit-figure
| Weir  |   870 |   8.7% |
| Moor  |   410 |   4.1% |
| Holm  |   290 |   2.9% |
| Total | 10000 | 100.0% |
`,
    );
  });

  describe("a list of lines", () => {
    tries(
      "in Chinese",
      `
办公费：1200元；
差旅费：3400元；
培训费：950元。
合计：⟦5500⟧元。
⟦⟧ prose-mismatch: “合计” says 5500, but the 3 lines before it add up to 5550 (−50). Check the total and the lines.
`,
    );

    tries(
      "that is numbered",
      `
1. Rent: 900
2. Food: 450
3. Total: ⟦1,360⟧
⟦⟧ prose-mismatch
`,
    );

    tries(
      "of settings",
      `
port: 8080
retries: 3
timeout: 30
total: 5
`,
    );

    tries(
      "of key figures",
      `
- Total: 100
- Passed: 90
- Open: 5
`,
    );
  });

  describe("accounts", () => {
    tries(
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

    tries(
      "the same in Chinese, and right",
      `
项目	金额
上年结转	100
本年收入	500
本年支出	450
年末结余	150
`,
    );

    tries(
      "a stock in one row",
      `
| Opening | In | Out | Closing |
|--------:|---:|----:|--------:|
|     120 | 40 |  35 |     135 |
                           ^^^ total-mismatch: “Closing” says 135, but 120 + 40 − 35 gives 125 (+10). Check 135, 35, 40 and 120.
`,
    );

    tries(
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

    tries(
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

    tries(
      "a deficit without its sign",
      `
| Item        | 2023 |
|-------------|-----:|
| Income      |  400 |
| Expenditure |  460 |
| Deficit     |   60 |
`,
    );

    tries(
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

    tries(
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

    tries(
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
});
