import { Decimal } from "../model/decimal.ts";
import type { NumberConventions, Numeral } from "../model/numeral.ts";
import { plainStyle } from "./plain-style.ts";

const conventions: NumberConventions = { decimalMark: "." };
const units =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const word = new RegExp(
  `(?<![\\p{L}\\d-])(?:(${tens.join("|")})(?:-(${units.slice(0, 9).join("|")}))?|(${units.join("|")}))(?![\\p{L}\\d-])`,
  "giu",
);

/**
 * The counts below a hundred that an English text spells out ("five", "twenty-one"), from left to right. Offsets
 * are UTF-16 and count in `text`. Linear in its length.
 */
function spelledNumerals(text: string): Numeral[] {
  return [...text.matchAll(word)].map(({ index, 0: written, 1: ten, 2: unit, 3: small }) => {
    const value = small ? placeOf(units, small) : 10 * (placeOf(tens, ten) + 1) + placeOf(units, unit);
    return {
      value: Decimal.parse(String(value)),
      kind: "amount",
      trust: "clean",
      from: index,
      to: index + written.length,
      unit: "",
      style: { ...plainStyle(conventions, "short", false), irregular: written },
    };
  });
}

/** The figures of a text with the counts that it spells out, from left to right. */
export function withSpelled(text: string, numerals: readonly Numeral[]): readonly Numeral[] {
  const spelled = spelledNumerals(text);
  return spelled.length === 0 ? numerals : [...numerals, ...spelled].sort((a, b) => a.from - b.from);
}

/** The place of a word in a list, counted from one; 0 where there is no word. */
function placeOf(words: readonly string[], wanted: string | undefined): number {
  return wanted === undefined ? 0 : words.indexOf(wanted.toLowerCase()) + 1;
}
