import { cellAt, type Table } from "../model/table.ts";
import { isBold } from "./emphasis.ts";

/** What such a row is taken to be called. */
export const closingWord = "total";

/**
 * The last row, where it has no label and a rule of its own or bold figures set it off from the rows above: a total that
 * layout names; -1 where there is none.
 */
export function closingRow(table: Table): number {
  const { nRows, rowRoles, rowLabels, headRows } = table;
  let last = nRows - 1;
  while (last >= headRows && rowRoles[last] !== "body") last--;
  if (last < headRows || rowLabels[last] !== "") return -1;
  return isRuledOff(table, last) || isInBold(table, last) ? last : -1;
}

/** Whether a rule stands before the row, and none before the row above it, as in a grid or between groups of one row. */
function isRuledOff({ ruledRows, headRows, rowLabels }: Table, row: number): boolean {
  return (
    row - headRows > 1 && ruledRows.includes(row) && !ruledRows.includes(row - 1) && rowLabels[row - 1] !== ""
  );
}

/** Whether the figures of the row are in bold, and those above it are not. */
function isInBold(table: Table, last: number): boolean {
  const isBoldAt = (row: number, column: number): boolean | null => {
    const cell = cellAt(table, row, column);
    return cell?.numeral ? isBold(cell) : null;
  };
  let n = 0;
  for (let column = 0; column < table.nColumns; column++) {
    const own = isBoldAt(last, column);
    if (own === false || (own && isBoldAt(last - 1, column) !== false)) return false;
    if (own) n++;
  }
  return n > 0;
}
