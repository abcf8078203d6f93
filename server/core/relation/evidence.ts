import type { Decimal } from "../model/decimal.ts";
import type { Slip } from "../model/fault.ts";
import type { CellId, Table } from "../model/table.ts";
import { miscountOf, rangeOf } from "./miscount.ts";
import { type SlipFound, slipBetween } from "./slip.ts";
import { densityAt, type Spread, spreadOf, spreadWithout } from "./spread.ts";
import { type Change, type Effect, type System, valueAt } from "./system.ts";

/** A change with what speaks for it. */
export interface Weighed extends Change {
  readonly repair: Decimal;
  readonly slip: Slip | null;
  readonly effect: Effect;
  /** Logarithm (base 2) of how likely the cell is wrong in this way; comparable within one group only. */
  readonly weight: number;
}

/**
 * How often a wrong figure is wrong in each way. The likelihood of a typed figure, given the one that was
 * meant, is the mixture of these, each spread over the figures its slip can reach, and of `anything` spread
 * over all figures there could be. So a swap proves much in a long figure and little in a short one.
 */
const shares: Readonly<Record<Slip, number>> = {
  "digits-swapped": 0.17,
  "digit-changed": 0.17,
  "digit-lost": 0.12,
  "digit-added": 0.12,
  "factor-ten": 0.12,
  sign: 0.08,
  "addend-left-out": 0.12,
  "addend-twice": 0.03,
  "amount-missing": 0,
  "cells-exchanged": 0,
};
const anything = 0.15;
/** A total that is wrong by no slip is spread over about three powers of ten. */
const spreadOfTotals = 3 * Math.LN10;
/** A blank where the equations want a figure is a likelier fault than any one typed figure. */
const leftBlank = 0.5;
/** One relation that holds now and would break speaks against a change by about as much as four digits that fit. */
const damageBits = 5;
const supportBits = 3;
const elsewhereBits = 2;
const negativeBits = 3.3;
const morePlacesBits = 3.3;
const longestZeros = 3;
const bitsOfZero = Math.log2(10);

/** A group of broken equations that hang together, with what its figures look like. */
export interface Group {
  readonly ids: readonly number[];
  readonly totals: ReadonlySet<CellId>;
  readonly nAddends: number;
  readonly look: Look;
  /** How large the figures are that are not worked out from others, in units of the last place at `scale`. */
  readonly spread: Spread;
  readonly scale: number;
  /** How often each figure of the table stands in it, by its plain digits. */
  readonly occurrences: ReadonlyMap<string, number>;
}

/** How figures that are not zero look, in counts, so that one of them can be left out in no time. */
interface Look {
  readonly n: number;
  readonly nNegative: number;
  /** Figures that do not end in one, two, three zeros. */
  readonly nWithout: readonly number[];
  readonly nByScale: ReadonlyMap<number, number>;
}

/** The figures of a group, looked at once. Linear in its terms. */
export function groupOf(
  system: System,
  ids: readonly number[],
  occurrences: ReadonlyMap<string, number>,
): Group {
  const totals = new Set<CellId>();
  const cells = new Set<CellId>();
  for (const id of ids) {
    const { terms } = system.equations[id]!;
    totals.add(terms[0]!.cell);
    for (const { cell } of terms) cells.add(cell);
  }
  let [n, nNegative] = [0, 0];
  const nWithout = [0, 0, 0, 0];
  const nByScale = new Map<number, number>();
  for (const cell of cells) {
    const value = valueAt(system.table, cell).trimmed();
    if (value.sign === 0) continue;
    n++;
    if (value.sign < 0) nNegative++;
    for (let zeros = zerosOf(value) + 1; zeros <= longestZeros; zeros++) nWithout[zeros]!++;
    nByScale.set(value.scale, (nByScale.get(value.scale) ?? 0) + 1);
  }
  const look = { n, nNegative, nWithout, nByScale };
  const addends = [...cells].filter((cell) => !totals.has(cell));
  const parts = addends.filter((cell) => !isSum(system, cell));
  const scale = Math.max(0, ...nByScale.keys());
  const spread = spreadOf(parts.map((cell) => sizeIn(valueAt(system.table, cell), scale)));
  return { ids, totals, nAddends: Math.max(1, addends.length), look, spread, scale, occurrences };
}

/** How often each figure stands in a table, by its plain digits. */
export function occurrencesIn(table: Table): Map<string, number> {
  const occurrences = new Map<string, number>();
  for (const { numeral } of table.cells) {
    if (!numeral) continue;
    const key = keyOf(numeral.value);
    occurrences.set(key, (occurrences.get(key) ?? 0) + 1);
  }
  return occurrences;
}

/** Weighs one change, by itself, against the group whose equations it touches. */
export function weigh(system: System, group: Group, change: Change, effect: Effect): Weighed {
  const typed = valueAt(system.table, change.cell);
  const repair = fittingRepair(system, change, typed.plus(change.delta));
  const found = slipIn(system, group, change.cell, typed, repair);
  const isBlank = !system.table.cells[change.cell]?.numeral;
  const weight =
    roleBits(group, change.cell) +
    (isBlank
      ? Math.log2(leftBlank / rangeOf(typed, repair))
      : likelihoodBits(group, isSum(system, change.cell), typed, repair, found)) +
    lookBits(group, typed, repair) +
    supportBits * effect.supported.length -
    damageBits * effect.damaged.length;
  return { ...change, repair, slip: found?.slip ?? null, effect, weight };
}

/** The repair at the places the cell was printed with, where rounding allows that; else as it is. */
function fittingRepair(system: System, { cell }: Change, repair: Decimal): Decimal {
  const scale = system.table.cells[cell]?.numeral?.value.scale ?? 0;
  const exact = repair.rescaled(scale);
  if (exact) return exact;
  const rounded = repair.rounded(scale);
  const apart = rounded.minus(repair).absolute();
  const places = system.places.get(cell) ?? [];
  return places.every(({ equation }) => apart.compare(system.equations[equation]!.balance.slack) <= 0)
    ? rounded
    : repair.trimmed();
}

/** Half of the wrong figures are taken to be totals: they are made by hand, last, and go stale. */
function roleBits(group: Group, cell: CellId): number {
  return group.totals.has(cell) ? -1 : -1 - Math.log2(group.nAddends);
}

/**
 * How likely the typed figure is if the repair was meant. A total is what its addends make it, so only the slip
 * counts. An addend is one of its column: the further the repair lies from the others, and the closer the typed
 * figure lies to them, the less the addend is suspected.
 */
function likelihoodBits(
  { spread, scale }: Group,
  isTotal: boolean,
  typed: Decimal,
  repair: Decimal,
  found: SlipFound | null,
): number {
  const size = sizeIn(typed, scale);
  const slip = found ? shares[found.slip] / found.reach : 0;
  if (isTotal) return Math.log2(anything / ((size + 0.5) * spreadOfTotals) + slip);
  const others = spreadWithout(spread, size);
  const meant = densityAt(others, sizeIn(repair, scale));
  // Any other figure of the column is as likely to be typed by mistake as to be typed rightly.
  return Math.log2(meant) + Math.log2(anything + slip / densityAt(others, size));
}

/** Whether a figure is worked out from others, in any equation. */
function isSum({ places }: System, cell: CellId): boolean {
  return (places.get(cell) ?? []).some(({ weight }) => weight < 0);
}

/** The size of a figure in units of a place. */
function sizeIn(value: Decimal, scale: number): number {
  return Math.abs(value.toNumber()) * 10 ** scale;
}

/** The slip that would explain the typed figure: of the pen or, for a total, of adding up. */
function slipIn(
  system: System,
  group: Group,
  cell: CellId,
  typed: Decimal,
  repair: Decimal,
): SlipFound | null {
  if (!system.table.cells[cell]?.numeral) return { slip: "amount-missing", reach: 1 };
  const ofPen = slipBetween(typed, repair);
  if (ofPen || !group.totals.has(cell)) return ofPen;
  for (const id of group.ids) {
    const equation = system.equations[id]!;
    const [total, ...addends] = equation.terms;
    const miscount = total!.cell === cell ? miscountOf(system.table, addends, equation.residual, 2) : null;
    if (miscount) return miscount;
  }
  return null;
}

/** What the look of the repaired figure says: its zeros, places and sign beside the others, and whether it stands elsewhere. */
function lookBits({ look, occurrences }: Group, typed: Decimal, repair: Decimal): number {
  const [before, after] = [typed.trimmed(), repair.trimmed()];
  const own = before.sign === 0 ? 0 : 1;
  let bits = 0;
  for (let zeros = longestZeros; zeros > 0; zeros--) {
    const lacks = own === 1 && zerosOf(before) < zeros;
    if (look.n - own < 2 || look.nWithout[zeros]! - (lacks ? 1 : 0) > 0) continue;
    if (lacks && zerosOf(after) >= zeros) bits += zeros * bitsOfZero;
    else if (!lacks && zerosOf(after) < zeros) bits -= Math.min(zeros, 2) * bitsOfZero;
    break;
  }
  let places = typed.scale;
  for (const [scale, n] of look.nByScale)
    if (n > (scale === before.scale ? own : 0)) places = Math.max(places, scale);
  if (after.scale > places) bits -= morePlacesBits;
  if (after.sign < 0 && before.sign >= 0 && look.nNegative === 0) bits -= negativeBits;
  if (digitCount(after) >= 3 && occurrences.has(keyOf(after))) bits += elsewhereBits;
  return bits;
}

/** Zeros at the end of a whole number, at most `longestZeros`; none where there are decimals. */
function zerosOf(trimmed: Decimal): number {
  if (trimmed.scale > 0) return 0;
  let zeros = 0;
  for (let rest = trimmed.coefficient; zeros < longestZeros && rest % 10n === 0n; rest /= 10n) zeros++;
  return zeros;
}

function digitCount(value: Decimal): number {
  return value.absolute().coefficient.toString().length;
}

function keyOf(value: Decimal): string {
  return value.trimmed().toString();
}
