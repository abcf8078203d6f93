import { spanOf } from "../../model/span.ts";
import type { TableSyntax } from "../../model/syntax.ts";
import { plainCell } from "../layout/cell-text.ts";
import { isPageFooter } from "../layout/continuation.ts";

/**
 * Rows whose cells lost all that stood between them: a label and its figures run together ("数量21710000218"). No one
 * can say where one figure ends, so a row is one cell without a number; it is recognised to be reported, not read.
 */
export const gluedSyntax: TableSyntax = {
  name: "glued",
  opensInWords: true,
  measure: measureFrom,
  read: (lines) => ({
    cells: lines.map((line, row) => {
      const text = line.trim();
      const from = line.indexOf(text);
      return plainCell(row, 0, spanOf(row, from, from + text.length), text);
    }),
    nRows: lines.length,
    nColumns: 1,
    headRows: 0,
    ruledRows: [],
    raggedRows: [],
  }),
};

/** A run of digits this long behind a label is more than a year or a count. */
const glued = /[\u4e00-\u9fff”）)]([\d０-９]{6,})\s*$/;
/** Fewer rows than this are an account number or a telephone, not a table. */
const fewestRows = 3;

function measureFrom(lines: readonly string[], at: number): number {
  let end = at;
  let nRows = 0;
  while (end < lines.length && (isGlued(lines[end]!) || (nRows > 0 && isPageFooter(lines[end]!)))) {
    if (isGlued(lines[end]!)) nRows++;
    end++;
  }
  return nRows >= fewestRows ? end - at : 0;
}

function isGlued(line: string): boolean {
  return line.length <= 120 && !line.includes("\t") && glued.test(line);
}
