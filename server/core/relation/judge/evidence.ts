import type { Decimal } from "../../model/decimal.ts";
import type { Slip } from "../../model/fault.ts";
import { isMisgrouped } from "../../model/numeral.ts";
import type { CellId } from "../../model/table.ts";
import { lazily } from "../../text/lazily.ts";
import { miscountOf, rangeOf } from "../balance/miscount.ts";
import { type SlipFound, slipBetween } from "../balance/slip.ts";
import { type Change, type Effect, type System, valueAt } from "../balance/system.ts";
import { densityBeside } from "./auxiliary.ts";
import { type Group, type GroupFigures, isSum, type Look, lastPlace, sizeIn } from "./group.ts";
import { bitsOfWorked } from "./known-figures.ts";
import { spreadWithout } from "./spread.ts";

/** A change with what speaks for it. */
export interface Weighed extends Change {
  readonly repair: Decimal;
  readonly slip: Slip | null;
  readonly effect: Effect;
  /**
   * Logarithm (base 2) of how likely the cell is wrong in this way; comparable within one group only. Worked
   * out when it is asked for: where a row and a column cross, nothing else could be wrong.
   */
  readonly weight: () => number;
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
/**
 * Words around the table that give the repaired figure say more; that they give the typed one may come of
 * copying it.
 */
const mentionBits = { repaired: 5, typed: 2 };
/** A slip of the pen is seen in a figure of which one group of digits is too short or too long. */
const misgroupedBits = 10;
const negativeBits = 3.3;
const morePlacesBits = 3.3;
/** A figure that alone needs places that no other needs, and its repair does not, is likely the wrong one. */
const bitsOfPlace = Math.log2(10);
const mostPlaces = 3;

/** Weighs one change, by itself, against the group whose equations it touches. */
export function weigh(system: System, group: Group, change: Change, effect: Effect): Weighed {
  const typed = valueAt(system.table, change.cell);
  const repair = fittingRepair(system, change, typed.plus(change.delta));
  const found = slipIn(system, group, change.cell, typed, repair);
  const weight = lazily(() =>
    weightOf(system, group.figures(), change.cell, { typed, repair, found, effect }),
  );
  return { cell: change.cell, delta: change.delta, repair, slip: found?.slip ?? null, effect, weight };
}

function weightOf(
  system: System,
  figures: GroupFigures,
  cell: CellId,
  { typed, repair, found, effect }: Replacement,
): number {
  const numeral = system.table.cells[cell]?.numeral;
  return (
    roleBits(figures, cell) +
    (!numeral
      ? Math.log2(leftBlank / rangeOf(typed, repair))
      : isSum(system, cell)
        ? totalBits(sizeIn(typed, figures.scale), found)
        : addendBits(figures, cell, typed, repair, found)) +
    lookBits(figures, cell, typed, repair) +
    (numeral && isMisgrouped(numeral) ? misgroupedBits : 0) +
    bitsOfWorked(figures.known, cell, repair) +
    supportBits * effect.supported.length -
    damageBits * effect.damaged.length
  );
}

/** A typed figure and what it is to be replaced by. */
interface Replacement {
  readonly typed: Decimal;
  readonly repair: Decimal;
  readonly found: SlipFound | null;
  readonly effect: Effect;
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
function roleBits({ totals, nAddends }: GroupFigures, cell: CellId): number {
  return totals.has(cell) ? -1 : -1 - Math.log2(nAddends);
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
  { spread, scale, beside }: GroupFigures,
  cell: CellId,
  typed: Decimal,
  repair: Decimal,
  found: SlipFound | null,
): number {
  const size = sizeIn(typed, scale);
  const others = spreadWithout(spread, size);
  const series = beside(cell);
  const density = (of: number) => densityBeside(series, size, others, of);
  const slip = found ? shares[found.slip] / found.reach : 0;
  // Any other figure of the column is as likely to be typed by mistake as to be typed rightly.
  return Math.log2(density(sizeIn(repair, scale))) + Math.log2(anything + slip / density(size));
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

/**
 * What the look of the repaired figure says: its zeros, places and sign beside the others, and whether it
 * stands elsewhere.
 */
function lookBits({ look, known }: GroupFigures, cell: CellId, typed: Decimal, repair: Decimal): number {
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

/**
 * Whether the repair of the odd one is rounded as the others are. After n that all are, one that is not is
 * rare: 1 in n + 2.
 */
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

function digitCount(value: Decimal): number {
  return value.absolute().coefficient.toString().length;
}
