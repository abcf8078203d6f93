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
  type LineFields,
  type OpenRow,
  runsOf,
} from "../layout/run-columns.ts";

/**
 * Simple tables of reStructuredText (docutils, "Simple Tables"): columns under runs of `=`, spans under runs of
 * `-`. A line whose first column is blank goes on with the row above, unless both hold a figure in one column.
 */
export const rstSimpleSyntax: TableSyntax = {
  name: "rst-simple",

  measure(lines, at) {
    if (!isBorder(lines[at]!)) return 0;
    let nBorders = 1;
    let end = at + 1;
    for (; end < lines.length; end++) {
      if (nBorders === 1 && end > at + lookaheadLines) return 0;
      if (isBorder(lines[end]!)) {
        nBorders++;
        if (isBlank(lines[end + 1]) && end > at + 1) return end + 1 - at;
      } else if (isBlank(lines[end]) && !goesOn(lines, end)) break;
    }
    return nBorders > 1 ? end - at : 0;
  },

  read(lines): RawTable {
    const runs = runsOf(lines[0] ?? "", "=");
    const starts = runs.length > 0 ? runs : [0];
    const { drafts, breaks, nRows } = gatherRows(lines, starts);
    const cells = drafts.map((draft): RawCell => cellOf(lines, draft, draft.stretches));
    const head = breaks[0] !== undefined && breaks[0] > 0 && breaks[0] < nRows ? breaks[0] : null;
    const ruledRows = breaks.filter((row) => row > 0 && row < nRows && row !== head);
    return sizedGrid({ cells, nRows, nColumns: starts.length, headRows: head, ruledRows, raggedRows: [] });
  },
};

/** The cells of all rows, and the rows before which a rule stands. */
function gatherRows(lines: readonly string[], starts: readonly number[]) {
  const columnAt = new Map(starts.map((start, column) => [start, column]));
  const drafts: DraftCell[] = [];
  const breaks = new Set<number>();
  let open: OpenRow | null = null;
  let nRows = 0;
  lines.forEach((line, at) => {
    const ruled = isBorder(line);
    const spans = ruled ? null : underlined(line, columnAt);
    if (ruled || spans || isBlank(line)) {
      if (open) for (const draft of spans ? joined(open.cells, spans) : open.cells) drafts.push(draft);
      if (nRows > 0 && (ruled || spans?.length === starts.length)) breaks.add(nRows);
      open = null;
      return;
    }
    const held = fieldsUnder(line, at, starts);
    if (!open || !goesOnWith(open, line, held)) {
      if (open) for (const draft of open.cells) drafts.push(draft);
      open = { row: nRows++, cells: [], figured: new Set() };
    }
    addLine(open, held);
  });
  if (open) for (const draft of (open as OpenRow).cells) drafts.push(draft);
  return { drafts, breaks: [...breaks], nRows };
}

/** Whether a line belongs to the row above it. */
function goesOnWith(open: OpenRow, line: string, held: LineFields): boolean {
  const [first] = held.fields;
  return !(first && line.slice(first.from, first.to).trim() !== "") && !clashes(open, held);
}

/** The cells of a row, joined as the runs of dashes under it tell: each run covers the columns up to the next. */
function joined(cells: readonly DraftCell[], firsts: readonly number[]): DraftCell[] {
  return firsts.flatMap((first, k): DraftCell[] => {
    const parts = cells.slice(first, firsts[k + 1] ?? cells.length);
    const [cell, last] = [parts[0], parts[parts.length - 1]];
    if (!cell || !last) return [];
    const stretches = cell.stretches.map((stretch, line) => ({
      ...stretch,
      to: last.stretches[line]?.to ?? stretch.to,
    }));
    return [{ row: cell.row, column: first, columnSpan: parts.length, stretches }];
  });
}

/** The first column of each run of dashes under a row, or null where the line is no underline. */
function underlined(line: string, columnAt: ReadonlyMap<number, number>): number[] | null {
  if (!/^[ \t>]*-[- ]*$/.test(line)) return null;
  const firsts: number[] = [];
  for (const start of runsOf(line, "-")) {
    const column = columnAt.get(start);
    if (column === undefined) return null;
    firsts.push(column);
  }
  return firsts[0] === 0 ? firsts : null;
}

function isBorder(line: string): boolean {
  return /^[ \t>]*=+(?: +=+)+[ \t]*$/.test(line);
}

/** Whether a blank line stands within a table: a border follows soon, before another gap. */
function goesOn(lines: readonly string[], blank: number): boolean {
  const end = Math.min(blank + lookaheadLines, lines.length);
  for (let line = blank + 1; line < end; line++) {
    if (isBorder(lines[line]!)) return true;
    if (isBlank(lines[line]) && isBlank(lines[line - 1])) return false;
  }
  return false;
}
