import { spanOf } from "../../model/span.ts";
import type { TableSyntax } from "../../model/syntax.ts";
import type { RawCell, RaggedRow, RawTable } from "../../model/table.ts";

/** GFM pipe tables (GitHub Flavored Markdown 0.29, section 4.10). */
export const pipeSyntax: TableSyntax = {
  name: "pipe",

  measure(lines, at) {
    if (!lines[at]?.includes("|") || !isDelimiterRow(lines[at + 1] ?? "")) return 0;
    let end = at + 2;
    while (end < lines.length && lines[end]!.trim() !== "" && lines[end]!.includes("|")) end++;
    return end - at;
  },

  read(lines): RawTable {
    const cells: RawCell[] = [];
    const raggedRows: RaggedRow[] = [];
    const nColumns = fields(lines[0] ?? "").length;
    let row = 0;
    lines.forEach((line, at) => {
      if (at === 1) return;
      fields(line).forEach(({ from, to }, column) => {
        if (column >= nColumns) return;
        cells.push({ row, column, rowSpan: 1, columnSpan: 1, span: spanOf(at, from, to), text: line.slice(from, to) });
      });
      row++;
    });
    return { cells, nRows: row, nColumns, headRows: 1, ruledRows: [], raggedRows };
  },
};

function isDelimiterRow(line: string): boolean {
  return line.includes("-") && /^[\s|:-]+$/.test(line);
}

/** The trimmed stretches between unescaped pipes; the outer pipes are optional. */
function fields(line: string): { from: number; to: number }[] {
  const cuts: number[] = [];
  for (let i = 0; i < line.length; i++) {
    if (line[i] === "\\") i++;
    else if (line[i] === "|") cuts.push(i);
  }
  const edges = [-1, ...cuts, line.length];
  const found = [];
  for (let k = 0; k + 1 < edges.length; k++) {
    let from = edges[k]! + 1;
    let to = edges[k + 1]!;
    const outer = (k === 0 || k + 2 === edges.length) && line.slice(from, to).trim() === "";
    if (outer) continue;
    while (from < to && line[from]!.trim() === "") from++;
    while (to > from && line[to - 1]!.trim() === "") to--;
    found.push({ from, to });
  }
  return found;
}
