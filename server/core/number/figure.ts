import type { NumberConventions } from "../model/numeral.ts";
import { digitAt, digitMarkAt } from "./characters.ts";

/** A run of digits with the marks between them, as it stands in a text. */
export interface Figure {
  /** One past the last digit. */
  readonly to: number;
  readonly coefficient: bigint;
  /** Digits after the decimal mark. */
  readonly places: number;
  readonly decimalMark: string;
  readonly groupMark: string;
  readonly groupSizes: readonly number[];
  readonly integerDigits: number;
  readonly fullWidth: boolean;
  /**
   * What keeps the figure from being a number: one group of digits that is too short or too long ("1,2345",
   * "1234,567"), marks at other odd places ("1.2.3"), or leading zeros ("0012"), which only codes have.
   */
  readonly flaw: "group" | "grouping" | "code" | null;
  /** Whether half-width and full-width digits or different marks are mixed, so that no style describes it. */
  readonly mixed: boolean;
}

export const threes: readonly number[] = [3];
const lakhs: readonly number[] = [3, 2];
/** Two groups that lack the mark between them. */
const longestHead = 6;

/**
 * Scans the figure whose first digit (or decimal mark before a digit) stands at `from`; null where none
 * does.
 */
export function scanFigure(text: string, from: number, conventions: NumberConventions): Figure | null {
  const { runs, marks, to, mixed } = scanRuns(text, from);
  if (runs.length === 0) return null;
  const decimal = marks.length > 0 && isDecimal(runs, marks, conventions);
  const decimalMark = decimal ? marks[marks.length - 1]! : "";
  const nGroups = decimal ? runs.length - 1 : runs.length;
  const groupMark = nGroups > 1 ? marks[0]! : "";
  const groupSizes = nGroups > 1 ? sizesOfGroups(runs, marks, nGroups) : threes;
  let integerDigits = 0;
  for (let at = 0; at < nGroups; at++) integerDigits += runs[at]!.length;
  return {
    to,
    coefficient: coefficientOf(runs),
    places: decimal ? runs[nGroups]!.length : 0,
    decimalMark,
    groupMark,
    groupSizes: groupSizes ?? threes,
    integerDigits,
    fullWidth: text.charCodeAt(to - 1) >= 0xff10,
    flaw: groupSizes === null ? flawOf(runs, marks, nGroups) : hasLeadingZero(runs[0]!) ? "code" : null,
    mixed,
  };
}

interface Runs {
  readonly runs: string[];
  readonly marks: string[];
  readonly to: number;
  readonly mixed: boolean;
}

/** Cuts the digits at the marks between them. An empty first run stands for the nothing before ".5". */
function scanRuns(text: string, from: number): Runs {
  const runs: string[] = [];
  const marks: string[] = [];
  let nDigits = 0;
  let nWide = 0;
  let start = from;
  let at = from;
  for (;;) {
    while (digitAt(text, at) >= 0) {
      nDigits++;
      if (text.charCodeAt(at) >= 0xff10) nWide++;
      at++;
    }
    if (at === start && runs.length === 0 && !opensDecimals(text, at)) break;
    runs.push(text.slice(start, at));
    if (!continues(text, at)) break;
    marks.push(text[at]!);
    at++;
    start = at;
  }
  return { runs, marks, to: at, mixed: nWide > 0 && nWide < nDigits };
}

/** ".5" */
function opensDecimals(text: string, at: number): boolean {
  return digitMarkAt(text, at) === "." && digitAt(text, at + 1) >= 0;
}

/** Whether a mark stands at `at` with more digits of the same number after it: three behind one that only groups. */
function continues(text: string, at: number): boolean {
  const mark = digitMarkAt(text, at);
  if (mark === "," || mark === ".") return digitAt(text, at + 1) >= 0;
  return mark !== "" && threeDigitsAt(text, at + 1);
}

function threeDigitsAt(text: string, at: number): boolean {
  return (
    digitAt(text, at) >= 0 &&
    digitAt(text, at + 1) >= 0 &&
    digitAt(text, at + 2) >= 0 &&
    digitAt(text, at + 3) < 0
  );
}

/** Whether the last mark is the decimal mark. */
function isDecimal(
  runs: readonly string[],
  marks: readonly string[],
  conventions: NumberConventions,
): boolean {
  const last = digitMarkAt(marks[marks.length - 1]!, 0);
  if (last !== "," && last !== ".") return false;
  if (runs[0] === "") return marks.length === 1;
  if (marks.length > 1) return marks.findIndex((mark) => digitMarkAt(mark, 0) === last) === marks.length - 1;
  return last === conventions.decimalMark && !(conventions.whole === true && isWholeInDisguise(runs));
}

/** "76.000" among 30,000 and 1,000: three zeros after the mark in a column of whole, grouped numbers. */
function isWholeInDisguise(runs: readonly string[]): boolean {
  return runs[1]!.length === 3 && runs[0]!.length <= 3 && digitAt(runs[0]!, 0) !== 0;
}

/** The sizes of the groups from the right; null where they are odd, marked differently, or led by a zero. */
function sizesOfGroups(
  runs: readonly string[],
  marks: readonly string[],
  nGroups: number,
): readonly number[] | null {
  const head = runs[0]!.length;
  if (head === 0 || head > 3 || digitAt(runs[0]!, 0) === 0 || runs[nGroups - 1]!.length !== 3) return null;
  const mark = marks[0]!;
  const size = nGroups > 2 ? runs[1]!.length : 3;
  for (let at = 1; at < nGroups - 1; at++) if (runs[at]!.length !== size || marks[at] !== mark) return null;
  if (size === 3) return threes;
  return size === 2 && head <= 2 && digitMarkAt(mark, 0) === "," ? lakhs : null;
}

/** What is odd about groups: most slips leave out a digit of one, or a mark, or put one too many. */
function flawOf(runs: readonly string[], marks: readonly string[], nGroups: number): "group" | "grouping" {
  const [head = "", ...groups] = runs.slice(0, nGroups);
  if (head === "" || digitAt(head, 0) === 0 || head.length > longestHead) return "grouping";
  if (marks.some((mark, at) => at < groups.length && mark !== marks[0])) return "grouping";
  const odd = groups.filter(({ length }) => length !== 3);
  if (head.length > 3) return odd.length === 0 ? "group" : "grouping";
  return odd.length === 1 && Math.abs(odd[0]!.length - 3) === 1 ? "group" : "grouping";
}

/** 0012 is a code; 0.5 is none. */
function hasLeadingZero(run: string): boolean {
  return run.length > 1 && digitAt(run, 0) === 0;
}

/** The digits of all runs as one integer. Floats carry fifteen digits exactly and are much faster. */
function coefficientOf(runs: readonly string[]): bigint {
  let value = 0;
  let nDigits = 0;
  for (const run of runs) {
    for (let at = 0; at < run.length; at++) value = value * 10 + digitAt(run, at);
    nDigits += run.length;
  }
  return nDigits <= 15 ? BigInt(value) : BigInt(runs.join("").normalize("NFKC"));
}
