import type { Sum } from "../../../model/relation.ts";
import { cellAt, type Table } from "../../../model/table.ts";
import type { Trap } from "../trap.ts";

/**
 * A variance counted as good or bad: what is too little of an income and what is too much of a cost both stand below
 * zero. In such a column the result is what its parts add up to, though costs are taken off in the others.
 */
export const favourable: Trap = {
  name: "favourable",
  explains: ({ table, sum, total, siblings: { axis } }) =>
    axis === "rows" &&
    sum.addends.some(({ weight }) => weight < 0) &&
    sum.addends.some(({ weight }) => weight > 0) &&
    columnPairs(table, total.column).some((pair) => isTurned(table, sum, pair)),
};

type Columns = readonly [number, number];

/** Wider tables are hardly budgets; it bounds the pairs to look at. */
const mostColumns = 16;

/** Every two columns of figures besides one. */
function columnPairs({ nColumns, stubColumns }: Table, own: number): Columns[] {
  const pairs: Columns[] = [];
  if (nColumns - stubColumns > mostColumns) return pairs;
  for (let right = stubColumns; right < nColumns; right++)
    for (let left = stubColumns; left < right; left++)
      if (left !== own && right !== own) pairs.push([left, right]);
  return pairs;
}

/** Whether what is added is the difference of two columns one way round, and what is taken off the other way. */
function isTurned(table: Table, { addends }: Sum, [left, right]: Columns): boolean {
  let sense = 0;
  const signs = new Set<number>();
  for (const { cell: id, weight } of addends) {
    const cell = table.cells[id];
    const value = cell?.numeral?.value;
    if (!cell || !value || value.sign === 0) continue;
    const first = cellAt(table, cell.row, left)?.numeral?.value;
    const second = cellAt(table, cell.row, right)?.numeral?.value;
    if (!first || !second) return false;
    const apart = second.minus(first);
    const way = value.equals(apart) ? weight : value.equals(apart.negated()) ? -weight : 0;
    if (way === 0 || (sense !== 0 && way !== sense)) return false;
    sense = way;
    signs.add(weight);
  }
  return signs.size === 2;
}
