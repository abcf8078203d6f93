import { cellAt, type Table } from "../model/table.ts";

/** What such a row is taken to be called. */
export const closingWord = "total";

const emphasis = /^(?:\*\*|__|<b>|<strong>)/i;

/** The last row, where it has no label and its figures alone are in bold: a total that layout names; -1 where there is none. */
export function emphasisedTotal(table: Table): number {
  const { nRows, nColumns, rowRoles, rowLabels, headRows } = table;
  let last = nRows - 1;
  while (last >= headRows && rowRoles[last] !== "body") last--;
  if (last < headRows || rowLabels[last] !== "") return -1;
  const isBold = (row: number, column: number): boolean | null => {
    const cell = cellAt(table, row, column);
    return cell?.numeral ? emphasis.test(cell.text) : null;
  };
  let n = 0;
  for (let column = 0; column < nColumns; column++) {
    const own = isBold(last, column);
    if (own === false || (own && isBold(last - 1, column) !== false)) return -1;
    if (own) n++;
  }
  return n > 0 ? last : -1;
}
