import { readLabel } from "../labels.ts";
import type { PlainGrid } from "../model/analysis.ts";
import type { RawTable, Table } from "../model/table.ts";
import { scanDigits } from "../number/plain.ts";
import { lazily } from "../text/lazily.ts";
import { labelOf } from "./label.ts";

/** Heads, an item and the total; names and figures. */
const fewestRows = 3;
const fewestColumns = 2;
/** Smaller grids may add up by chance, so that their totals have to be called so. */
const enoughRows = 5;
const enoughColumns = 4;
/** Figures of so many digits, and sums of them over so many rows, are exact as floats. */
const mostDigits = 11;
const mostRows = 50_000;
const mostDecimals = 4;

/** The size of a grid that plainly adds up, and its names: the words of its head row and its first column. */
export interface Plain {
  readonly nRows: number;
  readonly nColumns: number;
  readonly names: readonly string[];
}

/**
 * What is seen at a glance of a grid of plain figures, below one head row and beside one column of names, that adds up
 * everywhere: its last row is the sum of those above it, column by column, and its last column the sum of those before
 * it, row by row, where there are several. Most tables that people write are of this kind, and nothing is to be said of
 * them. Figures are compared exactly, as whole numbers below 2^53. Null for all that is out of the ordinary. Linear in
 * the cells.
 */
export function plainSums(table: RawTable): Plain | null {
  if (!isFullGrid(table) || !addsUp(table)) return null;
  const names = namesOf(table);
  return arePlain(names, table) ? { nRows: table.nRows, nColumns: table.nColumns, names } : null;
}

/** Whether a table has one head row, a cell of its own in every place, and a size that leaves nothing to chance. */
function isFullGrid({ cells, nRows, nColumns, headRows, ruledRows, raggedRows }: RawTable): boolean {
  if ((headRows !== null && headRows !== 1) || ruledRows.length + raggedRows.length > 0) return false;
  if (nRows < fewestRows || nRows > mostRows || nColumns < fewestColumns || nColumns > mostRows) return false;
  if (cells.length !== nRows * nColumns) return false;
  for (let id = 0; id < cells.length; id++) if (cells[id]!.rowSpan + cells[id]!.columnSpan > 2) return false;
  return true;
}

/** Whether the rows of a grid add up across, and those above the last one to it. */
function addsUp(table: RawTable): boolean {
  const { cells, nRows, nColumns } = table;
  const places = mostPlaces(table);
  const sums = new Float64Array(nColumns);
  for (let row = 1; row < nRows; row++) {
    let across = 0;
    for (let column = 1; column < nColumns; column++) {
      const value = plainFigure(cells[row * nColumns + column]!.text, places);
      if (value === null) return false;
      if (column === nColumns - 1 && column > 1 && value !== across) return false;
      if (row === nRows - 1 && value !== sums[column]) return false;
      across += value;
      sums[column]! += value;
    }
  }
  return true;
}

/** A plain figure (1,234.50) in units of ten to minus `places`; null for any other text, and for more digits. */
function plainFigure(text: string, places: number): number | null {
  const digits = scanDigits(text, 0, text.length, ".");
  // Whether 1.234 has three decimals, or thousands, is not seen at a glance.
  if (!digits || digits.places === 3 || digits.places > mostDecimals) return null;
  return digits.nDigits + places > mostDigits ? null : digits.value * 10 ** (places - digits.places);
}

/** The most decimals that a figure of the grid shows. */
function mostPlaces({ cells, nColumns }: RawTable): number {
  let most = 0;
  for (let cell = nColumns; cell < cells.length; cell++) {
    const { text } = cells[cell]!;
    const point = text.lastIndexOf(".");
    const places = text.length - 1 - point;
    if (cell % nColumns > 0 && point >= 0 && places <= mostDecimals) most = Math.max(most, places);
  }
  return most;
}

/** How many sums hold in such a grid: one figure is no sum. */
export function countSums({ nRows, nColumns }: Pick<RawTable, "nRows" | "nColumns">): number {
  return (nRows > fewestRows ? nColumns - 1 : 0) + (nColumns > 3 ? nRows - 1 : 0);
}

/** The words of such a grid: its head row and its first column. */
function namesOf({ cells, nColumns }: RawTable): string[] {
  const names: string[] = [];
  for (let cell = 0; cell < cells.length; cell += cell < nColumns ? 1 : nColumns)
    names.push(cells[cell]!.text);
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

/** Whether the names of a grid are words without digits ahead, and leave it to its figures alone whether it adds up. */
function arePlain(names: readonly string[], { nRows, nColumns }: RawTable): boolean {
  if (!names.every((name) => /^\p{L}/u.test(name))) return false;
  return (nRows >= enoughRows && nColumns >= enoughColumns) || areTotals(names, nColumns);
}

/**
 * Whether the last row, and the last of several columns, is called a total, and the words of no other say
 * what it adds up.
 */
function areTotals(names: readonly string[], nColumns: number): boolean {
  const words = names.slice(1).map((name) => readLabel(labelOf(name)));
  const [across, down] = [nColumns > fewestColumns ? nColumns - 2 : -1, words.length - 1];
  return words.every(({ roles, bare }, at) =>
    at === across || at === down ? bare && roles.has("total") : roles.size === 0,
  );
}
