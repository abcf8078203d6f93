import type { Decimal } from "../model/decimal.ts";
import type { Edit } from "../model/finding.ts";
import type { Balance, Sum } from "../model/relation.ts";
import type { Cell, CellId } from "../model/table.ts";
import { placesIn } from "../relation/places.ts";
import { type Draft, restate } from "./restate.ts";

/**
 * The edits that give a cell a value and every total that depends on it the sum it then has, in the order in
 * which they depend on each other; of ranges both ends, `high` being the upper one of the cell. Totals that agree
 * already stay as they are written. Linear in the terms.
 */
export function recomputeFrom(
  draft: Draft,
  balances: readonly Balance[],
  cell: CellId,
  value: Decimal,
  high: Decimal | null = null,
): Edit[] {
  const sums = balances.flatMap(({ relation }) => (relation.type === "sum" ? [relation] : []));
  const lows = valuesAfter(draft, sums, lowOf, cell, value);
  // A plain figure is both of its ends, and both become the new value.
  const own = draft.table.cells[cell]?.numeral?.high?.value ?? value;
  const highs = valuesAfter(draft, sums, highOf, cell, high ?? own);
  return [...new Set([...lows.keys(), ...highs.keys()])].flatMap((id) => {
    const before = draft.table.cells[id];
    const [low, upper] = [lows.get(id) ?? lowOf(before), highs.get(id) ?? null];
    const isSame = !low || (lowOf(before)?.equals(low) && (!upper || highOf(before)?.equals(upper)));
    return isSame ? [] : restate(draft, id, low, upper);
  });
}

/** What a sum of ranges gives for their upper ends; null where its total is no range. */
export function upperSum(draft: Draft, sum: Sum): Decimal | null {
  return draft.table.cells[sum.total]?.numeral?.high ? totalOf(draft, sum, highOf, new Map()) : null;
}

/** One end of what a cell says; a plain figure is both of its ends. */
type End = (cell: Cell | undefined) => Decimal | undefined;

const lowOf: End = (cell) => cell?.numeral?.value;
const highOf: End = (cell) => (cell?.numeral?.high ?? cell?.numeral)?.value;

/** One end of a cell and of the totals that depend on it, once the cell has a value. */
function valuesAfter(
  draft: Draft,
  sums: readonly Sum[],
  endOf: End,
  cell: CellId,
  value: Decimal,
): Map<CellId, Decimal> {
  const { cells } = draft.table;
  const places = placesIn(cells.length, sums);
  const values = new Map<CellId, Decimal>([[cell, value]]);
  const open: CellId[] = [cell];
  // A total of totals is worked out again when a later one of them changes; sums that depend on each other in
  // a circle would go on for ever.
  const most = 4 * sums.length + 1;
  for (let at = 0; at < open.length && at < most; at++) {
    const changed = open[at]!;
    for (const { equation } of places.get(changed) ?? []) {
      const sum = sums[equation]!;
      // Only what it is added to hangs on it.
      if (sum.total === changed) continue;
      const total = totalOf(draft, sum, endOf, values);
      const before = values.get(sum.total) ?? endOf(cells[sum.total]);
      if (sum.total === cell || !total || !before || total.equals(before)) continue;
      values.set(sum.total, total);
      open.push(sum.total);
    }
  }
  return values;
}

/** What a sum gives with the values as they will be. */
function totalOf(
  { table }: Draft,
  { addends }: Sum,
  endOf: End,
  values: ReadonlyMap<CellId, Decimal>,
): Decimal | null {
  let total: Decimal | null = null;
  for (const { cell, weight } of addends) {
    const value = values.get(cell) ?? endOf(table.cells[cell]);
    if (!value) continue;
    const signed = weight < 0 ? value.negated() : value;
    total = total ? total.plus(signed) : signed;
  }
  return total;
}
