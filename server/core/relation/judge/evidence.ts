import type { Decimal } from "../../model/decimal.ts";
import type { Slip } from "../../model/fault.ts";
import type { CellId } from "../../model/table.ts";
import { miscountOf, rangeOf } from "../balance/miscount.ts";
import { oddOneOf } from "../balance/odd-one.ts";
import { type SlipFound, slipBetween } from "../balance/slip.ts";
import { type Change, type Effect, type System, valueAt } from "../balance/system.ts";
import { type Auxiliary, auxiliaryOf, densityBeside } from "./auxiliary.ts";
import { bitsOfWorked, type KnownFigures } from "./known-figures.ts";
import { type Spread, spreadOf, spreadWithout } from "./spread.ts";

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
/** Words around the table that give the repaired figure say more; that they give the typed one may come of copying it. */
const mentionBits = { repaired: 5, typed: 2 };
const negativeBits = 3.3;
const morePlacesBits = 3.3;
const longestZeros = 3;
/** A figure that alone needs places that no other needs, and its repair does not, is likely the wrong one. */
const bitsOfPlace = Math.log2(10);
const mostPlaces = 3;
/** From so many bits on it is no chance that one figure alone is not rounded as the others. */
const leastOddBits = 8;

/** A group of broken equations that hang together, with what its figures look like. */
export interface Group {
  readonly ids: readonly number[];
  readonly totals: ReadonlySet<CellId>;
  readonly nAddends: number;
  readonly look: Look;
  /** How large the figures are that are not worked out from others, in units of the last place at `scale`. */
  readonly spread: Spread;
  readonly scale: number;
  /** Per addend: what the series beside its sum tells of it. */
  readonly auxiliaries: ReadonlyMap<CellId, Auxiliary>;
  readonly known: KnownFigures;
}

/** How figures that are not zero look, in counts, so that one of them can be left out in no time. */
interface Look {
  readonly n: number;
  readonly nNegative: number;
  /** By the place of their last digit that is not zero: 2 for hundredths, 0 for ones, -3 for thousands. */
  readonly nByPlace: ReadonlyMap<number, number>;
  /** The figure that alone is no multiple of the step to which all others are rounded; and that step. */
  readonly odd: { readonly cell: CellId; readonly step: bigint; readonly scale: number } | null;
}

/** The figures of a group, looked at once. Linear in its terms. */
export function groupOf(system: System, ids: readonly number[], known: KnownFigures): Group {
  const totals = new Set<CellId>();
  const cells = new Set<CellId>();
  for (const id of ids) {
    const { terms } = system.equations[id]!;
    totals.add(terms[0]!.cell);
    for (const { cell } of terms) cells.add(cell);
  }
  let [n, nNegative] = [0, 0];
  const nByPlace = new Map<number, number>();
  for (const cell of cells) {
    const value = valueAt(system.table, cell).trimmed();
    if (value.sign === 0) continue;
    n++;
    if (value.sign < 0) nNegative++;
    nByPlace.set(lastPlace(value), (nByPlace.get(lastPlace(value)) ?? 0) + 1);
  }
  const addends = [...cells].filter((cell) => !totals.has(cell));
  const parts = addends.filter((cell) => !isSum(system, cell));
  const scale = Math.max(0, ...nByPlace.keys());
  const look = { n, nNegative, nByPlace, odd: oddIn(system, cells, scale) };
  const sizeOf = (cell: CellId) => sizeIn(valueAt(system.table, cell), scale);
  const spread = spreadOf(parts.map(sizeOf));
  const auxiliaries = new Map<CellId, Auxiliary>();
  for (const id of ids) {
    const terms = system.equations[id]!.terms.slice(1);
    const auxiliary = auxiliaryOf(system.table, terms, spread, sizeOf);
    if (auxiliary) for (const cell of auxiliary.beside.keys()) auxiliaries.set(cell, auxiliary);
  }
  const nAddends = Math.max(1, addends.length);
  return { ids, totals, nAddends, look, spread, scale, auxiliaries, known };
}

/** The one figure that was not rounded as the others were. */
function oddIn({ table }: System, cells: ReadonlySet<CellId>, scale: number): Look["odd"] {
  const filled = [...cells].filter((cell) => valueAt(table, cell).sign !== 0);
  const odd = oddOneOf(filled.map((cell) => valueAt(table, cell).rescaled(scale)?.coefficient ?? 1n));
  return odd && odd.bits >= leastOddBits ? { cell: filled[odd.at]!, step: odd.step, scale } : null;
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
      : isSum(system, change.cell)
        ? totalBits(sizeIn(typed, group.scale), found)
        : addendBits(group, change.cell, typed, repair, found)) +
    lookBits(group, change.cell, typed, repair) +
    bitsOfWorked(group.known, change.cell, repair) +
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

/** How likely a typed total is if another was meant. A total is what its addends make it, so only the slip counts. */
function totalBits(size: number, found: SlipFound | null): number {
  return Math.log2(
    anything / ((size + 0.5) * spreadOfTotals) + (found ? shares[found.slip] / found.reach : 0),
  );
}

/**
 * How likely the typed addend is if the repair was meant. An addend is one of its column, and belongs to its line: the
 * further the repair lies from what the others and the series beside it let expect, and the closer the typed figure
 * lies to that, the less the addend is suspected.
 */
function addendBits(
  { spread, scale, auxiliaries }: Group,
  cell: CellId,
  typed: Decimal,
  repair: Decimal,
  found: SlipFound | null,
): number {
  const size = sizeIn(typed, scale);
  const others = spreadWithout(spread, size);
  const density = (of: number) => densityBeside(auxiliaries.get(cell) ?? null, cell, size, others, of);
  const slip = found ? shares[found.slip] / found.reach : 0;
  // Any other figure of the column is as likely to be typed by mistake as to be typed rightly.
  return Math.log2(density(sizeIn(repair, scale))) + Math.log2(anything + slip / density(size));
}

/** Whether a figure is worked out from others, in any equation. */
function isSum({ places }: System, cell: CellId): boolean {
  return places.isTakenOff(cell);
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
function lookBits({ look, known }: Group, cell: CellId, typed: Decimal, repair: Decimal): number {
  const [before, after] = [typed.trimmed(), repair.trimmed()];
  const own = before.sign === 0 ? 0 : 1;
  const deepest = deepestBesides(look, before);
  let bits = 0;
  if (look.n - own >= 2 && deepest !== null) {
    const [typedBeyond, beyond] = [lastPlace(before) - deepest, lastPlace(after) - deepest];
    if (isPutInStep(look, cell, repair)) bits += Math.max(Math.log2(look.n + 2), typedBeyond * bitsOfPlace);
    else if (own === 1 && typedBeyond > 0 && beyond <= 0)
      bits += Math.min(typedBeyond, mostPlaces) * bitsOfPlace;
    else if (typedBeyond <= 0 && beyond > 0) bits -= Math.min(beyond, 2) * bitsOfPlace;
  }
  if (after.scale > Math.max(typed.scale, deepest ?? 0)) bits -= morePlacesBits;
  if (after.sign < 0 && before.sign >= 0 && look.nNegative === 0) bits -= negativeBits;
  if (digitCount(after) >= 3) {
    if (known.mentioned.has(after.toNumber())) bits += mentionBits.repaired;
    else if (known.inTable.has(after.toNumber())) bits += elsewhereBits;
  }
  if (digitCount(before) >= 3 && known.mentioned.has(before.toNumber())) bits -= mentionBits.typed;
  return bits;
}

/** Whether the repair of the odd one is rounded as the others are. After n that all are, one that is not is rare: 1 in n + 2. */
function isPutInStep({ odd }: Look, cell: CellId, repair: Decimal): boolean {
  return odd?.cell === cell && (repair.rescaled(odd.scale)?.coefficient ?? 1n) % odd.step === 0n;
}

/** The last place that the other figures need, or null where there are none. */
function deepestBesides({ nByPlace }: Look, own: Decimal): number | null {
  let deepest: number | null = null;
  for (const [place, n] of nByPlace) {
    const others = own.sign !== 0 && place === lastPlace(own) ? n - 1 : n;
    if (others > 0) deepest = Math.max(deepest ?? place, place);
  }
  return deepest;
}

/** The place of the last digit that is not zero: 2 for hundredths, 0 for ones, down to -3 for thousands and more. */
function lastPlace(trimmed: Decimal): number {
  if (trimmed.scale > 0) return trimmed.scale;
  let place = 0;
  for (let rest = trimmed.coefficient; place > -longestZeros && rest !== 0n && rest % 10n === 0n; rest /= 10n)
    place--;
  return place;
}

function digitCount(value: Decimal): number {
  return value.absolute().coefficient.toString().length;
}
