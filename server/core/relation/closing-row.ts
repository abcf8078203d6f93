import { Decimal } from "../model/decimal.ts";
import { keptBeside } from "../model/kept-beside.ts";
import { cellAt, type Table } from "../model/table.ts";
import { isTellingSlip } from "./balance/slip.ts";
import { isBold } from "./emphasis.ts";
import { isAloneNameless } from "./label/nameless.ts";

/** What such a row is taken to be called. */
export const closingWord = "total";

/** A total is at least the greatest of its parts, and comes to so many times their sum at most. */
const farthest = new Decimal(2, 0);
/** Of fewer parts the greatest says little. */
const leastParts = 2;

/**
 * The last row, where it has no label and a rule of its own, bold figures, or none but figures as great as a total's
 * set it off from the rows above: a total that layout names; -1 where there is none.
 */
export function closingRow(table: Table): number {
  const { nRows, rowRoles, rowLabels, headRows } = table;
  let last = nRows - 1;
  while (last >= headRows && rowRoles[last] !== "body") last--;
  if (last < headRows || rowLabels[last] !== "") return -1;
  return isRuledOff(table, last) || isInBold(table, last) || closesNamed(table) ? last : -1;
}

/**
 * Whether a rule stands before the row, and none before the row above it, as in a grid or between groups of one row.
 */
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

/** Whether the last row alone has no name, and most of its figures may be the totals of their columns. */
const closesNamed = keptBeside((table: Table): boolean => {
  const { nRows, nColumns, headRows, rowRoles, rowLabels, columnKinds } = table;
  const body = [...rowRoles.keys()].filter(
    (row) => row >= headRows && row < nRows && rowRoles[row] === "body",
  );
  const last = body.pop();
  if (last === undefined || !isAloneNameless(rowLabels, last, body)) return false;
  const figureAt = (row: number, column: number) => cellAt(table, row, column)?.numeral?.value ?? [];
  let lead = 0;
  for (let column = 0; column < nColumns; column++) {
    const total = cellAt(table, last, column)?.numeral?.value;
    if (!total || columnKinds[column] !== "amount") continue;
    const parts = body.flatMap((row) => figureAt(row, column));
    if (parts.length < leastParts) continue;
    const sum = Decimal.sum(parts);
    const isTotal =
      parts.every((part) => part.compare(total) <= 0) && total.compare(farthest.times(sum)) <= 0;
    lead += isTotal || isTellingSlip(total, sum) ? 1 : -1;
  }
  return lead > 0;
});
