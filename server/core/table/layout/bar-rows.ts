import { spanOf } from "../../model/span.ts";
import type { RaggedRow, RawCell } from "../../model/table.ts";
import { plainCell } from "./cell-text.ts";

/** The rows of a table of bars, as far as they were read. */
export interface BarRows {
  readonly nColumns: number;
  nRows: number;
  readonly cells: RawCell[];
  readonly raggedRows: RaggedRow[];
}

export function noRows(nColumns: number): BarRows {
  return { nColumns, nRows: 0, cells: [], raggedRows: [] };
}

/**
 * Adds the row that a line is. `fields` are pairs of offsets. It is ragged where figures stand beyond its last column;
 * surplus words and blanks do no harm.
 */
export function addRow(rows: BarRows, text: string, line: number, fields: readonly number[]): void {
  const { nColumns, cells, raggedRows } = rows;
  const row = rows.nRows++;
  const last = Math.min(fields.length / 2, nColumns);
  for (let column = 0; column < last; column++) {
    const [from, to] = [fields[2 * column]!, fields[2 * column + 1]!];
    cells.push(plainCell(row, column, spanOf(line, from, to), text.slice(from, to)));
  }
  let found = fields.length / 2;
  while (found > nColumns && fields[2 * found - 1] === fields[2 * found - 2]) found--;
  if (found <= nColumns) return;
  const [from, to] = [fields[2 * nColumns]!, fields[2 * found - 1]!];
  if (!/[\d０-９]/.test(text.slice(from, to))) return;
  raggedRows.push({ row, span: spanOf(line, from, to), expected: nColumns, found });
}
