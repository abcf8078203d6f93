import { Decimal } from "../../../model/decimal.ts";
import type { Balance } from "../../../model/relation.ts";
import { isAddedElsewhere, type Siblings, standsAside } from "../../balance/siblings.ts";
import type { Trap } from "../trap.ts";

/** The difference is a line that its label calls a part of another: it was never meant to be added. */
export const leftOutAside: Trap = {
  name: "left-out-aside",
  explains({ table, sum, balance, values, siblings }) {
    if (makesUpHundred(balance, siblings)) return false;
    const { difference } = balance;
    const { axis } = siblings;
    const excess = difference.negated();
    return sum.addends.some(({ cell, weight }, at) => {
      const value = values[at]!;
      if (value.sign === 0 || !value.equals(weight < 0 ? difference : excess)) return false;
      if (isAddedElsewhere(table, siblings, at)) return false;
      const place = table.cells[cell]!;
      return standsAside(table, axis, axis === "rows" ? place.row : place.column);
    });
  },
};

/** Whether a hundred is meant, as in another line of shares that holds: there is nothing in it but all parts. */
function makesUpHundred({ stated, computed }: Balance, { balances }: Siblings): boolean {
  const isHundred = (value: Decimal): boolean => value.equals(Decimal.hundred);
  return (
    (isHundred(stated) || isHundred(computed)) &&
    balances.some((other) => other.verdict === "holds" && isHundred(other.stated))
  );
}
