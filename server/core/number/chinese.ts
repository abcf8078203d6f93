import { Decimal } from "../model/decimal.ts";
import { codesOf } from "../text/codes.ts";

/** How a Chinese numeral is written: everyday characters, the financial ones, or digit by digit (二〇二四). */
export type ChineseDigits = "chinese" | "chinese-financial" | "chinese-positional";

/** A numeral in Chinese characters as it stands in a text, without sign and unit. */
export interface ChineseFigure {
  readonly to: number;
  readonly value: Decimal;
  readonly digits: ChineseDigits;
}

/** Longer runs are no numbers; the bound keeps the search for the longest number in a run cheap. */
const longestNumeral = 40;

/** Scans the Chinese numeral that starts at `from`: 三千五百, 两千, 壹拾贰万叁仟, 二〇二四, 廿三, 三点五. Null where none does. */
export function scanChinese(text: string, from: number): ChineseFigure | null {
  let to = afterChinese(text, from);
  if (to - from > longestNumeral) return null;
  for (; to > from; to--) {
    const value = valueOfWord(text.slice(from, to));
    if (value === null) continue;
    const fraction = scanFraction(text, to);
    if (fraction === null) return { to, value: new Decimal(value, 0), digits: digitsOf(text, from, to) };
    const scale = fraction.length;
    const coefficient = value * 10n ** BigInt(scale) + BigInt(fraction);
    return { to: to + 1 + scale, value: new Decimal(coefficient, scale), digits: digitsOf(text, from, to) };
  }
  return null;
}

/** Writes a number that is not negative. */
export function writeChinese(value: Decimal, digits: ChineseDigits): string {
  const [whole = "", fraction = ""] = value.toString().split(".");
  const integer =
    digits === "chinese-positional" ? spelled(whole, "〇") : writeInteger(BigInt(whole), digits);
  return fraction === "" ? integer : `${integer}点${spelled(fraction, "零", digits)}`;
}

/** The number of a heading mark, or of what a label counts: 十一 is 11, 二十 is 20, 3 is 3, 〇 and words are null. */
export function readOrdinal(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  if (text.length > 9) return null;
  const value = valueOfWord(text);
  return value !== null && value > 0n && value < 10_000n ? Number(value) : null;
}

/** Whether a Chinese numeral may start there: with a digit, 十 or 廿; 点, 万 and 亿 never start one. */
export function startsChinese(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x3007 && code <= 0x9fff && starters.has(code);
}

/** Where the run of numeral characters that starts at `at` ends, number or not. */
export function afterChinese(text: string, at: number): number {
  while (isNumeralAt(text, at)) at++;
  return at;
}

const digitValues = new Map<string, bigint>();
for (const family of ["零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖", "○弌貳參肆伍陸柒捌玖"]) {
  for (const [value, char] of Array.from(family).entries()) digitValues.set(char, BigInt(value));
}
digitValues.set("两", 2n).set("兩", 2n);
digitValues.delete("○");
digitValues.delete("弌");

const smallUnits = new Map([
  ["十", 10n],
  ["拾", 10n],
  ["百", 100n],
  ["佰", 100n],
  ["千", 1000n],
  ["仟", 1000n],
]);
const largeUnits = new Map([
  ["万", 10_000n],
  ["萬", 10_000n],
  ["亿", 100_000_000n],
  ["億", 100_000_000n],
]);
const tens = new Map([
  ["廿", 20n],
  ["卅", 30n],
]);

const starters = codesOf([...digitValues.keys(), ...tens.keys(), "十拾"].join(""));

function isNumeralAt(text: string, at: number): boolean {
  const char = text[at];
  if (char === undefined || char < "〇" || char > "鿿") return false;
  return digitValues.has(char) || smallUnits.has(char) || largeUnits.has(char) || tens.has(char);
}

function digitsOf(text: string, from: number, to: number): ChineseDigits {
  let units = false;
  for (let at = from; at < to; at++) {
    if ("壹贰貳叁參肆伍陆陸柒捌玖拾佰仟".includes(text[at]!)) return "chinese-financial";
    units ||= !digitValues.has(text[at]!);
  }
  return units || to - from === 1 ? "chinese" : "chinese-positional";
}

/** The value of a whole word, or null where it breaks the grammar. */
function valueOfWord(word: string): bigint | null {
  if (word === "") return null;
  const chars = Array.from(word);
  if (chars.length > 1 && chars.every((char) => digitValues.has(char))) return positionalValue(chars);
  return groupedValue(chars);
}

/** 二〇二四: one digit after another; 两 is no digit of such a number. */
function positionalValue(chars: readonly string[]): bigint | null {
  if (chars.includes("两") || chars.includes("兩")) return null;
  return BigInt(chars.map((char) => digitValues.get(char)).join(""));
}

/**
 * number := section (large section?)*, large units falling from left to right, except that 万亿 multiplies.
 * section := (digit small)* digit?, small units falling, 零 where a place is skipped.
 */
function groupedValue(chars: readonly string[]): bigint | null {
  let total = 0n;
  let lastLarge: bigint | null = null;
  let section = new Section();
  for (const char of chars) {
    const large = largeUnits.get(char);
    if (large === undefined) {
      if (!section.take(char)) return null;
      continue;
    }
    if (section.isEmpty) {
      if (total === 0n || large !== 100_000_000n || lastLarge !== 10_000n) return null;
      total *= large;
    } else if (lastLarge !== null && large >= lastLarge) {
      if (lastLarge !== 10_000n || large === lastLarge) return null;
      total = (total + section.value()) * large;
    } else {
      total += section.value() * large;
    }
    lastLarge = large;
    section = new Section();
  }
  if (section.isDangling || (section.isEmpty && total === 0n)) return null;
  return total + section.shorthandValue(lastLarge);
}

/** The thousands of one large unit while they are read. */
class Section {
  #total = 0n;
  #digit: bigint | null = null;
  #lastUnit = 10_000n;
  #skipped = false;

  /** Takes the next character; false where the grammar does not allow it. */
  take(char: string): boolean {
    const unit = smallUnits.get(char);
    if (unit !== undefined) return this.#takeUnit(unit);
    const ten = tens.get(char);
    if (ten !== undefined) return this.#takeTens(ten);
    const value = digitValues.get(char);
    if (value === undefined || (this.#digit !== null && this.#digit !== 0n)) return false;
    if (value === 0n) {
      if (this.#digit !== null) return false;
      this.#skipped = true;
    }
    this.#digit = value;
    return true;
  }

  get isEmpty(): boolean {
    return this.#total === 0n && this.#digit === null;
  }

  /** Whether it ends in a 零 that introduces nothing. */
  get isDangling(): boolean {
    return this.#digit === 0n && this.#total > 0n;
  }

  value(): bigint {
    return this.#total + (this.#digit ?? 0n);
  }

  /**
   * As `value`, but a last digit without 零 before it counts in the next unit down: 三千五 is 3500, 一万二 is
   * 12000.
   */
  shorthandValue(lastLarge: bigint | null): bigint {
    if (this.#digit === null || this.#skipped) return this.value();
    if (this.#total > 0n)
      return this.#lastUnit > 10n ? this.#total + (this.#digit * this.#lastUnit) / 10n : this.value();
    return lastLarge === null ? this.value() : (this.#digit * lastLarge) / 10n;
  }

  #takeUnit(unit: bigint): boolean {
    if (unit >= this.#lastUnit || (this.#digit === 0n && unit !== 10n)) return false;
    if (this.#digit === null && unit !== 10n) return false;
    this.#total += (this.#digit === null || this.#digit === 0n ? 1n : this.#digit) * unit;
    this.#digit = null;
    this.#lastUnit = unit;
    this.#skipped = false;
    return true;
  }

  #takeTens(value: bigint): boolean {
    if (this.#lastUnit <= 10n || (this.#digit !== null && this.#digit !== 0n)) return false;
    this.#total += value;
    this.#digit = null;
    this.#lastUnit = 10n;
    return true;
  }
}

/** The digits after 点, as ASCII, or null where no 点 with a digit follows. */
function scanFraction(text: string, at: number): string | null {
  if (text[at] !== "点" && text[at] !== "點") return null;
  let fraction = "";
  for (let next = at + 1; next < text.length; next++) {
    const value = digitValues.get(text[next]!);
    if (value === undefined || text[next] === "两") break;
    fraction += value;
  }
  return fraction === "" ? null : fraction;
}

const plainDigits = "零一二三四五六七八九";
const financialDigits = "零壹贰叁肆伍陆柒捌玖";

function spelled(digits: string, zero: string, style: ChineseDigits = "chinese"): string {
  const names = style === "chinese-financial" ? financialDigits : plainDigits;
  return Array.from(digits, (digit) => (digit === "0" ? zero : names[Number(digit)]!)).join("");
}

function writeInteger(value: bigint, digits: ChineseDigits): string {
  if (value === 0n) return "零";
  const [yi, wan] = [100_000_000n, 10_000n];
  if (value >= yi) return joined(writeInteger(value / yi, digits), "亿", value % yi, yi, digits);
  if (value >= wan) return joined(writeSection(value / wan, digits, true), "万", value % wan, wan, digits);
  return writeSection(value, digits, true);
}

/** A head, its large unit and the rest, with 零 where the rest does not fill the next place. */
function joined(head: string, unit: string, rest: bigint, size: bigint, digits: ChineseDigits): string {
  const start = head === "二" ? "两" : head;
  if (rest === 0n) return start + unit;
  const written = writeRest(rest, digits);
  return start + unit + (rest * 10n < size ? "零" : "") + written;
}

function writeRest(value: bigint, digits: ChineseDigits): string {
  if (value < 10_000n) return writeSection(value, digits, false);
  const rest = value % 10_000n;
  return joined(writeSection(value / 10_000n, digits, false), "万", rest, 10_000n, digits);
}

/** A number from 1 to 9999; one that starts the numeral writes 十 for 一十, except in financial style. */
function writeSection(value: bigint, digits: ChineseDigits, leading: boolean): string {
  const financial = digits === "chinese-financial";
  const names = financial ? financialDigits : plainDigits;
  const units = financial ? ["", "拾", "佰", "仟"] : ["", "十", "百", "千"];
  const places = value.toString();
  let written = "";
  let skipped = false;
  for (let at = 0; at < places.length; at++) {
    const digit = Number(places[at]);
    const place = places.length - 1 - at;
    if (digit === 0) {
      skipped = true;
      continue;
    }
    if (skipped) written += "零";
    skipped = false;
    if (digit === 2 && place === 3 && !financial) written += "两千";
    else if (digit === 1 && place === 1 && written === "" && leading && !financial) written += "十";
    else written += names[digit]! + units[place]!;
  }
  return written;
}
