import { keptBeside } from "../../model/kept-beside.ts";
import type { Numeral } from "../../model/numeral.ts";
import type { Table } from "../../model/table.ts";
import { greatestOf } from "../../text/ordered.ts";

/** Nobody fills up figures with zeros to so many places by hand. */
export const leastPaddedPlaces = 3;
const leastFigures = 3;
/** Nor does one figure alone need so many places more than all the others that it is added to. */
const mostAlone = 2;

/**
 * The power of ten of the last place that says anything in figures that a program printed to the same places, all of
 * them filled up with zeros: -1 for 17.10000, 0.80000 and 15.30000. The place that the middle one of them needs; null
 * where figures are printed as they were typed, or are whole, or one alone goes on far behind the last place of all
 * others, which were not rounded there: 17.00000, 8.00000, 15.00000 and 40.00030.
 */
export function paddedPlace(figures: readonly Numeral[]): number | null {
  const scale = figures[0]?.value.scale ?? 0;
  if (scale < leastPaddedPlaces) return null;
  const needed: number[] = [];
  for (const { value } of figures) {
    const own = value.scale === scale ? value.trimmed().scale : scale;
    if (own >= scale) return null;
    if (own > 0) needed.push(own);
  }
  needed.sort((a, b) => a - b);
  const beyond = needed.length > 0 ? needed[needed.length - 1]! - (needed[needed.length - 2] ?? 0) : 0;
  if (beyond >= mostAlone && figures.filter(({ value }) => value.sign !== 0).length > leastFigures)
    return null;
  const middle = needed[needed.length >> 1];
  return middle === undefined ? null : -middle;
}

/** Per table and column: the places that its figures need. */
const scales = keptBeside((_: Table) => new Map<number, number>());

/**
 * The places after the point by which a column's figures differ: fewer than are printed where all of them end in
 * zeros that a program filled in; those of `numeral` else.
 */
export function significantScale(table: Table, column: number, { value: { scale } }: Numeral): number {
  if (scale < leastPaddedPlaces) return scale;
  const known = scales(table);
  const needed = known.get(column) ?? neededIn(table, column);
  known.set(column, needed);
  return Math.min(scale, needed);
}

function neededIn(table: Table, column: number): number {
  const values = table.cells.flatMap(({ column: own, numeral }) =>
    own === column && numeral && numeral.value.scale >= leastPaddedPlaces ? numeral.value : [],
  );
  if (values.length < leastFigures) return Number.POSITIVE_INFINITY;
  return greatestOf([...values.map((value) => value.trimmed().scale), 0]);
}
