import type { Sum } from "../../../model/relation.ts";
import type { Table } from "../../../model/table.ts";
import { balanceSum } from "../../balance/balance.ts";
import { bitsOfSlip, hasTelltaleSlip } from "../../balance/miscount.ts";
import { valueAt } from "../../balance/system.ts";
import { rollForward } from "../../kind/roll-forward.ts";
import { namesSum } from "../../label/sum-words.ts";
import { isTold } from "../search/named.ts";
import type { Accepted } from "../search/shape.ts";
import { ledgerSums } from "../series/ledger.ts";
import type { LedgerSum } from "../series/ledger-sum.ts";
import { markedResults } from "../series/marked-results.ts";
import { netChanges } from "../series/net-changes.ts";
import { rollsBetween } from "../series/rolls-between.ts";
import type { View } from "../view/view.ts";
import { totalTold } from "./as-difference.ts";
import { sumOfLedger } from "./series-sums.ts";

/** Sums that labels spell out, by what comes in and goes out, or by what is added to a figure and taken off it. */
export function labelledSums(
  table: Table,
  view: View,
  explained: ReadonlySet<number>,
  shapes: readonly Accepted[],
): Sum[] {
  const ledger = [
    ...ledgerSums(view, withoutWholes(view, explained, shapes)),
    ...netChanges(table, view, explained),
  ]
    .filter((sum) => !shapes.some((shape) => isSameSum(shape, sum)))
    .map((sum) => sumOfLedger(table, view, sum));
  const told = new Set(ledger.map(({ total }) => total));
  // Figures below that come to the same by themselves, as where two balances are reconciled, explain nothing above.
  const below = shapes.filter(
    (shape) => shape.total < shape.addends[0]! && !isTold(view, shape.total, shape.addends),
  );
  const marked = markedResults(view, withoutTotals(explained, below))
    .map((found) => ({ found, sum: sumOfLedger(table, view, found) }))
    .filter(({ found, sum }) => !told.has(sum.total) && isMeantToClose(table, view, found, sum))
    .map(({ sum }) => sum);
  for (const { total } of marked) told.add(total);
  const rolls = rollsBetween(view)
    .filter(({ total }) => !explained.has(total))
    .map((sum) => ({ ...sumOfLedger(table, view, sum), kind: rollForward.name }))
    .filter((sum) => !told.has(sum.total) && holdsButForASlip(table, sum));
  return [...ledger, ...marked, ...rolls];
}

/**
 * Whether a sum holds, or a slip explains why it does not: any, where figures below zero show that all are to be added
 * up.
 */
function holdsButForASlip(table: Table, sum: Sum): boolean {
  const balance = balanceSum(table, sum);
  if (balance.verdict !== "broken" || hasTelltaleSlip(table, balance)) return true;
  const isSigned = sum.addends.some(({ cell }) => valueAt(table, cell).sign < 0);
  return isSigned && bitsOfSlip(table, balance) !== null;
}

/** Whether a figure is meant to be what labels add up above it: it is called a total, or it adds up but for a slip. */
function isMeantToClose(table: Table, view: View, { total }: LedgerSum, sum: Sum): boolean {
  return namesSum(view.words[total]!) || isMeantBySlip(table, view, sum);
}

/** Whether a sum holds, or a slip of the pen explains why it does not: any, where the last figure closes all. */
function isMeantBySlip(table: Table, view: View, sum: Sum): boolean {
  const balance = balanceSum(table, sum);
  if (balance.verdict !== "broken") return true;
  // Two figures that a slip made unlike leave nothing, which is no result.
  if (balance.stated.sign === 0) return false;
  // What is left to pay, or a deficit, is printed without its sign as often as with it.
  if (balance.stated.equals(balance.computed.negated())) return false;
  const isLast = table.cells[sum.total]?.row === view.active[view.active.length - 1];
  return isLast ? bitsOfSlip(table, balance) !== null : hasTelltaleSlip(table, balance);
}

function withoutTotals(explained: ReadonlySet<number>, shapes: readonly Accepted[]): ReadonlySet<number> {
  const totals = new Set(shapes.map(({ total }) => total));
  return new Set([...explained].filter((item) => !totals.has(item)));
}

/** Without the totals that are told as what others were taken from: labels may say how those came about. */
function withoutWholes(
  view: View,
  explained: ReadonlySet<number>,
  shapes: readonly Accepted[],
): ReadonlySet<number> {
  return withoutTotals(
    explained,
    shapes.filter((shape) => totalTold(view, shape) !== shape.total),
  );
}

/** Whether a shape says of the same items what labels say: A = B + C where C = A − B. */
function isSameSum({ total, addends }: Accepted, sum: LedgerSum): boolean {
  const items = new Set([total, ...addends]);
  return (
    sum.terms.length === addends.length &&
    items.has(sum.total) &&
    sum.terms.every(({ item }) => items.has(item))
  );
}
