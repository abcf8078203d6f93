import type { TableStudy } from "../../model/analysis.ts";
import type { Decimal } from "../../model/decimal.ts";
import type { Numeral } from "../../model/numeral.ts";
import { type Cell, cellAt } from "../../model/table.ts";
import { isInPowers, lastPlaceOf } from "../../number/quantities.ts";
import { readUnitNote } from "../../number/unit-note.ts";
import { type Unit, unitNamed } from "../../number/units.ts";

/** A figure with what it counts, so that it can be held against one in another unit. */
export interface Quantity {
  readonly numeral: Numeral;
  /** Null where nothing says. */
  readonly unit: Unit | null;
}

/** A figure of a sentence. */
export function saidQuantity(numeral: Numeral): Quantity {
  return { numeral, unit: unitNamed(numeral.unit) };
}

/** A table's figure, in the unit of its cell, its labels or the lines around the table. */
export function statedQuantity({ table, surroundings }: TableStudy, cell: Cell, numeral: Numeral): Quantity {
  const own = unitNamed(numeral.unit);
  if (own && numeral.style.multiplier === null && !own.currency) return { numeral, unit: own };
  // The head of the stub speaks for the whole table: Item (EUR thousand).
  const heads = [cell.column, 0].map((column) => cellAt(table, table.headRows - 1, column)?.text ?? "");
  const labels = [table.rowLabels[cell.row] ?? "", ...heads].map(bracketed);
  const lines = [...surroundings.before, ...surroundings.after].map(aside);
  const noted = [...labels, ...lines].find((unit) => unit !== null) ?? null;
  return { numeral, unit: noted && (!own || own.base === noted.base) ? noted : own };
}

function bracketed(text: string): Unit | null {
  return /[(（[【]|^[%$€£¥￥]/.test(text) ? readUnitNote(text) : null;
}

function aside(line: string): Unit | null {
  return /单\s*位|unit|\bin\b/i.test(line) ? readUnitNote(line) : null;
}

/** Whether two figures may be one: counter words (件, 批) are often another in the text than above the table. */
export function areComparable(said: Quantity, stated: Quantity): boolean {
  if (said.numeral.kind !== stated.numeral.kind) return false;
  return areAlike(said, stated) || !(said.unit!.currency || stated.unit!.currency);
}

/** Whether they may contradict each other: millions say nothing against figures in nobody knows what. */
export function mayDiffer(said: Quantity, stated: Quantity): boolean {
  return areAlike(said, stated) && (said.numeral.style.multiplier === null || stated.unit !== null);
}

function areAlike({ unit: a }: Quantity, { unit: b }: Quantity): boolean {
  return !a || !b || a.base === b.base || b.base === "";
}

/** Powers of ten between figures of which one may be in thousands, 万, millions or 亿. */
const looseShifts = [3, 4, 6, 8, -3, -4, -6, -8];

/**
 * Whether two figures are one number, each as exact as it is printed; zeros at the end of a whole one may have been
 * rounded. Where the unit of one is not said, it may be any thousands of the other.
 */
export function agree(said: Quantity, stated: Quantity): boolean {
  const isSure = said.unit !== null && stated.unit !== null;
  const shift = isSure ? said.unit!.power - stated.unit!.power : 0;
  if (isNear(said.numeral, stated.numeral, shift) || (shift !== 0 && isNear(said.numeral, stated.numeral, 0)))
    return true;
  return !isSure && looseShifts.some((power) => isNear(said.numeral, stated.numeral, power));
}

/** Whether two figures are one number to the last digit. */
export function isExactly(said: Quantity, stated: Quantity): boolean {
  return valueIn(said, stated).equals(stated.numeral.value);
}

function isNear(said: Numeral, stated: Numeral, shift: number): boolean {
  const apart = said.value.raised(shift).minus(stated.value).absolute();
  if (apart.sign === 0) return true;
  const places = [printedPlace(said) + shift, lastPlaceOf(stated)];
  if (places[0] === places[1]) return false;
  return apart.toNumber() <= (10 ** places[0]! + 10 ** places[1]!) / 2;
}

/** Fewer digits are not what a figure is rounded to. */
const fewestDigits = 2;

/** The power of ten of the last digit that says something: 4,500 may be 4,512 to the nearest hundred. */
function printedPlace(numeral: Numeral): number {
  const place = lastPlaceOf(numeral);
  const { value } = numeral;
  if (value.scale > 0 || isInPowers(numeral)) return place;
  const digits = value.absolute().coefficient.toString();
  const zeros = /0*$/.exec(digits)![0].length;
  return place + Math.max(0, Math.min(zeros, digits.length - fewestDigits));
}

/** A quantity's value in the unit of another. */
export function valueIn({ numeral, unit }: Quantity, other: Quantity): Decimal {
  return numeral.value.raised(unit && other.unit ? unit.power - other.unit.power : 0);
}
