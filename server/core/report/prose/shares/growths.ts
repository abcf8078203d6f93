import type { Numeral } from "../../../model/numeral.ts";
import { isBracketed } from "../../sentence.ts";
import { isExact, isPartOfList } from "../parts.ts";
import type { ProseSum } from "../sum.ts";
import type { ProseShare } from "./right-share.ts";

/** Growth at prices of another year, or of other things, is not that of the figures beside it. */
const otherwiseMeasured = /可比|不变价|同口径|自然口径|实际增长|名义|扣除价格|剔除/;

const grows = "增[加长]?|上升|提高|增幅|多";
const shrinks = "减[少]?|下降|降低|降幅|少";
const isGrowth = new RegExp(`(?:${grows})[了为达]?到?\\s*$`, "u");

/** Between a figure and the earlier one that it is held against: 件，较去年同期, 人，与2010年的. */
const heldAgainst = /^\p{Script=Han}{1,3}[，,]?(?:比|较|与|同|相比|相较)[^，。；：增减升降]{1,24}$/u;
/** Between a figure and that of the year before it: 人次，2023年接待, 件，上年为. */
const yearBefore =
  /^\p{Script=Han}{1,3}[，；（]\s*(?:\d{4}年|[上去]年|上一年)(?:同期|度)?[^，。；：\d]{0,10}$/u;
/**
 * Before a figure in brackets of the year before: right behind the rate (67起，同比下降10.7%（去年同期75起）), or between the two
 * (890件，同比上年（856件）上升4%).
 */
const yearInBrackets =
  /[%％]（(?:\d{4}年|[上去]年|上一年)[^，。；：（）\d]{0,12}$|[比较](?:\d{4}年|[上去]年|上一年)[^，。；：（）\d]{0,6}（$/u;
/** Before an earlier figure that a later one follows: 由上年的120件增加到156件. */
const startsFrom = /[由从][^，。；]{0,14}$/u;
const arrivesAt = /^\p{Script=Han}{1,3}(?:增[加长]|上升|提高|扩大|减少?|下降|降低?|压减)[到至为]\s*$/u;
/** Between the later of two figures and the change, or the rate of it: 人相比，十年共增加; 件，同比增长. */
const changedBy = new RegExp(
  `^\\p{Script=Han}{1,3}）?(?:相比)?[，,]?(?:同比|比上年|较上年|[\\p{Script=Han}]{0,4}共|净)?(?:${grows}|${shrinks})[了为达]?\\s*$`,
  "u",
);

/** Three figures of a sentence that stand next to each other, and the words between them. */
interface Triple {
  readonly figures: readonly [Numeral, Numeral, Numeral];
  readonly before: string;
  /** Whether the first of them tells by how much another figure changed. */
  readonly isChange: boolean;
  readonly first: string;
  readonly second: string;
}

/** Rates of growth between two figures that the sentence states both: 499件，较去年同期453件，上升10%. */
export function readGrowths(sentence: string, numerals: readonly Numeral[]): ProseShare[] {
  return triplesOf(sentence, numerals).flatMap((triple): ProseShare[] => {
    const [now, earlier, rate] = ratedOf(triple) ?? [];
    if (!now || !earlier || rate?.kind !== "percent" || rate.trust === "approximate") return [];
    if (!areAlike(now, earlier)) return [];
    const change = now.value.minus(earlier.value);
    const says = rate === triple.figures[1] ? triple.first : triple.second;
    const part = { ...now, value: change.absolute() };
    // Where the word says that it grew and the figures that it shrank, more than the rate is unclear.
    return change.sign > 0 === isGrowth.test(says)
      ? [{ share: rate, part, whole: earlier, isChange: true }]
      : [];
  });
}

/** The later figure, the earlier one and the rate, by the words between them. */
function ratedOf({ figures, before, isChange, first, second }: Triple): readonly Numeral[] | null {
  const [one, two, three] = figures;
  if ((heldAgainst.test(first) || yearBefore.test(first)) && changedBy.test(second)) return [one, two, three];
  if (startsFrom.test(before) && arrivesAt.test(first) && changedBy.test(second)) return [two, one, three];
  const isYearBehind = two.kind === "percent" && yearBefore.test(`件${second.replace(/^[%％]/, "")}`);
  // What follows the change itself in percent is no figure that grew: 减少17起，下降14.4%，上年为118起.
  return isYearBehind && !isChange && changedBy.test(first) ? [one, three, two] : null;
}

/** A figure, the earlier one that it is held against and the change: 579人，与上次的442人相比增加137人. */
export function readComparisons(sentence: string, numerals: readonly Numeral[]): ProseSum[] {
  return triplesOf(sentence, numerals).flatMap(({ figures, first, second }): ProseSum[] => {
    const [now, earlier, change] = figures;
    if (!heldAgainst.test(first) || !changedBy.test(second) || !isExact(change)) return [];
    if (!areAlike(now, earlier) || !areAlike(now, change)) return [];
    const [total, part] = isGrowth.test(second) ? [now, earlier] : [earlier, now];
    return [{ total, parts: [part, change], closed: true, toldBy: "signs" }];
  });
}

function areAlike(one: Numeral, other: Numeral): boolean {
  return one.unit === other.unit && one.unit !== "" && isExact(one) && isExact(other);
}

function triplesOf(sentence: string, numerals: readonly Numeral[]): Triple[] {
  if (otherwiseMeasured.test(sentence)) return [];
  const figures = numerals.filter(
    ({ from, unit }) =>
      unit !== "年" &&
      (!isBracketed(sentence, from) || yearInBrackets.test(sentence.slice(Math.max(0, from - 24), from))),
  );
  return figures.flatMap((one, at): Triple[] => {
    const [two, three] = [figures[at + 1], figures[at + 2]];
    if (!two || !three) return [];
    const before = sentence.slice(Math.max(0, one.from - 20), one.from);
    return [
      {
        figures: [one, two, three],
        before,
        isChange: !isPartOfList(sentence, one, 0),
        first: sentence.slice(one.to, two.from).trim(),
        second: sentence.slice(two.to, three.from).trim(),
      },
    ];
  });
}
