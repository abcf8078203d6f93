import { told } from "../support/marked.ts";

describe("what everybody tries first: one series and its total", () => {
  told(
    "a total of something, at the end of all there is",
    `
| Item                     |   EUR |
|--------------------------|------:|
| Rent                     | 1,200 |
| Power                    |   310 |
| Phone                    |    95 |
| Total operating expenses | 1,615 |
                             ^^^^^ total-mismatch: “Total operating expenses” says 1,615, but its 3 parts add up to 1,605 (+10). Check 1,615, 310, 1,200 and 95.
`,
  );

  told(
    "a total of something that leaves out one of them",
    `
| Item                | EUR |
|---------------------|----:|
| Rent                | 900 |
| Power               |  85 |
| Phone               |  95 |
| Total without phone | 985 |
`,
  );

  told(
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

  told(
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

  told(
    "amounts in Chinese units between TABs",
    `
项目	金额
码头	3万元
磨坊	2.5万元
合计	⟦6.5⟧万元
⟦⟧ total-mismatch
`,
  );

  told(
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

  told(
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

  told(
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
  told(
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

  told(
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

  told(
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

  told(
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

  told(
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
