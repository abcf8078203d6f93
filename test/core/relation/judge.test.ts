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
