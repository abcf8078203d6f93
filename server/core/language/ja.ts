import type { ReportLanguage } from "../model/language.ts";

export const japanese: ReportLanguage = {
  tag: "ja",
  words: {
    total: ["合計", "総計", "総額", "総数", "計", "トータル"],
    subtotal: ["小計", "中計"],
    whole: ["全体", "全国", "全部", "両方", "全て"],
    ofWhich: ["うち", "内訳", "内数", "を含む"],
    less: ["控除", "差引", "減"],
    plus: ["加算"],
    difference: ["差額", "増減", "増減額", "差異", "収支", "残高"],
    opening: ["期首", "繰越", "前期繰越", "年度当初"],
    inflow: ["収入", "増加", "受入"],
    outflow: ["支出", "減少", "払出"],
    closing: ["期末", "次期繰越"],
    share: ["割合", "構成比", "比率", "シェア", "%"],
    growth: ["前年比", "伸び率", "増減率", "成長率", "前年同期比", "増加率"],
    average: ["平均", "中央値", "一人当たり"],
    rate: ["率", "指数", "係数", "密度"],
    cumulative: ["累計", "累積"],
    number: ["番号", "年", "年度", "コード", "順位"],
    period: ["月次", "年次", "四半期", "毎月"],
    quantity: ["数量", "個数", "時間数"],
    price: ["単価", "価格"],
    amount: ["金額", "費用"],
  },
};
