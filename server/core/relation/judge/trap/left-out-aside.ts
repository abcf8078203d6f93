import { isAddedElsewhere, standsAside } from "../../balance/siblings.ts";
import type { Trap } from "../trap.ts";

/** The difference is a line that its label calls a part of another: it was never meant to be added. */
export const leftOutAside: Trap = {
  name: "left-out-aside",
  explains({ table, sum, balance: { difference }, values, siblings }) {
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
