import type { PlainGrid } from "../model/analysis.ts";
import type { RawCell, RawTable } from "../model/table.ts";
import { labelOf } from "./label.ts";

const fewestRows = 5;
const fewestColumns = 4;
/** Figures of so many digits, and sums of them over so many rows, are exact as floats. */
const mostDigits = 11;
const mostRows = 50_000;

/**
 * Whether a grid of plain figures, below one head row and beside one column of names, adds up everywhere: its last row
 * is the sum of those above it, column by column, and its last column the sum of those before it, row by row. Most
 * tables that people write are of this kind, and nothing is to be said of them. Figures are compared exactly, as whole
 * numbers below 2^53. False for all that is out of the ordinary. Linear in the cells.
 */
export function addsUpPlainly(table: RawTable): boolean {
  const { cells, nRows, nColumns } = table;
  if (!isPlainGrid(table) || !areWords(cells, nRows, nColumns)) return false;
  const places = mostPlaces(cells, nColumns);
  const sums = new Float64Array(nColumns);
  for (let row = 1; row < nRows; row++) {
    let across = 0;
    for (let column = 1; column < nColumns; column++) {
      const value = scaledFigure(cells[row * nColumns + column]!.text, places);
      if (Number.isNaN(value)) return false;
      if (column === nColumns - 1 && value !== across) return false;
      if (row === nRows - 1 && value !== sums[column]) return false;
      across += value;
      sums[column]! += value;
    }
  }
  return true;
}

/** The words of such a grid: its head row and its first column. */
export function namesOf({ cells, nColumns }: RawTable): string[] {
  return cells.flatMap(({ text }, at) => (at < nColumns || at % nColumns === 0 ? text : []));
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

/** One head row, and a cell of its own in every place. */
function isPlainGrid({ cells, nRows, nColumns, headRows, ruledRows, raggedRows }: RawTable): boolean {
  if (nRows < fewestRows || nRows > mostRows || nColumns < fewestColumns || nColumns > mostRows) return false;
  if (headRows !== null && headRows !== 1) return false;
  return cells.length === nRows * nColumns && ruledRows.length + raggedRows.length === 0;
}

/** Whether the head row and the first column hold words without digits ahead, none of them twice merged. */
function areWords(cells: readonly RawCell[], nRows: number, nColumns: number): boolean {
  for (let column = 0; column < nColumns; column++) if (!isName(cells[column]!)) return false;
  for (let row = 1; row < nRows; row++) if (!isName(cells[row * nColumns]!)) return false;
  return true;
}

function isName({ text, rowSpan, columnSpan }: RawCell): boolean {
  return rowSpan + columnSpan === 2 && /^\p{L}/u.test(text);
}

/** The most decimals that a figure of the grid shows. */
function mostPlaces(cells: readonly RawCell[], nColumns: number): number {
  let most = 0;
  for (let at = nColumns; at < cells.length; at++) {
    const { text } = cells[at]!;
    const point = at % nColumns === 0 ? -1 : text.indexOf(".");
    if (point >= 0) most = Math.max(most, text.length - point - 1);
  }
  return most;
}

/** The value of a plain figure (1,234.50) times ten to `places`; not a number where the text is none. */
function scaledFigure(text: string, places: number): number {
  let value = 0;
  let nDigits = 0;
  let run = 0;
  let nGroups = 0;
  let left = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) {
      value = value * 10 + code - 0x30;
      nDigits++;
      run++;
      continue;
    }
    if (left >= 0 || run === 0 || (nGroups > 0 ? run !== 3 : run > 3 && code === 0x2c)) return Number.NaN;
    if (code === 0x2c) nGroups++;
    else if (code === 0x2e) left = text.length - at - 1;
    else return Number.NaN;
    run = 0;
  }
  if (run === 0 || (left < 0 && nGroups > 0 && run !== 3) || left === 3 || left > 4) return Number.NaN;
  if (nDigits + places > mostDigits) return Number.NaN;
  return value * 10 ** (places - Math.max(0, left));
}
