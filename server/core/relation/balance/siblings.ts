import { readLabel } from "../../labels.ts";
import { Decimal } from "../../model/decimal.ts";
import type { WordRole } from "../../model/language.ts";
import { perStructure } from "../../model/per-structure.ts";
import type { Balance, Sum } from "../../model/relation.ts";
import type { CellId, Table } from "../../model/table.ts";
import { lazily } from "../../text/lazily.ts";
import { mayBeEdited } from "../figure-edit.ts";
import { fingerprint, roomFor } from "../fingerprint.ts";
import { widthOfFull } from "../full-grid.ts";
import { hasTelltaleSlip, miscountIn } from "./miscount.ts";

/** Sums of one shape: the same total line and addend lines, in every row or column that has it. */
export interface Siblings {
  readonly axis: "rows" | "columns";
  readonly balances: readonly Balance[];
  readonly broken: readonly Balance[];
  /** How many of these no slip explains: they alone speak against the shape. */
  readonly unexplained: number;
  /** Those that hold with two addends or more that are not zero. */
  readonly holds: number;
  /** Those that hold because nothing, or one figure alone, stands there. */
  readonly trivial: number;
  /** The line that every broken sum leaves out of its total, or null. */
  readonly leftOut: number | null;
  /** How many sums, of any shape, hold along the row or column in which one of these stands. */
  readonly holdAlong: (sum: Sum) => number;
  /** Tables that stand side by side, each with labels of its own; sums of one are no siblings of the other's. */
  readonly sides: number;
}

/** From this share of words among its filled body cells on, a column holds labels. */
const leastWords = 0.6;

/** Lines that stand beside the sum and not in it. */
const aside: readonly WordRole[] = [
  "ofWhich",
  "share",
  "growth",
  "average",
  "rate",
  "cumulative",
  "period",
  "number",
];

/** The siblings of each broken sum. Linear in the number of terms. */
export function siblingsOf(table: Table, balances: readonly Balance[]): Map<Balance, Siblings> {
  const siblings = new Map<Balance, Siblings>();
  const sides = sidesOf(table);
  const held = lazily(() => heldAlong(table, balances));
  const holdAlong = (sum: Sum): number => held().get(lineKey(table, sum)) ?? 0;
  for (const members of byShape(table, besideBroken(table, balances), sides)) {
    const broken = members.filter(({ verdict }) => verdict === "broken");
    if (broken.length === 0) continue;
    const axis: Siblings["axis"] = runsDown(table, members[0]!.relation as Sum) ? "rows" : "columns";
    const holds = members.filter(
      (balance) => balance.verdict !== "broken" && isTelling(table, balance),
    ).length;
    const trivial = members.length - broken.length - holds;
    const leftOut = leftOutLine(table, axis, broken);
    const nSides = (sides[sides.length - 1] ?? 0) + 1;
    const unexplained = countUnexplained(table, broken, balances);
    const counts = { unexplained, holds, trivial, leftOut, sides: nSides };
    const group = { axis, balances: members, broken, ...counts, holdAlong };
    for (const balance of broken) siblings.set(balance, group);
  }
  return siblings;
}

/** How many sums hold along each row and column, by its key. */
function heldAlong(table: Table, balances: readonly Balance[]): ReadonlyMap<number, number> {
  const held = new Map<number, number>();
  for (const balance of balances) {
    if (balance.relation.type !== "sum" || balance.verdict !== "holds" || !isTelling(table, balance))
      continue;
    const key = lineKey(table, balance.relation);
    held.set(key, (held.get(key) ?? 0) + 1);
  }
  return held;
}

/** One number for each row and each column. */
function lineKey(table: Table, sum: Sum): number {
  const isDown = runsDown(table, sum);
  return 2 * lineOf(table, sum.total, !isDown, 0) + (isDown ? 1 : 0);
}

/** The sums whose total stands beside that of a broken one, with as many addends: no other is of its shape. */
function besideBroken(table: Table, balances: readonly Balance[]): readonly Balance[] {
  const width = widthOfFull(table);
  const [rows, columns, sizes] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const { relation, verdict } of balances) {
    if (relation.type !== "sum" || verdict !== "broken") continue;
    rows.add(lineOf(table, relation.total, true, width));
    columns.add(lineOf(table, relation.total, false, width));
    sizes.add(relation.addends.length);
  }
  return balances.filter(
    ({ relation }) =>
      relation.type === "sum" &&
      sizes.has(relation.addends.length) &&
      (columns.has(lineOf(table, relation.total, false, width)) ||
        rows.has(lineOf(table, relation.total, true, width))),
  );
}

/** The row of a cell, or its column; -1 for none. `width` is that of a full grid, or 0. */
function lineOf({ cells }: Table, cell: CellId, isRow: boolean, width: number): number {
  if (width > 0) return isRow ? Math.floor(cell / width) : cell % width;
  return (isRow ? cells[cell]?.row : cells[cell]?.column) ?? -1;
}

/** One that is broken by itself needs no explanation, and one that is carried on from others has theirs. */
function countUnexplained(table: Table, broken: readonly Balance[], balances: readonly Balance[]): number {
  if (broken.length === 1) return 1;
  const carried = carriedIn(broken, balances);
  return broken.filter((balance) => !carried.has(balance) && !hasTelltaleSlip(table, balance)).length;
}

/**
 * Those of broken sums whose total is itself, across, the sum of the totals of the others, and that miss by what these
 * miss together: the fault of one column comes back in the column of totals.
 */
function carriedIn(broken: readonly Balance[], balances: readonly Balance[]): ReadonlySet<Balance> {
  const missed = new Map(broken.map(({ relation, difference }) => [(relation as Sum).total, difference]));
  const across = balances.flatMap(({ relation, verdict }) =>
    relation.type === "sum" && verdict === "holds" && missed.has(relation.total) ? [relation] : [],
  );
  return new Set(
    broken.filter(({ relation, difference }) =>
      across.some((sum) => {
        const parts = sum.addends.filter(({ cell }) => missed.has(cell));
        const missing = parts.map(({ cell, weight }) =>
          weight < 0 ? missed.get(cell)!.negated() : missed.get(cell)!,
        );
        return (
          sum.total === (relation as Sum).total && parts.length > 0 && Decimal.sum(missing).equals(difference)
        );
      }),
    ),
  );
}

/** The sums of each shape that can be judged. */
export function byShape(
  table: Table,
  balances: readonly Balance[],
  sides = sidesOf(table),
): (readonly Balance[])[] {
  const shapes = new Map<number, Balance[]>();
  const width = widthOfFull(table);
  for (const balance of balances) {
    if (balance.relation.type !== "sum" || balance.verdict === "unknown") continue;
    const key = shapeKey(table, balance.relation, sides, width);
    const known = shapes.get(key);
    if (known) known.push(balance);
    else shapes.set(key, [balance]);
  }
  return [...shapes.values()];
}

/** Whether a sum that holds says anything: two addends or more that are not zero. */
export function isTelling(table: Table, { relation }: Balance): boolean {
  if (relation.type !== "sum") return false;
  let n = 0;
  for (const { cell } of relation.addends) {
    const value = table.cells[cell]?.numeral?.value;
    if (value && value.sign !== 0 && ++n === 2) return true;
  }
  return false;
}

const origins: readonly Sum["origin"][] = ["declared", "profile", "inferred"];

/** So many rows in which a total is the sum of its row show that it is no mean in another one. */
const leastRows = 3;

/** Whether only one of several rows misses: those of a table seldom state another thing in one column. */
export function isOneOfRows({ axis, holds, broken }: Siblings): boolean {
  return axis === "columns" && holds >= leastRows && broken.length === 1;
}

/** So many lines that add a figure and hold show that it is meant to be added. */
const leastAdding = 2;

/** Whether other lines of a shape hold with its addend `at`, which is not zero there: it is one. */
export function isAddedElsewhere({ cells }: Table, { balances }: Siblings, at: number): boolean {
  let n = 0;
  for (const { relation, verdict } of balances) {
    if (verdict !== "holds" || relation.type !== "sum") continue;
    const value = cells[relation.addends[at]?.cell ?? -1]?.numeral?.value;
    if (value && value.sign !== 0 && ++n >= leastAdding) return true;
  }
  return false;
}

/** Which way a sum runs, and the name of its shape by that. */
interface ShapeName {
  readonly grid: Table["grid"];
  readonly isDown: boolean;
  readonly seed: number;
  readonly key: number;
}

/** Those of sums by their terms, which the search hands on from one figure typed to the next. */
const shapeNames = new WeakMap<Sum["addends"], ShapeName>();

/**
 * The axis along which a sum runs, its origin, its total's line and side, its addends' lines and their signs,
 * as one number. `width` is that of a full grid, or 0.
 */
function shapeKey(table: Table, sum: Sum, sides: readonly number[], width: number): number {
  const { cells, grid } = table;
  const { addends, origin } = sum;
  const { row = -1, column = -1 } = cells[sum.total] ?? {};
  const known = shapeNames.get(addends);
  const before = known?.grid === grid ? known : null;
  const isDown = before?.isDown ?? runsDown(table, sum, width);
  const [line, side] = isDown ? [row, sides[column] ?? 0] : [column, 0];
  const seed =
    ((line * origins.length + origins.indexOf(origin)) * 2 + (isDown ? 1 : 0)) * table.nColumns + side;
  if (before?.seed === seed) return before.key;
  const lines = roomFor(addends.length);
  for (let at = 0; at < addends.length; at++)
    lines[at] = addends[at]!.weight * (lineOf(table, addends[at]!.cell, isDown, width) + 1);
  const key = fingerprint(lines, addends.length, seed);
  if (mayBeEdited(table)) shapeNames.set(addends, { grid, isDown, seed, key });
  return key;
}

/** Whether all that a sum adds stands in the column of its total. `width` is that of a full grid, or 0. */
function runsDown(table: Table, { total, addends }: Sum, width = 0): boolean {
  const column = lineOf(table, total, false, width);
  for (let at = 0; at < addends.length; at++)
    if (lineOf(table, addends[at]!.cell, false, width) !== column) return false;
  return true;
}

/** Per column: how many columns of labels stand between it and the first figures. */
const sidesOf = perStructure((table): readonly number[] => {
  const words = new Array<number>(table.nColumns).fill(0);
  const figures = new Array<number>(table.nColumns).fill(0);
  for (const { row, column, columnSpan, numeral, text } of table.cells) {
    if (row < table.headRows || columnSpan > 1 || text === "") continue;
    if (numeral) figures[column]!++;
    else if (/\p{L}{2}/u.test(text)) words[column]!++;
  }
  let [side, hasFigures] = [0, false];
  return words.map((n, column) => {
    const all = n + figures[column]!;
    if (n >= 2 && n >= leastWords * all && hasFigures) {
      side++;
      hasFigures = false;
    } else if (figures[column]! > 0 && column >= table.stubColumns) hasFigures = true;
    return side;
  });
});

/** The one line whose figure explains the difference of every broken sum, unless its label says it stands aside. */
function leftOutLine(table: Table, axis: "rows" | "columns", broken: readonly Balance[]): number | null {
  let common: number | null = null;
  for (const balance of broken) {
    if (balance.relation.type !== "sum") return null;
    const miscount = miscountIn(table, balance);
    const cell = miscount?.slip === "addend-left-out" ? table.cells[miscount.cell] : undefined;
    if (!cell) return null;
    const line = axis === "rows" ? cell.row : cell.column;
    if (common !== null && common !== line) return null;
    common = line;
  }
  return common === null || standsAside(table, axis, common) ? null : common;
}

/** Whether a line's label says that it is a part, a share, a mean or another period's figure. */
export function standsAside(table: Table, axis: "rows" | "columns", line: number): boolean {
  const { roles } = readLabel((axis === "rows" ? table.rowLabels : table.columnLabels)[line] ?? "");
  return aside.some((role) => roles.has(role));
}
