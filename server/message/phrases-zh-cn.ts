import type { Phrases } from "./phrases.ts";

export const phrasesZhCn: Phrases = {
  table: (number) => `表 ${number}`,
  tableDetail: (rows, columns, holding, broken) =>
    `${rows}×${columns}${broken > 0 ? ` ✗${broken}` : holding > 0 ? " ✓" : ""}`,
  moreFindings: (n) => `另有 ${n} 处问题未列出，已列出的是最严重的。`,
  fixAll: (n) => `应用全部 ${n} 处可靠的更正`,
  totalOf: (n) => `${n} 个分项的合计`,
  partOf: (label) => `${label === "" ? "合计" : `“${label}”`}的分项`,
  holds: "平衡",
  withinRounding: (difference, slack) => `相差 ${difference}，在四舍五入 ±${slack} 以内`,
  broken: (difference) => `不平衡：差 ${difference}`,
  unjudged: "未判断：缺少数字",
  unit: (unit) => `单位：${unit}`,
  moreParts: (n) => `其余 ${n} 项`,
};
