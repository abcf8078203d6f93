import type { Decimal } from "../../../model/decimal.ts";
import type { Table } from "../../../model/table.ts";
import { lastPlaceOf } from "../../../number/quantities.ts";
import type { FigureEdit } from "../../figure-edit.ts";
import { Arena } from "./arena.ts";

/** The figures of a table as scaled integers, before they are seen row by row or column by column. */
export interface Figures {
  readonly nRows: number;
  readonly nColumns: number;
  readonly values: Float64Array;
  readonly filled: Uint8Array;
  readonly withheld: Uint8Array;
  readonly rounded: Uint8Array;
  readonly places: Float64Array;
  readonly percent: Uint8Array;
  /** The scaled integer that stands for 1. */
  readonly one: number;
  /** The power of ten by which all figures are scaled. */
  readonly scale: number;
  readonly exported: boolean;
  readonly blur: number;
  /** No figure is further from zero, nor was before an edit; at least 1. */
  readonly greatest: number;
}

const greatestInteger = Number.MAX_SAFE_INTEGER;
const deepestScale = 15;

/**
 * The figures of some columns of a table as integers at one scale, or null where there are too few for a sum.
 * A sum of them all stays below 2^53, so that adding them up is exact.
 */
export function scaleFigures(table: Table, firstColumn: number, endColumn: number): Figures | null {
  const { nRows, nColumns, grid, cells } = table;
  const size = nRows * nColumns;
  const arena = new Arena(2 * size, 4 * size);
  const [values, places] = [arena.floats(size), arena.floats(size)];
  const [filled, withheld] = [arena.bytes(size), arena.bytes(size)];
  const [rounded, percent] = [arena.bytes(size), arena.bytes(size)];
  const scales = new Int32Array(size);
  const columns = columnsOfFigures(table, firstColumn, endColumn);
  const count = readFigures(table, columns, { values, scales, places, filled, withheld, percent });
  if (count < 3) return null;
  const exported = exportedPlaces(filled, scales, count);
  const valueAt = (at: number): Decimal => {
    const { value } = cells[grid[at]!]!.numeral!;
    return exported > 0 ? value.trimmed() : value;
  };
  for (let at = 0; exported > 0 && at < size; at++)
    if (filled[at] === 1) [values[at], scales[at]] = [Number(valueAt(at).units), valueAt(at).scale];
  const { scale, blur } = commonScale(values, scales, count);
  let greatest = 1;
  for (let at = 0; at < size; at++) {
    if (filled[at] !== 1) continue;
    const own = scales[at]!;
    if (own !== scale) values[at] = scaled(valueAt(at), scale);
    // Digits that a word such as 万 stands for were not printed; places that a program printed say nothing.
    const place = Math.max(places[at]!, -own);
    places[at] = place > -scale ? 10 ** (scale + place) : 1;
    rounded[at] = own >= exported ? 1 : 0;
    if (Math.abs(values[at]!) > greatest) greatest = Math.abs(values[at]!);
  }
  return {
    nRows,
    nColumns,
    values,
    filled,
    withheld,
    rounded,
    places,
    percent,
    one: 10 ** scale,
    scale,
    exported: exported > 0,
    blur,
    greatest,
  };
}

/**
 * What is read of each cell where it stands in the grid: the digits as a number, and how many of them are behind the
 * point.
 */
type Read = Pick<Figures, "values" | "places" | "filled" | "withheld" | "percent"> & {
  readonly scales: Int32Array;
};

/** Reads the figures of some columns, none of heads and notes; how many there are. */
function readFigures(
  { nRows, nColumns, grid, cells, headRows, rowRoles }: Table,
  columns: number[],
  to: Read,
) {
  let count = 0;
  for (let row = headRows; row < nRows; row++) {
    const role = rowRoles[row];
    if (role === "head" || role === "note" || role === "blank") continue;
    for (const column of columns) {
      const at = row * nColumns + column;
      const cell = cells[grid[at]!];
      // A merged cell counts once, where it starts.
      if (!cell || cell.row !== row || cell.column !== column) continue;
      const { numeral } = cell;
      if (!numeral) {
        if (isWithheld(cell.text)) to.withheld[at] = 1;
        continue;
      }
      to.filled[at] = 1;
      count++;
      if (numeral.kind !== "amount") to.percent[at] = 1;
      to.values[at] = Number(numeral.value.units);
      to.scales[at] = numeral.value.scale;
      to.places[at] = lastPlaceOf(numeral);
    }
  }
  return count;
}

/**
 * The figures after an edit of few of them that cannot matter to the others, nor to what rows and columns hold: all are
 * printed as before, to the same place, and are fractions where they were. Null where that is not so.
 */
export function figuresAfter(figures: Figures, { cells, nColumns }: Table, { before, changed }: FigureEdit) {
  const { filled, scale, one, exported, blur } = figures;
  if (exported || blur > 0) return null;
  const values = figures.values.slice();
  let { greatest } = figures;
  const isFraction = (value: number): boolean => Math.abs(value) <= 1.5 * one && value % one !== 0;
  for (const id of changed) {
    const { row, column, numeral } = cells[id]!;
    const old = before.cells[id]!.numeral!;
    const at = row * nColumns + column;
    if (filled[at] !== 1) continue;
    const value = scaled(numeral!.value, scale);
    if (numeral!.value.scale !== old.value.scale || lastPlaceOf(numeral!) !== lastPlaceOf(old)) return null;
    if (numeral!.kind !== old.kind || isFraction(value) !== isFraction(values[at]!)) return null;
    values[at] = value;
    greatest = Math.max(greatest, Math.abs(value));
  }
  // Larger figures might have to be scaled by less.
  return greatest * values.length <= greatestInteger ? { ...figures, values, greatest } : null;
}

/** Columns whose whole numbers name or count rows hold no figures that are added. */
function columnsOfFigures({ columnKinds }: Table, firstColumn: number, endColumn: number): number[] {
  const columns: number[] = [];
  for (let column = firstColumn; column < endColumn; column++) {
    const kind = columnKinds[column];
    if (kind !== "code" && kind !== "year" && kind !== "ordinal") columns.push(column);
  }
  return columns;
}

/**
 * Sheets that a program wrote print the same three or more places everywhere, which says nothing of rounding:
 * there only figures that need all of those places were rounded. The number of places, or 0 for other tables.
 */
function exportedPlaces(filled: Uint8Array, scales: Int32Array, count: number): number {
  const counts = new Map<number, number>();
  for (let at = 0; at < scales.length; at++) {
    const scale = scales[at]!;
    if (filled[at] === 1 && scale >= 3) counts.set(scale, (counts.get(scale) ?? 0) + 1);
  }
  for (const [scale, n] of counts) if (n >= 0.8 * count) return scale;
  return 0;
}

const longestRemark = 40;

/**
 * A short mark such as "x", "F", ".." or "n/a" where a figure is not given, or words with one that nobody can read
 * (5 high, 1 low); dashes, a lone dot and blanks stand for nothing.
 */
function isWithheld(text: string): boolean {
  const mark = text.trim();
  if (mark.length > 4) return mark.length <= longestRemark && /\d/.test(mark);
  return mark.length > 0 && !/^(?:[-–—]+|[.·])$/.test(mark);
}

/**
 * The deepest scale at which sums of so many figures, given by their digits and scales, stay exact integers
 * of 53 bits.
 */
function commonScale(
  units: Float64Array,
  scales: Int32Array,
  count: number,
): { scale: number; blur: number } {
  let deepest = 0;
  let size = 1;
  for (let at = 0; at < units.length; at++) {
    const scale = scales[at]!;
    const coefficient = Math.abs(units[at]!);
    if (scale > deepest) deepest = scale;
    const value = scale === 0 ? coefficient : coefficient / 10 ** scale;
    if (value > size) size = value;
  }
  let scale = Math.min(deepest, deepestScale);
  while (scale > -30 && size * count * 10 ** scale > greatestInteger) scale--;
  return { scale, blur: scale < deepest ? 0.5 : 0 };
}

function scaled(value: Decimal, scale: number): number {
  if (value.scale === scale) return Number(value.units);
  if (scale < 0) return Number(value.rounded(0).coefficient / 10n ** BigInt(-scale));
  return Number((value.rescaled(scale) ?? value.rounded(scale)).units);
}
