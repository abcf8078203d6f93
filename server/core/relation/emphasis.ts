import type { Cell, CellId, Table } from "../model/table.ts";

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

/** Whether bold print sets a total off from all that it adds up: so do many reports mark what is a sum. */
export function isSetOff({ cells }: Table, { total, addends }: SumCells): boolean {
  const isBoldAt = (id: CellId): boolean => cells[id] !== undefined && isBold(cells[id]);
  return isBoldAt(total) && !addends.some(({ cell }) => isBoldAt(cell));
}
