import { assertMarked } from "../../support/report.ts";

describe("lists that are set in by their marks", () => {
  it("are the parts of the item above them, whatever its kind", () =>
    assertMarked(`
（一）全年收入⟦462.4⟧万元，其中：
⟦⟧ prose-mismatch: “全年收入” says 462.4, but the 3 lines set in below it add up to 472.4 (−10.0). Check the line and those below it.
1.会费收入130万元。
2.捐赠收入264.2万元，其中：
①企业捐赠190万元；
②个人捐赠74.2万元。
3.利息及其他收入78.2万元。
（二）全年支出431.8万元。
1.项目支出402.6万元，占93%。
2.管理费用29.2万元。
`));

  it("are read where more follows each figure", () =>
    assertMarked(`
1.救助支出⟦484.1⟧万元，受益2260人次。其中：
⟦⟧ prose-mismatch
（1）助医170.5万元，受益1339人次；
（2）助学58.4万元，受益160人次；
（3）扶老265.2万元，受益761人次。
2.活动经费11.5万元。
`));

  it("may name some kinds only", () =>
    assertMarked(`
（一）收案620件，其中：
1.刑事案件120件，涉及186人；
2.民事案件386件，标的额1.2亿元；
（二）结案598件。
1.刑事案件118件；
2.民事案件380件；
3.行政案件100件。
`));

  it("are those of bullets, too, with what each holds behind it", () =>
    assertMarked(`
本周支出 ⟦842⟧ 元，明细如下：
⟦⟧ prose-mismatch

- 4 月 15 日：217 元，其中加油 200 元
- 4 月 16 日：59 元
- 4 月 18 日：519 元，购书 360 元
- 4 月 20 日：37 元
`));
});
