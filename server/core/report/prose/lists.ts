import type { Numeral } from "../../model/numeral.ts";
import { leavesOpen, namesAllParts, overlapsItself } from "./closure.ts";
import { depthsOf, endOfList } from "./depths.ts";
import { oddsOfSlip, telltaleOdds } from "./slip.ts";
import { balanceOf, type ProseSum } from "./sum.ts";

const opening =
  /其中|内訳は?|包括(?!上)|其分布为|按[^，。；：\d]{1,8}分类?：|(?:分别(?:为|是)(?![\d.]+[%％]))|[，,]由(?=[^，。；]*\d[^。；]*(?:构成|组成)[。；]?$)/g;
/** An opening behind which some parts may be told as examples; the others lead to all. */
const opensParts = /(?:其中|包括)$/;
/** Behind an opening: parts that 、 joins, up to a comma. */
const joinedParts = /^[，：]?[^、，；。（）]*、[^，；。（）]*(?=，)/;
const brackets = /（[^（）]*）/g;
/** How far after a total its list may open, in UTF-16 units. */
const farthestOpening = 12;
/** A clause between a total and the list of its parts that tells how the total grew, or how much of a plan it is. */
const telling =
  /^(?:按[^\d]{1,12}$|(?:比|同比|环比|较|与|增|下降|降|减|升|上升|完成|占|为)[^\d]{0,16}\d[\d.,]*[^\d]{1,8}(?:的?\d[\d.]*[%％])?$)/u;
/** More of these clauses are not told between the two. */
const mostTold = 4;
/** What a total holds of an earlier time, told between it and the list of its parts. */
const holdsEarlier =
  /^\p{Script=Han}{1,3}，?[（]?(?:包括|包含|含)上[^，。；\d]{1,20}\d[\d.,]*\p{Script=Han}{1,3}[）]?[，。；]?$/u;
/** Figures before an opening of which the first may be a total, and the others how it grew. */
const mostOfGrowth = 6;
/** A figure right behind such a word is a change, no part; so are those that go on with it (分别增加2条、3条). */
const change =
  /(?:增[加长收支]?|减[少收支]?|下降|降低|上升|多|少|超|提高)了?\s*(?:[\d.,]+\s*\p{Script=Han}{1,3}[、和])*$/u;

/** A figure right behind such a word is about the part before it, 12人，平均年龄41岁, or a bound of all: 控制在限额45亿元以内. */
const aside = /(?:平均|人均|户均|控制在|限额)[^，。；\d]{0,6}$/;
/** What is left to next year is no part of what was settled this year: 办结237件，其中公开12件，…，结转下年度2件. */
const leftOver = /(?:结转|转|留)[^，。；：\d]{0,3}(?:下|次|明)一?年[^，。；\d]{0,10}$/;
const settled = /(?:办结|答复|办复|办毕|处理)[^，。；\d]{0,12}$/;
/** People are counted by one word and by another: 57名，其中31人. */
const countersOfPeople = "人名位";

/** A word that opens a list, and where the list ends: at its first semicolon or bracket, and at the latest. */
interface Opening {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** A sentence with the depth of brackets before each of its UTF-16 units. */
interface Bracketed {
  readonly sentence: string;
  readonly numerals: readonly Numeral[];
  readonly depths: Uint16Array;
}

/** More lists than that are in no sentence. */
export const mostOpenings = 8;
/** Fewer parts may make up a total by chance. */
const fewestLeading = 3;

/**
 * Lists that 其中 or the like opens behind a total with its counter word (2748条，其中甲690条，乙…条): at least two parts
 * with the same counter, up to a semicolon or to the end. Percentages, changes and what stands in brackets of its own
 * are no parts. Where several readings are possible, one that adds up is preferred.
 */
export function openedLists(sentence: string, numerals: readonly Numeral[]): ProseSum[] {
  const text = { sentence, numerals, depths: depthsOf(sentence) };
  const openings = [...sentence.matchAll(opening)]
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
      return openedList(text, { ...found, total, twins }, opened, openings) ?? [];
    });
  });
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
  const isLikely = joined && (balanceOf(joined).holds || oddsOfSlip(joined) >= telltaleOdds);
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
  if (first === last && nested.some((inner) => depths[inner.from] === depths[to])) return null;
  const [short, long] = [
    listOf(text, found, opened, first, nested),
    listOf(text, found, opened, last, nested),
  ];
  const bracketed = listOf({ ...text, depths: new Uint16Array(depths.length) }, found, opened, first, nested);
  const readings = [short, long, bracketed].flatMap((sum) => (sum ? readingsOf(sum, text.sentence) : []));
  const [likeliest] = readings;
  const settledOne = readings.find((sum) => balanceOf(sum).holds) ?? (likeliest && leadingList(likeliest));
  if (settledOne || !likeliest) return settledOne ?? null;
  // One part up to the semicolon, and a list of its own behind it: what follows may as well stand beside the total.
  const mayBeBeside = short === null && nested.some((inner) => inner.from > first);
  return mayBeBeside ? { ...likeliest, said: false } : likeliest;
}

/** The first parts of a list where they make up the total, so that the others are told of something else; else null. */
function leadingList(sum: ProseSum): ProseSum | null {
  for (let n = fewestLeading; n < sum.parts.length; n++) {
    const parts = sum.parts.slice(0, n);
    if (balanceOf({ ...sum, parts }).difference.sign === 0) return { ...sum, parts };
  }
  return null;
}

/** A list with what it leaves to next year, and without; the likelier one first. */
function readingsOf(sum: ProseSum, sentence: string): ProseSum[] {
  const wordsBefore = ({ from }: Numeral): string => sentence.slice(Math.max(0, from - 40), from);
  const parts = sum.parts.filter((part) => !leftOver.test(wordsBefore(part)));
  if (parts.length === sum.parts.length || parts.length < 2) return [sum];
  const without = { ...sum, parts };
  return settled.test(wordsBefore(sum.total)) ? [without, sum] : [sum, without];
}

/** Whether a list that opened before another adds up by the semicolon before that one, which is then a list of its own. */
function isSettled(
  text: Bracketed,
  outer: Opening,
  { from }: Opening,
  openings: readonly Opening[],
): boolean {
  const found = outer.first < from ? totalBefore(text, outer.from) : null;
  const list = found && listOf(text, found, outer, outer.first, nestedIn(outer, openings));
  return list !== null && balanceOf(list).holds;
}

function nestedIn({ from, last }: Opening, openings: readonly Opening[]): Opening[] {
  return openings.filter((inner) => inner.from > from && inner.from < last);
}

/** A total, and whether its growth is told between it and its list. */
interface ListTotal {
  readonly total: Numeral;
  readonly isGrown: boolean;
  /** Totals that count other things of the same parts, right beside it: 12批30人次. */
  readonly twins: readonly Numeral[];
}

/** Between a total and its twin: nothing but what the first one counts. */
const joinsTwins = /^\s*\p{Script=Han}{1,3}\s*[、，]?\s*$/u;

/**
 * The exact total right before an opening, but for how it grew (15.2亿元，比上年增长5.3%。其中) or what it holds of earlier
 * ones (53件，包括上年结转3件。其中).
 */
function totalBefore({ sentence, numerals, depths }: Bracketed, from: number): ListTotal | null {
  // What stands in brackets before the list is told of the total: 101起（上年同期118起），其中.
  const before = numerals
    .filter((numeral) => numeral.to <= from && depths[numeral.from]! <= depths[from]!)
    .slice(-mostOfGrowth);
  const nearest = before[before.length - 1];
  const grown =
    nearest?.kind === "percent"
      ? before.find(({ kind, to }) => kind === "amount" && isToldOf(sentence.slice(to, from)))
      : undefined;
  const holding = before.find(({ to }) => holdsEarlier.test(sentence.slice(to, from)));
  const total = grown ?? holding ?? nearest;
  if (!total || total.unit === "" || !isExact(total)) return null;
  const farthest = sentence.startsWith("分别", from) ? 2 : farthestOpening;
  const isNear =
    total !== nearest ||
    sentence.slice(total.to, from).replace(brackets, "").length <= farthest + total.unit.length;
  if (!isNear) return null;
  const twin = before[before.indexOf(total) - 1];
  const isTwin =
    twin !== undefined &&
    twin.unit !== "" &&
    twin.unit !== total.unit &&
    isExact(twin) &&
    joinsTwins.test(sentence.slice(twin.to, total.from));
  return { total, isGrown: grown !== undefined, twins: isTwin ? [twin] : [] };
}

/**
 * Whether all words between a total and the list of its parts say how it grew, or how much of a plan it is: 万元，完成预算
 * 21.5万元的86.7%，比上年增加12万元，增长6.1%。
 */
function isToldOf(between: string): boolean {
  const [unit, ...clauses] = between
    .replace(brackets, "")
    .replace(/[，。]$/, "")
    .split("，");
  const isUnit = /^[^\d。；]{1,6}$/.test(unit!);
  return isUnit && clauses.length <= mostTold && clauses.every((clause) => telling.test(clause));
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
  const amounts = numerals.filter(
    (numeral) =>
      numeral.from >= from &&
      numeral.to <= end &&
      numeral.kind === "amount" &&
      !isInner(numeral.from) &&
      isPartOfList(sentence, numeral, from),
  );
  const parts = amounts.filter((numeral) => isCountedAs(total, numeral, sentence));
  if (parts.length < 2 || overlapsItself(sentence.slice(from))) return null;
  const ofTwins = amounts.filter(({ unit }) => twins.some((twin) => twin.unit === unit));
  const areBeside = ofTwins.length === 0 || ofTwins.length === twins.length * parts.length;
  const isWhole = areBeside && parts.length + ofTwins.length === amounts.length && parts.every(isExact);
  const list = sentence.slice(from, end);
  const mayNameSome = opensParts.test(sentence.slice(0, from)) && !namesAllParts(list, parts.length);
  // Behind its growth a total is followed by its greatest parts as often as by all.
  // 其中2人为…，4人为… names some of them by what they are, not all by where they belong.
  const said = !isGrown && /\p{L}/u.test(sentence.slice(from, parts[0]!.from));
  return { total, parts, closed: isWhole && !leavesOpen(list), said, ...(mayNameSome && { mayNameSome }) };
}

/** Whether a figure of a list that begins at `from` may be a part: no change, and nothing about the part before it. */
export function isPartOfList(sentence: string, numeral: Numeral, from: number): boolean {
  const before = sentence.slice(Math.max(from, numeral.from - 40), numeral.from);
  return !change.test(before) && !aside.test(before);
}

/** Whether a figure counts what a total counts: its unit may be left out, 通知12条，公告8，转载5条. */
function isCountedAs({ unit }: Numeral, part: Numeral, sentence: string): boolean {
  if (part.unit === unit) return true;
  if (part.unit === "") return /^[，、；。）]/.test(sentence.slice(part.to, part.to + 1));
  return countersOfPeople.includes(unit) && countersOfPeople.includes(part.unit);
}

export function isExact({ kind, trust }: Numeral): boolean {
  return kind === "amount" && trust !== "approximate";
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
