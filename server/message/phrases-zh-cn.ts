import type { Phrases } from "./phrases.ts";

/** What is worked out by more than adding. */
export const ratios = {
  share: "占比",
  growth: "增减幅度",
  reduction: "降低幅度",
  change: "增减",
  product: "乘积",
  average: "平均数",
  median: "中位数",
  lowest: "最小值",
  highest: "最大值",
  points: "积分",
  quotient: "商",
  proportion: "比例",
};

export const phrasesZhCn: Phrases = {
  table: (number) => `未命名的表 ${number}`,
  tableDetail: (rows, columns, holding, broken) =>
    `${rows}×${columns}${broken > 0 ? ` ✗${broken}` : holding > 0 ? " ✓" : ""}`,
  moreFindings: (n) => `另有 ${n} 处问题未列出，已列出的是最严重的。`,
  missesByThis: "问题出在这个数上。",
  fixAll: (n) => `应用全部 ${n} 处可靠的更正`,
  titled: (title, standing) => `${title}：${standing}`,
  totalOf: (n) => `${n} 个分项的合计`,
  partOf: (label) => `${label === "" ? "合计" : `“${label}”`}的分项`,
  equalTotals: "两方总计应相等",
  ratio: ratios,
  basisOf: (label, type) => `${label === "" ? ratios[type] : `“${label}”`}的计算依据`,
  holds: "平衡",
  withinRounding: (difference, slack) => `相差 ${difference}，在四舍五入 ±${slack} 以内`,
  broken: (difference) => `不平衡，差 ${difference}`,
  agrees: "相符",
  disagrees: (difference) => `不符，差 ${difference}`,
  doubtful: (difference) => `差 ${difference}，但未必应当相等`,
  open: (difference) => `所列或未尽，尚余 ${difference}`,
  unjudged: "未判断：缺少数字",
  unit: (unit) => `单位：${unit}`,
  moreParts: (n) => `其余 ${n} 项`,
  figure: "表内数字",
  figureInText: "正文中的数字",
  lens: (judged, broken, fixes) =>
    broken === 0
      ? `✓ ${judged} 处勾稽关系均相符`
      : `✗ ${judged} 处勾稽关系中 ${broken} 处不符${fixes > 0 ? `——应用 ${fixes} 处可靠的更正` : ""}`,
  selected: (n, sum, mean) => `求和：${sum}   平均：${mean}   计数：${n}`,
  renameRefused: {
    "no-number": "编号应为数字（如 3、2-1）或中文数字。",
    "no-words": "标题应为一行文字。",
    taken: "此编号已被另一表或图占用，请先更改该表或图的编号。",
    "nothing-here": "只有题注、标题及其引用处可以重命名。",
  },
  configurationOf: {
    head: "对本文件生效的设置：编辑器设置，并以下列文件为准",
    noFiles: "所在及上级文件夹中没有 crossfoot.yaml",
    editor: "编辑器设置",
    default: "未设置，取默认值",
  },
  settingsProblem: (sentences) => `编辑器的 Crossfoot 设置有误，已忽略错误之处。${sentences}`,
  declare: "在报告中声明此合计关系",
  showConfiguration: "显示生效的设置",
  suppress: (rule, table) => `说明原因，${table ? "本表" : "本行"}不再提示 ${rule}`,
  rewrite: {
    align: "对齐表格",
    "total-row": "添加合计行",
    "total-column": "添加合计列",
    "share-column": "添加本列占比",
    "change-column": "添加与前一列的增减",
    "sort-ascending": "按本列升序排列（合计不动）",
    "sort-descending": "按本列降序排列（合计不动）",
    transpose: "行列互换",
    "to-pipe": "转换为 Markdown 表格",
    "to-tab": "转换为制表符分隔",
    "to-aligned": "转换为对齐的文本列",
    "to-csv": "转换为 CSV",
    "to-html": "转换为 HTML 表格",
  },
  config: {
    "unknown-setting": (name, hint) => `没有名为“${name}”的设置。${meant(hint)}`,
    "unknown-rule": (name, hint) => `没有名为“${name.replace(/^rules\./, "")}”的规则。${meant(hint)}`,
    "wrong-value": (name, hint) => `“${name}”不能取此值，已忽略。可用：${accepted[hint] ?? hint}。`,
    "editor-only": (name) => `“${name}”只能在编辑器中设置，在此无效。`,
    syntax: (message) => `不是有效的 YAML，整个文件已忽略：${message}`,
    "extends-missing": (name) => `无法读取“${name}”，未取用其中任何设置。`,
    "extends-circle": (name) => `“${name}”又引用了本文件，不再重复读取。`,
  },
  leftAlone: {
    log: leftAlone("日志"),
    source: leftAlone("源代码"),
    data: leftAlone("数据导出"),
    "too-large": "未检查此文件：其大小超过 files.maxSize。如需检查，请调大该设置。",
  },
};

/** 不是几个固定词之一的取值。 */
const accepted: Readonly<Record<string, string>> = {
  boolean: "true 或 false",
  integer: "不小于 1 的整数",
  array: "文件通配符列表",
  object: "规则名及其严重程度",
};

function meant(hint: string): string {
  return hint === "" ? "" : `是否指“${hint}”？`;
}

function leftAlone(kind: string): string {
  return `未检查此文件：内容似为${kind}。如需检查，请将其列入 files.include。`;
}
