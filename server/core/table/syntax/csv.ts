import type { LineRow, TableSyntax } from "../../model/syntax.ts";
import type { RawCell, RawTable } from "../../model/table.ts";
import { cellOf } from "../layout/cell-text.ts";
import { readRecords } from "../layout/delimited-records.ts";
import { declaredDelimiter, fileDelimiter } from "../layout/delimiter.ts";
import { sizedGrid } from "../layout/grid-size.ts";

/**
 * Comma-separated values (RFC 4180), or separated by `;`, TAB or `|`: tables of whole files, and code fences, where
 * titles, notes and blank lines are rows like any other. No line of a text starts one: whoever knows the language of
 * a file or a fence names this syntax.
 */
export const csvSyntax: TableSyntax = {
  name: "csv",
  measure: () => 0,
  read: (lines) => readDelimited(lines, null),
  rows: { headRows: null, opensCell: '"', rowAt: (lines, at) => rowAt(lines, at, null) },
};

/** TAB-separated values: `.tsv` files and code fences. Quotes work as in CSV. */
export const tsvSyntax: TableSyntax = {
  name: "tsv",
  measure: () => 0,
  read: (lines) => readDelimited(lines, "\t"),
  rows: { headRows: null, opensCell: '"', rowAt: (lines, at) => rowAt(lines, at, "\t") },
};

/** One grid for all lines: a row for each record, so that sums may reach across blank lines. */
function readDelimited(lines: readonly string[], known: string | null): RawTable {
  const first = declaredDelimiter(lines) === undefined ? 0 : 1;
  const records = readRecords(lines, first, lines.length, fileDelimiter(lines, known));
  while (records.length > 0 && records[records.length - 1]!.length === 0) records.pop();
  const cells: RawCell[] = [];
  let nColumns = 0;
  records.forEach((fields, record) => {
    nColumns = Math.max(nColumns, fields.length);
    fields.forEach((stretches, column) => {
      cells.push(cellOf(lines, { row: first + record, column }, stretches));
    });
  });
  const nRows = first + records.length;
  return sizedGrid({ cells, nRows, nColumns, headRows: null, ruledRows: [], raggedRows: [] });
}

/**
 * The record on a line, null where quotes other than those around a field stand in it: they may belong to a field that
 * runs over lines.
 */
function rowAt(lines: readonly string[], at: number, known: string | null): LineRow | null {
  if (at === 0 && declaredDelimiter(lines) !== undefined) return null;
  const delimiter = fileDelimiter(lines, known);
  const line = lines[at]!;
  const fields: number[] = [];
  let layout = delimiter;
  for (const stretches of readRecords(lines, at, at + 1, delimiter)[0] ?? []) {
    const { span, text, indent } = cellOf(lines, { row: at, column: 0 }, stretches);
    if (text.includes('"')) return null;
    fields.push(span.from, span.to);
    layout += ` ${indent}${line[stretches[0]!.from - 1] === '"' ? '"' : ""}`;
  }
  return { fields, layout };
}
