import type { LabelWords } from "../../labels.ts";
import { Decimal } from "../../model/decimal.ts";
import type { Numeral } from "../../model/numeral.ts";
import type { ListedLine } from "../../model/prose.ts";
import { isNoun } from "../../number/units.ts";
import { isTellingSlip } from "../../relation/balance/slip.ts";
import { labelReader } from "../../relation/label/label-reader.ts";
import { otherwise, says } from "../../relation/label/sum-words.ts";
import type { Standing } from "../prose/prose-sums.ts";
import { meantIn } from "../prose/slip.ts";
import { balanceOf, ratioBetween } from "../prose/sum.ts";

/** A listed line with its figure. */
export interface ListedFigure extends ListedLine {
  readonly numeral: Numeral;
}

/** A line of a list and the lines that it is the sum of. */
export interface ListSum {
  readonly total: ListedFigure;
  readonly parts: readonly ListedFigure[];
  /**
   * Where the parts stand: on the lines before the total, set in below it, in the list below, or in a column of the
   * table above; or how they came in and went out.
   */
  readonly from: "before" | "below" | "list" | "account" | "column";
  /** What that column is called, or "". */
  readonly column: string;
  readonly standing: Standing;
  /** Whether little is left to doubt that these are the parts. */
  readonly isSure: boolean;
  /** Whether another sum that holds vouches for the total, so that one of the parts is wrong. */
  readonly isVouched: boolean;
}

/** The lines of a list, what stands below each, and what their labels say. */
interface List {
  readonly lines: readonly ListedLine[];
  /** By the place of each line those of the lines directly below it that are set in deeper. */
  readonly children: readonly (readonly number[])[];
  readonly read: (label: string) => LabelWords;
}

/** Words that make a figure none that its list adds up. */
const noParts = [...otherwise, "discount"] as const;
/** Longer lists are data that nobody added up by hand. */
const mostParts = 64;
const leastParts = 2;
/** A total that is so many times its sum, or its sum the total, may count something else, or even that is too much. */
const farthest = { doubted: 2, told: 12, near: 1.25, about: 1.05 };

/**
 * The sums of a list: its totals by the lines before them, and the lines with others set in below them. A list that
 * goes on behind its total, or of which some lines alone give it, is one of key figures. Of several ways to read the
 * parts of a total one that holds is preferred.
 */
export function sumsOfList(lines: readonly ListedLine[]): ListSum[] {
  const list: List = { lines, children: childrenOf(lines), read: labelReader(lines.map(nameOf)) };
  const totals = lines.flatMap((_, at) => totalAt(list, at) ?? []);
  const parents = lines.flatMap((_, at) => parentAt(list, at) ?? []);
  const isHeld = ({ standing }: ListSum): boolean => standing.verdict !== "broken";
  const isOneHeld = parents.some(isHeld);
  const vouched = new Set(totals.filter(isHeld).flatMap(({ parts }) => parts));
  const judged = parents.map((sum): ListSum => {
    const { total, parts } = sum;
    // A total that holds counts either the line or, where that is what is wrong, those below it.
    const byParts = totals.some(
      (other) => isHeld(other) && parts.every((part) => other.parts.includes(part)),
    );
    const isSure = (isOneHeld && !standsByMark(sum)) || byParts || (isTotal(total) && !total.isItem);
    return { ...sum, isSure, isVouched: vouched.has(total) };
  });
  const told = judged.filter((sum) => isHeld(sum) || sum.isSure || sum.isVouched || isSlip(sum));
  return [...totals, ...told].filter(mayTell);
}

/**
 * Whether what a sum misses by is worth telling: where a note stands behind a figure, or one is said to be about so
 * much, only a slip of the pen is, and one that is more than what "about" allows.
 */
export function mayTell(sum: ListSum): boolean {
  const figures = [sum.total, ...sum.parts].map(({ numeral }) => numeral);
  if (sum.standing.verdict !== "broken" || figures.every(isPlain)) return true;
  const isAbout = figures.some(({ trust }) => trust === "approximate");
  return isSlip(sum) && !(isAbout && isWithin(sum, farthest.about));
}

/** Whether nothing stands behind a figure, or only the word of what it counts: 34 visits. */
function isPlain({ trust, unit }: Numeral): boolean {
  return trust === "clean" || trust === "misgrouped" || (trust === "worded" && isNoun(unit));
}

/** Whether the marks alone set the parts in below their total, as （1） below 1., where 其中 may name some of them only. */
function standsByMark({ total, parts }: ListSum): boolean {
  return total.isItem && parts.every(({ indent }) => Math.floor(indent) <= total.indent);
}

/** The label of a line as words are compared. */
function nameOf({ label }: ListedLine): string {
  return label.toLowerCase();
}

/** Whether a slip of the pen in a total or in one of its parts explains why they do not agree. */
export function isSlip({ total, parts, standing }: ListSum): boolean {
  const figures = { total: total.numeral, parts: parts.map(({ numeral }) => numeral) };
  return meantIn(figures, standing.difference).some(({ typed, meant }) => isTellingSlip(typed, meant));
}

/** The lines directly below each line that are set in deeper than it, by their places. */
function childrenOf(lines: readonly ListedLine[]): readonly (readonly number[])[] {
  const children: number[][] = lines.map(() => []);
  const open: number[] = [];
  lines.forEach((line, at) => {
    const holds = (parent: number): boolean =>
      leads(lines, parent) ? line.isItem : lines[parent]!.indent < line.indent;
    while (open.length > 0 && (leads(lines, at) || !holds(open.at(-1)!))) open.pop();
    const parent = open.at(-1);
    if (parent !== undefined) children[parent]!.push(at);
    open.push(at);
  });
  return children;
}

/** Whether a line that is no item stands before those of a list, and is not the total of one above. */
function leads(lines: readonly ListedLine[], at: number): boolean {
  const { opens } = lines[at]!;
  return opens && (!isTotal(lines[at]!) || at === 0) && lines[at + 1]?.isItem === true;
}

function totalAt(list: List, at: number): ListSum | null {
  const total = list.lines[at]!;
  if (!isFigure(total) || !isTotal(total)) return null;
  if (goesOn(list.lines, at) && !isOneOfGroups(list, at)) return null;
  const ways = waysOf(list, at);
  const sums = ways.map((parts) => sumOf(total, parts, "before"));
  const sum = sums.find(({ standing }) => standing.verdict !== "broken") ?? sums[0];
  if (sum?.standing.verdict !== "broken") return sum ?? null;
  if (ways.some((parts) => someGive(parts, total.numeral.value))) return null;
  const most = total.isOfSomething ? farthest.near : farthest.told;
  return isWithin(sum, most) || isSlip(sum) ? sum : null;
}

/** The ways to read what a total may be the sum of. */
function waysOf(list: List, at: number): (readonly ListedFigure[])[] {
  const total = list.lines[at]!;
  if (!isFigure(total)) return [];
  const ways = waysToAdd(list, siblingsBefore(list.lines, at), total);
  return ways.filter((parts) => mayAdd(list, total, parts));
}

/** Whether a list goes on behind a total with others up to the next one, which adds those up: income, then spending. */
function isOneOfGroups(list: List, at: number): boolean {
  const { lines } = list;
  const { isItem, indent } = lines[at]!;
  let next = at + 1;
  const goesOnTo = (line: ListedLine | undefined): boolean => line?.closes === null && line.isItem === isItem;
  while (goesOnTo(lines[next])) next++;
  const total = lines[next];
  if (!total || !isFigure(total) || total.closes !== "total" || total.indent !== indent) return false;
  return waysOf(list, next).some((parts) => sumOf(total, parts, "before").standing.verdict !== "broken");
}

/** Whether a list goes on behind its total, which then is one of its key figures. */
function goesOn(lines: readonly ListedLine[], at: number): boolean {
  const [total, next, above] = [lines[at]!, lines[at + 1], lines[at - 1]];
  if (total.closes === "subtotal" || !next || next.closes !== null || next.indent !== total.indent)
    return false;
  return next.isItem === total.isItem && next.isItem === above?.isItem;
}

/** The lines before a total that stand as deep as the first of them, back to the total of another list. */
function siblingsBefore(lines: readonly ListedLine[], at: number): number[] {
  const { isItem, indent } = lines[at]!;
  let depth = Number.POSITIVE_INFINITY;
  let found: number[] = [];
  for (let before = at - 1; before >= 0; before--) {
    const line = lines[before]!;
    if (isItem && line.indent < indent) break;
    if (line.indent <= depth && line.closes === "total") break;
    if (line.indent > depth) continue;
    if (line.indent < depth) found = [];
    if (found.length > 0 && line.isItem !== lines[found[0]!]!.isItem) break;
    found.push(before);
    depth = line.indent;
  }
  return found.reverse();
}

/** The ways to read what a total is the sum of. */
function waysToAdd(
  list: List,
  before: readonly number[],
  { closes }: ListedLine,
): (readonly ListedFigure[])[] {
  const isSubtotal = (at: number): boolean => list.lines[at]!.closes === "subtotal";
  const last = before.findLastIndex(isSubtotal);
  const own = (places: readonly number[]) => figuresOf(list, places);
  const leaves = (places: readonly number[]) => leavesOf(list, places);
  if (last < 0) return [own(before), leaves(before)];
  const tail = before.slice(last + 1);
  if (closes === "subtotal") return [own(tail), leaves(tail)];
  const subtotals = before.filter(isSubtotal);
  return [own([...subtotals, ...tail]), own(before.filter((at) => !isSubtotal(at)))];
}

/** The figures of some lines; of a line that only names others the figures of those. Empty where one has none. */
function figuresOf(list: List, places: readonly number[]): ListedFigure[] {
  const found: ListedFigure[] = [];
  for (const at of places) {
    const line = list.lines[at]!;
    const own = isFigure(line) ? [line] : figuresOf(list, list.children[at]!);
    if (own.length === 0) return [];
    found.push(...own);
  }
  return found;
}

/** The figures of the lines that have none set in below them. */
function leavesOf(list: List, places: readonly number[]): ListedFigure[] {
  return places.flatMap((at) => {
    const below = list.children[at]!;
    return below.length > 0 ? leavesOf(list, below) : figuresOf(list, [at]);
  });
}

function isTotal({ closes }: ListedLine): boolean {
  return closes === "total" || closes === "subtotal";
}

export function isFigure(line: ListedLine): line is ListedFigure {
  return line.numeral !== null;
}

/** A line and those set in below it, where these come near to it. */
function parentAt(list: List, at: number): ListSum | null {
  const { lines, children } = list;
  const total = lines[at]!;
  const below = children[at]!;
  const isParent = total.isItem || leads(lines, at);
  if (!isFigure(total) || !isParent || below.some((child) => isTotal(lines[child]!))) return null;
  const parts = figuresOf(list, below);
  if (!mayAdd(list, total, parts) || someGive(parts, total.numeral.value)) return null;
  const sum = sumOf(total, parts, total.isItem ? "below" : "list");
  return sum.standing.verdict !== "broken" || isWithin(sum, farthest.near) ? sum : null;
}

/** Whether some lines may be the parts of a total: amounts of its unit, or nothing of any. */
function mayAdd(
  { read }: List,
  { numeral: { unit } }: ListedFigure,
  parts: readonly ListedFigure[],
): boolean {
  if (parts.length < leastParts || parts.length > mostParts) return false;
  const isOfUnit = ({ numeral }: ListedFigure): boolean => numeral.unit === unit || numeral.value.sign === 0;
  return parts.every((part) => isOfUnit(part) && !says(read(nameOf(part)), noParts));
}

/** How the sum of some lines stands to a total. */
export function sumOf(
  total: ListedFigure,
  parts: readonly ListedFigure[],
  from: ListSum["from"],
  column = "",
): ListSum {
  const figures = parts.map(({ numeral }) => numeral);
  const { holds: _, ...standing } = balanceOf({ total: total.numeral, parts: figures });
  const sum = { total, parts, from, column, standing, isSure: false, isVouched: false };
  // A figure ten times too large leaves no more doubt than one digit does.
  return { ...sum, isSure: isWithin(sum, farthest.doubted) || isSlip(sum) };
}

/** Whether a total and the sum of its parts are no more than so many times each other. */
export function isWithin({ total, standing }: Pick<ListSum, "total" | "standing">, most: number): boolean {
  return ratioBetween(total.numeral.value, standing.computed) <= most;
}

/** Whether some lines in a row give a total that all of them miss. */
export function someGive(parts: readonly ListedFigure[], total: Decimal): boolean {
  for (let first = 0; first < parts.length; first++) {
    let sum = Decimal.zero;
    for (let last = first; last < parts.length; last++) {
      sum = sum.plus(parts[last]!.numeral.value);
      if (last > first && sum.equals(total)) return true;
    }
  }
  return false;
}
