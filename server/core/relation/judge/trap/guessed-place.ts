import { greatestOf, leastOf } from "../../../text/ordered.ts";
import type { Trap } from "../trap.ts";

/** A row among those that are added, or between them, lost blank cells, and its figures may stand elsewhere. */
export const guessedPlace: Trap = {
  name: "guessed-place",
  explains({ table: { shortRows }, total, addends }) {
    if (shortRows.length === 0) return false;
    const rows = [total, ...addends].map(({ row }) => row);
    const [first, last] = [leastOf(rows), greatestOf(rows)];
    return shortRows.some(({ row, isGuess }) => isGuess && row >= first && row <= last);
  },
};
