import type { RaggedRow, RawCell, RawTable } from "../../model/table.ts";

/** How many places of the grid one cell may account for on average; a table of real data stays far below. */
const placesPerCell = 32;
const placesAlways = 1 << 16;

/**
 * A grid whose size is in proportion to its text. One row of a million fields over a million rows of one would ask
 * for 10^12 places; here the columns that only such rows reach are left out, and those rows are said to be ragged.
 */
export function sizedGrid(table: RawTable): RawTable {
  const places = Math.max(placesAlways, placesPerCell * table.cells.length);
  if (table.nRows * table.nColumns <= places) return table;
  const kept = Math.max(1, Math.floor(places / table.nRows));
  const cells: RawCell[] = [];
  const surplus = new Map<number, RaggedRow>();
  for (const cell of table.cells) {
    const end = cell.column + cell.columnSpan;
    if (end <= kept) cells.push(cell);
    else if (cell.column < kept) cells.push({ ...cell, columnSpan: kept - cell.column });
    else {
      const first = surplus.get(cell.row);
      surplus.set(cell.row, { row: cell.row, span: first?.span ?? cell.span, expected: kept, found: end });
    }
  }
  return { ...table, cells, nColumns: kept, raggedRows: [...table.raggedRows, ...surplus.values()] };
}
