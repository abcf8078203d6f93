import { slackOf } from "../search/shape.ts";
import type { View } from "../view/view.ts";
import type { LedgerSum } from "./ledger.ts";

/** Whether a sum comes to its total, which is not zero, as nearly as printed figures can. */
export function addsUp(view: View, { line, total, terms }: LedgerSum): boolean {
  const { values, starts, stride, rounded, steps } = view;
  const start = starts[line]!;
  let [sum, inexact] = [0, rounded[start + total * stride]!];
  for (const { item, weight } of terms) {
    sum += weight * values[start + item * stride]!;
    inexact += rounded[start + item * stride]!;
  }
  const target = values[start + total * stride]!;
  return target !== 0 && Math.abs(sum - target) <= slackOf(view, target, inexact, steps[line]!, terms.length);
}
