import type { Decimal } from "../model/decimal.ts";
import type { Edit } from "../model/finding.ts";
import type { Balance, Sum } from "../model/relation.ts";
import type { CellId } from "../model/table.ts";
import { placesIn } from "../relation/places.ts";
import { type Draft, restate } from "./restate.ts";

/**
 * The edits that give a cell a value and every total that depends on it the sum it then has, in the order in
 * which they depend on each other. Totals that agree already stay as they are written. Linear in the terms.
 */
export function recomputeFrom(
  draft: Draft,
  balances: readonly Balance[],
  cell: CellId,
  value: Decimal,
): Edit[] {
  const sums = balances.flatMap(({ relation }) => (relation.type === "sum" ? [relation] : []));
  const places = placesIn(
    draft.table.cells.length,
    sums.map(({ addends }) => addends),
  );
  const values = new Map<CellId, Decimal>([[cell, value]]);
  const open: CellId[] = [cell];
  // A total of totals is worked out again when a later one of them changes; sums that depend on each other in
  // a circle would go on for ever.
  const most = 4 * sums.length + 1;
  for (let at = 0; at < open.length && at < most; at++) {
    for (const { equation } of places.get(open[at]!) ?? []) {
      const sum = sums[equation]!;
      const total = totalOf(draft, sum, values);
      const before = values.get(sum.total) ?? draft.table.cells[sum.total]?.numeral?.value;
      if (sum.total === cell || !total || !before || total.equals(before)) continue;
      values.set(sum.total, total);
      open.push(sum.total);
    }
  }
  return [...values].flatMap(([id, restated]) =>
    draft.table.cells[id]?.numeral?.value.equals(restated) ? [] : restate(draft, id, restated),
  );
}

/** What a sum gives with the values as they will be. */
function totalOf({ table }: Draft, { addends }: Sum, values: ReadonlyMap<CellId, Decimal>): Decimal | null {
  let total: Decimal | null = null;
  for (const { cell, weight } of addends) {
    const value = values.get(cell) ?? table.cells[cell]?.numeral?.value;
    if (!value) continue;
    const signed = weight < 0 ? value.negated() : value;
    total = total ? total.plus(signed) : signed;
  }
  return total;
}
