import { Decimal } from "../model/decimal.ts";
import type { NumberConventions, Numeral } from "../model/numeral.ts";
import { plainStyle } from "./plain-style.ts";

/** Fifteen digits are exact as a float, which is much faster to gather than a bigint. */
const mostDigits = 15;

/**
 * Reads what nearly every number of every table is, in one pass over its characters: ASCII digits with an
 * optional `-` before and `%` behind, groups of three and decimals by the marks of the conventions. Null
 * for anything else, numbers or not, which the thorough reading then decides.
 */
export function readPlain(text: string, conventions: NumberConventions): Numeral | null {
  const from = text.charCodeAt(0) === 0x2d ? 1 : 0;
  const percent = text.charCodeAt(text.length - 1) === 0x25;
  const to = percent ? text.length - 1 : text.length;
  if (to - from > mostDigits + 6 || to === from) return null;
  const scanned = scanDigits(text, from, to, conventions.decimalMark);
  if (!scanned || scanned.nDigits > mostDigits) return null;
  const { value, nDigits, nGroups, places } = scanned;
  const integerDigits = nDigits - places;
  if (integerDigits > 1 && text.charCodeAt(from) === 0x30) return null;
  if (isForThoroughReading(scanned, from === 1, conventions)) return null;
  const form = nGroups > 0 ? "grouped" : integerDigits > 3 ? "ungrouped" : "short";
  return {
    value: new Decimal(from === 1 ? -value : value, places),
    kind: percent ? "percent" : "amount",
    trust: "clean",
    from: 0,
    to,
    unit: percent ? "%" : "",
    style: plainStyle(conventions, form, from === 1),
  };
}

/** The digits of a stretch of text, and how marks part them. */
interface Digits {
  /** The number without its decimal mark; a float, so exact up to 15 digits. */
  readonly value: number;
  readonly nDigits: number;
  /** How many marks part groups. */
  readonly nGroups: number;
  /** How many digits stand behind the decimal mark. */
  readonly places: number;
}

/**
 * The ASCII digits, groups of three and decimals that stand at `[from, to)`; null where anything else does. The mark
 * that is not the decimal one, of comma and point, parts the groups. Linear in the stretch.
 */
export function scanDigits(text: string, from: number, to: number, decimalMark: "." | ","): Digits | null {
  const point = decimalMark.charCodeAt(0);
  const groupMark = 0x2e + 0x2c - point;
  let value = 0;
  let nMarks = 0;
  let nGroups = 0;
  let runStart = from;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) {
      value = value * 10 + code - 0x30;
      continue;
    }
    const run = at - runStart;
    if (nMarks > nGroups || run === 0 || (nGroups > 0 ? run !== 3 : run > 3 && code === groupMark))
      return null;
    if (code === groupMark) nGroups++;
    else if (code !== point) return null;
    nMarks++;
    runStart = at + 1;
  }
  const run = to - runStart;
  const isWhole = nMarks === nGroups;
  if (run === 0 || (isWhole && nGroups > 0 && run !== 3)) return null;
  return { value, nDigits: to - from - nMarks, nGroups, places: isWhole ? 0 : run };
}

/** Phone numbers, -0 and 76.000 among whole numbers need more than a look. */
function isForThoroughReading(
  { value, nDigits, nGroups, places }: Digits,
  negative: boolean,
  { whole }: NumberConventions,
): boolean {
  if (value === 0 && negative) return true;
  if (places === 3 && whole === true) return true;
  return places === 0 && nGroups === 0 && nDigits === 11;
}
