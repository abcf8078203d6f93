import { standsAside } from "../../balance/siblings.ts";
import { valueAt } from "../../balance/system.ts";
import type { Trap } from "../trap.ts";

/** The difference is a line that its label calls a part of another: it was never meant to be added. */
export const leftOutAside: Trap = {
  name: "left-out-aside",
  explains({ table, sum, balance: { difference }, siblings: { axis } }) {
    return sum.addends.some(({ cell, weight }) => {
      const value = valueAt(table, cell);
      const place = table.cells[cell];
      if (!place || value.sign === 0 || !(weight < 0 ? value : value.negated()).equals(difference))
        return false;
      return standsAside(table, axis, axis === "rows" ? place.row : place.column);
    });
  },
};
