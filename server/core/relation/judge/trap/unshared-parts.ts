import { Decimal } from "../../../model/decimal.ts";
import type { Cell, CellId } from "../../../model/table.ts";
import { valueAt } from "../../balance/system.ts";
import type { Trap } from "../trap.ts";

/**
 * The total is as much more than its addends as other lines state that have a total and nothing to make it up: ten
 * minutes for questions, which are no part of any column but the last.
 */
export const unsharedParts: Trap = {
  name: "unshared-parts",
  explains({ table, sum, balance: { difference }, total, addends }) {
    const { cells, grid, nRows, nColumns, headRows } = table;
    if (difference.sign === 0) return false;
    const across = addends.every(({ row }) => row === total.row);
    if (!across && !addends.every(({ column }) => column === total.column)) return false;
    const cellIn = (line: number, { row, column }: Cell): CellId =>
      (across ? grid[line * nColumns + column] : grid[row * nColumns + line]) ?? -1;
    const hasParts = (line: number): boolean => {
      for (const place of addends) if (cells[cellIn(line, place)]?.numeral) return true;
      return false;
    };
    let unshared = Decimal.zero;
    for (let line = across ? headRows : 0; line < (across ? nRows : nColumns); line++) {
      if (hasParts(line)) continue;
      const own = cellIn(line, total);
      if (own !== sum.total) unshared = unshared.plus(valueAt(table, own));
    }
    return unshared.equals(difference);
  },
};
