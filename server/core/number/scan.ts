import type { NumberConventions, Numeral } from "../model/numeral.ts";
import { afterChinese } from "../text/chinese-integers.ts";
import { assembleNumeral } from "./assemble.ts";
import { digitAt, isBlankAt, isLetterAt } from "./characters.ts";
import { chineseStarters, startsChinese } from "./chinese.ts";
import { type DigitReading, readChinese, readFigure, readMixed } from "./digits.ts";
import { lengthOfShare, shareAt } from "./lead.ts";
import { leadBefore } from "./lead-before.ts";
import { readMeasure, type Tail } from "./tail.ts";

/**
 * The numbers in running text, from left to right, each with the unit or counter word behind it. Dates,
 * times, ranges, fractions, versions, ordinals (第三), codes and the marks of headings and lists are left
 * out. Offsets count in `text`. Linear in its length.
 */
export function* scanNumerals(text: string, conventions: NumberConventions): Generator<Numeral> {
  for (let at = 0; ; ) {
    // Most of a sentence is words, which one look passes over.
    opensNumber.lastIndex = at;
    if (!opensNumber.test(text)) return;
    at = opensNumber.lastIndex - 1;
    const from = shareAt(text, at) === "amount" ? at : at + lengthOfShare;
    if (digitAt(text, from) < 0 && !startsChinese(text, from)) {
      at++;
      continue;
    }
    const digits = readProseDigits(text, from, conventions);
    const end = digits ? afterChain(text, digits.to) : afterRun(text, from);
    if (digits && end === digits.to) {
      const numeral = readInContext(text, from, digits, conventions);
      if (numeral) yield numeral;
    }
    at = Math.max(end, at + 1);
  }
}

const opensNumber = new RegExp(`[\\d０-９百千${chineseStarters}]`, "g");

function readProseDigits(text: string, from: number, conventions: NumberConventions): DigitReading | null {
  if (digitAt(text, from) < 0) return readChinese(text, from);
  const mixed = readMixed(text, from, true);
  if (mixed) return mixed;
  const figure = readFigure(text.slice(from, afterProseFigure(text, from, conventions)), 0, conventions);
  return figure && { ...figure, to: from + figure.to };
}

/**
 * Where the figure ends. The comma of Chinese prose parts two numbers unless the digits are full-width. So
 * does a plain blank, unless the text is known to group by blanks or two groups or a leading zero show it
 * ("3 000") or what stands behind does.
 */
function afterProseFigure(text: string, from: number, conventions: NumberConventions): number {
  const wide = text.charCodeAt(from) >= 0xff10;
  const marks = `.,'’\u00a0\u202f\u2009${wide ? "，．" : ""}${conventions.groupMark === " " ? " " : ""}`;
  let at = from;
  while (digitAt(text, at) >= 0 || (digitAt(text, at + 1) >= 0 && marks.includes(text[at] ?? "#"))) at++;
  const groups = at - from <= 3 ? blankGroups.exec(text.slice(at, at + 24)) : null;
  if (groups) return at + groups[0].length;
  if (at - from > 3 || text[from] === "0") return at;
  const behind = text.slice(at, at + 6);
  const isOne = pricedGroup.test(behind) || (isToldAt(text, from) && countedGroup.test(behind));
  return isOne ? at + blankGroup : at;
}

const blankGroups = /^(?: \d{3}(?: \d{3})+| 0\d\d)(?!\d)/;
/** One group behind a blank and what it counts, in Chinese text: 2 189人. */
const countedGroup = /^ \d{3}[人件条份张个户名例项次亩元]/;
/** One group and its currency, which stands behind in languages that group by blanks: 9 480 €. */
const pricedGroup = /^ \d{3}[ \u00a0\u202f]?€/;
const blankGroup = 4;

/** Whether Chinese words lead up to a figure, which are no names of numbered things: 共, but not 表. */
function isToldAt(text: string, from: number): boolean {
  return /[\p{Script=Han}](?<![表图章节条款项第号注附件年月日])\s?$/u.test(
    text.slice(Math.max(0, from - 2), from),
  );
}

/**
 * Past the digits that are joined on to a number by a mark of dates, times, ranges, fractions and products.
 */
function afterChain(text: string, to: number): number {
  let at = to;
  while (at < text.length && "-–—−/:：~～至到×.".includes(text[at]!) && digitAt(text, at + 1) >= 0) {
    at++;
    while (digitAt(text, at) >= 0) at++;
  }
  return at;
}

/** Past digits that are no number. */
function afterRun(text: string, from: number): number {
  if (digitAt(text, from) < 0) return afterChinese(text, from);
  let at = from;
  while (digitAt(text, at) >= 0 || (digitAt(text, at + 1) >= 0 && ".,'’，".includes(text[at] ?? "#"))) at++;
  return afterChain(text, at);
}

/** The number, unless what stands around its digits makes it something else. */
function readInContext(
  text: string,
  from: number,
  digits: DigitReading,
  conventions: NumberConventions,
): Numeral | null {
  const lead = leadBefore(text, from);
  const { to, figure } = digits;
  const integerDigits = figure?.integerDigits ?? 0;
  const counts = { to, amount: false, integerDigits };
  if (isOrdinalOrCode(text, from, lead.currency !== null) || isCalendarAt(text, from, to, integerDigits))
    return null;
  const tail = readMeasure(text, counts, lead.currency !== null);
  if (tail.at === to && isLetterAt(text, to)) return null;
  if (
    figure &&
    tail.at === to &&
    isEnumeration(text, lead.signFrom < 0 ? from : lead.signFrom, to, integerDigits)
  )
    return null;
  if (!figure && digitAt(text, from) < 0 && lead.kind === "amount" && !isCount(text, from, digits, tail))
    return null;
  return assembleNumeral(text, lead, digits, tail, conventions);
}

/** 第3, No. 3, A4, #12, COVID-19, 3.1.2 */
function isOrdinalOrCode(text: string, from: number, currency: boolean): boolean {
  if (from === 0 || currency) return false;
  const at = isBlankAt(text, from - 1) ? from - 2 : from - 1;
  if (at < 0) return false;
  if ("第№#§".includes(text[at]!)) return true;
  if (at === from - 2) return /\bno\.$/i.test(text.slice(Math.max(0, at - 3), at + 1));
  if (isLetterAt(text, at)) return at === from - 2 || !isCountedInChinese(text, from);
  return "-–._/:".includes(text[at]!) && at > 0 && (isLetterAt(text, at - 1) || digitAt(text, at - 1) >= 0);
}

/** A count right behind a Latin word in Chinese text: 手机APP2579件. Shorter words are parts of names: 有MP3 20个. */
function isCountedInChinese(text: string, from: number): boolean {
  const isWord = /\p{Script=Han}[A-Za-z]{3,8}$/u.test(text.slice(Math.max(0, from - 9), from));
  return isWord && /^\d+[件条份人户家次]/.test(text.slice(from, from + 12));
}

/** 2024年, 3月, 31日, 5号, 10时30分: parts of dates and times. 5年 is a duration. */
function isCalendarAt(text: string, from: number, to: number, integerDigits: number): boolean {
  const at = isBlankAt(text, to) ? to + 1 : to;
  const char = text[at];
  if (char === "年")
    return integerDigits === 4 || integerDigits === 0 || /^ ?\d{1,2} ?月/.test(text.slice(at + 1, at + 6));
  if (char === "分" || char === "秒") return "时点分".includes(text[from - 1] ?? "#");
  if (char === "点") return digitAt(text, at + 1) < 0;
  return char !== undefined && "月日号时届".includes(char);
}

/** The mark of a heading or list item: "1.", "2、" or "3.1 Costs" at the start of a line, "(3)" anywhere. */
function isEnumeration(text: string, from: number, to: number, integerDigits: number): boolean {
  if (integerDigits > 2) return false;
  const [before, after] = [text[from - 1], text[to]];
  if ((before === "(" && after === ")") || (before === "（" && after === "）")) return true;
  let start = from;
  while (start > 0 && start > from - 8 && isBlankAt(text, start - 1) && text[start - 1] !== "\n") start--;
  const lineStart = start === 0 || text[start - 1] === "\n";
  return (
    lineStart &&
    after !== undefined &&
    (".、)）．".includes(after) || /^ ?[\p{Lu}\p{Lo}]/u.test(text.slice(to, to + 2)))
  );
}

const surelyCounted = "件条起宗例份";

/**
 * Whether Chinese characters say a count, not a word that is made with numerals (十分, 一般, 三公): they hold a
 * power of ten, or one digit with a counter word behind; 一 is part of so many words that few counters make
 * it one.
 */
function isCount(text: string, from: number, digits: DigitReading, tail: Tail): boolean {
  const length = digits.to - from;
  if (digits.digits === "chinese-positional" || text.startsWith("十分", from)) return false;
  if (tail.unit === "" && tail.multiplier === null) return length > 2;
  return length > 1 || text[from] !== "一" || surelyCounted.includes(text[digits.to] ?? "#");
}
