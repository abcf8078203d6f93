import type { Numeral } from "../../../model/numeral.ts";
import { groupedConventions } from "../../../number/conventions.ts";
import { scanNumerals } from "../../../number/scan.ts";
import { isBracketed } from "../../sentence.ts";
import { leavesOpen, overlapsItself } from "../closure.ts";
import { countedAs, isExact, isPartOfList } from "../parts.ts";
import { seemsWhole } from "../slip.ts";
import { balanceOf, type ProseSum } from "../sum.ts";

/** What names the total whose parts are told behind it: 捐款中，; 新生中男生. */
const namesTotal = /(?<=^|[，。；：])\s*(?:在|从)?(\p{Script=Han}{2,12})中(?![心央共小等期])[，：]?/gu;
/** More of these are in no text. */
const mostNamed = 12;
/** A total is looked for among so many figures before its name. */
const farthestTotal = 24;
/** How much more kinds of people, who may be of several, are than all of them only by a slip: a share of each part. */
const almostWholeOfKinds = 0.01;
/** A total is the one that is named by words that end in so many characters of the name, or in all of them. */
const fewestShared = 4;
/** Before a figure, behind its name: 捐款总额达52万元. */
const saysHowMuch = /(?:总[数额量]|合计|累计|共计?)?(?:为|是|达到?|有|近|：)?\s*$/;

/**
 * Totals that are taken apart by their names behind them: 收到捐款52.6万元、物资184件。捐款中，企业31.4万元，个人21.2万元. Offsets count
 * in the text, which is in plain Chinese.
 */
export function namedTotals(text: string): ProseSum[] {
  const leads = [...text.matchAll(namesTotal)].slice(0, mostNamed);
  if (leads.length === 0) return [];
  const numerals = [...scanNumerals(text, groupedConventions)];
  return leads.flatMap(({ index, 0: lead, 1: name }) => {
    const from = index + lead.length;
    const before = numerals.filter(({ to }) => to <= index).slice(-farthestTotal);
    const named = before.filter(
      (numeral, at) =>
        numeral.unit !== "" && isExact(numeral) && isNamed(text, name!, numeral, before[at - 1]?.to ?? 0),
    );
    // Up to a semicolon, and up to the full stop.
    const [short, long] = [/[；。]/, /。/].map((end) => {
      const length = text.slice(from).search(end);
      const to = length < 0 ? text.length : from + length;
      return named.flatMap((total) => listOf(text, numerals, total, [from, to]) ?? []);
    }) as [ProseSum[], ProseSum[]];
    if ([...short, ...long].some((sum) => balanceOf(sum).holds)) return [];
    const [sum, another] = short.length > 0 ? short : long;
    return sum && !another && isSure(sum) ? [sum] : [];
  });
}

/**
 * Parts that are named so are often kinds of people, who may be of several: they are not told to be too many by a
 * little.
 */
function isSure(sum: ProseSum): boolean {
  const isExceeded = balanceOf(sum).difference.sign < 0;
  return seemsWhole(sum, isExceeded ? almostWholeOfKinds : undefined);
}

function isNamed(text: string, name: string, { from }: Numeral, last: number): boolean {
  const words = text.slice(Math.max(last, from - 24), from).replace(saysHowMuch, "");
  return words.endsWith(name.slice(-fewestShared));
}

function listOf(
  text: string,
  numerals: readonly Numeral[],
  total: Numeral,
  [from, to]: readonly [number, number],
): ProseSum | null {
  const list = text.slice(from, to);
  const amounts = numerals.filter(
    (numeral) =>
      numeral.from >= from &&
      numeral.to <= to &&
      numeral.kind === "amount" &&
      !isBracketed(text, numeral.from) &&
      isPartOfList(text, numeral, from),
  );
  const parts = countedAs(total, amounts, text);
  const isPlain = parts.length > 1 && parts.length === amounts.length && parts.every(isExact);
  const isSum = isPlain && !leavesOpen(list) && !overlapsItself(list) && !list.includes("其中");
  return isSum ? { total, parts, closed: true, toldBy: "words", mayNameSome: true } : null;
}
