import { Decimal } from "../model/decimal.ts";
import type { NumberConventions, Numeral } from "../model/numeral.ts";
import type { Cell } from "../model/table.ts";
import { readRange } from "../number/range.ts";
import { mayBeYear } from "../number/year.ts";
import { apart, fewestCells, nearness, type Reading, readAll } from "./column-reading.ts";
import { readTimes, type TimeColumn, timesAmong } from "./column-times.ts";

/**
 * Reads the figures that only their column shows to be any. 2h 15m, 1:30 and 10–14 may be lengths of time and ranges,
 * or times of day, scores, pages and the names of age groups: they count where the head speaks of hours, where several
 * cells spell the units out, or where a total comes to what they add up to.
 */
export function withColumnFigures(
  cells: readonly Cell[],
  candidates: Uint32Array,
  conventions: readonly NumberConventions[],
): readonly Cell[] {
  const read = new Map<Cell, Numeral>();
  const rowLabels = labelsOf(cells);
  const times: TimeColumn[] = [];
  for (const [column, inColumn] of cellsOf(cells, candidates)) {
    const inTimes = readTimes(inColumn, rowLabels);
    if (inTimes) times.push(inTimes);
    const ranges = inTimes?.isShown ? null : rangesIn(inColumn, rowLabels, conventions[column]!);
    for (const [cell, numeral] of ranges ?? []) read.set(cell, numeral);
  }
  for (const [cell, numeral] of timesAmong(times).flat()) read.set(cell, numeral);
  return read.size === 0
    ? cells
    : cells.map((cell) => (read.has(cell) ? { ...cell, numeral: read.get(cell)! } : cell));
}

const longestText = 40;

/**
 * How many cells of each column could be such figures, where these are several, or one among plain figures; null where
 * no column has any, as in nearly every table.
 */
export function countCandidates(cells: readonly Cell[], nColumns: number): Uint32Array | null {
  let counts: Uint32Array | null = null;
  for (const cell of cells) {
    if (!isCandidate(cell)) continue;
    counts ??= new Uint32Array(nColumns);
    counts[cell.column]!++;
  }
  return counts && amongFigures(cells, counts);
}

/** The same without those that stand alone in columns of words. */
function amongFigures(cells: readonly Cell[], counts: Uint32Array): Uint32Array | null {
  const nFigures = new Uint32Array(counts.length);
  for (const { column, numeral } of cells) if (numeral) nFigures[column]!++;
  const enough = counts.map((count, column) =>
    count >= fewestCells || nFigures[column]! >= fewestCells ? count : 0,
  );
  return enough.some((count) => count > 0) ? enough : null;
}

/** Whether a cell that is no number by itself could be one in its column. */
export function isCandidate({ numeral, text }: Cell): boolean {
  return !numeral && text.length >= 3 && text.length <= longestText && mayBeFigure(text);
}

/** The cells of the columns that hold candidates, from the top: one of them may be the total of plain figures. */
function cellsOf(cells: readonly Cell[], candidates: Uint32Array): Map<number, Cell[]> {
  const byColumn = new Map<number, Cell[]>();
  for (const cell of cells) {
    const { column, columnSpan } = cell;
    if (columnSpan > 1 || candidates[column] === 0) continue;
    const known = byColumn.get(column);
    if (known) known.push(cell);
    else byColumn.set(column, [cell]);
  }
  return byColumn;
}

/** A cheap look: it starts with a digit, a sign or a currency, and holds a mark of ranges, clocks or hours. */
function mayBeFigure(text: string): boolean {
  return (
    /^[*_`]{0,3}[-−–+$€£¥￥约~]?\s?[\d０-９]/.test(text) &&
    /[-–—−~～〜至到:：hH时分]|[\d\s](?:to|bis)\s|\dm/.test(text)
  );
}

/** The first words in each row: what its total is called by. */
function labelsOf(cells: readonly Cell[]): string[] {
  const labels: string[] = [];
  for (const { row, text, numeral } of cells)
    if (!numeral && labels[row] === undefined && /\p{L}/u.test(text) && text.length <= longestText)
      labels[row] = text;
  return labels;
}

function rangesIn(
  cells: readonly Cell[],
  rowLabels: readonly string[],
  conventions: NumberConventions,
): Reading | null {
  const first = cells.findIndex(({ numeral }) => numeral === null || !mayBeYear(numeral));
  const body = cells.slice(Math.max(0, first));
  const ranges = readAll(body, ({ text, numeral }) => readRange(text, conventions) ?? numeral);
  if (!ranges) return null;
  const { items, totals } = apart(ranges, rowLabels);
  const isSum = totals.some((total) => total.high && isSumOfRanges(total, total.high, items));
  return isSum ? ranges.filter(([{ numeral }]) => !numeral) : null;
}

/**
 * Whether both ends come near to what theirs add up to, or one of them is just that, so that the other is a slip; or
 * both miss by as much, so that a figure without a range is one.
 */
function isSumOfRanges(low: Numeral, high: Numeral, items: readonly Numeral[]): boolean {
  const [lows, highs] = [items.map(({ value }) => value), items.map(upperEnd)];
  const ends = [nearness(low.value, lows), nearness(high.value, highs)];
  if (ends.includes("exact") || !ends.includes("far")) return true;
  const [under, over] = [low.value.minus(Decimal.sum(lows)), high.value.minus(Decimal.sum(highs))];
  return items.some((item) => !item.high) && under.equals(over);
}

function upperEnd(numeral: Numeral): Decimal {
  return (numeral.high ?? numeral).value;
}
