import { isBars } from "./figures.ts";

/** Where the cells of lines stand that hold one at most each, by the bars that end them. */
export interface BarredCells {
  /** The first column that holds anything. */
  readonly lead: number;
  /** The row and column of what stands in a line. */
  placeAt(line: number): { row: number; column: number };
  /** Where the bar stands that ends a cell: its line and offset. */
  endOf(row: number, column: number): { line: number; at: number } | undefined;
}

/** No table of one cell a line is wider. */
const mostColumns = 60;
/** A bar ends a cell, and several end the blank cells behind it. */
const fillers = /\|\s*\|\s*$/;

/**
 * Tells rows by their bars, where those fill up each row that merged cells made short: `a |`, `|||` in a table of four.
 * Null where they do not come to one width, so that blank cells may have lost theirs.
 */
export function barredCells(lines: readonly string[]): BarredCells | null {
  const before: number[] = [];
  const bars: { line: number; at: number }[] = [];
  const ends: number[] = [];
  let shift = 0;
  for (const [at, line] of lines.entries()) {
    before.push(bars.length);
    for (const { index } of line.matchAll(/\|/g)) bars.push({ line: at, at: index });
    if (!fillers.test(line)) continue;
    // A bar may open each row; a table starts at its first words, behind that of the first.
    if (ends.length === 0 && isBars(lines[at + 1] ?? "")) shift = 1;
    ends.push(bars.length + shift);
  }
  const [width = 0, another] = ends;
  if (!another || width < 2 || width > mostColumns || ends.some((end) => end % width > 0)) return null;
  const placeAt = (line: number) => {
    const at = before[line]! + shift;
    return { row: Math.floor(at / width), column: at % width };
  };
  return { lead: shift, placeAt, endOf: (row, column) => bars[row * width + column - shift] };
}
