import type { TableSyntax } from "../../model/syntax.ts";
import { readRuledGrid } from "../layout/ruled-grid.ts";
import { contentStart, type Pen, stroke } from "../layout/ruled-lines.ts";

/**
 * Grid tables, drawn with `+`, `-`, `=` and `|`: Pandoc's `grid_tables`, those of reStructuredText (docutils,
 * "Grid Tables") and the output of database shells. Cells may span rows and columns.
 */
export const gridSyntax: TableSyntax = {
  name: "grid",

  measure(lines, at) {
    if (!isBorder(lines[at]!) || !startsWith(lines[at + 1], "|")) return 0;
    let end = at + 2;
    let nColumns = columnsOf(lines[at]!);
    while (startsWith(lines[end], "|") || startsWith(lines[end], "+")) {
      if (end < at + 32 && isBorder(lines[end]!)) nColumns = Math.max(nColumns, columnsOf(lines[end]!));
      end++;
    }
    return nColumns > 1 ? end - at : 0;
  },

  read: (lines) => readRuledGrid(lines, gridPen),
};

/** How grid tables are drawn. */
export const gridPen: Pen = {
  strokeOf(code) {
    if (code === 0x7c) return stroke.border;
    if (code === 0x2b) return stroke.junction;
    return code === 0x2d || code === 0x3d || code === 0x3a ? stroke.rule : stroke.none;
  },
  isHeavy: (character) => character === "=",
  open: false,
};

function isBorder(line: string): boolean {
  return /^[ \t>]*\+[-=:]{2}[-=:+]*\+[ \t]*$/.test(line);
}

function columnsOf(border: string): number {
  return border.split("+").length - 2;
}

function startsWith(line: string | undefined, mark: string): boolean {
  return line !== undefined && line[contentStart(line)] === mark;
}
