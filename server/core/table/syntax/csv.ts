import type { TableSyntax } from "../../model/syntax.ts";
import type { RawCell, RawTable } from "../../model/table.ts";
import { cellOf } from "../cell-text.ts";
import { readRecords } from "../delimited-records.ts";
import { sniffDelimiter } from "../delimiter.ts";
import { sizedGrid } from "../grid-size.ts";

/**
 * Comma-separated values (RFC 4180), or separated by `;`, TAB or `|`: whole files, where titles, notes and blank
 * lines are rows like any other, and code fences. No line of a text starts one: whoever knows the language of a
 * file or a fence names this syntax.
 */
export const csvSyntax: TableSyntax = {
  name: "csv",
  measure: () => 0,
  read: (lines) => readDelimited(lines, null),
};

/** TAB-separated values: `.tsv` files and code fences. Quotes work as in CSV. */
export const tsvSyntax: TableSyntax = {
  name: "tsv",
  measure: () => 0,
  read: (lines) => readDelimited(lines, "\t"),
};

/** One grid for all lines: a row for each record, so that sums may reach across blank lines. */
function readDelimited(lines: readonly string[], delimiter: string | null): RawTable {
  const { first, end } = withoutFence(lines);
  const declared = /^sep=(.)$/i.exec(lines[first] ?? "")?.[1];
  const skipped = declared === undefined ? 0 : 1;
  const records = readRecords(
    lines,
    first + skipped,
    end,
    declared ?? delimiter ?? sniffDelimiter(lines, first, end),
  );
  while (records.length > 0 && records[records.length - 1]!.length === 0) records.pop();
  const cells: RawCell[] = [];
  let nColumns = 0;
  records.forEach((fields, record) => {
    nColumns = Math.max(nColumns, fields.length);
    fields.forEach((stretches, column) => {
      cells.push(cellOf(lines, { row: record + skipped, column }, stretches));
    });
  });
  return sizedGrid({ cells, nRows: records.length + skipped, headRows: null, ruledRows: [] }, nColumns);
}

/** The lines between the marks of a code fence, or all lines where there is none. */
function withoutFence(lines: readonly string[]): { first: number; end: number } {
  const open = /^ {0,3}(`{3,}|~{3,})/.exec(lines[0] ?? "")?.[1];
  if (open === undefined) return { first: 0, end: lines.length };
  const last = lines[lines.length - 1]!.trim();
  const closed = lines.length > 1 && last.startsWith(open) && /^(?:`+|~+)$/.test(last);
  return { first: 1, end: closed ? lines.length - 1 : lines.length };
}
