import type { Decimal } from "../model/decimal.ts";
import type { Cell } from "../model/table.ts";
import { type Clock, countParts, readClock, readDuration } from "../number/duration.ts";
import { leastOf } from "../text/ordered.ts";
import { apart, fewestCells, isTotal, nearness, type Reading, readAll } from "./column-reading.ts";

/** A column of lengths of time, or of what may be some. */
export interface TimeColumn {
  readonly head: string;
  readonly reading: Reading;
  /** Whether the column by itself shows that they are lengths of time. */
  readonly isShown: boolean;
  /** The row of a figure that is called the total of the column, or is what all above it come to; else -1. */
  readonly totalRow: number;
}

/** Lengths of time, spelled out or as a clock shows them; null where a cell holds something else. */
export function readTimes(cells: readonly Cell[], rowLabels: readonly string[]): TimeColumn | null {
  const head = headOf(cells);
  const words = readAll(cells, ({ text }) => readDuration(text));
  const parted = words?.filter(([, numeral]) => countParts(numeral) > 1) ?? [];
  if (words && (parted.length >= fewestCells || isTotalOf(words, parted, rowLabels)))
    return { head, reading: roundedIn(words), isShown: true, totalRow: -1 };
  const hasSeconds = cells.some(({ text }) => /:\d\d:\d\d/.test(text));
  const clock: Clock = hasSeconds || minutesHead.test(head) ? "minutes" : "hours";
  const reading = readAll(cells, ({ text }) => readClock(text, clock), isReason);
  if (!reading) return null;
  const { items, totals } = apart(reading, rowLabels);
  const values = items.map(({ value }) => value);
  const called = reading.find(([{ row }]) => isTotal(rowLabels[row] ?? ""));
  const closing = totals.length === 0 ? closingSum(reading) : -1;
  const isNear = totals.some((total) => nearness(total.value, values) !== "far");
  return {
    head,
    reading,
    isShown: lengthHead.test(head) || isNear || closing >= 0,
    totalRow: called ? called[0].row : closing,
  };
}

/**
 * The columns that hold lengths of time: those that show it, where any does all whose total stands in one row with
 * another's (a total of hours beside one that adds up is meant to, however far off it is), and every column of a table
 * whose rows add up to one that is called a total.
 */
export function timesAmong(columns: readonly TimeColumn[]): readonly Reading[] {
  if (addAcross(columns)) return columns.map(({ reading }) => reading);
  const shown = columns.filter(({ isShown }) => isShown);
  if (shown.length === 0) return [];
  const totalRows = new Set(shown.map(({ totalRow }) => totalRow));
  const isBeside = ({ reading, totalRow }: TimeColumn) =>
    totalRow >= 0 || totalRows.has(reading[reading.length - 1]![0].row);
  return columns.filter((column) => column.isShown || isBeside(column)).map(({ reading }) => reading);
}

/** Whether the only one in hours and minutes is the total of all others, which are in either: 2h 45m of minutes. */
function isTotalOf(all: Reading, parted: Reading, rowLabels: readonly string[]): boolean {
  const [only, another] = parted;
  if (!only || another || !isTotal(rowLabels[only[0].row] ?? "")) return false;
  const { items } = apart(all, rowLabels);
  return (
    nearness(
      only[1].value,
      items.map(({ value }) => value),
    ) !== "far"
  );
}

/** Lengths of time, of which those are round that end at a coarser unit than others: 3h 50m under 4.7m. */
function roundedIn(reading: Reading): Reading {
  const steps = reading.map(([, { style, value }]) => style.duration!.at(-1)!.seconds / 10 ** value.scale);
  const finest = leastOf(steps);
  return reading.map(([cell, numeral], at) =>
    steps[at]! > finest ? [cell, { ...numeral, trust: "approximate" }] : [cell, numeral],
  );
}

/** Hours and minutes of work, not the time of day. */
const lengthHead =
  /时长|用时|耗时|历时|工时|课时|\bduration|\belapsed|\b(?:time|hours) (?:spent|worked|taken)|^(?:total )?(?:hours|hrs|stunden|heures|horas)$|\(?h+:mm|\bmm:ss|\bdauer\b|\bdurée/i;
const minutesHead = /mm:ss|\bmin(?:ute)?s?\b|分秒|分钟/i;

/** A word or two without digits in the place of hours: off, sick, AL, frei, 休. */
function isReason(text: string): boolean {
  return text.length <= 12 && !/\d/.test(text);
}

const fewestAddends = 3;

/** The row of the last figure, where it is just what all above it come to: three or more do not do so by chance. */
function closingSum(reading: Reading): number {
  const [cell, total] = reading[reading.length - 1]!;
  const values = reading.slice(0, -1).map(([, { value }]) => value);
  const nAddends = values.filter(({ sign }) => sign !== 0).length;
  return nAddends >= fewestAddends && nearness(total.value, values) === "exact" ? cell.row : -1;
}

/** Whether two rows or more come to just what their column that is called a total says. */
function addAcross(columns: readonly TimeColumn[]): boolean {
  const at = columns.findIndex(({ head }) => isTotal(head));
  if (at < fewestCells) return false;
  const addends = new Map<number, Decimal[]>();
  for (const { reading } of columns.slice(0, at))
    for (const [{ row }, { value }] of reading) {
      const known = addends.get(row);
      if (known) known.push(value);
      else addends.set(row, [value]);
    }
  const isExact = (row: number, total: Decimal) => nearness(total, addends.get(row) ?? []) === "exact";
  const right = columns[at]!.reading.filter(([{ row }, { value }]) => isExact(row, value));
  return right.length >= fewestCells;
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
