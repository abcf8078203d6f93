import type { TerminalPhrases } from "./terminal.ts";

/** What the command line says, in Chinese. */
export const terminalZhCn: TerminalPhrases = {
  severity: { error: "错误", warning: "警告", information: "说明", hint: "提示" },
  missing: "没有这个文件或文件夹",
  forbidden: "没有读取权限",
  nothingMatches: "没有匹配的文件",
  unreadable: "无法读取",
  ourMistake: "这是 Crossfoot 自身的错误，与报告无关，请反馈给我们",
  readAs: (encoding) => `按 ${encoding} 编码读取`,
  damaged: (encoding) => `部分字节不是 ${encoding} 编码，以 \uFFFD 代替`,
  fix: "更正",
  suggestion: "建议",
  suspects: "可能有误",
  figures: (count) => `${count} 个数`,
  noTable: "没有表格",
  noHeading: "没有标题",
  summary: ({ error, warning, information, hint, files }) => {
    if (files === 0) return "没有可供检查的报告。";
    const found = [
      [error, "个错误"],
      [warning, "个警告"],
      [information, "条说明"],
      [hint, "条提示"],
    ].flatMap(([count, unit]) => (count ? [`${count} ${unit}`] : []));
    return `${files} 个文件：${found.length > 0 ? found.join("，") : "未发现问题"}。`;
  },
  fixable: (count) => `其中 ${count} 处有可靠的更正：crossfoot fix --write`,
  fixed: (nFixes, nFiles, written) =>
    `${nFiles} 个文件，更正 ${nFixes} 处${written ? "" : "；未加 --write，文件未改动"}。`,
  nothingToFix: "没有可更正的内容。",
  notWritten: (encoding) => `未改动：更正后的文本无法无损地写回 ${encoding} 编码`,
  unknownRule: (rule, meant, known) =>
    `没有规则“${rule}”${meant ? `，是否指“${meant}”？` : `；现有规则：${known.join("、")}`}`,
  unwritable: (detail) => `未改动：无法写入（${detail}）`,
};
