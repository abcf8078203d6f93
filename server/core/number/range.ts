import type { NumberConventions, Numeral } from "../model/numeral.ts";
import { readNumeral } from "./numeral.ts";

/** Longer texts are prose. UTF-16 units. */
const longestRange = 40;

/**
 * Reads a range: 10–14, 10 to 14 days, $10-14k, 10～14. The numeral is its lower end, and `high` the upper one; each is
 * written by itself. What stands behind the upper end (a unit, a power word, %) counts for both, and so does a currency
 * before the lower one. Null where the ends are no amounts of one kind, or fall. Whether such a text is an amount at
 * all (no date, score or name of an age group) only its column can tell.
 */
export function readRange(text: string, conventions: NumberConventions): Numeral | null {
  if (text.length > longestRange) return null;
  const mark = between.exec(text);
  if (!mark) return null;
  const to = mark.index + 1;
  const from = mark.index + mark[0].length;
  const first = readNumeral(text.slice(0, to), conventions);
  const high = readNumeral(text.slice(from), conventions);
  if (!first || !high || first.value.scale < 0) return null;
  const low = inTermsOf(first, high);
  if (!low || low.value.compare(high.value) > 0) return null;
  const unit = high.unit || low.unit;
  return { ...low, unit, high: { ...high, unit, from: from + high.from, to: from + high.to } };
}

/** The mark between the ends, with the character before it, which ends the lower one. */
const between =
  /[\d０-９%％万亿千kKMm元$€](?:\s?[-–—−~～〜]\s?|\s?[至到]\s?|\s(?:to|bis)\s)(?=[\d０-９$€£¥￥约])/;

/** The lower end in the kind and power of the upper one, where it does not say its own. */
function inTermsOf(low: Numeral, high: Numeral): Numeral | null {
  const isBare = low.unit === "" && low.style.multiplier === null;
  if (low.kind !== high.kind && !(isBare && low.kind === "amount")) return null;
  if (low.unit !== "" && high.unit !== "" && low.unit !== high.unit) return null;
  const { multiplier } = high.style;
  if (!multiplier || low.style.multiplier) return { ...low, kind: high.kind };
  const style = { ...low.style, multiplier: { ...multiplier, places: low.value.scale } };
  return { ...low, kind: high.kind, value: low.value.raised(multiplier.power), style };
}
