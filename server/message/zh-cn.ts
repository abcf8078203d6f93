import type { Facts } from "../core/model/finding.ts";
import type { NoteName } from "./en.ts";
import { ratios } from "./phrases-zh-cn.ts";
import { items, type Sentence, shortened, signed } from "./sentence.ts";

/** What the core has to say, in Chinese. */
export const zhCn: Record<NoteName, Sentence> = {
  "total-mismatch": (facts) => {
    const { label, stated, computed, difference, nAddends, worked } = facts;
    const sum = `${of(label)}应为 ${computed}（${worked || `${nAddends} 项之和`}），现为 ${stated}，差 ${signed(difference)}`;
    return join(sum, becauseOf(facts), blankSays(facts), doubtOf(facts));
  },
  "misfit-figure": (facts) => {
    const { figure, repair, settles, label, difference } = facts;
    const fit =
      Number(settles) > 1
        ? `${figure} 与所在的各个合计不符，改为 ${repair} 则 ${settles} 个合计均平衡${among(facts)}`
        : `${figure} 与合计不符，改为 ${repair} 则${of(label)}平衡（现差 ${signed(difference)}）`;
    return join(fit, becauseOf(facts));
  },
  "unequal-sides": (facts) => {
    const { label, stated, opposite, computed, difference, slip, holds } = facts;
    const sides = `${of(label)}为 ${stated}，而${of(opposite)}为 ${computed}，差 ${signed(difference)}`;
    const demand = `两方总计应当相等${Number(holds) > 0 ? `（另有 ${holds} 处相等）` : ""}`;
    return join(sides, demand, slips[String(slip)] ?? "请核对两方总计及其分项");
  },
  "part-exceeds-whole": ({ label, part, whole, stated }) =>
    `${of(label)}（${part}）大于其所属的${of(whole)}（${stated}）。请核对这两个数字。`,
  "missing-amount": (facts) =>
    join(`此处缺少数字：填入 ${facts.repair} 则${of(facts.label)}平衡`, groundsOf(facts)),
  "left-out-addend": ({ label, line, figure, stated, computed, count }) =>
    `${of(label)}漏加${line ? `“${line}”` : "一行"}（${figure}）：现为 ${stated}，全部相加为 ${computed}` +
    `${Number(count) > 1 ? `；另有 ${Number(count) - 1} 处相同` : ""}。请补加，或标明其为其他项的一部分。`,
  "ratio-mismatch": ({ type, stated, computed, operands, holds }) =>
    `${ratios[type as keyof typeof ratios]}应为 ${computed}（由 ${items(operands).join("、")} 算得），现为 ${stated}。` +
    `${Number(holds) > 0 ? `其余 ${holds} 行相符。` : ""}`,
  operand: ({ text }) => `由 ${text} 算得。`,
  "rounding-drift": ({ label, difference, slack, count }) =>
    `${of(label)}与各分项之和相差 ${signed(difference)}，在四舍五入 ±${slack} 以内` +
    `${Number(count) > 1 ? `；另有 ${Number(count) - 1} 处相同` : ""}。可加注“因四舍五入，分项之和与合计可能略有出入”。`,
  "unreadable-number": ({ text, meant }) =>
    meant
      ? `${text} 无法读作数字，不计入任何合计，可能应为 ${meant}。`
      : `${text} 的千分位写法不合规范，无法计入合计。请改正千分位或小数点。`,
  "misgrouped-number": ({ text, to }) => `${text} 的千分位写法不合规范，暂按 ${to} 计算。请改正千分位。`,
  "unused-suppression": ({ rules }) =>
    `此处没有可忽略的问题${items(rules).length > 0 ? `（${items(rules).join("、")}）` : ""}，请删去。`,
  "unknown-rule": ({ name, meant }) =>
    `没有规则“${name}”，此处不起作用。${meant ? `是否应为“${meant}”？` : ""}`,
  "unknown-directive": ({ name, meant }) => `没有“${name}”这一指令，此处不起作用。是否应为“${meant}”？`,
  "unknown-label": ({ label }) =>
    `此声明附近的表格没有名为“${label}”的行或列，因此该关系未被检查。请按表中的写法填写名称。`,
  "prose-mismatch": ({ stated, computed, difference, nParts, unit, worked }) =>
    `文中称 ${[stated, unit].join(" ").trim()}，${worked ? `而 ${worked} 得` : `所列 ${nParts} 项之和为`} ${computed}，差 ${signed(difference)}。请核对${worked ? "各数" : "总数与各项"}。`,
  "list-mismatch": ({ label, stated, computed, difference, nParts }) =>
    `${of(label)}为 ${stated}，而其前 ${nParts} 行之和为 ${computed}，差 ${signed(difference)}。请核对总数与各行。`,
  "list-parent-mismatch": ({ label, stated, computed, difference, nParts }) =>
    `${of(label)}为 ${stated}，而其下 ${nParts} 个子项之和为 ${computed}，差 ${signed(difference)}。请核对该项与各子项。`,
  "list-opening-mismatch": ({ label, stated, computed, difference, nParts }) =>
    `${of(label)}为 ${stated}，而其后 ${nParts} 行之和为 ${computed}，差 ${signed(difference)}。请核对该行与各行。`,
  "list-lead-mismatch": ({ stated, computed, difference, nParts }) =>
    `列表前一行为 ${stated}，而列表 ${nParts} 项之和为 ${computed}，差 ${signed(difference)}。请核对该行与列表。`,
  "list-account-mismatch": ({ label, stated, computed, difference, nParts }) =>
    `${of(label)}为 ${stated}，而其前 ${nParts} 行收支相抵为 ${computed}，差 ${signed(difference)}。请核对该行与各行。`,
  "foot-mismatch": ({ label, column, stated, computed, difference, nParts }) =>
    `${of(label)}为 ${stated}，而上表${column === "" ? "" : of(column)} ${nParts} 项之和为 ${computed}，差 ${signed(difference)}。请核对总数与表格。`,
  "prose-excess": ({ stated, computed, difference, nParts, unit }) =>
    `所列 ${nParts} 项之和为 ${[computed, unit].join(" ").trim()}，超过其所属的 ${stated}，差 ${signed(difference)}。请核对总数与各项。`,
  "prose-share": ({ stated, computed, part, whole }) =>
    `文中为 ${stated}%，而 ${part} 是 ${whole} 的 ${computed}%。请核对这三个数字。`,
  "prose-change": ({ stated, computed, before, after, unit }) =>
    `文中为 ${stated}${unit}，而由 ${before} 到 ${after} 应为 ${computed}${unit}。请核对这三个数字。`,
  "prose-reckoning": ({ stated, computed, worked }) =>
    `文中为 ${stated}，而 ${worked} 得 ${computed}。请核对这些数字。`,
  "prose-structure": ({ computed }) => `各项之和为 ${computed}，不等于 100。请逐项核对。`,
  "prose-table-mismatch": ({ stated, computed, label }) =>
    `文中为 ${stated}，而表格中为 ${items(computed).join(" 或 ")}（${label}）。若口径相同，请更正其一。`,
  "misquoted-figure": ({ label, from, to, caption, agreeing }) =>
    `文中为 ${from}，而${caption ? `“${caption}”` : "表格"}中${of(label)}为 ${to}` +
    `${Number(agreeing) > 1 ? `，且文中另有 ${agreeing} 个数字与该表一致` : ""}。若口径相同，请更正其一。`,
  "quoted-repair": ({ label, from, to }) =>
    `文中为 ${from}，与表内合计推算的${of(label)}一致，而表格中为 ${to}。请更正表格。`,
  "table-mismatch": ({ label, stated, computed, caption, agreeing }) =>
    `${of(label)}此处为 ${stated}，而${caption ? `“${caption}”` : "另一表"}中为 ${computed}${Number(agreeing) > 0 ? `；两处另有 ${agreeing} 个数字相同` : ""}。若口径相同，请更正其一。`,
  "stated-here": ({ label, text }) => `${of(label)}在此处为 ${text}。`,
  "blank-figure": ({ count, rows }) =>
    `${Number(rows) > 1 ? `表中 ${rows} 行共有` : "本行有"} ${count} 处未填数字。按格式要求，没有的应填 0。`,
  "blank-total": ({ computed }) => `此处合计未填，按各项之和应为 ${computed}。`,
  "missing-section": ({ title }) => `格式要求的“${title}”一节在本报告中缺失。请补上，无内容的写“无”。`,
  "repeated-section": ({ title }) => `“${title}”一节在此重复出现。请合并，或更正标题。`,
  "earlier-section": ({ title }) => `“${title}”首次出现于此。`,
  "glued-figures": ({ text, count }) =>
    `有 ${count} 行数字连在一起（${text}），无法读取和核对。请重新复制表格，使单元格之间有分隔。`,
  "glued-too": ({ text }) => `${text} 也连在一起。`,
  "unmatched-total": ({ label, count, misses }) =>
    `${of(label)}所在行共 ${count} 列，均不等于其上各行之和（${items(misses).join("，")}）。可能统计范围不同，或有行遗漏、重复。`,
  "misspelt-label": ({ text, label }) => `规定格式中此行名称为“${label}”，此处为“${text}”。请更正。`,
  "table-too-large": ({ nRows, nColumns }) =>
    `此表有 ${nRows} 行、${nColumns} 列，未能尝试所有加总方式。请声明重要的合计关系，或拆分表格。`,
  "fix-remove-suppression": () => "删去此忽略标记",
  "fix-rule-name": ({ to }) => `改为 ${to}`,
  "addend-left-out": ({ text }) => `${text} 未计入。`,
  "total-stated": ({ label, stated, computed, difference }) =>
    `${of(label)}为 ${stated}，各分项之和为 ${computed}（差 ${signed(difference)}）。`,
  "other-equation": ({ label, stated, computed, difference }) =>
    `${of(label)}也不平衡：${stated}，应为 ${computed}（差 ${signed(difference)}）。`,
  "other-side": ({ label, stated }) => `另一方${of(label)}为 ${stated}。`,
  drift: ({ difference }) => `差 ${signed(difference)}。`,
  subtrahend: ({ text }) => `${text} 已减去。`,
  subtrahends: ({ texts }) => `${shortened(items(texts)).join("、")} 已减去。`,
  "ragged-row": ({ expected, found }) =>
    `本行有 ${found} 个字段，而表格只有 ${expected} 列。多出的数字不计入任何合计：请删去，或移至所属的行。`,
  addend: ({ text }) => `${text} 已计入。`,
  addends: ({ texts }) => `${shortened(items(texts)).join(" + ")} 已计入。`,
  "fix-restate": ({ from, to, at }) => `将${at ? `“${at}”的` : ""} ${from} 改为 ${to}`,
  "fix-recompute": ({ from, to }) => `重新计算合计：${from} → ${to}`,
  "fix-recompute-all": ({ count }) => `重新计算此合计及所有相关合计（${count} 处）`,
  "fix-insert": ({ to }) => `填入 ${to}`,
  "fix-exchange": ({ from, to }) => `互换 ${from} 与 ${to}`,
  "fix-sign": ({ from, to }) => `改正符号：${from} → ${to}`,
};

function of(label: unknown): string {
  return label ? `“${label}”` : "合计";
}

/** Clauses as one sentence. */
function join(...clauses: readonly string[]): string {
  return `${clauses.filter((clause) => clause !== "").join("；")}。`;
}

const slips: Readonly<Record<string, string>> = {
  "digits-swapped": "疑似相邻数字颠倒",
  "digit-changed": "疑似一位数字有误",
  "digit-lost": "疑似漏写一位数字",
  "digit-added": "疑似多写一位数字",
  "factor-ten": "疑似小数点或单位错位",
  sign: "疑似正负号有误",
  "addend-left-out": "疑似漏加一项",
  "addend-twice": "疑似重复计入一项",
  "cells-exchanged": "疑似两数互换",
};

function becauseOf(facts: Facts): string {
  return [slipSays(facts), groundsOf(facts)].filter((clause) => clause !== "").join("；");
}

function slipSays({ slip, line, miscounted }: Facts): string {
  const said = slips[String(slip)] ?? "";
  return miscounted ? said.replace("一项", line ? `“${line}”（${miscounted}）` : ` ${miscounted}`) : said;
}

/** The totals that miss because of one figure. */
function among({ totals }: Facts): string {
  const named = items(totals).map((name) => `“${name}”`);
  return named.length === 0 ? "" : `（${shortened(named).join("、")}）`;
}

function groundsOf({ grounds, bothWays, holds, lines }: Facts): string {
  if (grounds === "crossing") return `此处${bothWays ? "行与列" : "两个合计"}的差额相同`;
  if (grounds === "lines") return `同样的合计在 ${lines} 处中有 ${holds} 处平衡`;
  return "";
}

function blankSays({ blank }: Facts): string {
  return blank ? `“${blank}”处空白，可能漏填` : "";
}

function doubtOf({ verdict, suspects, grounds, typed }: Facts): string {
  if (grounds === "doubtful") return "表格结构可能未被正确识别";
  if (items(typed).length > 0) return `录入 ${items(typed).join("、")} 之前是相符的`;
  if (verdict === "located") return "";
  const few = items(suspects);
  return verdict === "narrowed" && few.length > 0 ? `请核对 ${few.join("、")}` : "分项或合计有误，请核对";
}
