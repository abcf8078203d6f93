import { severity, silent } from "../../support/severity.ts";

describe("judge: one series and its total", () => {
  severity(
    "one series and a plain total, wrong by little",
    "warning",
    `
| Office | 2023 |
|--------|-----:|
| Quay   |   12 |
| Mill   |   23 |
| Ford   |   31 |
| Total  |   67 |
`,
  );

  severity(
    "one series and a plain total, wrong by much",
    "warning",
    `
| 科室 | 经费 |
|------|-----:|
| 办公室 | 1204 |
| 档案科 | 2319 |
| 财务科 | 871 |
| 合计 | 43940 |
`,
  );

  silent(
    "rates beside amounts, of which the small ones add up by luck",
    `
| 项目 | 预算数 | 执行数 | 上年数 | 完成预算% | 增长% |
|------|-----:|-----:|-----:|-----:|-----:|
| 一、港务收入 | 3168 | 3271 | 2933 | 103.3 | 11.5 |
| 停泊费 | 1204 | 1263 | 1147 | 104.9 | 10.1 |
| 引航费 | 1964 | 2008 | 1786 | 102.2 | 12.4 |
| 二、其他收入 | 470 | 463 | 464 | 98.5 | -0.2 |
| 本级收入合计 | 3638 | 3734 | 3397 | 102.6 | 9.9 |
| 上级补助 | 618 | 595 | 648 | 96.3 | -8.2 |
| 上年结余 | 452 | 344 | 352 | 76.1 | -2.3 |
| 收入总计 | 4708 | 4673 | 4397 | 99.3 | 6.3 |
`,
  );

  silent(
    "balances carried from line to line",
    `
| 日期 | 摘要 | 收入 | 支出 | 结余 |
|------|------|-----:|-----:|-----:|
| 1月1日 | 上年结转 | | | 564.89 |
| 2月9日 | 拨入经费 | 2639.98 | | 3204.87 |
| 4月2日 | 差旅费 | | 53.97 | 3150.90 |
| 5月8日 | 维修费 | | 489.22 | 2661.68 |
| 7月6日 | 利息 | 14.25 | | 2675.93 |
| | 合计 | 2654.23 | 543.19 | 2675.93 |
`,
  );

  silent(
    "levels told by the codes that open labels",
    `
科目 合计 基本支出 项目支出
合计 3067.40 1670.18 1397.22
201 一般公共服务支出 1397.22 0.00 1397.22
20103 政府办公厅及相关机构事务 932.92 0.00 932.92
2010301 行政运行 932.77 0.00 932.77
2010302 一般行政管理事务 0.15 0.00 0.15
20131 党委办公厅及相关机构事务 464.30 0.00 464.30
2013101 行政运行 464.30 0.00 464.30
208 社会保障和就业支出 1315.20 1315.20 0.00
20805 行政事业单位养老支出 1315.20 1315.20 0.00
2080505 养老保险缴费 1171.64 1171.64 0.00
2080506 职业年金缴费 143.56 143.56 0.00
210 卫生健康支出 354.98 354.98 0.00
21011 行政事业单位医疗 354.98 354.98 0.00
2101101 行政单位医疗 351.36 351.36 0.00
2101103 公务员医疗补助 3.62 3.62 0.00
`,
  );

  silent(
    "a roll-forward from which hardly anything goes out",
    `
| 资产类别 | 年初数 | 本年增加 | 本年减少 | 年末数 |
|------|-----:|-----:|-----:|-----:|
| 房屋 | 6515.67 | 364.91 | 0.00 | 6880.58 |
| 船舶 | 4141.01 | 0.00 | 46.60 | 4094.41 |
| 文物 | 1806.34 | 119.36 | 0.00 | 1925.70 |
| 图书 | 111.51 | 447.04 | 0.00 | 558.55 |
| 家具 | 481.83 | 412.03 | 0.01 | 893.85 |
| 合计 | 13056.36 | 1343.34 | 46.61 | 14353.09 |
`,
  );

  severity(
    "a word within an identifier ends no block",
    "warning",
    `
| File            |   Rows |
|-----------------|-------:|
| quay_berths     | 40,718 |
| ferry_net_tolls | 18,233 |
| pier_notes      |  6,504 |
| Total           | 95,455 |
`,
  );

  severity(
    "a total over one subtotal and what is added to it",
    "warning",
    `
| Item     | Amount |
|----------|-------:|
| Bolts    |  45.99 |
| Nuts     |  23.49 |
| Subtotal |  69.48 |
| Tax      |  13.20 |
| Total    |  86.68 |
`,
  );

  severity(
    "two parts of unlike sign that add up without it",
    "warning",
    `
| Item     | Amount |
|----------|-------:|
| Anvils   |   -125 |
| Bellows  |    539 |
| Subtotal |    664 |
| Clamps   |    702 |
| Drills   |     23 |
| Subtotal |    725 |
| Total    |  1,389 |
`,
  );

  silent(
    "a mean under the word total",
    `
| Class | Mark |
|-------|-----:|
| 5a    |   61 |
| 5b    |   72 |
| 5c    |   65 |
| Total |   66 |
`,
  );

  silent(
    "a total that covers a subset by its own words",
    `
| Item               | Cost |
|--------------------|-----:|
| Pumps              |  412 |
| Pipes              |  233 |
| Wages              |  870 |
| Total of materials |  645 |
`,
  );

  silent(
    "yearly and monthly totals",
    `
| Item          | Cost |
|---------------|-----:|
| Rent          | 7200 |
| Wages         | 8400 |
| Annual total  | 15600 |
| Monthly total | 1300 |
`,
  );

  silent(
    "of which",
    `
| 项目 | 金额 |
|------|-----:|
| 工资 | 5200 |
| 其中：奖金 | 800 |
| 差旅 | 1300 |
| 合计 | 6500 |
`,
  );
});
