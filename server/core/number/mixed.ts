import { Decimal } from "../model/decimal.ts";
import type { DigitStyle, MixedStyle } from "../model/numeral.ts";
import { digitAt } from "./characters.ts";

/** ASCII digits between powers of ten, as people in East Asia speak: 1亿2千万, 3万5千, 34億5,670万円, 3조 3,050억원. */
export interface MixedFigure {
  readonly to: number;
  readonly value: Decimal;
  readonly digits: MixedStyle;
  readonly isGrouped: boolean;
}

const powers: readonly (readonly [words: string, power: number])[] = [
  ["兆조", 12],
  ["亿億억", 8],
  ["万萬만", 4],
  ["千천", 3],
  ["百백", 2],
];
/** One figure below ten thousand, and the powers of ten behind it: 3,050 and 억, 2 and 千万. */
const pair = /(\d{1,4}|\d,\d{3})([千百천백]?[亿億억万萬만]|[兆조千천百백])/y;
/** The digits behind the last power, and the money they are, or what they count. */
const tail = /(\d{1,4}|\d,\d{3})(?!\d|[,.]\d)([円원件人名户戶]?)/y;

/**
 * Scans two or more pairs of digits and falling powers; null for one pair alone, which is a number and a
 * power word, but for one of yen or won where `alone` says so: 8,215万円 beside 34億5,670万円. 千円 is a unit.
 */
export function scanMixed(text: string, from: number, alone = false): MixedFigure | null {
  let total = 0n;
  let last = Number.POSITIVE_INFINITY;
  let nPairs = 0;
  let at = from;
  for (;;) {
    const found = matchAt(pair, text, at);
    if (!found) break;
    const power = powerOf(found[2]!);
    if (power >= last) return null;
    total += wholeOf(found[1]!) * 10n ** BigInt(power);
    last = power;
    nPairs++;
    at += found[0].length;
    // Korean parts what it counts by blanks.
    if (/[조억만] /.test(text.slice(at - 1, at + 1)) && matchAt(pair, text, at + 1)) at++;
  }
  if (nPairs === 0 || text[at - 1] === " ") return null;
  const behind = matchAt(tail, text, at);
  const [rest, digits] = behind ? [restOf(behind, last), behind[1]!] : [0n, ""];
  const isWhole = nPairs > 1 || digits !== "" || (alone && last % 4 === 0 && /[円원]/.test(text[at] ?? ""));
  if (rest === null || !isWhole) return null;
  const to = at + digits.length;
  const written = text.slice(from, to);
  return {
    to,
    value: new Decimal(total + rest, 0),
    digits: styleOf(written),
    isGrouped: written.includes(","),
  };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  if (digitAt(text, at) < 0) return null;
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** What one or two words for powers multiply by, as a power of ten: 4 for 万, 7 for 千万. */
function powerOf(words: string): number {
  let power = 0;
  for (const word of words) power += powers.find(([all]) => all.includes(word))![1];
  return power;
}

function wholeOf(digits: string): bigint {
  return BigInt(digits.replace(",", ""));
}

/**
 * The digits behind the last power: all its places (1万2345), as many as there are before money (5万300円) or what is
 * counted (3萬764件), or one digit in the next place down (3万5).
 */
function restOf([, digits, unit]: RegExpExecArray, power: number): bigint | null {
  const rest = wholeOf(digits!);
  const nDigits = digits!.replace(",", "").length;
  const isCounted = /[円원]/.test(unit!) || (unit !== "" && nDigits > 1);
  if (nDigits === power || (isCounted && nDigits < power)) return rest;
  return nDigits === 1 ? rest * 10n ** BigInt(power - 1) : null;
}

function styleOf(written: string): MixedStyle {
  if (/\p{Script=Hangul}/u.test(written)) return "ascii-korean";
  if (written.includes("萬")) return "ascii-traditional";
  return /[億兆]/.test(written) ? "ascii-japanese" : "ascii-chinese";
}

/** Whether digits stand between powers of ten. */
export function isMixed(digits: DigitStyle): digits is MixedStyle {
  return digits in writtenPowers;
}

const lastPower = /[千百천백]?[兆조亿億억萬万만千百천백](?=\D*$)/;

/** The power of ten of the last digit that a figure between powers shows: 4 in 5,670万, 11 in 5천억, 0 in 万300. */
export function lastPlaceOfMixed(written: string): number {
  const last = lastPower.exec(written);
  return last ? powerOf(last[0]) : 0;
}

/**
 * What each script writes its powers by, the greatest first; a power within a myriad only where nothing is left of it.
 */
const writtenPowers: Readonly<Record<MixedStyle, readonly (readonly [word: string, power: number])[]>> = {
  "ascii-chinese": [
    ["亿", 8],
    ["千万", 7],
    ["万", 4],
    ["千", 3],
  ],
  "ascii-traditional": [
    ["兆", 12],
    ["億", 8],
    ["萬", 4],
  ],
  "ascii-japanese": [
    ["兆", 12],
    ["億", 8],
    ["万", 4],
  ],
  "ascii-korean": [
    ["조", 12],
    ["억", 8],
    ["만", 4],
  ],
};

/** Writes a number that is not negative; one with decimals in digits alone. */
export function writeMixed(value: Decimal, style: MixedStyle, groupMark: string): string {
  const whole = value.rescaled(0);
  if (!whole) return value.toString();
  const grouped = (digits: bigint): string => `${digits}`.replace(/^(\d)(?=\d{3}$)/, `$1${groupMark}`);
  let rest = whole.coefficient;
  let written = "";
  for (const [word, power] of writtenPowers[style]) {
    const size = 10n ** BigInt(power);
    const count = rest / size;
    if (count === 0n || (power % 4 !== 0 && rest % size !== 0n)) continue;
    written += grouped(count) + word;
    rest %= size;
  }
  return rest > 0n || written === "" ? written + grouped(rest) : written;
}
