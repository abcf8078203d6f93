import { readLabel } from "../labels.ts";
import type { PlainGrid } from "../model/analysis.ts";
import type { CellPlaces } from "../model/syntax.ts";
import type { RawTable, Table } from "../model/table.ts";
import { type Digits, noDigits, scanDigits } from "../number/plain.ts";
import { lazily } from "../text/lazily.ts";
import { labelOf } from "./label.ts";

/** Heads, an item and the total; names and figures. */
const fewestRows = 3;
const fewestColumns = 2;
/** Smaller grids may add up by chance, so that their totals have to be called so. */
const enoughRows = 5;
const enoughColumns = 4;
/** Figures of so many digits, and sums of them over so many rows, are exact as floats. */
export const mostDigits = 11;
const mostRows = 50_000;
/** A head row, the line that delimits it, and two rows. */
const firstLines = 4;
export const mostDecimals = 4;

/** The size of a grid that plainly adds up, and its names: the words of its head row and its first column. */
export interface Plain {
  readonly nRows: number;
  readonly nColumns: number;
  readonly names: readonly string[];
}

/** What is seen at a glance of a grid that plainly adds up; null for all others. */
export function plainlyRead(grid: CellPlaces | null): Plain | null {
  return grid && addsUpPlainly(grid) ? plainOf(grid) : null;
}

/**
 * The same of lines that are rows by themselves, by what `places` says of them. The first rows show of most tables that they
 * do not add up so, and the others are not looked at.
 */
export function plainlyWritten(
  lines: readonly string[],
  places: (lines: readonly string[]) => CellPlaces | null,
): Plain | null {
  if (lines.length > 2 * firstLines) {
    const first = places(lines.slice(0, firstLines));
    if (!first || !rowsAddUp(first, false)) return null;
  }
  return plainlyRead(places(lines));
}

/** The size and names of a grid. */
export function plainOf(grid: CellPlaces): Plain {
  return { nRows: grid.nRows, nColumns: grid.nColumns, names: namesOf(grid) };
}

/**
 * Whether a grid of plain figures, below one head row and beside one column of names, adds up everywhere: its
 * last row is the sum of those above it, column by column, and its last column the sum of those before it,
 * row by row, where there are several. Most tables that people write are of this kind, and nothing is to be
 * said of them. Figures are compared exactly, as whole numbers below 2^53. False for all that is out of the
 * ordinary. Linear in the cells.
 */
export function addsUpPlainly(grid: CellPlaces): boolean {
  return isNamedPlainly(grid) && rowsAddUp(grid, true);
}

/** Whether the rows of a grid add up across, and those above the last one to it where that is their total. */
function rowsAddUp(grid: CellPlaces, hasTotals: boolean): boolean {
  const { nRows, nColumns, texts, from, to } = grid;
  const places = mostPlaces(grid);
  const sums = new Float64Array(nColumns);
  for (let row = 1; row < nRows; row++) {
    let across = 0;
    for (let column = 1; column < nColumns; column++) {
      const cell = row * nColumns + column;
      if (!scanPlainly(texts[cell]!, from[cell]!, to[cell]!, scanned)) return false;
      if (scanned.nDigits + places > mostDigits) return false;
      const value = scanned.value * 10 ** (places - scanned.places);
      if (column === nColumns - 1 && column > 1 && value !== across) return false;
      if (hasTotals && row === nRows - 1 && value !== sums[column]) return false;
      across += value;
      sums[column]! += value;
    }
  }
  return true;
}

/** Whether the size and the names of a grid leave it to its figures alone whether it plainly adds up. */
export function isNamedPlainly(grid: CellPlaces): boolean {
  const { nRows, nColumns } = grid;
  if (nRows < fewestRows || nRows > mostRows || nColumns < fewestColumns || nColumns > mostRows) return false;
  return areNames(grid) && ((nRows >= enoughRows && nColumns >= enoughColumns) || areTotals(grid));
}

/** How many sums hold in such a grid: one figure is no sum. */
export function countSums({ nRows, nColumns }: Pick<CellPlaces, "nRows" | "nColumns">): number {
  return (nRows > fewestRows ? nColumns - 1 : 0) + (nColumns > 3 ? nRows - 1 : 0);
}

/** Where the cells of a grid stand that was read: one head row, and a cell of its own in every place; else null. */
export function placesIn(table: RawTable): CellPlaces | null {
  const { cells, nRows, nColumns, headRows, ruledRows, raggedRows } = table;
  if ((headRows !== null && headRows !== 1) || ruledRows.length + raggedRows.length > 0) return null;
  if (cells.length !== nRows * nColumns) return null;
  if (cells.some(({ rowSpan, columnSpan }) => rowSpan + columnSpan > 2)) return null;
  const texts = cells.map(({ text }) => text);
  return { nRows, nColumns, texts, from: texts.map(() => 0), to: texts.map(({ length }) => length) };
}

/** The words of such a grid: its head row and its first column. */
function namesOf({ nColumns, texts, from, to }: CellPlaces): string[] {
  const names: string[] = [];
  for (let cell = 0; cell < texts.length; cell += cell < nColumns ? 1 : nColumns)
    names.push(texts[cell]!.slice(from[cell], to[cell]));
  return names;
}

/** What such a grid says, as its table says it too. */
export function plainGridOf({ cells, nColumns }: RawTable): PlainGrid {
  const texts = cells.map(({ text }) => text);
  return {
    columnLabels: texts.slice(0, nColumns).map(labelOf),
    rowLabels: texts.filter((_, id) => id % nColumns === 0).map(labelOf),
    texts,
  };
}

/** The same by the table, where that has been read. */
export function gridOf({ cells, columnLabels, rowLabels }: Table): PlainGrid {
  const texts = lazily(() => cells.map(({ text }) => text));
  return {
    columnLabels,
    rowLabels,
    get texts() {
      return texts();
    },
  };
}

/** Whether the head row and the first column hold words without digits ahead. */
function areNames(grid: CellPlaces): boolean {
  const { nRows, nColumns } = grid;
  for (let column = 0; column < nColumns; column++) if (!isName(grid, column)) return false;
  for (let row = 1; row < nRows; row++) if (!isName(grid, row * nColumns)) return false;
  return true;
}

function isName({ texts, from, to }: CellPlaces, cell: number): boolean {
  opensWithLetter.lastIndex = from[cell]!;
  return from[cell]! < to[cell]! && opensWithLetter.test(texts[cell]!);
}

const opensWithLetter = /\p{L}/uy;

/**
 * Whether the last row, and the last of several columns, is called a total, and the words of no other say
 * what it adds up.
 */
function areTotals(grid: CellPlaces): boolean {
  const { nColumns } = grid;
  const names = namesOf(grid)
    .slice(1)
    .map((name) => readLabel(labelOf(name)));
  const [across, down] = [nColumns > fewestColumns ? nColumns - 2 : -1, names.length - 1];
  return names.every(({ roles, bare }, at) =>
    at === across || at === down ? bare && roles.has("total") : roles.size === 0,
  );
}

/** The most decimals that a figure of the grid shows. */
function mostPlaces({ nColumns, texts, from, to }: CellPlaces): number {
  let most = 0;
  for (let cell = nColumns; cell < texts.length; cell++) {
    if (cell % nColumns === 0) continue;
    const last = to[cell]! - 1;
    const first = Math.max(from[cell]!, last - mostDecimals);
    for (let at = last; at >= first; at--)
      if (texts[cell]!.charCodeAt(at) === 0x2e) most = Math.max(most, last - at);
  }
  return most;
}

/** Whether a plain figure (1,234.50) stands at a stretch, and nothing else; if so, `digits` says which. */
export function scanPlainly(text: string, from: number, to: number, digits: Digits): boolean {
  if (!scanDigits(text, from, to, ".", digits)) return false;
  // Whether 1.234 has three decimals, or thousands, is not seen at a glance.
  return digits.places !== 3 && digits.places <= mostDecimals;
}

const scanned = noDigits();
