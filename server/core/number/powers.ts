import { isBlankAt, isIdeographAt, isLetterAt, isSyllableAt } from "./characters.ts";

/** A word that multiplies the digits before it by a power of ten. */
export interface Power {
  readonly power: number;
  readonly word: string;
}

/** What Chinese, Japanese and Korean words put between digits and unit, longest words first. */
export const easternPowers: readonly (readonly [word: string, power: number])[] = [
  ["万亿", 12],
  ["千亿", 11],
  ["百亿", 10],
  ["十亿", 9],
  ["千万", 7],
  ["百万", 6],
  ["十万", 5],
  ["亿", 8],
  ["億", 8],
  ["万", 4],
  ["萬", 4],
  ["千", 3],
  ["仟", 3],
  ["百", 2],
  ["佰", 2],
  ["천억", 11],
  ["백억", 10],
  ["십억", 9],
  ["천만", 7],
  ["백만", 6],
  ["십만", 5],
  ["억", 8],
  ["만", 4],
  ["천", 3],
  ["백", 2],
];

/** A trillion before money alone: 兆 is a million before other units, 조 a group of people. */
export const moneyTrillions: readonly string[] = ["兆", "조"];

/** The Chinese, Japanese or Korean power word at `at`, or null. */
export function easternPowerAt(text: string, at: number): Power | null {
  if (!isIdeographAt(text, at) && !isSyllableAt(text, at)) return null;
  for (const [word, power] of easternPowers) if (text.startsWith(word, at)) return { power, word };
  return null;
}

/** Words in letters, lower case; abbreviations may end in a full stop. */
const latinPowers = new Map<string, number>();
for (const [power, words] of [
  [2, "hundred"],
  [3, "thousand tsd тыс tys"],
  [6, "million millions mn mio mln млн mill"],
  [9, "billion billions bn mrd mds млрд milliarden"],
  [12, "trillion трлн"],
] as const) {
  for (const word of words.split(" ")) latinPowers.set(word, power);
}

/**
 * Letters that stand for a power when glued to the digits; those in capitals also name units unless money
 * is meant.
 */
const gluedPowers = new Map<string, number>([
  ["k", 3],
  ["K", 3],
  ["M", 6],
]);
const moneyPowers = new Map<string, number>([
  ["m", 6],
  ["mm", 6],
  ["b", 9],
  ["t", 12],
]);

/**
 * The power word in letters at `at`, right behind digits or a blank, or null. Some count only behind money.
 */
export function latinPowerAt(text: string, at: number, currency: boolean): Power | null {
  if (!isLetterAt(text, at)) return null;
  let to = at;
  while (isLetterAt(text, to) && to < at + 12) to++;
  const word = text.slice(at, to);
  const lower = word.toLowerCase();
  const glued = !isBlankAt(text, at - 1);
  const power =
    latinPowers.get(lower) ??
    (glued ? gluedPowers.get(word) : undefined) ??
    (currency ? (moneyPowers.get(lower) ?? gluedPowers.get(word)) : undefined);
  if (power === undefined) return null;
  return { power, word: text[to] === "." && latinPowers.has(lower) ? `${word}.` : word };
}
