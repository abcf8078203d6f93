import { isBareTotal, type NamedSide, readLabel, totalOfSide } from "../../labels.ts";
import { Decimal } from "../../model/decimal.ts";
import { perStructure } from "../../model/per-structure.ts";
import type { Equality } from "../../model/relation.ts";
import { type CellId, cellAt, type Panel, type Table } from "../../model/table.ts";
import { rangeOf } from "../balance/miscount.ts";
import { slipBetween } from "../balance/slip.ts";
import type { EqualityKind } from "../equality-kind.ts";

/** Totals of two digits are equal by chance too often. */
const leastBits = 7;

/** The totals that close both sides of an account, such as assets and liabilities. */
export const equality: EqualityKind = {
  name: "equality",
  find(table) {
    const named = namedSides(table);
    return named.length > 0 ? named : equalTotals(table);
  },
};

/** Two totals of one account. */
interface Pair {
  readonly left: CellId;
  readonly right: CellId;
  readonly isEqual: boolean;
  readonly bits: number;
}

/** Where a side of an account has its total. */
interface SideTotal {
  readonly side: NamedSide;
  readonly row: number;
  readonly panel: Panel;
}

/**
 * Rows that are called the totals of both sides of one account, below or beside each other: what they are called
 * demands that they are equal. A side that has two totals leaves open which is meant.
 */
function namedSides(table: Table): Equality[] {
  const totals = totalsOfSides(table);
  return totals
    .filter(({ side }) => side.isFirst)
    .flatMap((first, _, firsts) => {
      const isSame = ({ side }: SideTotal): boolean => side.account === first.side.account;
      const [second, another] = totals.filter((total) => !total.side.isFirst && isSame(total));
      if (!second || another || firsts.filter(isSame).length > 1) return [];
      return equalities(pairsIn(...opposite(table, first, second)), true);
    });
}

const totalsOfSides = perStructure((table): readonly SideTotal[] => {
  const last = table.panels.length === 2 ? lastRow(table) : -1;
  return table.panels.flatMap((panel) =>
    panel.rowLabels.flatMap((label, row): SideTotal[] => {
      if (table.rowRoles[row] !== "body") return [];
      const side = totalOfSide(label) ?? (row === last ? sideOfHead(table, panel, label) : null);
      return side ? [{ side, row, panel }] : [];
    }),
  );
});

/** What a head says of what it stands over, besides the name of the side. */
const idleInHead = /\s*(?:项目|项|科目|来源|情况|items?|accounts?)$/i;

/**
 * The side of an account that the head of one of two panels names, where its last row is called a total and no more.
 */
function sideOfHead({ columnLabels }: Table, { firstColumn }: Panel, label: string): NamedSide | null {
  if (!isBareTotal(label)) return null;
  const head = (columnLabels[firstColumn] ?? "").trim().replace(idleInHead, "");
  return totalOfSide(/\p{Script=Han}/u.test(head) ? `${head}${label}` : `${label} ${head}`);
}

/** The figures of two totals that stand below each other or in two panels, one by one. */
function opposite(table: Table, first: SideTotal, second: SideTotal): [Figure[], Figure[]] {
  const [left, right] = [
    figuresOf(table, first.row, first.panel),
    figuresOf(table, second.row, second.panel),
  ];
  if (first.panel !== second.panel) return [ofTotals(table, left, right), ofTotals(table, right, left)];
  const columnOf = ([id]: Figure): number => table.cells[id]!.column;
  const columns = new Set(right.map(columnOf));
  const both = left.filter((figure) => columns.has(columnOf(figure)));
  const kept = new Set(both.map(columnOf));
  return [both, right.filter((figure) => kept.has(columnOf(figure)))];
}

/** Of the figures of one side the one in its column of totals, where the other side has but one. */
function ofTotals({ cells, columnLabels }: Table, figures: Figure[], others: Figure[]): Figure[] {
  if (figures.length < 2 || others.length !== 1) return figures;
  return figures.filter(([id]) => isBareTotal(columnLabels[cells[id]!.column] ?? "")).slice(0, 1);
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
  if (pairs.some((pair) => !pair.isEqual && !isSlip(table, pair))) return [];
  const holds = pairs.filter(({ isEqual }) => isEqual);
  const bits = holds.reduce((sum, pair) => sum + pair.bits, 0);
  if (pairs.length === 0 || bits < leastBits || holds.length * 2 < pairs.length) return [];
  return equalities(pairs, false);
}

/** `worded`: whether the labels demand it. */
function equalities(pairs: readonly Pair[], worded: boolean): Equality[] {
  const holds = pairs.filter(({ isEqual }) => isEqual);
  const evidence = {
    holds: holds.length,
    trivial: 0,
    misses: pairs.length - holds.length,
    bits: holds.reduce((sum, pair) => sum + pair.bits, 0),
    worded,
  };
  return pairs.map(({ left, right }) => ({
    type: "equal",
    kind: "equality",
    origin: "inferred",
    left,
    right,
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
    if (cell?.numeral?.kind === "amount" && table.columnKinds[column] === "amount")
      figures.push([id, cell.numeral.value]);
  }
  return figures;
}

/** The figures of both sides, one by one; none where they are not as many. */
function pairsIn(left: readonly Figure[], right: readonly Figure[]): Pair[] {
  if (left.length !== right.length) return [];
  return left.map(([id, value], at): Pair => {
    const [other, opposite] = right[at]!;
    const isEqual = value.equals(opposite);
    const bits = isEqual && value.compare(Decimal.zero) !== 0 ? Math.log2(rangeOf(value, opposite)) : 0;
    return { left: id, right: other, isEqual, bits };
  });
}

/** Whether a slip of the pen lies between two totals. */
function isSlip({ cells }: Table, { left, right }: Pair): boolean {
  return slipBetween(cells[left]!.numeral!.value, cells[right]!.numeral!.value) !== null;
}
