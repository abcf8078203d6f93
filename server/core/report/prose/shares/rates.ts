import type { Numeral } from "../../../model/numeral.ts";
import { isBracketed } from "../../sentence.ts";
import { type ProseShare, rightShare } from "./right-share.ts";

/** A figure is compared with so near a word. UTF-16 units. */
const farthest = 20;
/** Among so many figures before a rate is what grew looked for. */
const mostBefore = 12;
/** Behind the change and its counter: 增加120万元，增长8.7%; 增加90人，人口增加率为3.9‰; 减少63人、2.7%. */
export const saysGrowth =
  /^\p{Script=Han}{1,3}(?:[，、]?[^，、。；：\d]{0,4}(?:增[长加]率?|减少率|[增降减]幅|上升|提高|成长率?|[下大]?降|降低|减少)(?:了|为|达)?|[、或即])$/u;
/** Before the rate of growth of a figure, and between that rate and the change: 同比增长10.8%，增收2800万元. */
const growsBy =
  /^\p{Script=Han}{1,3}，(?:同比|比|较|与)[^，。；\d]{0,16}?(?:增长|上升|提高|下降|降低|减少)(?:了|为|达)?$/u;
const saysChange = /^[%％][，、](?:净?增[加长收支]?|减[少收支]?)了?$/u;
/** Growth of other things than the figures beside it. */
export const onAnotherBasis = /可比|不变价|同口径|剔除/;
/** Behind a figure, before how much of a plan it is: 万元，占调整预算105.5%. */
const isOfPlan = /^\p{Script=Han}{1,3}[，](?:占|为|完成)[^，。；\d]{0,10}预算[^，。；\d]{0,4}$/u;
/** Before the change, behind the counter of what grew (1500万元，比上年增加) or of what it grew from (1000万元增加). */
const fromEarlier =
  /^\p{Script=Han}{1,3}(?:相比)?[，,]?(?:\p{Script=Han}{0,3}共)?(?:增[加长收支]?|减[少收支]?|下降)了?\s*$/u;
const ofLater =
  /^\p{Script=Han}{1,3}[，,](?:(?:同比|相?比|较|与)[^，。；]{0,16}[，,]?)?净?(?:增[加长收支]?|减[少收支]?|下降)了?\s*$/u;
const comparing = /(?:比|较|与|同)[^，。；]{0,16}$/u;
const shrinks = /(?:减[少收支]?|下降)了?\s*$/u;
/** 12.5万元，完成预算15万元的83.33%; 4360万元，占年初预算10900万元的40%; 900万元，为预算的60%. */
const completes = /^\p{Script=Han}{1,3}[，,]?(?:完成|占|为(?=[^，。；\d]{0,8}预算))[^，。；\d]{0,12}$/u;
/** 年初预算为25万元，支出决算为18.6万元，完成年初预算的74.4%. */
const namesBudget = /预算(?:数|安排|总额)?(?:为|是)?\s*$/;
const completesBudget = /^\p{Script=Han}{1,3}[，,](?:完成|为|是|占)[^，。；\d]{0,4}预算数?的\s*$/u;
/** Before a rate of what was done, and before what is left of all: 支出441.6万元，执行率92%，结余38.4万元. */
const saysDone = /^\p{Script=Han}{1,3}[，,](?:执行|支付|支出|使用|完成|拨付)率(?:为|达|达到)?$/u;
const saysLeft = /^[%％][，,](?:资金)?(?:结余|剩余|尚余|余额|未支出|结转)(?:资金)?(?:为)?$/u;
/**
 * Rates of growth and of completion, with the two figures right before them that they are worked out from: the change
 * and what was there before it, the amount and the budget.
 */
export function readRates(sentence: string, numerals: readonly Numeral[]): ProseShare[] {
  const figures = numerals.filter(
    ({ unit, from }) => unit !== "年" && unit !== "月" && !isBracketed(sentence, from),
  );
  return figures.flatMap((share, at): ProseShare[] => {
    const [first, second] = [figures[amountAt(sentence, figures, at - 2)], figures[at - 1]];
    if (share.kind !== "percent" || share.trust === "approximate") return [];
    const told = growthBefore(sentence, figures, at) ?? doneBefore(sentence, figures, at);
    if (told) return [told];
    if (!first || !second) return [];
    const between = wordsAt(sentence, figures, at - 2).replace(/^[%％]/, "元");
    const behind = wordsAt(sentence, figures, at - 1);
    if (first.unit !== second.unit || first.unit === "") return [];
    const before = sentence.slice(Math.max(0, first.from - farthest), first.from);
    if (saysGrowth.test(behind)) {
      // Its sign says what the word says: 减少12人，增加率-8.5%.
      if (share.value.sign < 0) return [];
      const whole = baseOf(first, second, between, before);
      if (!whole) return [];
      const told: ProseShare = { share, part: second, whole, isChange: true };
      // Behind the parts of what grew it is all of them that did: 186件，其中甲类104件、乙类82件，同比增加14件，增长8.1%.
      const all = figures
        .slice(Math.max(0, at - mostBefore), at - 2)
        .filter(({ unit, value }) => unit === second.unit && value.compare(first.value) > 0);
      const ways = all.map((figure) => ({
        ...told,
        whole: baseOf(figure, second, between, before) ?? whole,
      }));
      return [[told, ...ways].find((way) => rightShare(way) === null) ?? told];
    }
    if (completes.test(between) && /^\p{Script=Han}{1,3}的\s*$/u.test(behind))
      return [{ share, part: first, whole: second, isOfPlan: true }];
    if (completesBudget.test(behind) && namesBudget.test(before) && /决算|支出|执行/.test(between))
      return [{ share, part: second, whole: first, isOfPlan: true }];
    return [];
  });
}

/**
 * Where the amount stands that a figure goes on about: before how much it is of a plan (900万元，完成预算1000万元的90%，比上年…) or
 * of all (900万元，占总支出的60%，比上年…), else at the place itself.
 */
function amountAt(sentence: string, figures: readonly Numeral[], at: number): number {
  if (figures[at]?.kind !== "percent") return at;
  if (completes.test(wordsAt(sentence, figures, at - 1).replace(/的$/, ""))) return at - 1;
  const isWholePlan = /^\p{Script=Han}{1,3}的$/u.test(wordsAt(sentence, figures, at - 1));
  return isWholePlan && completes.test(wordsAt(sentence, figures, at - 2)) ? at - 2 : at;
}

/** A rate of growth with the change told behind it: 500万元，同比增长25%，增收100万元. */
function growthBefore(sentence: string, figures: readonly Numeral[], at: number): ProseShare | null {
  const [share, part] = [figures[at]!, figures[at + 1]];
  if (!part || !saysChange.test(wordsAt(sentence, figures, at))) return null;
  const isPlanned = figures[at - 1]?.kind === "percent" && isOfPlan.test(wordsAt(sentence, figures, at - 2));
  const grown = figures[isPlanned ? at - 2 : amountAt(sentence, figures, at - 1)];
  const words = wordsAt(sentence, figures, at - 1).replace(/^[%％]/, "元");
  if (!grown || grown.unit !== part.unit || grown.unit === "" || !growsBy.test(words)) return null;
  const before = figures[figures.indexOf(grown) - 1]?.to ?? 0;
  if (onAnotherBasis.test(sentence.slice(before, part.from))) return null;
  const isLess = /[降减]/.test(words);
  if (isLess !== /减/.test(wordsAt(sentence, figures, at))) return null;
  const value = isLess ? grown.value.plus(part.value) : grown.value.minus(part.value);
  return { share, part, whole: { ...grown, value }, isChange: true };
}

/** A rate of what was done, between that and what is left: all is both. */
function doneBefore(sentence: string, figures: readonly Numeral[], at: number): ProseShare | null {
  const [done, share, left] = [figures[at - 1], figures[at]!, figures[at + 1]];
  if (!done || !left || done.unit !== left.unit || done.unit === "") return null;
  const isTold =
    saysDone.test(wordsAt(sentence, figures, at - 1)) && saysLeft.test(wordsAt(sentence, figures, at));
  return isTold ? { share, part: done, whole: { ...left, value: done.value.plus(left.value) } } : null;
}

/** The words between a figure and the next, without brackets and blanks. */
function wordsAt(sentence: string, figures: readonly Numeral[], at: number): string {
  const figure = figures[at];
  return figure ? withoutAsides(sentence.slice(figure.to, figures[at + 1]?.from)) : "";
}

function withoutAsides(words: string): string {
  return words.replace(/（[^（）]*）|\s/g, "");
}

/** What a change is measured by: the figure that it is told against, or what grew, without the change. */
function baseOf(first: Numeral, change: Numeral, between: string, before: string): Numeral | null {
  if (fromEarlier.test(between) && comparing.test(before)) return first;
  if (!ofLater.test(between)) return null;
  const value = shrinks.test(between) ? first.value.plus(change.value) : first.value.minus(change.value);
  return { ...first, value };
}
