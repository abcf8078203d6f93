import { codesOf } from "../text/codes.ts";
import { currencySigns, digitAt, digitMarkAt, isLetterAt } from "./characters.ts";
import { readCurrencyAt, readUnitAt } from "./units.ts";

/** The one figure of a pure number cell, as far as its marks tell about the marks of others. */
export interface FigureShape {
  readonly from: number;
  readonly to: number;
  readonly nMarks: number;
  /** The marks, folded to half-width: "" where there are none. */
  readonly firstMark: string;
  readonly lastMark: string;
  /** Whether all marks but the last are the same. */
  readonly alike: boolean;
  /** Digits before the first mark, and whether they start with a zero. */
  readonly headLength: number;
  readonly leadingZero: boolean;
  /** Digits after the last mark. */
  readonly lastLength: number;
}

const longestCell = 40;
/** A remark in brackets behind the figure, such as the count that it is the sum of. */
const remark = /^[*_`\s]*[（(][^（()）]*[)）][*_`\s]*$/;

/**
 * The shape of a cell that holds one figure with nothing but signs, currency, unit and emphasis around
 * it, and a remark in brackets behind; else null.
 */
export function shapeOf(text: string): FigureShape | null {
  if (text.length > longestCell) return null;
  const from = beforeDigits(text);
  if (digitAt(text, from) < 0) return null;
  let firstMark = "";
  let lastMark = "";
  let nMarks = 0;
  let alike = true;
  let headLength = 0;
  let runStart = from;
  let at = from;
  for (; ; at++) {
    if (digitAt(text, at) >= 0) continue;
    if (nMarks === 0) headLength = at - from;
    const mark = digitAt(text, at + 1) < 0 ? "" : digitMarkAt(text, at);
    if (mark === "") break;
    if (nMarks === 0) firstMark = mark;
    else if (lastMark !== firstMark) alike = false;
    lastMark = mark;
    nMarks++;
    runStart = at + 1;
  }
  if (afterUnit(text, at) < text.length && !remark.test(text.slice(at))) return null;
  const leadingZero = digitAt(text, from) === 0;
  return {
    from,
    to: at,
    nMarks,
    firstMark,
    lastMark,
    alike,
    headLength,
    leadingZero,
    lastLength: at - runStart,
  };
}

/** So many characters of signs and currency may stand before the digits. */
const longestLead = 8;

/**
 * Where the digits start, behind signs and a currency in letters; where they do not start soon, somewhere
 * before them.
 */
function beforeDigits(text: string): number {
  const at = afterFrame(text, 0);
  if (!isLetterAt(text, at)) return at;
  let soon = at + 1;
  while (soon < longestLead && digitAt(text, soon) < 0) soon++;
  const currency = digitAt(text, soon) < 0 ? null : readCurrencyAt(text, at);
  return currency ? afterFrame(text, currency.to) : at;
}

/** Past a unit and what frames a figure. */
function afterUnit(text: string, from: number): number {
  const at = afterFrame(text, from);
  const unit = at < text.length ? readUnitAt(text, at) : null;
  return unit ? afterFrame(text, unit.to) : at;
}

/** Past signs, brackets, currency, percent, emphasis and blanks. */
function afterFrame(text: string, at: number): number {
  while (at < text.length && frames.has(text.charCodeAt(at))) at++;
  return at;
}

const frames = codesOf(` \t\u00a0*_\`~()（）+-−–－△▲▼%％‰${currencySigns}`);
