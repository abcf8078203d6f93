import { namesRemainder } from "../../../label-mentions.ts";
import type { Cell } from "../../../model/table.ts";
import { isNothing } from "../../../number/nothing.ts";
import type { Trap } from "../trap.ts";

/**
 * "The other twelve" are counted in the total, and a dash says that they are not listed: what is missing is theirs.
 * Where parts with names of their own have a dash as well, it says that there is nothing, and so it does beside
 * "Other".
 */
export const unlistedRest: Trap = {
  name: "unlisted-rest",
  explains({ table, addends, balance: { stated, difference } }) {
    if (stated.sign * difference.sign <= 0) return false;
    const isRest = ({ row, column }: Cell): boolean =>
      namesRemainder(table.rowLabels[row] ?? "") || namesRemainder(table.columnLabels[column] ?? "");
    const dashes = addends.filter(({ numeral, text }) => !numeral && text !== "" && isNothing(text) !== null);
    return dashes.length > 0 && dashes.every(isRest);
  },
};
