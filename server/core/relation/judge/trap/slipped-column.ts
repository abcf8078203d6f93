import { Decimal } from "../../../model/decimal.ts";
import { type Cell, cellAt } from "../../../model/table.ts";
import type { Trap } from "../trap.ts";

/** Up to so many siblings that hold, a column of another kind is likelier than a total that is far too small. */
const fewSiblings = 1;
/** Smaller sums stand in other columns by chance. */
const leastTelling = new Decimal(100, 0);

/** The sum stands in the total's row under another head, and adds up nothing there: figures have slipped sideways. */
export const slippedColumn: Trap = {
  name: "slipped-column",
  explains({ table, balance: { computed }, total, addends, siblings: { balances, holds } }) {
    if (holds > fewSiblings || computed.absolute().compare(leastTelling) < 0) return false;
    if (!addends.every(({ column }) => column === total.column)) return false;
    const addsUp = (cell: Cell): boolean =>
      balances.some(
        ({ relation, verdict }) =>
          relation.type === "sum" && table.cells[relation.total] === cell && verdict !== "broken",
      );
    return [total.column - 1, total.column + 1].some((column) => {
      if (column < 0 || column >= table.nColumns) return false;
      const statesIt = (row: number) => cellAt(table, row, column)?.numeral?.value.equals(computed) === true;
      const beside = cellAt(table, total.row, column);
      if (!beside || !statesIt(total.row) || addsUp(beside)) return false;
      // What runs on beside the figures ends in their sum.
      if (statesIt(addends[addends.length - 1]!.row)) return false;
      // Two columns that are the same all the way down have not slipped.
      return addends.some(({ row, numeral }) => {
        const value = cellAt(table, row, column)?.numeral?.value;
        return !value?.equals(numeral?.value ?? Decimal.zero);
      });
    });
  },
};
