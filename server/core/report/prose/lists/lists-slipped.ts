import type { Numeral } from "../../../model/numeral.ts";
import { readsAsYear } from "../../../number/year.ts";
import { isBracketed } from "../../sentence.ts";
import { isExact } from "../parts.ts";
import { oddsOfSlip } from "../slip.ts";
import { balanceOf, type ProseSum } from "../sum.ts";
import { anyAnd } from "./lists-english.ts";

/** Whether a sentence may list anything, of which the last is joined by “and” in any language. */
export const mayJoin = new RegExp(`(?<!\\p{L})(?:${anyAnd}) (?:\\p{L}{1,4} )?[$€£]? ?\\d`, "u");
/** Between two parts: what the first counts, a mark or “and”, and perhaps a short word and a currency. */
const joins = new RegExp(
  `^(?: ?[€$£%])?[^.;:()\\d]{0,60}?(?:[,;]|(?:[,;] ?| )(?:${anyAnd}))(?: \\p{L}{1,4})? ?[$€£]? ?$`,
  "u",
);
const joinsLast = new RegExp(`(?<!\\p{L})(?:${anyAnd})(?: \\p{L}{1,4})? ?[$€£]? ?$`, "u");
/** How far before its parts a total stands at most, in UTF-16 units. */
const farthestTotal = 120;
/** More parts are in no sentence. */
const mostParts = 8;
/** Nothing but a slip says that these figures belong together, so it has to be that much likelier than chance. */
const leastOdds = 60;

/**
 * Lists of any language in which a single slip explains why the parts miss the figure before them, where nothing else
 * says that it is their total: 1,532 calls in the year, among them 246 fires, 1,139 accidents and 174 false alarms.
 */
export function slippedLists(sentence: string, numerals: readonly Numeral[]): ProseSum[] {
  const figures = numerals.filter(
    (numeral) =>
      numeral.kind === "amount" &&
      !isBracketed(sentence, numeral.from) &&
      !(numeral.unit === "" && readsAsYear(sentence.slice(numeral.from, numeral.to))),
  );
  const between = (at: number): string => sentence.slice(figures[at - 1]!.to, figures[at]!.from);
  const slipped = figures.flatMap((_, last): ProseSum[] => {
    if (last < 2 || !joinsLast.test(between(last))) return [];
    let first = last;
    while (first > 1 && last - first < mostParts && joins.test(between(first))) first--;
    const sums: ProseSum[] = [];
    for (let from = first; from < last; from++) {
      const [total, parts] = [figures[from - 1]!, figures.slice(from, last + 1)];
      if (areParts(total, parts)) sums.push({ total, parts, closed: true, toldBy: "place" });
    }
    if (sums.some((sum) => balanceOf(sum).holds)) return [];
    return sums.filter((sum) => oddsOfSlip(sum) >= leastOdds);
  });
  return slipped.length === 1 ? slipped : [];
}

function areParts(total: Numeral, parts: readonly Numeral[]): boolean {
  return (
    isExact(total) &&
    parts[0]!.from - total.to <= farthestTotal &&
    parts.every((part) => isExact(part) && (part.unit === total.unit || part.unit === ""))
  );
}
