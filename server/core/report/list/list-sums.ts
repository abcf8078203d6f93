import type { LabelWords } from "../../labels.ts";
import type { ListedLine } from "../../model/prose.ts";
import { labelReader } from "../../relation/label/label-reader.ts";
import { otherwise, says } from "../../relation/label/sum-words.ts";
import { openingTotalAt } from "./list-openings.ts";
import {
  isFigure,
  isSlip,
  isTotal,
  isWithin,
  type ListedFigure,
  type ListSum,
  mayTell,
  someGive,
  sumOf,
} from "./list-sum.ts";

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
const farthest = { told: 12, near: 1.25 };

/**
 * The sums of a list: its totals by the lines before them, and the lines with others set in below them. A list that
 * goes on behind its total, or of which some lines alone give it, is one of key figures. Of several ways to read the
 * parts of a total one that holds is preferred.
 */
export function sumsOfList(lines: readonly ListedLine[]): ListSum[] {
  const list: List = { lines, children: childrenOf(lines), read: labelReader(lines.map(nameOf)) };
  const totals = lines.flatMap((_, at) => totalAt(list, at) ?? openingAt(list, at) ?? []);
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

/** Whether the marks alone set the parts in below their total, as （1） below 1., where 其中 may name some of them only. */
function standsByMark({ total, parts }: ListSum): boolean {
  return total.isItem && parts.every(({ indent }) => Math.floor(indent) <= total.indent);
}

/** The label of a line as words are compared. */
function nameOf({ label }: ListedLine): string {
  return label.toLowerCase();
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

/** A total that the items behind it make up, where none is set in below it. */
function openingAt(list: List, at: number): ListSum | null {
  if (list.children[at]!.length > 0 || siblingsBefore(list.lines, at).length > 0) return null;
  const sum = openingTotalAt(list.lines, at);
  return sum && mayAdd(list, sum.total, sum.parts) ? sum : null;
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
