import { languages } from "../../../languages.ts";
import type { Numeral } from "../../../model/numeral.ts";
import type { ProseSum } from "../sum.ts";
import { mostOpenings } from "./lists-chinese.ts";
import { anyAnd, isJoined, partsFrom } from "./lists-english.ts";

/** What opens a sentence about a total in German, French, Spanish, Italian, Portuguese and Dutch. */
const openingAbroad =
  /(?<!\p{L})(?:Von(?: den| unseren| allen)?|Sur(?: les| ces| nos)?|Des|De(?: los| las| nuestros| nuestras)?|Dei|Delle|Dos|Van(?: de| onze)?) (?=\d)/gu;
const joins = new RegExp(`,? (?:${anyAnd}) |[,;] `, "g");
/**
 * What may stand before a figure that begins an item: a currency, or what the events were that are counted, do 12
 * pożarów.
 */
const lead = /^(?:(?:a|à|do|k|na|til|till|u|zu|до) )?[$€£A-Z ]{0,5}$/;
/** Words that leave such a list open or its figures vague. */
const vague =
  /(?<!\p{L})(?:etwa|rund|circa|ca|fast|mindestens|über|mehr als|weniger als|darunter|z\. ?B|usw|environ|presque|près de|plus de|moins de|au moins|dont|notamment|unos|unas|cerca de|alrededor de|casi|más de|menos de|al menos|entre otros|circa|quasi|oltre|almeno|tra cui|mais de|quase|ongeveer|bijna|meer dan|waaronder|enz|etc|około|ponad|prawie|blisko|niemal|m\.in|między innymi|mniej niż|więcej niż|asi|téměř|zhruba|přes|mimo jiné|omkring|drygt|nästan|bl\.a|över|более|менее|около|почти|понад|близько)(?!\p{L})/iu;
/** Between the total and the first part: what is counted, and in German what became of it. */
const few = /^ \p{L}[\p{L}\p{M}' -]{0,40},? $/u;

/** “Of which” in all languages that put blanks between words, but for English, which has a reader of its own. */
const leads = languages
  .filter(({ tag, and }) => tag !== "en" && and)
  .flatMap(({ words }) => words.ofWhich ?? [])
  .join("|");
/**
 * What opens a list right behind its total: 70.450 euros: …, 120 Gäste, davon …, 24 300 €, soit …, 50 zdarzeń, w tym ….
 */
const openingBehind = new RegExp(` ?: |,? (?:soit|en concreto,?|${leads})(?::|,)? `, "gu");
/** Whether a sentence may hold such a list. */
export const mayListAbroad = new RegExp(
  `(?<!\\p{L})(?:Von|Sur|De|De[is]|Delle|Dos|Van) (?:\\p{L}+ )?\\d|(?:: |soit |en concreto,? |(?:${leads})[:,]? )(?:\\p{L}{1,24} ){0,2}[$€£]?\\d`,
  "u",
);
/** Such words lead to all parts as a rule, others as often to some: w tym, inklusive. */
const closing = /:|davon|soit|de l[oa]s cuales|di cui|waarvan|en concreto/;
/** What stands between such a total and its list: what is counted. */
const noun = /^ ?(?:[€£$]|\p{L}[\p{L}\p{M}' -]{0,60})$/u;

/**
 * "Von 180 Befragten antworteten 99 …, 54 … und 27 …", "De los 250 socios, 140 …, 75 … y 35 …", "60 barcos: 25 …, 15 …
 * y 20 …".
 */
export function listsAbroad(sentence: string, numerals: readonly Numeral[]): ProseSum[] {
  if (vague.test(sentence)) return [];
  const listOf = (total: Numeral, from: number, isOpen = false): ProseSum[] => {
    const parts = partsFrom(sentence, numerals, total, from, joins, lead);
    if (!parts || !isJoined(sentence, parts)) return [];
    return [{ total, parts, closed: true, toldBy: "place", ...(isOpen && { mayNameSome: true }) }];
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
      return total && noun.test(sentence.slice(total.to, index))
        ? listOf(total, index + words.length, !closing.test(words))
        : [];
    });
  return [...before, ...behind];
}
