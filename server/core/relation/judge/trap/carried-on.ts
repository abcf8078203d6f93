import { readLabel } from "../../../labels.ts";
import type { Cell } from "../../../model/table.ts";
import type { Trap } from "../trap.ts";

/** The last of a column of balances or running totals, repeated below them: each line has what is there by then. */
export const carriedOn: Trap = {
  name: "carried-on",
  explains({ table, balance: { stated }, figures, siblings: { axis } }) {
    const last = figures[figures.length - 1]!;
    if (axis !== "rows" || stated.sign === 0 || !last.numeral!.value.equals(stated)) return false;
    const { roles } = readLabel(table.columnLabels[last.column] ?? "");
    return roles.has("difference") || roles.has("closing") || roles.has("cumulative") || onlyGrow(figures);
  },
};

function onlyGrow(figures: readonly Cell[]): boolean {
  const values = figures.map(({ numeral }) => numeral!.value);
  return (
    values.length >= 3 &&
    values.every((value, at) => value.sign > 0 && (at === 0 || value.compare(values[at - 1]!) >= 0))
  );
}
