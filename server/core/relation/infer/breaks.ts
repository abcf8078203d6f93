import type { Table } from "../../model/table.ts";
import { foldLabel } from "../../number/fold.ts";

/**
 * Per row 1 where a block begins: behind a rule, and behind what is no item. A head that a new page repeats, and the blank
 * rows around it, end no block. Linear in the rows, and in the cells of repeated heads.
 */
export function rowBreaks(table: Table): Uint8Array {
  const { nRows, ruledRows, rowRoles, headRows } = table;
  const breaks = new Uint8Array(nRows);
  for (const row of ruledRows) breaks[row] = 1;
  for (let row = 0; row < nRows; row++) {
    if (rowRoles[row] === "body") continue;
    const first = row;
    while (row + 1 < nRows && rowRoles[row + 1] !== "body") row++;
    if (first >= headRows && isPageSeam(table, first, row + 1)) continue;
    breaks.fill(1, first + 1, row + 2);
  }
  return breaks;
}

/** Whether rows `[from, to)` are heads that say what the table's head says, and blank rows. */
function isPageSeam(table: Table, from: number, to: number): boolean {
  let hasHead = false;
  for (let row = from; row < to; row++) {
    if (table.rowRoles[row] === "blank") continue;
    if (table.rowRoles[row] !== "head" || !repeatsHead(table, row)) return false;
    hasHead = true;
  }
  return hasHead;
}

function repeatsHead({ headRows, nColumns, grid, cells }: Table, row: number): boolean {
  const textAt = (place: number) => foldLabel(cells[grid[place] ?? -1]?.text ?? "");
  for (let head = 0; head < headRows; head++) {
    let column = 0;
    while (column < nColumns && textAt(head * nColumns + column) === textAt(row * nColumns + column))
      column++;
    if (column === nColumns) return true;
  }
  return false;
}
