import type { Numeral } from "../../../model/numeral.ts";
import { isExact } from "../parts.ts";
import { balanceOf, type ProseSum } from "../sum.ts";

/** What names all of the figures before it, right before its own or right behind it: together 415, 19 in all. */
const namesAllBefore =
  /\b(?:together|in all|in total|altogether|making|zusammen|insgesamt|macht|au total|en tout|en total|en conjunto|(?:c[ao]me|comes|adds?|added|adding) (?:up )?to|totall?(?:ed|ing))(?: that is| makes| make| that makes)?:? [$€£]?$/iu;
const namesAllBehind =
  /^(?: ?[€£$])?(?: \p{L}+)? (?:in all|in total|total(?= ?(?:[.,;)]|$))|altogether|together|overall|all told|insgesamt|zusammen|au total|en tout|en total)\b/iu;
/** Between two parts: what the first counts, a mark or “and”, and what the next is. */
const partsJoin =
  /^\)?[^.:()\d]{0,60}?(?:[,;]| and| und| et| y)(?: (?:and|und|et|y))? ?[^.,;:()\d]{0,40}?\(?[$€£]?$/u;
/** Between the last part and the total: the same, or that it follows. */
const closes =
  /^\)?[^.:()\d]{0,60}?(?:[,;] ?| (?=(?:together |in all )?(?:c[ao]mes? |add\p{L}* |totall?(?:ed|ing))))[^.,;:()\d]{0,40}?[$€£]?$/u;
/** What makes a figure no part: one within another, a change, a mean, a bound. */
const noPart =
  /\b(?:of (?:which|whom|these|those|the)|including|incl|from|to|by|than|per|each|every|average|up|down|at|in|over|under|about|davon|darunter|je|pro|von|auf|um|dont|chacun|cada|de)\b[^\p{L}\d]*[$€£]?$/iu;
const noPartBehind =
  /^[%‰]|^ ?(?:%|per|each|every|of|more|fewer|less|times|je|pro|mehr|weniger|par|de plus|cada|más|menos|to)\b/iu;
/** More parts are in no sentence, and fewer prove nothing. */
const mostParts = 12;

/**
 * Parts that a sentence tells before it says what they come to: 12 open, 7 closed, 19 in all; 184 and 231, together
 * 415.
 */
export function closedLists(sentence: string, numerals: readonly Numeral[]): ProseSum[] {
  const words = (at: number): string => sentence.slice(numerals[at - 1]?.to ?? 0, numerals[at]!.from);
  const behind = (at: number): string => sentence.slice(numerals[at]!.to, numerals[at + 1]?.from);
  const isPart = (at: number): boolean =>
    isExact(numerals[at]!) && !noPart.test(words(at)) && !noPartBehind.test(behind(at));
  return numerals.flatMap((total, at): ProseSum[] => {
    if (at < 2 || !isExact(total) || !closes.test(words(at))) return [];
    if (!namesAllBefore.test(words(at)) && !namesAllBehind.test(behind(at))) return [];
    let first = at - 1;
    while (first > 0 && at - first < mostParts && isPart(first) && partsJoin.test(words(first))) first--;
    const parts = numerals.slice(first, at);
    // A figure before them that joins on might be one of them, or not.
    const isPlain = isPart(first) && parts.every(({ unit }) => unit === total.unit || unit === "");
    if (parts.length < 2 || !isPlain) return [];
    return [{ total, parts: lastThatGive(total, parts) ?? parts, closed: true, toldBy: "place" }];
  });
}

/**
 * The last of some figures where they come to the total by themselves: of 24 trips, 180 guests and 24 dogs, those two.
 */
function lastThatGive(total: Numeral, parts: readonly Numeral[]): readonly Numeral[] | null {
  for (let from = 0; from + 1 < parts.length; from++) {
    const last = parts.slice(from);
    if (balanceOf({ total, parts: last }).holds) return last;
  }
  return null;
}
