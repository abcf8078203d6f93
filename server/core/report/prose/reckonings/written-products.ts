import type { Numeral } from "../../../model/numeral.ts";
import { isExact } from "../parts.ts";
import type { Reckoning } from "./reckoning.ts";

/** Between two factors: what the first one counts, and a sign of multiplication. */
const multiplies = /^(?: ?[€£$%¥](?:\/\p{L}{1,8})?|(?: ?[\p{L}²³/]{1,16}){1,3})? ?[×✕*xX·] ?[€£$¥]?$/u;
/** Between the last factor and the product, or the other way round. */
const equals = /^(?: ?[€£$¥](?:\/\p{L}{1,8})?|(?: ?[\p{L}²³/]{1,16}){1,3})? ?[=＝] ?[€£$¥]?$/u;
/** What makes the figure before or behind it part of more than a product; a colon behind a word divides nothing. */
const goesOnBefore = /(?:[-+−–×✕*xX·÷/^=＝√]|(?<!\p{L}):) ?[€£$¥]?$/u;
const goesOnBehind = /^(?: ?[€£$]|(?: ?[\p{L}²³]{1,16}){1,2})? ?[-+−–×✕*·÷/^=＝%]/u;
/** More factors are in no product that people write out. */
const mostFactors = 4;

/** Products that a sentence writes out, with two factors or more: 24 × 18.50 = 444.00, £600 = 40 boats x £15. */
export function writtenProducts(sentence: string, numerals: readonly Numeral[]): Reckoning[] {
  const words = (at: number): string => sentence.slice(numerals[at]!.to, numerals[at + 1]?.from);
  const product = (first: number, last: number, total: number): Reckoning[] => {
    const [said, operands] = [numerals[total]!, numerals.slice(first, last + 1)];
    const [one, other, ...others] = operands as [Numeral, Numeral, ...Numeral[]];
    const [from, to] = [numerals[Math.min(first, total)]!.from, numerals[Math.max(last, total)]!.to];
    const isWhole = !goesOnBefore.test(sentence.slice(0, from)) && !goesOnBehind.test(sentence.slice(to));
    return isWhole && [said, ...operands].every(isExact)
      ? [{ said, sign: "×", operands: [one, other, ...others] }]
      : [];
  };
  return numerals.flatMap((_, first) => {
    let last = first;
    while (last + 1 < numerals.length && last - first < mostFactors && multiplies.test(words(last))) last++;
    if (last === first) return [];
    const isTotalBehind = last + 1 < numerals.length && equals.test(words(last));
    if (isTotalBehind) return product(first, last, last + 1);
    return first > 0 && equals.test(words(first - 1)) ? product(first, last, first - 1) : [];
  });
}
