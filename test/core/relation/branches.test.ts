import { warned } from "../../support/marked.ts";

describe("outlines in one series", () => {
  warned(
    "what stands deeper below an item is part of it, as it is below another one",
    `
Boats in the harbour    1,482
  Sail                    870
  Motor                   621
                          ^^^ misfit-figure
Berths                    955
  Let                     823
  Free                    132
`,
  );

  warned(
    "where most items are not the sum of what stands below them, the outline means something else",
    `
Boats in the harbour    1,482
  Sail                    312
  Motor                   240
Berths                    955
  Let                     823
  Free                    132
Sheds                      60
  Wood                     41
  Stone                    33
`,
  );

  warned(
    "the only branch is told where the total says it again, beside a table with two",
    `
| 编码 | 科目 | 金额 | 编码 | 科目 | 金额 |
|---|---|--:|---|---|--:|
| 301 | 工资 | 527.92 | 302 | 商品 | 63.87 |
| 30101 | 基本工资 | 341.27 | 30201 | 办公费 | 23.46 |
| 30102 | 津贴 | 186.65 | 30202 | 水电费 | 15.83 |
| 303 | 补助 | 61.44 | 30203 | 差旅费 | 24.85 |
                                        ^^^^^ misfit-figure
| 30301 | 退休费 | 37.18 | | | |
| 30302 | 其他 | 24.26 | | | |
| 人员合计 | | 589.36 | 公用合计 | | 63.87 |
`,
  );
});
