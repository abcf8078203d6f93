import type { Decimal } from "../../model/decimal.ts";
import type { Slip } from "../../model/fault.ts";

/** A slip of the pen that turns one figure into another. */
export interface SlipFound {
  readonly slip: Slip;
  /** How many figures the same slip could have been made from: the more, the less it proves. */
  readonly reach: number;
}

/** Powers of ten that a wrong unit or a slipped point moves a figure by: 10 to 10,000, up or down. */
const factorsOfTen = 8;

/**
 * The slip that explains why `typed` stands where `meant` should, or null. Digits are compared by the
 * restricted Damerau–Levenshtein distance of at most one (S. Scholtus: "Automatic correction of simple
 * typing errors in numerical data with balance edits", Statistics Netherlands 09046, 2009).
 */
export function slipBetween(typed: Decimal, meant: Decimal): SlipFound | null {
  if (typed.equals(meant) || typed.sign === 0) return null;
  if (typed.equals(meant.negated())) return { slip: "sign", reach: 1 };
  if (typed.sign !== meant.sign) return null;
  const [left, right] = digitsOf(typed, meant);
  if (left === null || right === null) return null;
  if (withoutZeros(left) === withoutZeros(right)) return { slip: "factor-ten", reach: factorsOfTen };
  return oneEdit(left, right);
}

/** Figures of fewer digits are one slip from too many others. */
const fewestDigits = 3;

/** Whether a slip explains why `typed` stands where `meant` should, which says something of longer figures alone. */
export function isTellingSlip(typed: Decimal, meant: Decimal): boolean {
  const nDigits = meant.absolute().trimmed().coefficient.toString().length;
  return nDigits >= fewestDigits && slipBetween(typed, meant) !== null;
}

/** The digits of both at the places the typed figure was printed with, where the other fits there. */
function digitsOf(typed: Decimal, meant: Decimal): [string | null, string | null] {
  const fitted = meant.trimmed().rescaled(typed.scale) ?? meant;
  return [digits(typed), digits(fitted)];
}

function digits(value: Decimal): string | null {
  const text = String(value.absolute().units);
  return text.length <= 24 ? text : null;
}

function withoutZeros(text: string): string {
  let end = text.length;
  while (end > 1 && text[end - 1] === "0") end--;
  return text.slice(0, end);
}

function oneEdit(typed: string, meant: string): SlipFound | null {
  const same = sharedStart(typed, meant);
  if (typed.length === meant.length) {
    if (typed.slice(same + 1) === meant.slice(same + 1))
      return { slip: "digit-changed", reach: 9 * typed.length };
    const swapped =
      typed[same] === meant[same + 1] &&
      typed[same + 1] === meant[same] &&
      typed.slice(same + 2) === meant.slice(same + 2);
    return swapped ? { slip: "digits-swapped", reach: typed.length - 1 } : null;
  }
  if (typed.length === meant.length + 1 && typed.slice(same + 1) === meant.slice(same)) {
    // A key is struck twice far more often than a foreign one is struck besides.
    const isDoubled = typed[same] === typed[same - 1];
    return { slip: "digit-added", reach: isDoubled ? meant.length : 10 * typed.length };
  }
  if (meant.length === typed.length + 1 && meant.slice(same + 1) === typed.slice(same))
    return { slip: "digit-lost", reach: meant.length };
  return null;
}

function sharedStart(left: string, right: string): number {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  return at;
}
