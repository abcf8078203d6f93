import type { NumberConventions } from "../model/numeral.ts";
import { digitAt } from "./characters.ts";

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
   * What keeps the figure from being a number: marks at odd places ("12,34", "1.2.3"), or leading zeros ("0012"),
   * which only codes have.
   */
  readonly flaw: "grouping" | "code" | null;
  /** Whether half-width and full-width digits or different marks are mixed, so that no style describes it. */
  readonly mixed: boolean;
}

export const threes: readonly number[] = [3];
const lakhs: readonly number[] = [3, 2];

/** Scans the figure whose first digit (or decimal mark before a digit) stands at `from`; null where none does. */
export function scanFigure(text: string, from: number, conventions: NumberConventions): Figure | null {
  const { runs, marks, to, mixed } = scanRuns(text, from);
  if (runs.length === 0) return null;
  const last = marks.length - 1;
  const decimal = last >= 0 && isDecimal(runs, marks, conventions);
  const nGroups = decimal ? runs.length - 1 : runs.length;
  const groupMark = nGroups > 1 ? marks[0]! : "";
  const groupSizes = nGroups > 1 ? sizesOfGroups(runs, nGroups) : threes;
  const sameMarks = marks.every((mark, at) => (decimal && at === last) || mark === groupMark);
  const lettered = groupSizes === lakhs && groupMark !== "," && groupMark !== "，";
  const flawed = groupSizes === null || !sameMarks || lettered || (decimal && marks[last] === groupMark);
  const leadingZero = runs[0]!.length > 1 && digitAt(runs[0]!, 0) === 0;
  let integerDigits = 0;
  for (let at = 0; at < nGroups; at++) integerDigits += runs[at]!.length;
  return {
    to,
    coefficient: coefficientOf(runs),
    places: decimal ? runs[last + 1]!.length : 0,
    decimalMark: decimal ? marks[last]! : "",
    groupMark,
    groupSizes: groupSizes ?? threes,
    integerDigits,
    fullWidth: text.charCodeAt(to - 1) >= 0xff10,
    flaw: flawed
      ? "grouping"
      : leadingZero || (groupMark !== "" && digitAt(runs[0]!, 0) === 0)
        ? zeroFlaw(groupMark)
        : null,
    mixed,
  };
}

/** A zero before a group mark ("0,123") is a slip of marks; other leading zeros make a code. */
function zeroFlaw(groupMark: string): "grouping" | "code" {
  return groupMark === "" ? "code" : "grouping";
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
  const wide = digitAt(text, from) >= 0 && text.charCodeAt(from) >= 0xff10;
  let mixed = false;
  let start = from;
  let at = from;
  for (;;) {
    while (digitAt(text, at) >= 0) {
      if (text.charCodeAt(at) >= 0xff10 !== wide) mixed ||= start !== at || runs.length > 0;
      at++;
    }
    if (at === start && runs.length === 0 && !(isPoint(text, at) && digitAt(text, at + 1) >= 0)) break;
    runs.push(text.slice(start, at));
    if (!continues(text, at)) break;
    marks.push(text[at]!);
    at++;
    start = at;
  }
  return { runs, marks, to: at, mixed };
}

function isPoint(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x2e || code === 0xff0e;
}

/** Whether a mark stands at `at` with more digits of the same number after it. */
function continues(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x2c || code === 0x2e || code === 0xff0c || code === 0xff0e) return digitAt(text, at + 1) >= 0;
  if (code === 0x27 || code === 0x2019 || isGroupBlank(code)) return threeDigitsAt(text, at + 1);
  return false;
}

function isGroupBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x2007;
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
  const last = marks[marks.length - 1]!;
  const folded = last === "，" ? "," : last === "．" ? "." : last;
  if (folded !== "," && folded !== ".") return false;
  if (runs[0] === "") return marks.length === 1;
  if (marks.length > 1) return marks.indexOf(last) === marks.length - 1;
  return folded === conventions.decimalMark && !(conventions.whole === true && isWholeInDisguise(runs));
}

/** "76.000" among 30,000 and 1,000: three zeros after the mark in a column of whole, grouped numbers. */
function isWholeInDisguise(runs: readonly string[]): boolean {
  return runs[1]!.length === 3 && runs[0]!.length <= 3 && digitAt(runs[0]!, 0) !== 0;
}

/** The sizes of the groups from the right, or null where they are odd. */
function sizesOfGroups(runs: readonly string[], nGroups: number): readonly number[] | null {
  const head = runs[0]!.length;
  if (head === 0 || head > 3 || runs[nGroups - 1]!.length !== 3) return null;
  let size = 3;
  if (nGroups > 2) size = runs[1]!.length;
  for (let at = 1; at < nGroups - 1; at++) if (runs[at]!.length !== size) return null;
  if (size === 3) return threes;
  return size === 2 && head <= 2 ? lakhs : null;
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
