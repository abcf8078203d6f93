import { differenceOf } from "../search/addend-block.ts";
import { figureAt } from "../view/crossing.ts";
import type { View } from "../view/view.ts";
import type { LedgerSum } from "./ledger-sum.ts";

/** By how much the terms of a sum, as printed, are more than its total. */
export function excessOf(view: View, { line, total, terms }: LedgerSum): number {
  return terms.reduce(
    (sum, { item, weight }) => sum + weight * figureAt(view, line, item),
    -figureAt(view, line, total),
  );
}

/** Whether a sum comes to its total, which is not zero, as nearly as printed figures can. */
export function addsUp(view: View, { line, total, terms }: LedgerSum): boolean {
  if (figureAt(view, line, total) === 0) return false;
  const items = terms.map(({ item }) => item);
  const weights = terms.map(({ weight }) => weight);
  return differenceOf(view, line, total, items, weights) === 0;
}
