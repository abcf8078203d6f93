import type { Numeral } from "../../model/numeral.ts";
import { mostOpenings } from "./lists.ts";
import { partsFrom } from "./lists-english.ts";
import type { ProseSum } from "./sum.ts";

/** What opens a sentence about a total in German, French, Spanish, Italian, Portuguese and Dutch. */
const openingAbroad =
  /(?<!\p{L})(?:Von(?: den| unseren| allen)?|Sur(?: les| ces| nos)?|Des|De(?: los| las| nuestros| nuestras)?|Dei|Delle|Dos|Van(?: de| onze)?) (?=\d)/gu;
const joins = /[,;] (?:und|et|y|e|en) |[,;] | (?:und|et|y|e|en) /g;
const and = / (?:und|et|y|e|en) $/;
/** Words that leave such a list open or its figures vague. */
const vague =
  /(?<!\p{L})(?:etwa|rund|circa|ca|fast|mindestens|über|mehr als|weniger als|darunter|z\. ?B|usw|environ|presque|près de|plus de|moins de|au moins|dont|notamment|unos|unas|cerca de|alrededor de|casi|más de|menos de|al menos|entre otros|circa|quasi|oltre|almeno|tra cui|mais de|quase|ongeveer|bijna|meer dan|waaronder|enz|etc)(?!\p{L})/iu;
/** Between the total and the first part: what is counted, and in German what became of it. */
const few = /^ \p{L}[\p{L}\p{M}' -]{0,40},? $/u;

/** "Von 180 Befragten antworteten 99 …, 54 … und 27 …", "De los 250 socios, 140 …, 75 … y 35 …". */
export function listsAbroad(sentence: string, numerals: readonly Numeral[]): ProseSum[] {
  if (vague.test(sentence)) return [];
  return [...sentence.matchAll(openingAbroad)]
    .slice(0, mostOpenings)
    .flatMap(({ index, 0: words }): ProseSum[] => {
      const at = numerals.findIndex(({ from }) => from === index + words.length);
      const [total, first] = [numerals[at], numerals[at + 1]];
      if (at < 0 || !total || !first || !few.test(sentence.slice(total.to, first.from))) return [];
      const parts = partsFrom(sentence, numerals, total, first.from, joins);
      return parts && isJoined(sentence, parts) ? [{ total, parts, closed: true, said: false }] : [];
    });
}

/** Whether "and" stands before the last part, as it does where all are told. */
function isJoined(sentence: string, parts: readonly Numeral[]): boolean {
  const [before, last] = parts.slice(-2);
  return before !== undefined && last !== undefined && and.test(sentence.slice(before.to, last.from));
}
