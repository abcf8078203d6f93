import { areTurned, type Sense } from "../../turned-parts.ts";
import { figureAt } from "../view/crossing.ts";
import type { View } from "../view/view.ts";

/**
 * Whether a line is a column of variances that count as better or worse, in which a sum over items of both kinds, its
 * total and its addends, does not hold.
 */
export function isTurnedLine(view: View, line: number, total: number, addends: Int32Array): boolean {
  if (view.axis !== "rows") return false;
  const columns = amountsBefore(view, line);
  return columns !== null && areTurned(sensesOf(view, line, total, addends, columns));
}

/** One after the other, as most lines show with the first two that they are no such column. */
function* sensesOf(
  view: View,
  line: number,
  total: number,
  addends: Int32Array,
  columns: readonly [number, number],
): Generator<Sense> {
  yield senseOf(view, line, total, columns);
  for (const item of addends) yield senseOf(view, line, item, columns);
}

/** The two columns of amounts that stand next before one. */
function amountsBefore({ lineKinds }: View, line: number): readonly [number, number] | null {
  const found: number[] = [];
  for (let at = line - 1; at >= 0 && found.length < 2; at--) if (lineKinds[at] === "amount") found.push(at);
  const [second, first] = found;
  return first === undefined || second === undefined ? null : [first, second];
}

function senseOf(view: View, line: number, item: number, [first, second]: readonly [number, number]): Sense {
  const at = (column: number): number => figureAt(view, column, item);
  const own = at(line);
  const apart = at(second) - at(first);
  if (own === 0) return 0;
  return own === apart ? 1 : own === -apart ? -1 : null;
}
