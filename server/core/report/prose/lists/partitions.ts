import type { Numeral } from "../../../model/numeral.ts";
import { groupedConventions } from "../../../number/conventions.ts";
import { scanNumerals } from "../../../number/scan.ts";
import { isBracketed, sentencesOf } from "../../sentence.ts";
import { contents, openWords } from "../closure.ts";
import { placedAt } from "../figures.ts";
import { isExact, isPartOfList } from "../parts.ts";
import { oddsOfSlip } from "../slip.ts";
import { balanceOf, type ProseSum } from "../sum.ts";

/** What a text has to hold for a total of its own. */
const tellsTotals = /[总共]|合计|累计/;
const mayTakeApart = /[分按从][^，。；：\d]{1,12}[，：]/;
/** Right before a figure of all there are: 总数为, 共受理各类案件, 国内生产总值. */
const namesAll = /(?:总|共|合计|累计)[^，。；：\d]{0,12}$/u;
/** What leads to all items of a total told before it: 分项情况是：. */
const itemizes = /^\s*(?:分项|具体)[^，。；：\d]{0,8}：/u;
/** What says that the sentence takes a total told before it apart: 分产业看，, 从年龄看，, 按地区分，, 分部门情况是：. */
const takesApart = /^\s*(?:(?:分|从|按)[^，。；：\d]{1,12}(?:看|分|为|情况[是为]?)[，：])/u;
/** The list within a list, to where it ends: behind a colon it goes on to the end. */
const listWithin = /(?:其中|包括)(?:：[^。]*|[^；。]*)/g;
/** A total is taken apart so many sentences behind it at the latest. */
const farthestApart = 4;
/** What is left at an end is no part of what came in between: 上季度结余1200元，支出500元，期末结余1700元. */
const tellsBalances = /(?:结余|余额|结存)(?=[^，。；\d]{0,8}\d)/;
/** Fewer parts than that prove nothing, unless words say that they are the parts. */
const fewestParts = { said: 2, unsaid: 3 };
/**
 * Nothing but a slip, and perhaps the words, says that such figures belong together, so it has to be that much likelier
 * than chance.
 */
const leastOdds = { itemized: 3, said: 8, unsaid: 20 };
/** Longer ones are no sentences. UTF-16 units. */
const longestSentence = 2000;

/**
 * Totals that one sentence tells, with the parts that a later sentence of the text lists, where a single slip explains
 * why these miss the total and no total told before is met: 全年生产总值60亿元。分产业看，第一产业12亿元，…. Offsets count in
 * the text. Linear in the text.
 */
export function slippedPartitions(text: string): ProseSum[] {
  const mayBeSaid = mayTakeApart.test(text);
  if (!tellsTotals.test(text) && !mayBeSaid) return [];
  let told: (readonly Told[])[] = [];
  return sentencesOf(text).flatMap(({ from, to }): ProseSum[] => {
    const sentence = to - from > longestSentence ? "" : text.slice(from, to);
    const way = wayOf(sentence);
    const totals = told.flat().filter(({ isNamed }) => isNamed || way === "said");
    // Most sentences neither tell a total nor follow one, and need not be read.
    const isAsked = totals.length > 0 || mayBeSaid || tellsTotals.test(sentence);
    const numerals = isAsked ? [...scanNumerals(sentence, groupedConventions)] : [];
    told = [...told.slice(1 - farthestApart), totalsOf(sentence, numerals, from)];
    const parts = partsOf(sentence, numerals).map((numeral) => placedAt(numeral, from));
    const sums = totals
      .filter(({ total: { unit } }) => parts.length > 0 && unit === parts[0]!.unit)
      .map(({ total }): ProseSum => ({ total, parts, closed: true, toldBy: "place" }));
    if (sums.some((sum) => balanceOf(sum).holds)) return [];
    const slipped = sums.filter((sum) => oddsOfSlip(sum, true) >= leastOdds[way]);
    return slipped.length === 1 ? slipped : [];
  });
}

/** A figure that may be taken apart later, and whether words call it a total; else it is the first of its sentence. */
interface Told {
  readonly total: Numeral;
  readonly isNamed: boolean;
}

function totalsOf(sentence: string, numerals: readonly Numeral[], from: number): Told[] {
  const whole = numerals.filter(
    (numeral) => numeral.unit !== "" && isExact(numeral) && !isBracketed(sentence, numeral.from),
  );
  return whole.flatMap((numeral, at): Told[] => {
    const isNamed = isTotal(sentence, numeral);
    return isNamed || at === 0 ? [{ total: placedAt(numeral, from), isNamed }] : [];
  });
}

function isTotal(sentence: string, numeral: Numeral): boolean {
  const isNamed = namesAll.test(sentence.slice(Math.max(0, numeral.from - 16), numeral.from));
  return isNamed && numeral.unit !== "" && isExact(numeral) && !isBracketed(sentence, numeral.from);
}

/** How a sentence says that it takes a total apart. */
function wayOf(sentence: string): keyof typeof leastOdds {
  if (itemizes.test(sentence)) return "itemized";
  return takesApart.test(sentence) ? "said" : "unsaid";
}

/** All figures that a sentence counts, where they are of one unit and none is the total of others; else none. */
function partsOf(sentence: string, numerals: readonly Numeral[]): Numeral[] {
  const within = [...sentence.matchAll(listWithin)].map(({ index, 0: list }) => [index, index + list.length]);
  const amounts = numerals.filter(
    (numeral) =>
      numeral.kind === "amount" &&
      isPartOfList(sentence, numeral, 0) &&
      !isBracketed(sentence, numeral.from) &&
      !within.some(([from, to]) => numeral.from > from! && numeral.from < to!),
  );
  const fewest = wayOf(sentence) === "unsaid" ? fewestParts.unsaid : fewestParts.said;
  const unit = amounts[0]?.unit ?? "";
  const areParts =
    amounts.length >= fewest &&
    unit !== "" &&
    amounts.every((amount) => amount.unit === unit && isExact(amount) && !isTotal(sentence, amount));
  return areParts && !tellsBalances.test(sentence) && !openWords.test(sentence.replace(contents, ""))
    ? amounts
    : [];
}
