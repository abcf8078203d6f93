import type { Numeral } from "../../../model/numeral.ts";
import { countedAs, isAside, isExact, isPartOfList } from "../parts.ts";

const brackets = /（[^（）]*）/g;
/** How far after a total its list may open, in UTF-16 units. */
const farthestOpening = 12;
/** A clause between a total and the list of its parts that tells how the total grew, or how much of a plan it is. */
const telling =
  /^(?:按[^\d]{1,12}$|(?:比|同比|环比|较|与|快于|慢于|高于|低于|增|下降|降|减|升|上升|完成|占|为)[^\d]{0,16}\d[\d.,]*[^\d]{1,8}(?:的?\d[\d.]*[%％])?$|\p{Script=Han}{2,6}率(?:为|达|达到)?\d[\d.]*[%％]$)/u;
/** More of these clauses are not told between the two. */
const mostTold = 4;
/** What a total holds of an earlier time, told between it and the list of its parts. */
const holdsEarlier =
  /^\p{Script=Han}{1,3}，?[（]?(?:包括|包含|含)上[^，。；\d]{1,20}\d[\d.,]*\p{Script=Han}{1,3}[）]?[，。；]?$/u;
/** Figures before an opening of which the first may be a total, and the others how it grew. */
const mostOfGrowth = 6;

/** A sentence with the depth of brackets before each of its UTF-16 units. */
export interface Bracketed {
  readonly sentence: string;
  readonly numerals: readonly Numeral[];
  readonly depths: Uint16Array;
}

/** A total, and whether its growth is told between it and its list. */
export interface ListTotal {
  readonly total: Numeral;
  readonly isGrown: boolean;
  /** Totals that count other things of the same parts, right beside it: 12批30人次. */
  readonly twins: readonly Numeral[];
}

/**
 * Between a total and its twin: nothing but what the first one counts, and what the other is called
 * (学校32所，在校生1800人).
 */
const joinsTwins = /^\s*\p{Script=Han}{1,3}\s*(?:[、，][^，。；：、（）\d]{0,7})?$/u;

/**
 * The exact total right before an opening, but for how it grew (15.2亿元，比上年增长5.3%。其中) or what it holds of earlier
 * ones (53件，包括上年结转3件。其中).
 */
export function totalBefore({ sentence, numerals, depths }: Bracketed, from: number): ListTotal | null {
  // What stands in brackets before the list is told of the total: 101起（上年同期118起），其中.
  const before = numerals
    .filter((numeral) => numeral.to <= from && depths[numeral.from]! <= depths[from]!)
    .slice(-mostOfGrowth);
  const nearest = before[before.length - 1];
  // A list in a sentence of its own is of what grew: 150万元，增收12万元。其中.
  const isGrowth =
    nearest?.kind === "percent" ||
    (nearest && sentence.slice(nearest.to, from).includes("。") && !isPartOfList(sentence, nearest, 0));
  const grown = isGrowth
    ? before.find(({ kind, to }) => kind === "amount" && isToldOf(sentence.slice(to, from)))
    : undefined;
  const holding = before.find(({ to }) => holdsEarlier.test(sentence.slice(to, from)));
  const total = grown ?? holding ?? nearest;
  if (!total || total.unit === "" || !isExact(total) || isAside(sentence, total)) return null;
  const farthest = sentence.startsWith("分别", from) ? 2 : farthestOpening;
  const isNear =
    total !== nearest ||
    sentence.slice(total.to, from).replace(brackets, "").length <= farthest + total.unit.length;
  if (!isNear) return null;
  const twin = before[before.indexOf(total) - 1];
  const isTwin =
    twin !== undefined &&
    twin.unit !== "" &&
    isExact(twin) &&
    countedAs(total, [twin], sentence).length === 0 &&
    isPartOfList(sentence, twin, 0) &&
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
