import { lookaheadLines, type TableSyntax } from "../../model/syntax.ts";
import type { RawCell, RawTable } from "../../model/table.ts";
import { cellOf } from "../layout/cell-text.ts";
import { sizedGrid } from "../layout/grid-size.ts";
import {
  addLine,
  clashes,
  type DraftCell,
  fieldsUnder,
  isBlank,
  type OpenRow,
  runsOf,
} from "../layout/run-columns.ts";

/**
 * Multiline tables of Pandoc (User's Guide, `multiline_tables`): columns under runs of dashes, rows of
 * several lines parted by blank ones, a line of dashes above and below. Without those blank lines a row is a
 * line, and position tells columns.
 */
export const multilineSyntax: TableSyntax = {
  name: "multiline",

  measure(lines, at) {
    if (!isRule(lines[at]!)) return 0;
    const rule = isColumnRule(lines[at]!) ? at : columnRuleBelow(lines, at);
    if (rule < 0) return 0;
    let hasParts = false;
    let lastRow = rule;
    for (let end = rule + 1; end < lines.length && end <= lastRow + lookaheadLines; end++) {
      const line = lines[end]!;
      if (isRule(line)) return hasParts && isBlank(lines[end + 1]) ? end + 1 - at : 0;
      if (isBlank(line)) {
        hasParts ||= lastRow === end - 1 && lastRow > rule;
        if (isBlank(lines[end + 1])) return 0;
      } else lastRow = end;
      if (!hasParts && end > rule + lookaheadLines) return 0;
    }
    return 0;
  },

  read(lines): RawTable {
    const rule = Math.max(0, lines.findIndex(isColumnRule));
    const runs = runsOf(lines[rule] ?? "", "-");
    const starts = runs.length > 0 ? runs : [0];
    const { drafts, nRows, headRows } = gatherRows(lines, starts, rule);
    const cells = drafts.map((draft): RawCell => cellOf(lines, draft, draft.stretches));
    return sizedGrid({ cells, nRows, nColumns: starts.length, headRows, ruledRows: [], raggedRows: [] });
  },
};

/** The cells of all rows, and how many rows stand above the rule that shows the columns; null where none does. */
function gatherRows(lines: readonly string[], starts: readonly number[], rule: number) {
  const drafts: DraftCell[] = [];
  let open: OpenRow | null = null;
  let nRows = 0;
  let headRows: number | null = null;
  lines.forEach((line, at) => {
    if (at === rule && nRows > 0) headRows = nRows;
    if (isBlank(line) || isRule(line)) {
      open = null;
      return;
    }
    const held = fieldsUnder(line, at, starts);
    if (!open || clashes(open, held)) open = { row: nRows++, cells: [], figured: new Set() };
    const nKnown = open.cells.length;
    addLine(open, held);
    for (const cell of open.cells.slice(nKnown)) drafts.push(cell);
  });
  return { drafts, nRows, headRows };
}

/**
 * The line that shows the columns of a table whose first line is one run of dashes, below its heads; -1 where
 * there is none.
 */
function columnRuleBelow(lines: readonly string[], at: number): number {
  for (let line = at + 1; line < lines.length && line <= at + lookaheadLines; line++) {
    if (isBlank(lines[line])) return -1;
    if (isRule(lines[line]!)) return line > at + 1 && isColumnRule(lines[line]!) ? line : -1;
  }
  return -1;
}

/** Dashes alone, perhaps in runs. */
function isRule(line: string): boolean {
  return /^ {0,3}-{2,}[- ]*$/.test(line) && /-{3}/.test(line);
}

function isColumnRule(line: string): boolean {
  return isRule(line) && / -/.test(line.trim());
}
