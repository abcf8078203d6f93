import { currencySigns, digitAt, isBlankAt, isIdeographAt, isLetterAt } from "./characters.ts";
import { endsApproximately, type Lead, lengthOfShare, shareAt, signAt } from "./lead.ts";
import { isAbbreviation, type Unit, unitNamed } from "./units.ts";

/**
 * Reads what stands before a number in running text, backwards from its first digit: currency, sign,
 * "about".
 */
export function leadBefore(text: string, digitsFrom: number): Lead {
  const currency = currencyBefore(text, digitsFrom);
  const signed = signBefore(text, currency?.from ?? digitsFrom);
  const from = signed?.from ?? currency?.from ?? digitsFrom;
  return {
    at: digitsFrom,
    signFrom: signed?.from ?? -1,
    sign: signed?.sign ?? "",
    signText: signed ? text.slice(signed.from, signed.from + 1) : "",
    inner: signed ? text.slice(signed.from + 1, digitsFrom) : "",
    framed: false,
    approximate: endsApproximately(text.slice(Math.max(0, from - 16), from)),
    currency: currency?.unit ?? null,
    kind: shareAt(text, digitsFrom - lengthOfShare),
  };
}

/**
 * A minus or plus glued to the number, with no word or number before it that it would join: not COVID-19,
 * not 10-14.
 */
function signBefore(text: string, to: number): { readonly from: number; readonly sign: "-" | "+" } | null {
  const sign = to > 0 ? signAt(text, to - 1) : "";
  if (sign !== "-" && sign !== "+") return null;
  const before = to - 2;
  const joins =
    before >= 0 && (isLetterAt(text, before) || digitAt(text, before) >= 0 || /[)\]%-]/.test(text[before]!));
  return joins ? null : { from: to - 1, sign };
}

/** "$", "US$", "EUR ", "人民币" before the number, with at most one blank between. */
function currencyBefore(
  text: string,
  digitsFrom: number,
): { readonly from: number; readonly unit: Unit } | null {
  const end = isBlankAt(text, digitsFrom - 1) ? digitsFrom - 1 : digitsFrom;
  const to = text[end - 1] === "." && isLetterAt(text, end - 2) ? end - 1 : end;
  if (to <= 0) return null;
  let from = to;
  const last = text[to - 1]!;
  if (isIdeographAt(text, to - 1)) from = to - (text.startsWith("人民币", to - 3) ? 3 : 2);
  else if (isLetterAt(text, to - 1) || currencySigns.includes(last)) from = to - 1;
  if (from === to || from < 0) return null;
  while (from > to - 4 && !isIdeographAt(text, to - 1) && isLetterAt(text, from - 1)) from--;
  const word = text.slice(from, to);
  const unit = to === end || isAbbreviation(word) ? unitNamed(word) : null;
  return unit?.currency && unit.power === 0 ? { from, unit } : null;
}
