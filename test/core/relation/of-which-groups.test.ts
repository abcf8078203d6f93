import { warned } from "../../support/marked.ts";

describe("what 其中 opens", () => {
  warned(
    "goes on to the row that fills its whole, and is no part of the total",
    `
| 项目 | 预算数 | 决算数 |
|---|--:|--:|
| 合计 | 31.60 | 28.94 |
                 ^^^^^ total-mismatch: “合计” says 28.94, but its 3 parts add up to 28.49 (+0.45). Two digits look swapped. The same sum holds in 1 of 2 lines.
| 出国费 | 0.00 | 0.00 |
| 车辆费 | 22.00 | 20.13 |
| 其中：购置费 | 0.00 | 0.00 |
| 运行费 | 22.00 | 20.13 |
| 接待费 | 9.60 | 8.36 |
`,
  );

  warned(
    "does so in a single column",
    `
| 项目 | 决算数 |
|---|--:|
| 合计 | 28.49 |
| 出国费 | 0.00 |
| 车辆费 | 20.13 |
| 其中：购置费 | 0.00 |
| 运行费 | 20.13 |
| 接待费 | 8.63 |
           ^^^^ misfit-figure
`,
  );

  warned(
    "leaves to a total what stands under it, which another sum gives as well",
    `
| 项目 | 年初数 | 年末数 |
|---|--:|--:|
| 一、资产总额 | 3,185.40 | 3,262.75 |
                 ^^^^^^^^ total-mismatch: “一、资产总额” says 3,185.40, but its 3 parts add up to 3,167.40 (+18.00). The same sum holds in 1 of 2 lines. Check 546.90, 213.20, 3,185.40 and 2,407.30.
| （一）流动资产 | 546.90 | 573.18 |
| （二）固定资产 | 2,407.30 | 2,468.37 |
| 其中：房屋 | 1,620.00 | 1,620.00 |
| 车辆 | 334.85 | 318.85 |
| 其他 | 452.45 | 529.52 |
| （三）无形资产 | 213.20 | 221.20 |
| 二、负债总额 | 207.64 | 195.31 |
| 三、净资产总额 | 2,977.76 | 3,067.44 |
`,
  );
});
