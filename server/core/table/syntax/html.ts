import type { TableSyntax } from "../../model/syntax.ts";
import type { RawCell, RawTable } from "../../model/table.ts";
import { sizedGrid } from "../layout/grid-size.ts";
import { cellOfContent } from "../layout/html-content.ts";
import { type HtmlRow, readHtmlTables } from "../layout/html-rows.ts";
import { type HtmlTag, tagLines, tagsIn } from "../layout/html-tags.ts";
import { placeRows } from "../layout/place-cells.ts";

/**
 * HTML tables in Markdown or pasted from a page, on one line or many, with `rowspan`, `colspan`, `<thead>` and
 * `<tfoot>`; one that is never closed ends where no part of a table follows for a while. Tables that stand in
 * the cells of another, and those that share its lines, follow it in the grid.
 */
export const htmlSyntax: TableSyntax = {
  name: "html",

  measure(lines, at) {
    if (!/^[ \t>]*<(?:[a-z!])/i.test(lines[at]!) || !opensTable(lines, at)) return 0;
    const search = { end: at + tagLines };
    let depth = 0;
    let last = at;
    for (const tag of tagsIn(lines, at, search)) {
      if (!isTablePart(tag)) continue;
      last = tag.lastLine;
      search.end = last + tagLines;
      if (tag.name !== "table") continue;
      depth += tag.closing ? -1 : 1;
      if (depth <= 0) break;
    }
    return last + 1 - at;
  },

  read(lines): RawTable {
    const units = lines.reduce((sum, line) => sum + line.length, 0);
    const cells: RawCell[] = [];
    const ruledRows: number[] = [];
    let headRows: number | null = null;
    let nRows = 0;
    let nColumns = 0;
    for (const rows of readHtmlTables(lines)) {
      if (nRows === 0) headRows = headRowsOf(rows);
      else ruledRows.push(nRows);
      const foot = rows.findIndex((row) => row.section === "foot");
      if (foot > 0) ruledRows.push(nRows + foot);
      for (const { cell, ...place } of placeRows(
        rows.map((row) => row.cells),
        units,
      )) {
        if (cell.holdsTable) continue;
        nColumns = Math.max(nColumns, place.column + 1);
        cells.push(cellOfContent(lines, { ...place, row: place.row + nRows }, cell));
      }
      nRows += rows.length;
    }
    const fitted = cells.map((cell) => ({
      ...cell,
      columnSpan: Math.min(cell.columnSpan, nColumns - cell.column),
    }));
    return sizedGrid({ cells: fitted, nRows, nColumns, headRows, ruledRows, raggedRows: [] });
  },
};

/** Whether a table opens in a line, or in one of those after it that only open what is around the table. */
function opensTable(lines: readonly string[], at: number): boolean {
  const end = Math.min(at + tagLines, lines.length);
  for (let line = at; line < end && /^[ \t>]*</.test(lines[line]!); line++) {
    if (!/<table(?:[\s>]|$)/i.test(lines[line]!)) continue;
    for (const tag of tagsIn(lines, at, { end })) if (tag.name === "table") return !tag.closing;
    return false;
  }
  return false;
}

function isTablePart({ name }: HtmlTag): boolean {
  return /^(?:table|caption|colgroup|col|thead|tbody|tfoot|tr|th|td)$/.test(name);
}

/** The rows of `<thead>`, else the first rows that are all of `<th>`. */
function headRowsOf(rows: readonly HtmlRow[]): number | null {
  const firstOther = (isHead: (row: HtmlRow) => boolean) => rows.findIndex((row) => !isHead(row));
  const marked = firstOther(({ section }) => section === "head");
  const headed = firstOther(({ cells }) => cells.length > 0 && cells.every((cell) => cell.head));
  return Math.max(marked, headed) > 0 ? (marked > 0 ? marked : headed) : null;
}
