import { readLabel } from "../../../labels.ts";
import type { Trap } from "../trap.ts";

/**
 * A difference of two columns that is taken the other way round in one row: what is too little of an income is printed
 * as what is too much of a cost. Two rows are the same in every column, and a change is what is now less what was,
 * whatever of.
 */
export const turned: Trap = {
  name: "turned",
  explains: ({ table, total, sum: { kind }, balance: { stated, computed }, siblings: { axis } }) =>
    axis === "columns" &&
    kind === "difference" &&
    stated.sign !== 0 &&
    stated.equals(computed.negated()) &&
    !readLabel(table.columnLabels[total.column] ?? "").roles.has("change"),
};
