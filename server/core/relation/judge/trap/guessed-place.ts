import { cellAt, type Table } from "../../../model/table.ts";
import { greatestOf, leastOf } from "../../../text/ordered.ts";
import type { Trap } from "../trap.ts";

/** A row among those that are added, or between them, lost blank cells, and its figures may stand elsewhere. */
export const guessedPlace: Trap = {
  name: "guessed-place",
  explains({ table, total, addends }) {
    const { shortRows } = table;
    if (shortRows.length === 0) return false;
    const rows = [total, ...addends].map(({ row }) => row);
    const [first, last] = [leastOf(rows), greatestOf(rows)];
    return shortRows.some(
      ({ row, isGuess }) => isGuess && row >= first && row <= last && !isNought(table, row),
    );
  },
};

/** Whether all figures of a row are zero: wherever they stand, they add nothing. */
function isNought(table: Table, row: number): boolean {
  for (let column = 0; column < table.nColumns; column++)
    if ((cellAt(table, row, column)?.numeral?.value.sign ?? 0) !== 0) return false;
  return true;
}
