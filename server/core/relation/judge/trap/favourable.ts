import type { Sum } from "../../../model/relation.ts";
import { cellAt, type Table } from "../../../model/table.ts";
import { areTurned, type Sense } from "../../turned-parts.ts";
import type { Trap } from "../trap.ts";

/**
 * A variance counted as good or bad, so that its result is what all its parts add up to, though costs are taken off in
 * the columns that it compares.
 */
export const favourable: Trap = {
  name: "favourable",
  explains: ({ table, sum, total, siblings: { axis } }) =>
    axis === "rows" &&
    sum.addends.some(({ weight }) => weight < 0) &&
    pairsBeside(table, total.column).some((pair) => areTurned(sensesOf(table, sum, pair))),
};

type Columns = readonly [number, number];

/** Wider tables are hardly budgets; it bounds the pairs to look at. */
const mostColumns = 16;

/** Every two columns of figures besides one. */
function pairsBeside({ nColumns, stubColumns }: Table, own: number): Columns[] {
  const pairs: Columns[] = [];
  if (nColumns - stubColumns > mostColumns) return pairs;
  for (let right = stubColumns; right < nColumns; right++)
    for (let left = stubColumns; left < right; left++)
      if (left !== own && right !== own) pairs.push([left, right]);
  return pairs;
}

function sensesOf(table: Table, { total, addends }: Sum, [left, right]: Columns): Sense[] {
  return [total, ...addends.map(({ cell }) => cell)].map((id) => {
    const { row, numeral } = table.cells[id] ?? {};
    if (row === undefined || !numeral || numeral.value.sign === 0) return 0;
    const first = cellAt(table, row, left)?.numeral?.value;
    const second = cellAt(table, row, right)?.numeral?.value;
    if (!first || !second) return null;
    const apart = second.minus(first);
    return numeral.value.equals(apart) ? 1 : numeral.value.equals(apart.negated()) ? -1 : null;
  });
}
