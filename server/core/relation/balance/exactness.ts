import { Decimal } from "../../model/decimal.ts";
import type { Balance, Sum } from "../../model/relation.ts";
import type { CellId, Table } from "../../model/table.ts";
import { isInPowers, lastPlaceOf } from "../../number/quantities.ts";
import { greatestOf } from "../../text/ordered.ts";
import { isLostByFloats } from "./float-loss.ts";
import { bitsOfGrid } from "./grid.ts";
import { commonDivisor, oddOneOf } from "./odd-one.ts";
import { leastPaddedPlaces } from "./padding.ts";
import { valueAt } from "./system.ts";

/**
 * One sum in a hundred has a wrong figure (7 bits), and one slip in ten moves it by no more than rounding
 * might (3 bits): so much must speak against rounding before a drift is taken for a slip.
 */
const slipBits = 10;
/** What a drift by a unit or two costs where figures are rounded. */
const usualDriftBits = 3;

/**
 * Which of the sums that drift, in one table, are slips: figures that were rounded would drift more often, and less
 * far. For each the odds are weighed between rounded figures and exact ones with a slip for each drift, by how the
 * sums whose figures need the same place agree, and by how far this one drifts. Linear in the terms.
 */
export function slipsAmong(
  table: Table,
  drifting: readonly Balance[],
  agreeing: Iterable<Balance>,
): Set<Balance> {
  const drifts = drifting.map((balance) => {
    const cells = cellsOf(balance);
    const beyond = placeBeforeSlip(table, balance);
    const place = beyond ?? placeOf(figuresOf(table, balance));
    const partsOf = () => cells.flatMap((cell) => partOf(table, cell, place) ?? []);
    return { balance, place, goesBeyond: beyond !== null, partsOf };
  });
  const nByPlace = new Map<number, number>();
  const known = new Map<string, Set<CellId>>();
  for (const { balance, place } of drifts) {
    // A wrong figure lets its row and its column drift alike, and is one slip.
    const drift = String(balance.difference.absolute());
    const cells = cellsOf(balance);
    const alike = known.get(drift) ?? new Set();
    if (!cells.some((cell) => alike.has(cell))) nByPlace.set(place, (nByPlace.get(place) ?? 0) + 1);
    for (const cell of cells) alike.add(cell);
    known.set(drift, alike);
  }
  const needed = new Map<number, number>();
  for (const [place, n] of nByPlace) needed.set(place, slipBits + (n - 1) * (slipBits - usualDriftBits));
  const agreement = agreementByPlace(table, agreeing, needed);
  const placesBefore = new Set(drifts.flatMap(({ place, goesBeyond }) => (goesBeyond ? [place] : [])));
  const rarity = new Map([...placesBefore].map((place) => [place, bitsOfPlaces(table, place)]));
  const slips = drifts.filter(({ balance, place, goesBeyond, partsOf }) => {
    const agreed = agreement.get(place) ?? 0;
    if (goesBeyond) return agreed + rarity.get(place)! > needed.get(place)!;
    // What a drift of one figure alone says the other way is less than a bit.
    if (agreed > needed.get(place)! + 1) return true;
    const parts = partsOf();
    const columns = new Set(cellsOf(balance).map((cell) => table.cells[cell]?.column ?? -1));
    const against = agreed + bitsOfOddOne(parts) + bitsOfGrid(table, columns);
    // A lone sum that drifts far may as well be of figures that were cut off.
    if (against === 0) return false;
    return against + bitsOfDrift(parts, unitsOf(balance.difference, place)) > needed.get(place)!;
  });
  return new Set(slips.map(({ balance }) => balance));
}

/** A figure that is not zero, in units of a decimal place, and the step to which it may have been rounded. */
interface Part {
  readonly units: bigint;
  readonly step: number;
}

function partOf(table: Table, cell: CellId, place: number): Part | null {
  const value = valueAt(table, cell);
  if (value.sign === 0) return null;
  const numeral = table.cells[cell]?.numeral;
  // Zeros that a program filled up with say nothing of where a figure was rounded, nor do those of a greater unit.
  const scale =
    numeral && isInPowers(numeral)
      ? -lastPlaceOf(numeral)
      : (value.scale < leastPaddedPlaces ? value : value.trimmed()).scale;
  return { units: unitsOf(value, place), step: 10 ** Math.max(0, place - scale) };
}

/**
 * How unlikely it is, in bits, that the sums that agree in a place would do so were their figures rounded to
 * it. Only figures that need the place have a vote, since round ones are no work of rounding, and series that
 * are the same have one. Few sums say enough, so no more are looked at than bring more bits, in each place,
 * than are `needed` there.
 */
function agreementByPlace(
  table: Table,
  agreeing: Iterable<Balance>,
  needed: ReadonlyMap<number, number>,
): Map<number, number> {
  const agreement = new Map<number, number>();
  const seen = new Set<string>();
  const open = new Set(needed.keys());
  for (const balance of agreeing) {
    if (open.size === 0) break;
    const { total, addends } = balance.relation as Sum;
    // Counted without lists: a column may be long, and long columns are many.
    let place = valueAt(table, total).trimmed().scale;
    for (const { cell } of addends) place = Math.max(place, valueAt(table, cell).trimmed().scale);
    place = Math.max(place, 0);
    let n = 0;
    for (const { cell } of addends) if (endsIn(valueAt(table, cell), place)) n++;
    const key = `${n} ${valueAt(table, total)}`;
    if (n < 2 || seen.has(key)) continue;
    seen.add(key);
    const bits = (agreement.get(place) ?? 0) + bitsOfAgreement(n + 1);
    agreement.set(place, bits);
    if (bits > (needed.get(place) ?? 0) + 1) open.delete(place);
  }
  return agreement;
}

/**
 * How unlikely rounding is to make a sum drift so far, in bits. Figures are taken to be rounded to what
 * divides them all: the ones, or fives and threes in some official figures. One that is printed shorter is
 * rounded to its own last place.
 */
function bitsOfDrift(parts: readonly Part[], difference: bigint): number {
  const grain = Number(parts.reduce((divisor, { units }) => commonDivisor(divisor, units), 0n));
  const variance = parts.reduce((sum, { step }) => sum + Math.max(1, step / grain) ** 2 / 12, 0);
  const steps = Number(difference) / grain;
  return bitsOfAgreement(parts.length) + ((steps * steps) / (2 * variance)) * Math.LOG2E;
}

/**
 * How unlikely figures are, in bits, to add up after rounding, all of them and their total to one step: errors of up to
 * half a step each make a normal law with a variance of a twelfth for each figure.
 */
function bitsOfAgreement(nFigures: number): number {
  return Math.log2((Math.PI * nFigures) / 6) / 2;
}

/**
 * How sure it is, in bits, that one figure was not rounded as the others were; nothing where all are printed
 * differently.
 */
function bitsOfOddOne(parts: readonly Part[]): number {
  return parts.some(({ step }) => step > 1) ? 0 : (oddOneOf(parts.map(({ units }) => units))?.bits ?? 0);
}

/** Whether a sum drifts by what floats lose alone. */
export function isLossOfFloats(table: Table, balance: Balance): boolean {
  const largest = greatestOf(figuresOf(table, balance).map((figure) => Math.abs(figure.toNumber())));
  return isLostByFloats(balance.difference, largest);
}

/** The figures of a sum, its total first. */
function figuresOf(table: Table, balance: Balance): Decimal[] {
  return cellsOf(balance).map((cell) => valueAt(table, cell));
}

/** The cells of a sum, its total first. */
export function cellsOf({ relation }: Balance): CellId[] {
  const { total, addends } = relation as Sum;
  return [total, ...addends.map(({ cell }) => cell)];
}

/** Whether the last digit of a figure, but for zeros, stands in a place. */
function endsIn(value: Decimal, place: number): boolean {
  const { units, scale } = value.trimmed();
  return scale === place && (typeof units === "number" ? units % 10 !== 0 : units % 10n !== 0n);
}

/**
 * The decimals that the figures of a sum need but for one that goes on with a single digit, without which the sum
 * holds, where a program printed all of them to the same places: 984.40100 among 2.50000 and 981.90000. Else null.
 */
function placeBeforeSlip(table: Table, balance: Balance): number | null {
  const figures = figuresOf(table, balance);
  const { scale } = figures[0]!;
  if (scale < leastPaddedPlaces || figures.some((figure) => figure.scale !== scale)) return null;
  const places = figures.map((figure) => Math.max(0, figure.trimmed().scale));
  const deepest = greatestOf(places);
  const at = places.indexOf(deepest);
  const place = greatestOf(places.filter((_, other) => other !== at));
  if (place >= deepest) return null;
  const { coefficient } = figures[at]!.trimmed();
  const digits = coefficient % 10n ** BigInt(deepest - place);
  if (digits > 9n || digits < -9n) return null;
  const weight = at === 0 ? 1n : BigInt(-(balance.relation as Sum).addends[at - 1]!.weight);
  return balance.difference.equals(new Decimal(weight * digits, deepest)) ? place : null;
}

/** How rare figures with digits behind a place are in a table, in bits: one that is mistyped is one of them. */
function bitsOfPlaces({ cells }: Table, place: number): number {
  let [within, beyond] = [0, 0];
  for (const { numeral } of cells) {
    if (!numeral || numeral.value.scale < leastPaddedPlaces || numeral.value.sign === 0) continue;
    if (numeral.value.trimmed().scale > place) beyond++;
    else within++;
  }
  return Math.log2((within + 2) / Math.max(1, beyond));
}

/** The decimals that the figures of a sum need. */
function placeOf(figures: readonly Decimal[]): number {
  return figures.reduce((deepest, value) => Math.max(deepest, value.trimmed().scale), 0);
}

/** A figure in units of a decimal place, beyond which it has no digits but zeros. */
function unitsOf(value: Decimal, place: number): bigint {
  return value.rescaled(place)!.coefficient;
}
