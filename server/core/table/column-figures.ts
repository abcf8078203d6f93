import { readLabel } from "../labels.ts";
import { Decimal } from "../model/decimal.ts";
import type { NumberConventions, Numeral } from "../model/numeral.ts";
import type { Cell } from "../model/table.ts";
import { type Clock, countParts, readClock, readDuration } from "../number/duration.ts";
import { isNothing } from "../number/nothing.ts";
import { readRange } from "../number/range.ts";

/**
 * Reads the figures that only their column shows to be any. 2h 15m, 1:30 and 10–14 may be lengths of time and ranges,
 * or times of day, scores, pages and the names of age groups: they count where the head speaks of hours, where several
 * cells spell the units out, or where a row that is called a total comes close to what they add up to.
 */
export function withColumnFigures(
  cells: readonly Cell[],
  candidates: Uint32Array,
  conventions: readonly NumberConventions[],
): readonly Cell[] {
  const read = new Map<Cell, Numeral>();
  const rowLabels = labelsOf(cells);
  const [shown, doubtful]: [Reading[], Reading[]] = [[], []];
  for (const [column, inColumn] of cellsOf(cells, candidates)) {
    const times = durationsIn(inColumn, rowLabels);
    if (times) (times.isShown ? shown : doubtful).push(times.reading);
    const ranges = times?.isShown ? null : rangesIn(inColumn, rowLabels, conventions[column]!);
    for (const [cell, numeral] of ranges ?? []) read.set(cell, numeral);
  }
  // A total of hours beside one that adds up is meant to, however far off it is.
  const times = shown.length > 0 ? [...shown, ...doubtful] : [];
  for (const [cell, numeral] of times.flat()) read.set(cell, numeral);
  return read.size === 0
    ? cells
    : cells.map((cell) => (read.has(cell) ? { ...cell, numeral: read.get(cell)! } : cell));
}

const fewestCells = 2;
const longestText = 40;
/** Rows of words that may stand above the first figure. */
const mostHeads = 12;

/** How many cells of each column could be such figures; null where none has enough, as in nearly every table. */
export function countCandidates(cells: readonly Cell[], nColumns: number): Uint32Array | null {
  let counts: Uint32Array | null = null;
  let most = 0;
  for (const cell of cells) {
    if (!isCandidate(cell)) continue;
    counts ??= new Uint32Array(nColumns);
    most = Math.max(most, ++counts[cell.column]!);
  }
  return most < fewestCells ? null : counts;
}

/** Whether a cell that is no number by itself could be one in its column. */
export function isCandidate({ numeral, text }: Cell): boolean {
  return !numeral && text.length >= 3 && text.length <= longestText && mayBeFigure(text);
}

/** The cells of the columns that hold enough candidates, from the top. */
function cellsOf(cells: readonly Cell[], candidates: Uint32Array): Map<number, Cell[]> {
  const byColumn = new Map<number, Cell[]>();
  for (const cell of cells) {
    const { column, columnSpan } = cell;
    if (columnSpan > 1 || candidates[column]! < fewestCells) continue;
    const known = byColumn.get(column);
    if (known) known.push(cell);
    else byColumn.set(column, [cell]);
  }
  return byColumn;
}

/** A cheap look: it starts with a digit, a sign or a currency, and holds a mark of ranges, clocks or hours. */
function mayBeFigure(text: string): boolean {
  return (
    /^[-−–+$€£¥￥约~]?\s?[\d０-９]/.test(text) && /[-–—−~～〜至到:：hH时分]|[\d\s](?:to|bis)\s|\dm/.test(text)
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

type Reading = readonly (readonly [Cell, Numeral])[];

/** Hours and minutes of work, not the time of day. */
const lengthHead =
  /时长|用时|耗时|历时|工时|课时|\bduration|\belapsed|\b(?:time|hours) (?:spent|worked|taken)|^(?:total )?(?:hours|hrs|stunden|heures|horas)$|\(?h+:mm|\bmm:ss|\bdauer\b|\bdurée/i;
const minutesHead = /mm:ss|\bmin(?:ute)?s?\b|分秒|分钟/i;

/** Lengths of time, or what may be some: times under a total, whose column does not show that they are. */
function durationsIn(
  cells: readonly Cell[],
  rowLabels: readonly string[],
): { readonly reading: Reading; readonly isShown: boolean } | null {
  const words = readAll(cells, ({ text }) => readDuration(text));
  if (words && words.filter(([, numeral]) => countParts(numeral) > 1).length >= fewestCells)
    return { reading: words, isShown: true };
  const head = headOf(cells);
  const hasSeconds = cells.some(({ text }) => /:\d\d:\d\d/.test(text));
  const clock: Clock = hasSeconds || minutesHead.test(head) ? "minutes" : "hours";
  const clocks = readAll(cells, ({ text }) => readClock(text, clock));
  if (!clocks) return null;
  const { items, totals } = apart(clocks, rowLabels);
  const values = items.map(({ value }) => value);
  const isShown = lengthHead.test(head) || totals.some((total) => nearness(total.value, values) !== "far");
  return isShown || totals.length > 0 ? { reading: clocks, isShown } : null;
}

function rangesIn(
  cells: readonly Cell[],
  rowLabels: readonly string[],
  conventions: NumberConventions,
): Reading | null {
  const first = cells.findIndex(({ numeral }) => numeral === null || !isYear(numeral));
  const body = cells.slice(Math.max(0, first));
  const ranges = readAll(body, ({ text, numeral }) => readRange(text, conventions) ?? numeral);
  if (!ranges) return null;
  const { items, totals } = apart(ranges, rowLabels);
  const isSum = totals.some((total) => total.high && isSumOfRanges(total, total.high, items));
  return isSum ? ranges.filter(([{ numeral }]) => !numeral) : null;
}

/** Whether both ends come near what theirs add up to, or one of them is just that, so that the other is a slip. */
function isSumOfRanges(low: Numeral, high: Numeral, items: readonly Numeral[]): boolean {
  const ends = [
    nearness(
      low.value,
      items.map(({ value }) => value),
    ),
    nearness(high.value, items.map(upperEnd)),
  ];
  return ends.includes("exact") || !ends.includes("far");
}

/** 2024 heads columns more often than it is the first amount in one. */
function isYear({ value }: Numeral): boolean {
  return value.scale === 0 && value.coefficient >= 1900n && value.coefficient <= 2100n;
}

function upperEnd(numeral: Numeral): Decimal {
  return (numeral.high ?? numeral).value;
}

/** The cells below the head as one reader takes them; null where one of them is no such figure and says something. */
function readAll(cells: readonly Cell[], readCell: (cell: Cell) => Numeral | null): Reading | null {
  const read: [Cell, Numeral][] = [];
  let nHeads = 0;
  for (const cell of cells) {
    const numeral = readCell(cell);
    if (numeral) read.push([cell, numeral]);
    else if (cell.text !== "" && isNothing(cell.text) === null && (read.length > 0 || ++nHeads > mostHeads))
      return null;
  }
  return read.length >= fewestCells ? read : null;
}

/** The words above the first cell with a digit. */
function headOf(cells: readonly Cell[]): string {
  const first = cells.findIndex(({ text }) => /^\D?\d/.test(text));
  return cells
    .slice(0, Math.max(0, first))
    .map(({ text }) => text)
    .join(" ")
    .trim();
}

/** The figures of rows that are called a total, and those of all other rows. */
function apart(reading: Reading, rowLabels: readonly string[]): { items: Numeral[]; totals: Numeral[] } {
  const [items, totals]: [Numeral[], Numeral[]] = [[], []];
  for (const [{ row }, numeral] of reading) {
    const { roles } = readLabel(rowLabels[row] ?? "");
    (roles.has("total") || roles.has("subtotal") ? totals : items).push(numeral);
  }
  return { items, totals };
}

/** How near a total comes to what the rows add up to: near is within a tenth of it. */
function nearness(stated: Decimal, values: readonly Decimal[]): "exact" | "near" | "far" {
  if (stated.sign <= 0 || values.filter(({ sign }) => sign !== 0).length < fewestCells) return "far";
  const difference = stated.minus(Decimal.sum(values)).absolute();
  if (difference.sign === 0) return "exact";
  return difference.times(new Decimal(10, 0)).compare(stated) <= 0 ? "near" : "far";
}
