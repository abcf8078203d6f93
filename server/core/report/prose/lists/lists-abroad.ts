import type { Numeral } from "../../../model/numeral.ts";
import type { ProseSum } from "../sum.ts";
import { mostOpenings } from "./lists-chinese.ts";
import { isJoined, partsFrom } from "./lists-english.ts";

/** What opens a sentence about a total in German, French, Spanish, Italian, Portuguese and Dutch. */
const openingAbroad =
  /(?<!\p{L})(?:Von(?: den| unseren| allen)?|Sur(?: les| ces| nos)?|Des|De(?: los| las| nuestros| nuestras)?|Dei|Delle|Dos|Van(?: de| onze)?) (?=\d)/gu;
const joins = /[,;] (?:und|et|y|e|en) |[,;] | (?:und|et|y|e|en) /g;
/** Words that leave such a list open or its figures vague. */
const vague =
  /(?<!\p{L})(?:etwa|rund|circa|ca|fast|mindestens|über|mehr als|weniger als|darunter|z\. ?B|usw|environ|presque|près de|plus de|moins de|au moins|dont|notamment|unos|unas|cerca de|alrededor de|casi|más de|menos de|al menos|entre otros|circa|quasi|oltre|almeno|tra cui|mais de|quase|ongeveer|bijna|meer dan|waaronder|enz|etc)(?!\p{L})/iu;
/** Between the total and the first part: what is counted, and in German what became of it. */
const few = /^ \p{L}[\p{L}\p{M}' -]{0,40},? $/u;

/** What opens a list right behind its total: 70.450 euros: …, 120 Gäste, davon …, 24 300 €, soit …. */
const openingBehind = / ?: |,? (?:davon|soit|de l[oa]s cuales|di cui|waarvan) /gu;
/** What stands between such a total and its list: what is counted. */
const noun = /^ ?(?:[€£$]|\p{L}[\p{L}\p{M}' -]{0,40})$/u;

/**
 * "Von 180 Befragten antworteten 99 …, 54 … und 27 …", "De los 250 socios, 140 …, 75 … y 35 …", "60 barcos: 25 …, 15 … y
 * 20 …".
 */
export function listsAbroad(sentence: string, numerals: readonly Numeral[]): ProseSum[] {
  if (vague.test(sentence)) return [];
  const listOf = (total: Numeral, from: number): ProseSum[] => {
    const parts = partsFrom(sentence, numerals, total, from, joins);
    return parts && isJoined(sentence, parts) ? [{ total, parts, closed: true, toldBy: "place" }] : [];
  };
  const before = [...sentence.matchAll(openingAbroad)]
    .slice(0, mostOpenings)
    .flatMap(({ index, 0: words }): ProseSum[] => {
      const at = numerals.findIndex(({ from }) => from === index + words.length);
      const [total, first] = [numerals[at], numerals[at + 1]];
      if (at < 0 || !total || !first || !few.test(sentence.slice(total.to, first.from))) return [];
      return listOf(total, first.from);
    });
  const behind = [...sentence.matchAll(openingBehind)]
    .slice(0, mostOpenings)
    .flatMap(({ index, 0: words }): ProseSum[] => {
      const total = numerals.findLast(({ to }) => to <= index);
      return total && noun.test(sentence.slice(total.to, index)) ? listOf(total, index + words.length) : [];
    });
  return [...before, ...behind];
}
