import { Decimal } from "../model/decimal.ts";
import { afterChinese, chineseInteger, digitValues, tens } from "../text/chinese-integers.ts";
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
    const value = chineseInteger(text.slice(from, to));
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
  const value = chineseInteger(text);
  return value !== null && value > 0n && value < 10_000n ? Number(value) : null;
}

/** Whether a Chinese numeral may start there: with a digit, 十 or 廿; 点, 万 and 亿 never start one. */
export function startsChinese(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x3007 && code <= 0x9fff && starters.has(code);
}

/** The characters that one starts with. */
export const chineseStarters = [...digitValues.keys(), ...tens.keys(), "十拾"].join("");
const starters = codesOf(chineseStarters);

function digitsOf(text: string, from: number, to: number): ChineseDigits {
  let units = false;
  for (let at = from; at < to; at++) {
    if ("壹贰貳叁參肆伍陆陸柒捌玖拾佰仟".includes(text[at]!)) return "chinese-financial";
    units ||= !digitValues.has(text[at]!);
  }
  return units || to - from === 1 ? "chinese" : "chinese-positional";
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
