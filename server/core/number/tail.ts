import type { NumeralKind } from "../model/numeral.ts";
import { afterPictograph, isBlankAt, isIdeographAt, isLetterAt, isSyllableAt } from "./characters.ts";
import { afterClosingMarkup } from "./markup.ts";
import { easternPowerAt, latinPowerAt, type Power } from "./powers.ts";
import { readUnitAt, unitNamed } from "./units.ts";

/** What stands behind the digits of a number. */
export interface Tail {
  /** One past the sign that closes or follows the number, else one past the digits. */
  to: number;
  /** Where the tail's own reading stopped: the end of the text, or what nothing explains. */
  at: number;
  trailingMinus: boolean;
  /** Blanks before the closing mark, with the mark. */
  closing: string;
  unit: string;
  kind: NumeralKind;
  multiplier: Power | null;
  approximate: boolean;
  worded: boolean;
}

/** What the digits look like, where the meaning of the tail hangs on it. */
export interface Digits {
  readonly to: number;
  /** Grouped or with decimals, so that it cannot be a running number, and a letter behind it is a note. */
  readonly amount: boolean;
  readonly integerDigits: number;
}

/** Brackets that the lead opened and the tail must close, and whether a currency was named. */
export interface Opened {
  readonly negative: boolean;
  readonly framed: boolean;
  readonly signed: boolean;
  readonly currency: boolean;
}

/** Reads everything behind the digits of a cell; null where something stands there that no number has. */
export function readTail(text: string, digits: Digits, opened: Opened): Tail | null {
  const tail = bareTail(digits.to);
  let nOpen = (opened.negative ? 1 : 0) + (opened.framed ? 1 : 0);
  for (;;) {
    const next = afterClosingMarkup(text, tail.at);
    if (next >= text.length) return nOpen === 0 ? tail : null;
    if (nOpen > 0 && isClosingBracket(text, next)) {
      closeBracket(text, tail, next, opened.negative);
      nOpen--;
      continue;
    }
    const known =
      takeNote(text, tail, digits, opened) ||
      takeMinus(text, tail, digits, opened) ||
      takeMeasure(text, tail, digits, opened.currency) ||
      takeUnknownUnit(text, tail, digits, opened.currency) ||
      takeWords(text, tail);
    if (!known) return null;
  }
}

/**
 * Reads the power word, unit and "and more" behind a number in running text; what follows does not matter.
 */
export function readMeasure(text: string, digits: Digits, currency: boolean): Tail {
  const tail = bareTail(digits.to);
  while (takeMeasure(text, tail, digits, currency));
  return tail;
}

function bareTail(to: number): Tail {
  return {
    to,
    at: to,
    trailingMinus: false,
    closing: "",
    unit: "",
    kind: "amount",
    multiplier: null,
    approximate: false,
    worded: false,
  };
}

function isClosingBracket(text: string, at: number): boolean {
  return text[at] === ")" || text[at] === "）";
}

/** The blanks before the bracket belong to it, so that they go when a negative number turns positive. */
function closeBracket(text: string, tail: Tail, bracket: number, negative: boolean): void {
  tail.at = bracket + 1;
  if (!negative) return;
  let from = bracket;
  while (isBlankAt(text, from - 1)) from--;
  tail.closing = text.slice(from, tail.at);
  tail.to = tail.at;
}

const noteMarks = "†‡§¶※♦#¹²³⁴⁵⁶⁷⁸⁹⁰ªᵃᵇᶜᵈᵉ";

/**
 * Footnote marks, and pictographs that stand for one: ✓, *, †, ①, ², ^1^, [1], [^a], <sup>b</sup>, （注1）, and the
 * letters of statistical offices.
 */
function takeNote(text: string, tail: Tail, digits: Digits, opened: Opened): boolean {
  const at = afterClosingMarkup(text, tail.at);
  const char = text[at];
  if (char === undefined) return false;
  const code = char.charCodeAt(0);
  if (noteMarks.includes(char) || (code >= 0x2460 && code <= 0x24ff)) return skipTo(tail, at + 1);
  const adorned = afterPictograph(text, at);
  if (adorned > at) return skipTo(tail, adorned);
  const note = notePattern.exec(text.slice(at, at + 40));
  if (note) return skipTo(tail, at + note[0].length);
  if (at !== digits.to || opened.currency) return false;
  const letter = (digits.amount ? amountLetter : countLetter).exec(text.slice(at, at + 3));
  return letter !== null && skipTo(tail, at + letter[0].length);
}

const notePattern =
  /^(?:<sup>[^<>]{1,20}<\/sup>|\^[\da-z]{1,2}\^?|\[\^?[\da-z]{1,3}\]|[（(【[]?注\d{0,2}[)）\]】]?)/i;
/** Revised, preliminary, estimated, use with care; after decimals also "a)". */
const amountLetter = /^(?:[a-z]\)|[rpeE](?![\p{L}\d]))/u;
const countLetter = /^[rpeE](?![\p{L}\d])/u;

function skipTo(tail: Tail, at: number): true {
  tail.at = at;
  return true;
}

/** "1,234-" and "1,234−", but not "5-day". */
function takeMinus(text: string, tail: Tail, digits: Digits, opened: Opened): boolean {
  const code = text.charCodeAt(tail.at);
  if (tail.at !== digits.to || opened.signed || (code !== 0x2d && code !== 0x2212 && code !== 0xff0d))
    return false;
  if (isLetterAt(text, tail.at + 1)) return false;
  tail.trailingMinus = true;
  tail.closing = text[tail.at]!;
  tail.at++;
  tail.to = tail.at;
  return true;
}

/** A power word, a unit, "and more", or what a unit is counted by: 万, 元, 余, +, /人. */
function takeMeasure(text: string, tail: Tail, digits: Digits, currency: boolean): boolean {
  const at = afterClosingMarkup(text, tail.at);
  if (!tail.approximate && takeApproximation(text, tail, at)) return true;
  if (tail.unit !== "") return takeDenominator(text, tail, at);
  const unit = readUnitAt(text, at);
  const shortPower = tail.multiplier === null ? latinPowerAt(text, at, currency) : null;
  if (unit && !(shortPower && currency) && !isCalendar(text, at, digits)) {
    tail.unit = unit.unit.name;
    tail.kind = unit.unit.kind;
    return skipTo(tail, unit.to);
  }
  const power = shortPower ?? (tail.multiplier === null ? easternPowerAt(text, at) : null);
  if (!power) return takeDenominator(text, tail, at);
  tail.multiplier = power;
  return skipTo(tail, at + power.word.length);
}

const approximateTails = ["左右", "上下", "以上", "以下", "余", "多", "来"];
/** What comes in: 54件来访 are 54, 三十来件 are some 30. */
const incoming = /^来[信访函电文]/;

const addsFigure = /^[+＋] ?[$€£]?\d/;

function takeApproximation(text: string, tail: Tail, at: number): boolean {
  // What is added stands apart: 12 boxes + 8 bags.
  if ((text[at] === "+" || text[at] === "＋") && !addsFigure.test(text.slice(at, at + 8))) {
    tail.approximate = true;
    return skipTo(tail, at + 1);
  }
  const word = isIdeographAt(text, at) && approximateTails.find((word) => text.startsWith(word, at));
  if (!word || incoming.test(text.slice(at, at + 2))) return false;
  tail.approximate = true;
  return skipTo(tail, at + word.length);
}

/** 2024年 and 二〇二四年 are dates, 5年 is a duration. */
function isCalendar(text: string, at: number, digits: Digits): boolean {
  return text[at] === "年" && digits.integerDigits === 4;
}

/** "/人", "/month": what the unit is counted by becomes part of its name. */
function takeDenominator(text: string, tail: Tail, at: number): boolean {
  if (text[at] !== "/" || tail.unit.includes("/")) return false;
  let to = at + 1;
  while (to < at + 12 && (isLetterAt(text, to) || isIdeographAt(text, to) || isSyllableAt(text, to))) to++;
  if (to === at + 1) return false;
  tail.unit += text.slice(at, to);
  return skipTo(tail, to);
}

/**
 * A code in capitals counts as a unit ("5 DAI"); a lower-case word, or one in Hangul apart from the number, as one that
 * says too little to trust.
 */
function takeUnknownUnit(text: string, tail: Tail, digits: Digits, currency: boolean): boolean {
  if (tail.unit !== "") return false;
  const at = afterClosingMarkup(text, tail.at);
  const word = /^(?:[A-Z]{3,5}|\p{Ll}{3,20}|\p{Script=Hangul}{1,8})(?![\p{L}\d])/u.exec(
    text.slice(at, at + 22),
  )?.[0];
  if (!word || (at === digits.to && (word < "a" || isSyllableAt(word, 0)))) return false;
  if (currency && word < "a") return false;
  tail.unit = word;
  tail.worded = word >= "a";
  return skipTo(tail, at + word.length);
}

/**
 * Words in brackets behind the number, 整 behind money, the stop behind an abbreviated unit, or the noun
 * behind a counter: they count, with less trust.
 */
function takeWords(text: string, tail: Tail): boolean {
  const at = afterClosingMarkup(text, tail.at);
  if (text[at] === "整" && tail.unit === "元") return skipTo(tail, at + 1);
  if (text[at] === "(" || text[at] === "（") return takeBracketed(text, tail, at);
  if (tail.unit !== "" && isOtherMeasure(text, at, tail.unit)) {
    tail.worded = true;
    return skipTo(tail, text.length);
  }
  if (tail.unit === "" || at !== tail.at) return false;
  if (text[at] === "." && isLetterAt(text, at - 1)) return skipTo(tail, at + 1);
  if (!isIdeographAt(text, at)) return false;
  let to = at;
  while (isIdeographAt(text, to)) to++;
  if (to - at > 6 || to < text.length) return false;
  tail.worded = true;
  return skipTo(tail, to);
}

/** Whether a figure is told once more in another unit: "12.5 days ≈ 2.5 weeks", "90 min = 1.5 h", "4 kinds / 9 bags". */
function isOtherMeasure(text: string, at: number, unit: string): boolean {
  // "12/3 m" is a fraction, "40 km/2 h" a speed.
  if (text[at] === "/" && !isBlankAt(text, at - 1)) return false;
  const other = otherMeasure.exec(text.slice(at, at + longestMeasure))?.[1];
  return other !== undefined && (unitNamed(other)?.name ?? other) !== unit;
}

const longestMeasure = 40;
const otherMeasure = /^[≈=＝/]\s?(?:[~约]\s?)?\d[\d.,]*\s?(\p{L}{1,12})[*_]*$/u;

function takeBracketed(text: string, tail: Tail, at: number): boolean {
  let end = text.length;
  while (end > at && afterClosingMarkup(text, end - 1) >= text.length && !isClosingBracket(text, end - 1))
    end--;
  if (!isClosingBracket(text, end - 1)) return false;
  const unit = tail.unit === "" ? unitNamed(text.slice(at + 1, end - 1).trim()) : null;
  if (unit) {
    tail.unit = unit.name;
    tail.kind = unit.kind;
  } else {
    tail.worded = !isFigureAside(text.slice(at + 1, end - 1));
  }
  return skipTo(tail, text.length);
}

/**
 * A share, or the figure of another year, that stands in brackets behind the one that counts: "12 (40%)",
 * "310 (295)".
 */
function isFigureAside(text: string): boolean {
  return /\d/.test(text) && /^[\d\s.,'’+−–-]*(?:%|％)?\s*$/.test(text);
}
