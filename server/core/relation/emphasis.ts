import { type Cell, type CellId, cellAt, type Table } from "../model/table.ts";

/** What a sum states, and what it adds. */
interface SumCells {
  readonly total: CellId;
  readonly addends: readonly { readonly cell: CellId }[];
}

const opening = /^(?:\*\*|__|<b>|<strong>)/i;

/** Whether a cell is printed in bold. */
export function isBold({ text }: Cell): boolean {
  return opening.test(text);
}

/**
 * 1 for the rows whose figures are all in bold, while those of the row above them are not: so do many mark their
 * totals.
 */
export function rowsInBold(table: Table): Uint8Array {
  const rows = new Uint8Array(table.nRows);
  let isAboveBold = true;
  for (let row = table.headRows; row < table.nRows; row++) {
    const isOwnBold = isRowBold(table, row);
    if (isOwnBold === null) continue;
    if (isOwnBold && !isAboveBold) rows[row] = 1;
    isAboveBold = isOwnBold;
  }
  return rows;
}

/** Whether all figures of a row are in bold; null where it has none. */
function isRowBold(table: Table, row: number): boolean | null {
  let isAny: boolean | null = null;
  for (let column = 0; column < table.nColumns; column++) {
    const cell = cellAt(table, row, column);
    if (!cell?.numeral) continue;
    if (!isBold(cell)) return false;
    isAny = true;
  }
  return isAny;
}

/** Whether bold print sets a total off from all that it adds up: so do many reports mark what is a sum. */
export function isSetOff({ cells }: Table, { total, addends }: SumCells): boolean {
  const isBoldAt = (id: CellId): boolean => cells[id] !== undefined && isBold(cells[id]);
  return isBoldAt(total) && !addends.some(({ cell }) => isBoldAt(cell));
}
