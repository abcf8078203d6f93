import type { Numeral } from "../../../model/numeral.ts";
import { isBracketed } from "../../sentence.ts";
import type { ProseShare } from "./shares.ts";

/** A figure is compared with so near a word. UTF-16 units. */
const farthest = 20;
/** Behind the change and its counter: 增加120万元，增长8.7%. */
const saysGrowth = /^\p{Script=Han}{1,3}[，,]?(?:增长|增幅|上升|提高|下降|降低|降幅|减少)(?:了|为|达)?\s*$/u;
/** Before the change, behind the counter of what grew (1500万元，比上年增加) or of what it grew from (1000万元增加). */
const fromEarlier =
  /^\p{Script=Han}{1,3}(?:相比)?[，,]?(?:\p{Script=Han}{0,3}共)?(?:增[加长收支]?|减[少收支]?|下降)了?\s*$/u;
const ofLater =
  /^\p{Script=Han}{1,3}[，,](?:同比|比|较|与)[^，。；]{0,16}[，,]?(?:增[加长收支]?|减[少收支]?|下降)了?\s*$/u;
const comparing = /(?:比|较|与|同)[^，。；]{0,16}$/u;
const shrinks = /(?:减[少收支]?|下降)了?\s*$/u;
/** 12.5万元，完成预算15万元的83.33%. */
const completes = /^\p{Script=Han}{1,3}[，,]?完成[^，。；\d]{0,10}$/u;
/** 年初预算为25万元，支出决算为18.6万元，完成年初预算的74.4%. */
const namesBudget = /预算(?:数|安排|总额)?(?:为|是)?\s*$/;
const completesBudget = /^\p{Script=Han}{1,3}[，,](?:完成|为|是|占)[^，。；\d]{0,4}预算数?的\s*$/u;
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
    if (!first || !second || share.kind !== "percent" || share.trust === "approximate") return [];
    const [between, behind] = [
      sentence.slice(figures[at - 2]!.to, second.from).replace(/^[%％]/, "元"),
      sentence.slice(second.to, share.from),
    ].map((words) => words.replace(/（[^（）]*）/g, "")) as [string, string];
    if (first.unit !== second.unit || first.unit === "") return [];
    const before = sentence.slice(Math.max(0, first.from - farthest), first.from);
    if (saysGrowth.test(behind)) {
      const whole = baseOf(first, second, between, before);
      return whole ? [{ share, part: second, whole, isChange: true }] : [];
    }
    if (completes.test(between) && /^\p{Script=Han}{1,3}的\s*$/u.test(behind))
      return [{ share, part: first, whole: second }];
    if (completesBudget.test(behind) && namesBudget.test(before) && /决算|支出|执行/.test(between))
      return [{ share, part: second, whole: first }];
    return [];
  });
}

/**
 * Where the amount stands that a figure goes on about: before how much of a plan it is (900万元，完成预算1000万元的90%，比上年…),
 * else at the place itself.
 */
function amountAt(sentence: string, figures: readonly Numeral[], at: number): number {
  if (figures[at]?.kind !== "percent") return at;
  const words = (from: number): string =>
    from < 0 ? "" : sentence.slice(figures[from]!.to, figures[from + 1]!.from);
  if (completes.test(words(at - 1).replace(/的?\s*$/, ""))) return at - 1;
  return completes.test(words(at - 2)) && /^\p{Script=Han}{1,3}的\s*$/u.test(words(at - 1)) ? at - 2 : at;
}

/** What a change is measured by: the figure that it is told against, or what grew, without the change. */
function baseOf(first: Numeral, change: Numeral, between: string, before: string): Numeral | null {
  if (fromEarlier.test(between) && comparing.test(before)) return first;
  if (!ofLater.test(between)) return null;
  const value = shrinks.test(between) ? first.value.plus(change.value) : first.value.minus(change.value);
  return { ...first, value };
}
