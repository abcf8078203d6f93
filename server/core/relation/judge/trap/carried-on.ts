import { readLabel } from "../../../labels.ts";
import type { Cell } from "../../../model/table.ts";
import type { Trap } from "../trap.ts";

/** So many lines that add up leave no doubt that the only other one was meant to. */
const leastHolds = 3;

/**
 * A line of balances or running totals whose last figure is said again behind it, or its first one where each is what a
 * period opens with: that is what is there in all.
 */
export const carriedOn: Trap = {
  name: "carried-on",
  explains({ table, balance: { stated }, figures, siblings: { axis, holds, broken } }) {
    if (stated.sign === 0) return false;
    if (holds >= leastHolds && broken.length === 1 && !onlyGrow(figures)) return false;
    const isStated = ({ numeral }: Cell) => numeral!.value.equals(stated);
    const [first, last] = [figures[0]!, figures[figures.length - 1]!];
    const label = axis === "rows" ? table.columnLabels[last.column] : table.rowLabels[last.row];
    const { roles } = readLabel(label ?? "");
    if (isStated(first) && roles.has("opening")) return !areMostlyNone(figures);
    if (!isStated(last)) return false;
    return (
      roles.has("closing") ||
      (axis === "rows" && (roles.has("difference") || roles.has("cumulative") || onlyGrow(figures)))
    );
  },
};

/** Whether most of what a line opens with is nothing: then it is told by kind, and not from period to period. */
function areMostlyNone(figures: readonly Cell[]): boolean {
  return figures.filter(({ numeral }) => numeral!.value.sign === 0).length * 2 > figures.length;
}

function onlyGrow(figures: readonly Cell[]): boolean {
  const values = figures.map(({ numeral }) => numeral!.value);
  return (
    values.length >= 3 &&
    values.every((value, at) => value.sign > 0 && (at === 0 || value.compare(values[at - 1]!) >= 0))
  );
}
