import { readLabel } from "../../languages.ts";
import { Decimal } from "../../model/decimal.ts";
import type { Equality } from "../../model/relation.ts";
import { type CellId, cellAt, type Panel, type Table } from "../../model/table.ts";
import type { EqualityKind } from "../equality-kind.ts";
import { rangeOf } from "../miscount.ts";
import { slipBetween } from "../slip.ts";

/** Totals of two digits are equal by chance too often. */
const leastBits = 7;

/** The totals that close both sides of an account, such as assets and liabilities. */
export const equality: EqualityKind = { name: "equality", find: equalTotals };

/** Two totals of one account whose sides stand beside each other. */
interface Pair {
  readonly left: CellId;
  readonly right: CellId;
  readonly isEqual: boolean;
  readonly bits: number;
}

/**
 * Two tables side by side in one grid that end in one row, a total on both sides, with equal figures. Where some of its
 * figures are equal, the others are meant to be, if a slip of the pen lies between them.
 */
function equalTotals(table: Table): Equality[] {
  const [left, right, ...more] = table.panels;
  if (!left || !right || more.length > 0) return [];
  const row = lastRow(table);
  if (![left, right].every(({ rowLabels }) => readLabel(rowLabels[row] ?? "").roles.has("total"))) return [];
  const pairs = pairsIn(figuresOf(table, row, left), figuresOf(table, row, right));
  const holds = pairs.filter(({ isEqual }) => isEqual);
  const bits = holds.reduce((sum, pair) => sum + pair.bits, 0);
  if (pairs.length === 0 || bits < leastBits || holds.length * 2 < pairs.length) return [];
  const evidence = {
    holds: holds.length,
    trivial: 0,
    misses: pairs.length - holds.length,
    bits,
    worded: true,
  };
  return pairs.map((pair) => ({
    type: "equal",
    kind: "equality",
    origin: "inferred",
    left: pair.left,
    right: pair.right,
    evidence,
  }));
}

/** The last row that holds a figure. */
function lastRow({ cells }: Table): number {
  return cells.reduce((last, { numeral, row }) => (numeral ? Math.max(last, row) : last), -1);
}

type Figure = readonly [CellId, Decimal];

function figuresOf(table: Table, row: number, { firstColumn, endColumn, stubColumns }: Panel): Figure[] {
  const figures: Figure[] = [];
  for (let column = firstColumn + stubColumns; column < endColumn; column++) {
    const cell = cellAt(table, row, column);
    const id = table.grid[row * table.nColumns + column]!;
    if (cell?.numeral?.kind === "amount") figures.push([id, cell.numeral.value]);
  }
  return figures;
}

/** The figures of both sides, one by one; none where they are not as many, or lie further apart than a slip. */
function pairsIn(left: readonly Figure[], right: readonly Figure[]): Pair[] {
  if (left.length !== right.length) return [];
  const pairs = left.map(([id, value], at): Pair | null => {
    const [other, opposite] = right[at]!;
    const isEqual = value.equals(opposite);
    if (!isEqual && !slipBetween(value, opposite)) return null;
    const bits = isEqual && value.compare(Decimal.zero) !== 0 ? Math.log2(rangeOf(value, opposite)) : 0;
    return { left: id, right: other, isEqual, bits };
  });
  const found = pairs.filter((pair) => pair !== null);
  return found.length === pairs.length ? found : [];
}
