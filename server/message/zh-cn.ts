import type { NoteName } from "./en.ts";
import { type Sentence, signed } from "./sentence.ts";

/** What the core has to say, in Chinese. */
export const zhCn: Record<NoteName, Sentence> = {
  "total-mismatch": ({ label, stated, computed, difference, nAddends }) =>
    `${of(label)}为 ${stated}，但其 ${nAddends} 个分项之和为 ${computed}（差 ${signed(difference)}）。`,
  "misfit-figure": ({ label, stated, computed, difference, repair }) =>
    `此数与合计不符：${of(label)}为 ${stated}，而各分项之和为 ${computed}（差 ${signed(difference)}）。改为 ${repair} 则相关各式均平衡。`,
  "ragged-row": ({ expected, found }) =>
    `本行有 ${found} 个字段，而表格只有 ${expected} 列。多出的数字不计入任何合计：请删去，或移至所属的行。`,
  addend: ({ text }) => `${text} 已计入。`,
  "fix-restate": ({ from, to }) => `将 ${from} 改为 ${to}`,
};

function of(label: unknown): string {
  return label ? `“${label}”` : "合计";
}
