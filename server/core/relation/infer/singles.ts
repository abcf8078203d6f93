import type { Sum } from "../../model/relation.ts";
import type { Table } from "../../model/table.ts";
import { balanceSum } from "../balance/balance.ts";
import { hasTelltaleSlip } from "../balance/miscount.ts";
import { sumOfSingle } from "./relate/series-sums.ts";
import type { Accepted } from "./search/shape.ts";
import type { Budget } from "./search/walk.ts";
import { branchSums } from "./series/branches.ts";
import { periodSums } from "./series/period.ts";
import { singleTotals } from "./series/single.ts";
import type { SingleTotal } from "./series/single-total.ts";
import { tallySums } from "./series/tallies.ts";
import { vouchedBy } from "./series/vouched-by.ts";
import { cellOf } from "./view/crossing.ts";
import type { View } from "./view/view.ts";

/** What is known of a view before totals of single lines are looked for. */
interface Known {
  readonly shapes: readonly Accepted[];
  readonly sums: readonly Sum[];
  readonly explained: ReadonlySet<number>;
  readonly budget: Budget;
}

/**
 * Totals of single lines, for which no other line speaks: of periods, branches and tallies that labels name, and plain ones. One
 * that is named after what it adds up is told where another sum vouches for it, or a slip of the pen explains why it
 * misses.
 */
export function singlesOf(
  table: Table,
  view: View,
  { shapes, sums, explained, budget }: Known,
): readonly SingleTotal[] {
  const tallied = tallySums(view).filter(({ total }) => !explained.has(total));
  const labelled = [...periodSums(view), ...branchSums(view), ...tallied];
  const summed = new Set(labelled.length > 0 ? sums.map(({ total }) => total) : []);
  const byLabels = labelled.filter(({ line, total }) => !summed.has(cellOf(table, view, line, total)));
  const candidates = [...byLabels, ...singleTotals(view, explainedAbove(view, shapes, explained), budget)];
  const isVouched = vouchedBy(view, candidates, shapes);
  return candidates
    .map((single) => ({ ...single, isVouched: single.isVouched === true || isVouched(single) }))
    .filter((single) => !single.isNamed || single.isVouched || isSlip(table, view, single))
    .filter(({ line, total }, at, all) => !(all[at - 1]?.total === total && all[at - 1]?.line === line));
}

/**
 * The totals of which it is known what stands above them: one that is the sum of other totals below, as assets are of
 * liabilities and equity, may have a block of its own besides.
 */
function explainedAbove(
  { worded }: View,
  shapes: readonly Accepted[],
  explained: ReadonlySet<number>,
): ReadonlySet<number> {
  const above = new Set(explained);
  const isBelow = ({ total, addends }: Accepted): boolean =>
    addends[0]! > total + 1 && addends.every((item) => worded[item] === 1);
  for (const { total } of shapes.filter(isBelow)) above.delete(total);
  for (const { total } of shapes.filter((shape) => !isBelow(shape)))
    if (explained.has(total)) above.add(total);
  return above;
}

/** Whether a slip of the pen explains why a total misses. */
function isSlip(table: Table, view: View, single: SingleTotal): boolean {
  return hasTelltaleSlip(table, balanceSum(table, sumOfSingle(table, view, single)));
}
