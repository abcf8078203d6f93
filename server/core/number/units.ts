import type { NumeralKind } from "../model/numeral.ts";
import { lately } from "../text/lately.ts";
import { isIdeographAt, isLetterAt, isSyllableAt } from "./characters.ts";
import { easternPowers, moneyTrillions } from "./powers.ts";
import { unitFamilies } from "./unit-table.ts";

/**
 * What a unit counts in: `name` is `base` times ten to the `power`. Only units of one base can be
 * converted.
 */
export interface Unit {
  /** The canonical word. */
  readonly name: string;
  readonly base: string;
  readonly power: number;
  readonly kind: NumeralKind;
  /** Whether it stands before numbers too: currencies. */
  readonly currency: boolean;
}

/** A unit read at a place of a text. */
export interface UnitReading {
  readonly unit: Unit;
  readonly to: number;
}

/** A unit by its canonical word or any of its spellings; unknown words give null. */
export function unitNamed(word: string): Unit | null {
  // Most numbers have none, and are asked.
  return word === "" ? null : named(word);
}

const named = lately((word) => spelled(word) ?? composed(word) ?? scaledByName(word));

/** Whether what stands behind a figure is a word for what it counts, which is no unit: 34 visits. */
export function isNoun(unit: string): boolean {
  return /^\p{Ll}{3,}s$/u.test(unit) && unitNamed(unit) === null;
}

/**
 * By how many powers of ten numbers in `from` must be raised to stand in `to`; null where the two cannot be
 * compared.
 */
export function powerBetween(from: string, to: string): number | null {
  if (from === to) return 0;
  const source = from === "" ? bareNumber : unitNamed(from);
  const target = to === "" ? bareNumber : unitNamed(to);
  return source && target && source.base === target.base ? source.power - target.power : null;
}

const bareNumber: Unit = { name: "", base: "", power: 0, kind: "amount", currency: false };

/** Reads the unit that starts at `at`; an alphabetic one must be a whole word. */
export function readUnitAt(text: string, at: number): UnitReading | null {
  const code = text.charCodeAt(at);
  if (code === 0x25) return { unit: percent, to: at + 1 };
  if (isEasternAt(text, at)) return readCharacters(text, at);
  if (isLetterAt(text, at)) return readWord(text, at);
  return readSign(text, at);
}

/** Reads a currency that starts at `at`, where a number is to follow: "$", "US$", "EUR", "人民币". */
export function readCurrencyAt(text: string, at: number): UnitReading | null {
  if (isIdeographAt(text, at) && !currencyInitials.has(text[at]!)) return null;
  const prefixed = readPrefixedSign(text, at);
  if (prefixed) return prefixed;
  if (text[at] === "R" && randAmount.test(text.slice(at, at + longestRand)))
    return { unit: rand, to: at + 1 };
  const reading =
    isLetterAt(text, at) || isIdeographAt(text, at) ? readWordOrName(text, at) : readSign(text, at);
  return reading?.unit.currency ? { ...reading, to: afterStop(text, at, reading.to) } : null;
}

/** Past the stop of an abbreviation that ends at `to`: "Rs. 10", "Rs.10", but "EUR.50" has a decimal mark. */
function afterStop(text: string, from: number, to: number): number {
  return text[to] === "." && isAbbreviation(text.slice(from, to)) ? to + 1 : to;
}

/** Whether a word for a currency may have a stop behind it: it is no sign, no code and no full word. */
export function isAbbreviation(word: string): boolean {
  return /^\p{L}{2,3}$/u.test(word) && word !== word.toUpperCase();
}

const spellings = new Map<string, Unit>();
/** First characters of all spellings: most texts are refused by them alone. */
const initials = new Set<string>();
/** First characters of the currencies that stand before numbers. */
export const currencyInitials = new Set<string>();
for (const { base, kind = "amount", currency = false, units } of unitFamilies) {
  for (const [power, ...words] of units) {
    const unit: Unit = { name: words[0]!, base, power, kind, currency };
    for (const word of words) {
      spellings.set(word, unit);
      initials.add(word[0]!);
      if (currency) currencyInitials.add(word[0]!);
    }
  }
}

/**
 * A word in any case, except where capitals mean something else: 5G is no weight, 3D no time, MKR no
 * Swedish money.
 */
function spelled(word: string): Unit | null {
  const exact = spellings.get(word);
  if (exact) return exact;
  const isCode = word.length === 1 || (word.length === 3 && word === word.toUpperCase());
  return isCode ? null : (spellings.get(word.toLowerCase()) ?? null);
}

const percent = spellings.get("%")!;

/** R1 is a road, a room or a rule; an amount in rand shows itself by its thousands or cents. */
const rand = spellings.get("ZAR")!;
const randAmount = /^R ?(?:\d{1,3}(?:[ ,.]\d{3})+|\d+[.,]\d\d)(?![.,]?\d)/;
const longestRand = 24;

const powerInitials = new Set([...easternPowers.map(([word]) => word[0]!), ...moneyTrillions]);
for (const initial of powerInitials) initials.add(initial);

/** 万元, 亿件, 千人, 억원: a power of ten and a unit. */
function composed(word: string): Unit | null {
  const initial = word[0] ?? "";
  if (!powerInitials.has(initial)) return null;
  if (moneyTrillions.includes(initial)) {
    const unit = spellings.get(word.slice(1));
    return unit?.currency ? scaled(unit, initial, 12) : null;
  }
  for (const [prefix, power] of easternPowers) {
    if (!word.startsWith(prefix)) continue;
    const unit = spellings.get(word.slice(prefix.length));
    return unit?.kind === "amount" ? scaled(unit, prefix, power) : null;
  }
  return null;
}

function scaled(unit: Unit, prefix: string, power: number): Unit {
  return { ...unit, name: prefix + unit.name, power: unit.power + power };
}

const longestEasternWord = 6;

/** The longest run of Chinese characters, kana or Hangul from `at` that is a unit. */
function readCharacters(text: string, at: number): UnitReading | null {
  if (!initials.has(text[at]!)) return null;
  let to = at;
  while (to < at + longestEasternWord && isEasternAt(text, to)) to++;
  for (; to > at; to--) {
    const word = text.slice(at, to);
    const unit = spellings.get(word) ?? composed(word);
    if (unit) return { unit, to };
  }
  return null;
}

function isEasternAt(text: string, at: number): boolean {
  return isIdeographAt(text, at) || isSyllableAt(text, at);
}

/** A unit in letters: the whole word, with what belongs to units after it ("km²", "MB/s"). */
function readWord(text: string, at: number): UnitReading | null {
  let to = at;
  while (isLetterAt(text, to)) to++;
  const wordEnd = to;
  while (isUnitTail(text, to)) to++;
  for (const end of to > wordEnd ? [to, wordEnd] : [to]) {
    const word = text.slice(at, end);
    const unit = spelled(word);
    if (unit && (end === to || !isLetterAt(text, end))) return { unit, to: end };
  }
  return null;
}

function readWordOrName(text: string, at: number): UnitReading | null {
  return isIdeographAt(text, at) ? readCharacters(text, at) : readWord(text, at);
}

function isUnitTail(text: string, at: number): boolean {
  const mark = text[at];
  if (mark === undefined) return false;
  return "²³/·$€£¥".includes(mark) || (isLetterAt(text, at) && !isIdeographAt(text, at));
}

/** A unit that is a sign: currency signs, ‰, °C, ℃. */
function readSign(text: string, at: number): UnitReading | null {
  for (let length = 2; length > 0; length--) {
    const unit = spellings.get(text.slice(at, at + length));
    if (unit) return { unit, to: at + length };
  }
  return null;
}

/** "US$", "HK$", "A$": letters glued to a currency sign. */
function readPrefixedSign(text: string, at: number): UnitReading | null {
  let to = at;
  while (to < at + 3 && isLetterAt(text, to)) to++;
  if (to === at || !/[$€£¥￥]/.test(text[to] ?? "")) return null;
  const unit = spellings.get(text.slice(at, to + 1));
  return unit ? { unit, to: to + 1 } : null;
}

const scaleWords = ["thousand", "million", "billion"];

/**
 * A unit of a thousand, a million or a billion (power 3, 6 or 9) of a currency, or of anything where `base`
 * is "".
 */
export function scaledUnit(base: string, power: number): Unit {
  const word = scaleWords[power / 3 - 1]!;
  return { name: base === "" ? word : `${base} ${word}`, base, power, kind: "amount", currency: base !== "" };
}

/** "USD million" and "thousand": the canonical words of scaled units. */
function scaledByName(name: string): Unit | null {
  const space = name.lastIndexOf(" ");
  const scale = scaleWords.indexOf(name.slice(space + 1));
  return scale < 0 ? null : scaledUnit(space < 0 ? "" : name.slice(0, space), (scale + 1) * 3);
}
