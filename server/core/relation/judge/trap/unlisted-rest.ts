import { namesRemainder } from "../../../label-mentions.ts";
import { isNothing } from "../../../number/nothing.ts";
import type { Trap } from "../trap.ts";

/** "The other twelve" are counted in the total, and a dash says that they are not listed: what is missing is theirs. */
export const unlistedRest: Trap = {
  name: "unlisted-rest",
  explains: ({ table, addends, balance: { stated, difference } }) =>
    stated.sign * difference.sign > 0 &&
    addends.some(
      ({ numeral, text, row, column }) =>
        !numeral &&
        text !== "" &&
        isNothing(text) !== null &&
        (namesRemainder(table.rowLabels[row] ?? "") || namesRemainder(table.columnLabels[column] ?? "")),
    ),
};
