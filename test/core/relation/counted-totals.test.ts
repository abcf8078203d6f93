import { told } from "../../support/marked.ts";

/** What totals are counted by, and where amounts beside them are rounded. */
describe("what totals count", () => {
  told(
    "counts beside amounts in 万元 are exact",
    `\
| 类别 | 案件数 | 金额（万元） |
|------|-------:|-------------:|
| 甲 | 12 | 345 |
| 乙 | 18 | 210 |
| 丙 | 25 | 120 |
| 合计 | ⟦56⟧ | 675 |
⟦⟧ total-mismatch`,
  );

  told(
    "amounts in 万元 are rounded, whatever is counted beside them",
    `\
| 类别 | 案件数 | 金额（万元） |
|------|-------:|-------------:|
| 甲 | 12 | 345 |
| 乙 | 18 | 210 |
| 丙 | 25 | 120 |
| 合计 | 55 | ⟦676⟧ |
⟦⟧ rounding-drift`,
  );

  told(
    "a note that figures are rounded speaks of counts, too",
    `\
| 类别 | 人数 | 金额（万元） |
|------|-----:|-------------:|
| 甲 | 1,200 | 345 |
| 乙 | 1,800 | 210 |
| 丙 | 2,500 | 120 |
| 合计 | 5,501 | 675 |

注：因四舍五入，分项之和可能不等于合计。`,
  );

  for (const total of ["合计（宗）", "合计（万元）", "Total (EUR)"])
    told(
      `${total} is a plain total`,
      `\
| 第一项 | 第二项 | 第三项 | 第四项 | ${total} | 备用 |
|---|---|---|---|---|---|
| 1217 | 949 | 235 | 189 | ⟦2690⟧ | 17.50 |
⟦⟧ total-mismatch`,
    );

  told(
    "a letter in brackets may be another thing than a unit",
    `\
| 第一项 | 第二项 | 第三项 | 第四项 | Total (m) | 备用 |
|---|---|---|---|---|---|
| 1217 | 949 | 235 | 189 | 2690 | 17.50 |`,
  );
});
