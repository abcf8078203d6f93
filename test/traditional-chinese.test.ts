import { assertMarked } from "./support/report.ts";

/** Reports as they are written in Taiwan and Hong Kong, each with one figure mistyped, or sound. */
describe("reports in traditional Chinese", () => {
  const finds = (what: string, report: string) => it(what, () => assertMarked(report));

  const told = "\n⟦⟧ prose-mismatch";

  for (const report of [
    `年底人口數為84,210人，較上年同月增加1,652人，增加率為⟦3.00⟧%。${told}`,
    "年底人口數為84,210人，較上年同月增加1,652人，增加率為2.00%。",
    `接獲陳情642件，比去年同期增加42件、成長⟦9.0⟧%。${told}`,
    "接獲陳情642件，比去年同期增加42件、成長7.0%。",
    `違規停車1,260件，比去年同期的1,200件增加60件、⟦8.0⟧%。${told}`,
    "違規停車1,260件，比去年同期的1,200件增加60件、5.0%。",
    `違規停車3萬1,603件，比去年同期的3萬764件增加839件、⟦3.7⟧%。${told}`,
    "違規停車3萬1,603件，比去年同期的3萬764件增加839件、2.7%。",
    "出生131,759人，較上年同期間減少12,261人，增加率為-8.51%。",
    `辦理陳情⟦96⟧件，其中網路42件、來電31件、其餘13件。${told}`,
    "辦理陳情86件，其中網路42件、來電31件、其餘13件。",
    `總收入⟦900⟧萬元，扣除費用140萬元後，淨額為740萬元。${told}`,
    "總收入900萬元，扣除費用140萬元後，淨額為760萬元。",
    `粗出生率8.12‰，粗死亡率6.05‰，自然增加率⟦2.57⟧‰。${told}`,
  ])
    finds(report.split("\n")[0]!, report);

  finds(
    "a minus in brackets of its own is the sign of the figure behind it",
    `\
科目 預算數 決算數 比較增減
稅課收入 8,115,000 7,870,400 (-) 244,600
罰款收入 342,000 406,300 64,300
規費收入 811,000 694,700 ⟦(-) 116,600⟧
⟦⟧ total-mismatch
財產收入 109,500 116,600 7,100`,
  );

  finds(
    "growth has no sum, though the shares beside it have",
    `\
收入合計 18,152 14,535 (-) 3,617 (-) 19.93 100.00
稅課收入 8,115 7,870 (-) 245 (-) 3.02 54.15
罰款收入 342 406 64 18.71 2.79
規費收入 1,198 1,138 (-) 60 (-) 5.01 7.83
補助收入 8,497 5,121 (-) 3,376 (-) 39.73 35.23`,
  );

  finds(
    "what there was, came, went and is left is called so in both scripts",
    `\
| 項目 | 金額 |
|------|-----:|
| 上年結轉 | 1,240 |
| 收入 | 460 |
| 轉出 | 310 |
| 年末結餘 | ⟦1,930⟧ |
⟦⟧ total-mismatch`,
  );

  finds(
    "a table drawn for a font whose strokes are as wide as its characters",
    `\
────────────┬───────────┬───────────
                        │    本 年 度 預 算    │    上 年 度 預 算
    項            目    ├──────┬────┼──────┬────
                        │  金    額  │百 分 比│  金    額  │百 分 比
────────────┼──────┼────┼──────┼────
一、收入合計            │     1,360  │  100.0 │     1,210  │  100.0
  1.規費收入            │       820  │   60.3 │       605  │   50.0
  2.財產收入            │       310  │  ⟦28.8⟧  │       363  │   30.0
⟦⟧ misfit-figure
  3.其他收入            │       230  │   16.9 │       242  │   20.0`,
  );
});
