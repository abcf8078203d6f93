import { Decimal } from "../../../model/decimal.ts";
import type { Numeral } from "../../../model/numeral.ts";
import { amongThose } from "../../sentence.ts";
import { leavesOpen, namesAllParts, overlapsItself } from "../closure.ts";
import { changeOf, countedAs, isExact, isPartOfList } from "../parts.ts";
import { oddsOfSlip, seemsWhole, telltaleOdds } from "../slip.ts";
import { balanceOf, type ProseSum } from "../sum.ts";
import { depthsOf, endOfList } from "./depths.ts";
import { type Bracketed, type ListTotal, totalBefore } from "./list-totals.ts";

const opening = new RegExp(
  [
    "其中",
    amongThose,
    "内訳は?",
    "包括(?!上)",
    "其分布为",
    "按[^，。；：\\d]{1,8}分类?：",
    "(?:分别(?:为|是)(?![\\d.]+[%％]))",
    "[，,]由(?=[^，。；]*\\d[^。；]*(?:构成|组成)[。；]?$)",
  ].join("|"),
  "g",
);
/** An opening behind which some parts may be told as examples; the others lead to all. */
const opensParts = /(?:中|包括)$/;
/** Behind an opening: parts that 、 joins, up to a comma. */
const joinedParts = /^[，：]?[^、，；。（）]*、[^，；。（）]*(?=，)/;
/** What is left to next year is no part of what was settled this year: 办结237件，其中公开12件，…，结转下年度2件. */
const leftOver = /(?:结转|转|留)[^，。；：\d]{0,3}(?:下|次|明)一?年[^，。；\d]{0,10}$/;
const settled = /(?:办结|答复|办复|办毕|处理)[^，。；\d]{0,12}$/;
const callsSum = /(?:合计|小计|共计|累计)(?:为|达)?\s*$/;
/** A word that opens a list, and where the list ends: at its first semicolon or bracket, and at the latest. */
interface Opening {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** More lists than that are in no sentence. */
export const mostOpenings = 8;
/** So many totals beside each other have one list at most. */
const mostTotals = 3;
/** Fewer parts may make up a total by chance; two do so hardly where it is not small. */
const fewestWhole = { ofAny: 3, ofMany: 2 };

/**
 * Lists that 其中 or the like opens behind a total with its counter word (2748条，其中甲690条，乙…条): at least two parts
 * with the same counter, up to a semicolon or to the end. Percentages, changes and what stands in brackets of its own
 * are no parts. Where several readings are possible, one that adds up is preferred.
 */
export function openedLists(sentence: string, numerals: readonly Numeral[]): ProseSum[] {
  const text = { sentence, numerals, depths: depthsOf(sentence) };
  const openings = [...sentence.matchAll(opening)]
    // 其中全文电子化率达100%。在公开的信息中，机构职能类20条: one list, which both lead to.
    .filter(({ 0: word }, at) => at === 0 || !word.startsWith("在"))
    .slice(0, mostOpenings)
    .map(({ index, 0: word }): Opening => {
      const to = index + word.length;
      return { from: index, to, first: endOfList(sentence, to, true), last: endOfList(sentence, to, false) };
    });
  return openings.flatMap((opened) => {
    const found = totalBefore(text, opened.from);
    if (!found) return [];
    const all = [found.total, ...found.twins];
    return all.flatMap((total) => {
      const twins = all.filter((other) => other !== total);
      const list = openedList(text, { ...found, total, twins }, opened, openings);
      return list && !isOfOthers(list, numerals) && !isNet(list, sentence) ? [list] : [];
    });
  });
}

/**
 * Whether a list that misses its total is that of it and those before it (建议36件、提案48件，其中A类52件、B类32件), or
 * of one before it: 收入500万元，支出480万元。其中，财政拨款420万元、其他收入80万元.
 */
function isOfOthers({ total, parts }: ProseSum, numerals: readonly Numeral[]): boolean {
  if (balanceOf({ total, parts }).holds) return false;
  let value = total.value;
  const before = numerals.slice(0, numerals.indexOf(total)).slice(-mostTotals).reverse();
  return before.some((figure) => {
    if (figure.unit !== total.unit) return false;
    value = value.plus(figure.value);
    return [figure.value, value].some(
      (whole) => balanceOf({ total: { ...total, value: whole }, parts }).holds,
    );
  });
}

/** Whether a change is what came without what went: 比年初增加180户，其中新开户246户，销户66户. */
function isNet({ total, parts: [first, ...others] }: ProseSum, sentence: string): boolean {
  const parts = [first!, ...others.map((part) => ({ ...part, value: part.value.negated() }))];
  return changeOf(sentence, total) !== 0 && balanceOf({ total, parts }).holds;
}

function openedList(
  text: Bracketed,
  found: ListTotal,
  opened: Opening,
  openings: readonly Opening[],
): ProseSum | null {
  const list = listToItsEnd(text, found, opened, openings);
  if (list && balanceOf(list).holds) return list;
  const joined = joinedList(text, found, opened);
  const isLikely = joined && (seemsWhole(joined) || oddsOfSlip(joined) >= telltaleOdds);
  return isLikely ? joined : list;
}

/** The parts that 、 joins, where a comma ends them and other things are told behind it: 其中来信12件、来访18件，办结25件. */
function joinedList(text: Bracketed, found: ListTotal, opened: Opening): ProseSum | null {
  const joined = joinedParts.exec(text.sentence.slice(opened.to, opened.last))?.[0];
  if (joined === undefined) return null;
  const sum = listOf(text, found, opened, opened.to + joined.length, []);
  // A 、 between words of one part is none between parts.
  return sum && sum.parts.length > joined.split("、").length - 1 ? sum : null;
}

function listToItsEnd(
  text: Bracketed,
  found: ListTotal,
  opened: Opening,
  openings: readonly Opening[],
): ProseSum | null {
  const { depths } = text;
  const { from, to, first, last } = opened;
  const nested = nestedIn(opened, openings);
  const isInner = openings.some(
    (outer) => outer.from < from && outer.last > from && !isSettled(text, outer, opened, openings),
  );
  // Without brackets or semicolons nobody can tell where a list within a list ends.
  if (isInner && first === last && depths[from] === 0) return null;
  const beside = first === last && nested.find((inner) => depths[inner.from] === depths[to]);
  if (beside) return listBefore(text, found, opened, beside);
  const [short, long] = [
    listOf(text, found, opened, first, nested),
    listOf(text, found, opened, last, nested),
  ];
  const bracketed = listOf({ ...text, depths: new Uint16Array(depths.length) }, found, opened, first, nested);
  const readings = [short, long, bracketed].flatMap((sum) => (sum ? readingsOf(sum, text.sentence) : []));
  const [likeliest] = readings;
  const settledOne =
    readings.find((sum) => balanceOf(sum).holds) ?? (likeliest && wholeWithin(likeliest, text.sentence));
  if (settledOne || !likeliest) return settledOne ?? null;
  // One part up to the semicolon, and several or a list of its own behind it: these may as well stand beside the total.
  const isUneven = countsOf(likeliest, text.sentence).some((count) => count > 1);
  const mayBeBeside = short === null && (isUneven || nested.some((inner) => inner.from > first));
  if (!mayBeBeside) return likeliest;
  return !isUneven || oddsOfSlip(likeliest) >= telltaleOdds ? { ...likeliest, toldBy: "place" } : null;
}

/** How many parts of a list stand between one semicolon and the next. */
function countsOf({ parts }: ProseSum, sentence: string): number[] {
  const [from, to] = [parts[0]!.from, parts[parts.length - 1]!.to];
  return piecesOf(sentence.slice(from, to), /[；;]/g).map(
    ([start, end]) => parts.filter((part) => part.from >= from + start && part.to <= from + end).length,
  );
}

/** A list up to the total of the next one, with it or without: 38件，其中民事24件、刑事14件，审结36件，其中…. */
function listBefore(text: Bracketed, found: ListTotal, opened: Opening, next: Opening): ProseSum | null {
  const total = totalBefore(text, next.from)?.total;
  if (!total || total.from < opened.to) return null;
  const without = listOf(text, found, opened, total.from, []);
  const readings = [without, listOf(text, found, opened, total.to, [])];
  const held = readings.find((sum) => sum && balanceOf(sum).holds);
  return held ?? (without && oddsOfSlip(without) >= telltaleOdds ? without : null);
}

/**
 * The parts next to each other in a list that make up the total by themselves, so that the others are told of something
 * else (市容24起、市政36起，结案52起) or count the same once more (女性109人，40岁以下152人，40岁以上137人); else null.
 */
function wholeWithin(sum: ProseSum, sentence: string): ProseSum | null {
  const { total, parts } = sum;
  const fewest = fewestWhole[total.value.compare(Decimal.hundred) < 0 ? "ofAny" : "ofMany"];
  // A list goes on behind a part that 、 joins to the next.
  const endsWith = (at: number): boolean => at < 0 || !goesOn(sentence, parts[at]!);
  let [first, computed] = [0, Decimal.zero];
  for (const [last, part] of parts.entries()) {
    computed = computed.plus(part.value);
    while (first <= last && computed.compare(total.value) > 0)
      computed = computed.minus(parts[first++]!.value);
    const isWhole = last - first + 1 >= fewest && computed.compare(total.value) === 0;
    if (isWhole && endsWith(last) && endsWith(first - 1))
      return { ...sum, parts: parts.slice(first, last + 1) };
  }
  return null;
}

function goesOn(sentence: string, { to, unit }: Numeral): boolean {
  return /^\s*、/.test(sentence.slice(to, to + unit.length + 2).replace(unit, ""));
}

/** A list with what it leaves to next year, and without; the likelier one first. */
function readingsOf(sum: ProseSum, sentence: string): ProseSum[] {
  const wordsBefore = ({ from }: Numeral): string => sentence.slice(Math.max(0, from - 40), from);
  const parts = sum.parts.filter((part) => !leftOver.test(wordsBefore(part)));
  if (parts.length === sum.parts.length || parts.length < 2) return [sum];
  const without = { ...sum, parts };
  return settled.test(wordsBefore(sum.total)) ? [without, sum] : [sum, without];
}

/**
 * Whether a list that opened before another ends before it, which is then a list of its own: it adds up by the
 * semicolon or total before that one, or 、 joins its parts up to a comma there.
 */
function isSettled(text: Bracketed, outer: Opening, inner: Opening, openings: readonly Opening[]): boolean {
  const found = totalBefore(text, outer.from);
  if (!found) return false;
  if (outer.first < inner.from) {
    const list = listOf(text, found, outer, outer.first, nestedIn(outer, openings));
    return list !== null && balanceOf(list).holds;
  }
  const total = totalBefore(text, inner.from)?.total;
  const joined = joinedList(text, found, outer);
  const before = listBefore(text, found, outer, inner);
  const lists = [joined, before && balanceOf(before).holds ? before : null];
  return lists.some((list) => list && total && list.parts.every(({ to }) => to <= total.from));
}

function nestedIn({ from, last }: Opening, openings: readonly Opening[]): Opening[] {
  return openings.filter((inner) => inner.from > from && inner.from < last);
}

/** The parts from an opening to an end that stand outside further brackets and lists. */
function listOf(
  { sentence, numerals, depths }: Bracketed,
  { total, isGrown, twins }: ListTotal,
  { to: from }: Opening,
  end: number,
  nested: readonly Opening[],
): ProseSum | null {
  const isInner = (at: number): boolean =>
    depths[at]! > depths[from]! || nested.some((inner) => at > inner.from && at < inner.first);
  const within = numerals.filter(
    (numeral) =>
      numeral.from >= from && numeral.to <= end && numeral.kind === "amount" && !isInner(numeral.from),
  );
  // A change is made of changes: 核减98万元，其中土建核减74万元、安装核减24万元.
  const way = changeOf(sentence, total);
  const areChanges =
    way !== 0 &&
    within.every((numeral) => changeOf(sentence, numeral) === way) &&
    !/[比较]/.test(sentence.slice(from, end));
  const told = areChanges ? within : within.filter((numeral) => isPartOfList(sentence, numeral, from));
  const amounts = told.filter((amount, at) => !isSubtotal(sentence, amount, told.slice(0, at)));
  const parts = countedAs(total, amounts, sentence);
  if (parts.length < 2 || overlapsItself(sentence.slice(from))) return null;
  const ofTwins = amounts.filter(({ unit }) => twins.some((twin) => twin.unit === unit));
  // Parts that tell nothing of the nearer of two totals are hardly those of the other.
  const isFarther = twins.some((twin) => twin.from > total.from);
  if (isFarther && ofTwins.length === 0) return null;
  const areBeside = ofTwins.length === 0 || ofTwins.length === twins.length * parts.length;
  const isWhole = areBeside && parts.length + ofTwins.length === amounts.length && parts.every(isExact);
  const list = sentence.slice(from, end);
  const mayNameSome = opensParts.test(sentence.slice(0, from)) && !namesAllParts(list, parts.length);
  // Behind its growth a total is followed by its greatest parts as often as by all.
  // 其中2人为…，4人为… names some of them by what they are, not all by where they belong.
  const isSaid = !isGrown && /\p{L}/u.test(sentence.slice(from, parts[0]!.from));
  const closed = isWhole && !leavesOpen(list, sentence.slice(total.to, from));
  return { total, parts, closed, toldBy: isSaid ? "words" : "place", ...(mayNameSome && { mayNameSome }) };
}

/** Whether a figure is what the parts before it come to: 一季度280万吨，二季度310万吨，上半年合计590万吨. */
function isSubtotal(sentence: string, total: Numeral, parts: readonly Numeral[]): boolean {
  const isCalledSo =
    parts.length > 1 && callsSum.test(sentence.slice(Math.max(0, total.from - 8), total.from));
  return isCalledSo && balanceOf({ total, parts }).holds;
}

/** The stretches between separators. */
export function piecesOf(text: string, separator: RegExp): [from: number, to: number][] {
  const found: [number, number][] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(separator)) {
    found.push([from, index]);
    from = index + mark.length;
  }
  return [...found, [from, text.length]];
}
