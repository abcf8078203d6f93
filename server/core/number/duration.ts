import { Decimal } from "../model/decimal.ts";
import type { DurationPart, Numeral } from "../model/numeral.ts";
import { afterOpeningMarkup } from "./markup.ts";
import { plainStyle } from "./plain-style.ts";

/** How a clock is to be read that shows two numbers: 1:30 as hours and minutes, or as minutes and seconds. */
export type Clock = "hours" | "minutes";

/**
 * Reads a length of time in words or letters: 2h 15m, 1 hr 30 min, 3小时20分, 45 min; its value is in seconds. Null for
 * anything else. Offsets count in `text`. Linear in its length.
 */
export function readDuration(text: string): Numeral | null {
  const { from, sign, to } = undressed(text);
  const parts: DurationPart[] = [];
  let value = Decimal.zero;
  let at = from + sign.length;
  let places = 0;
  while (at < to) {
    const part = wordPart.exec(text.slice(at, Math.min(to, at + longestPart)));
    const last = parts[parts.length - 1];
    const seconds = part && (part[3] === "" ? secondsBehind(last) : secondsOf.get(part[3]!.toLowerCase()));
    if (!part || !seconds || places > 0 || (last && !isBelow(part[2]!, seconds, last))) return null;
    if (part[1] !== "" && !last) return null;
    places = part[2]!.split(".")[1]?.length ?? 0;
    value = value.plus(Decimal.parse(part[2]!).times(new Decimal(seconds, 0)));
    const width = part[2]!.length > 1 && part[2]![0] === "0" ? 2 : 1;
    parts.push({ seconds, before: part[1]!, width, after: part[0].slice(part[1]!.length + part[2]!.length) });
    at += part[0].length;
  }
  return parts.length === 0 ? null : numeralOf({ from, sign, to }, value, parts);
}

/** Reads 1:30, 12:05:30 or 0:59.5 as a length of time; null for anything else. */
export function readClock(text: string, clock: Clock): Numeral | null {
  const { from, sign, to } = undressed(text);
  const fields = /^(\d{1,5})([:：])([0-5]\d)(?:[:：]([0-5]\d))?(\.\d{1,3})?$/.exec(
    text.slice(from + sign.length, to),
  );
  if (!fields) return null;
  const [first = "", mark = "", second = "", third, fraction = ""] = fields.slice(1);
  if (fraction !== "" && third === undefined && clock === "hours") return null;
  const largest = third === undefined && clock === "minutes" ? 60 : 3600;
  const numbers = [first, second, ...(third === undefined ? [] : [third])];
  const parts = numbers.map((digits, at): DurationPart => {
    const before = at === 0 ? "" : mark;
    return {
      seconds: largest / 60 ** at,
      before,
      width: digits[0] === "0" || at > 0 ? digits.length : 1,
      after: "",
    };
  });
  const value = numbers.reduce((sum, digits, at) => {
    const written = at === numbers.length - 1 ? digits + fraction : digits;
    return sum.plus(Decimal.parse(written).times(new Decimal(parts[at]!.seconds, 0)));
  }, Decimal.zero);
  return numeralOf({ from, sign, to }, value, parts);
}

/** How many numbers a length of time shows: 2 in 2h 15m; 0 for all other numerals. */
export function countParts({ style }: Numeral): number {
  return style.duration?.length ?? 0;
}

/** Writes seconds, not negative, in parts; what the last part cannot hold goes into smaller ones behind it. */
export function writeDuration(value: Decimal, parts: readonly DurationPart[]): string {
  const last = parts[parts.length - 1]!;
  let rest = value;
  let text = "";
  for (const { seconds, before, width, after } of parts.slice(0, -1)) {
    const size = new Decimal(seconds, 0);
    const count = floored(rest, seconds);
    rest = rest.minus(size.times(count));
    text += before + count.toString().padStart(width, "0") + after;
  }
  const inLast = exactly(rest, last.seconds);
  if (inLast && (inLast.scale === 0 || takesDecimals(last, parts.length)))
    return text + last.before + padded(inLast, last.width) + last.after;
  const after = finerUnits.get(last.after.trim().toLowerCase()) ?? "";
  const before = after === "" ? ":" : last.before || " ";
  const finer = { seconds: last.seconds / 60, before, width: after === "" ? 2 : 1, after };
  return text + writeDuration(rest, [last, finer]);
}

/** 1.5h and 0:59.5, but 1h 30m 30s and 1:30:30. */
function takesDecimals({ seconds, before, after }: DurationPart, nParts: number): boolean {
  if (seconds === 1) return true;
  return after === "" ? !/[:：]/.test(before) : nParts === 1;
}

const wordPart =
  /^([ \u00a0,]{0,2})(\d{1,6}(?:\.\d{1,3})?)[ \u00a0]?([a-z]{1,8}|个?小时|分钟?|秒钟?|)\.?(?![a-z])/i;
const longestPart = 24;

const secondsOf = new Map<string, number>();
for (const [seconds, words] of [
  [3600, "h hr hrs hour hours std stunde stunden heure heures 小时 个小时"],
  [60, "m min mins minute minutes minuten 分 分钟"],
  [1, "s sec secs second seconds sekunden 秒 秒钟"],
] as const)
  for (const word of words.split(" ")) secondsOf.set(word, seconds);

/** What a part of minutes or seconds is called behind one of hours or minutes of the same hand. */
const finerUnits = new Map([
  ["h", "m"],
  ["hr", "min"],
  ["hrs", "min"],
  ["m", "s"],
  ["min", "s"],
  ["小时", "分"],
  ["个小时", "分钟"],
  ["分", "秒"],
  ["分钟", "秒"],
]);

/** 1h30: the minutes need no word behind the hours. */
function secondsBehind(last: DurationPart | undefined): number | undefined {
  return last?.seconds === 3600 && /^h$/i.test(last.after) ? 60 : undefined;
}

/** A smaller unit than the one before it, less than one of which it counts. */
function isBelow(digits: string, seconds: number, last: DurationPart): boolean {
  return seconds < last.seconds && Number(digits) * seconds < last.seconds;
}

/** Where a length of time stands in its cell, without bold marks, and the sign that it begins with. */
interface Place {
  readonly from: number;
  readonly sign: string;
  readonly to: number;
}

function undressed(text: string): Place {
  const from = afterOpeningMarkup(text, 0);
  let to = text.length;
  while (to > from && "*_` ".includes(text[to - 1]!)) to--;
  return { from, sign: /^[-−–+]/.exec(text.slice(from, to))?.[0] ?? "", to };
}

function numeralOf({ from, sign, to }: Place, value: Decimal, parts: readonly DurationPart[]): Numeral {
  const [plus, negative] = sign === "+" ? ["+", ""] : ["", sign];
  return {
    value: negative === "" ? value : value.negated(),
    kind: "amount",
    trust: "clean",
    from,
    to,
    unit: "s",
    style: { ...bareStyle, plus, negative: { before: negative || "-", after: "" }, duration: parts },
  };
}

const bareStyle = plainStyle({ decimalMark: "." }, "ungrouped", true);

function floored({ coefficient, scale }: Decimal, divisor: number): Decimal {
  return new Decimal(coefficient / (10n ** BigInt(scale) * BigInt(divisor)), 0);
}

/** The quotient where it has at most three decimals, without zeros behind them; else null. */
function exactly(value: Decimal, divisor: number): Decimal | null {
  const size = new Decimal(divisor, 0);
  const quotient = value.dividedBy(size, 3);
  return divisor === 1 || quotient.times(size).equals(value) ? quotient.trimmed() : null;
}

function padded(value: Decimal, width: number): string {
  const [whole = "", fraction] = value.toString().split(".");
  return whole.padStart(width, "0") + (fraction === undefined ? "" : `.${fraction}`);
}
