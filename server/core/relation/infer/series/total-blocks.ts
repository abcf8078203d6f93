import { leastOf } from "../../../text/ordered.ts";
import { countsParts } from "../../label/counted-label.ts";
import { results, says } from "../../label/sum-words.ts";
import { bringsForward, differenceOf, isClean, miscountsOne } from "../search/addend-block.ts";
import { figureAt, isFilled } from "../view/crossing.ts";
import { partsOfOthers } from "../view/of-which-groups.ts";
import type { View } from "../view/view.ts";
import { countsTwice } from "./counted-twice.ts";
import { closesItsOwn, isNamedByPlace, partAndRest } from "./named-total.ts";
import type { Parts } from "./parts-before.ts";
import { fitsPeriod } from "./period.ts";
import type { SingleTotal } from "./single-total.ts";

/** Months, quarters, weeks and halves of a year: a yearly total beside its monthly one is still the total. */
const partsOfYear = [12, 4, 52, 2];

/**
 * Of two blocks, under the last heading and under all, the one that comes so near to the total is meant where the other
 * is so many times farther away: what seems to be a heading may be an item without a figure.
 */
const mostMissing = 0.25;
const leastFarther = 4;

/**
 * The natural blocks of a total, the likeliest first. The first that adds up is meant; else the one whose
 * difference is one of its own figures, left out or counted twice; else the only one that the layout allows.
 */
export function readBlocks(
  view: View,
  line: number,
  total: number,
  { roots, since }: Parts,
  explained: ReadonlySet<number>,
): SingleTotal[] {
  const { breaks } = view;
  const none = new Uint8Array(view.nItems);
  const above = [blockFrom(view, line, total, -1, breaks), blockFrom(view, line, total, -1, none)];
  const below = [blockFrom(view, line, total, 1, breaks), blockFrom(view, line, total, 1, none)];
  const nTotals = roots.filter((item) => view.worded[item] === 1).length;
  // Straight under another total there is nothing to add but the totals themselves.
  const isOfTotals = roots.length > 1 && since.length === 1;
  const sides = above.some(({ length }) => length > 1) ? above : [...above, ...below];
  const branch = view.axis === "columns" ? branchBelow(view, line, total) : [];
  const hasBranch = branch.length > 1;
  const outer = hasBranch ? [branch] : isOfTotals ? [roots] : sides.map((block) => outermost(view, block));
  const andRest = partAndRest(view, line, total);
  const natural = [andRest, ...outer, ...sides, roots, since].filter(({ length }) => length > 1);
  const held = natural.find((addends) => differenceOf(view, line, total, addends) === 0);
  if (held) return [singleOf(line, total, held, true)];
  if (isSaidBefore(view, line, total)) return [];
  // A section of one figure has that for its total, whatever the sections before it hold.
  if (above.some((block) => block.length === 1 && differenceOf(view, line, total, block) === 0)) return [];
  if (!hasBranch && sides !== above && !mayOpen(view, total, below[0]!)) return [];
  if (!hasBranch && !closesAlone(view, line, total, explained) && !closesItsOwn(view, total, sides[0]!))
    return [];
  return missedBlocks(view, line, total, { natural, outer, since, nTotals, andRest, hasBranch });
}

/** What may be the parts of a total that none of its blocks comes to. */
interface BlocksRead extends Pick<Parts, "since"> {
  /** All ways to read them, the likeliest first. */
  readonly natural: readonly (readonly number[])[];
  /** Those by the layout, without what is part of another item. */
  readonly outer: readonly (readonly number[])[];
  /** How many totals stand before it. */
  readonly nTotals: number;
  readonly andRest: readonly number[];
  /** Whether the outline sets its parts in below it. */
  readonly hasBranch: boolean;
}

/** The blocks that a total is meant to be the sum of, though it is not. */
function missedBlocks(
  view: View,
  line: number,
  total: number,
  { natural, outer, since, nTotals, andRest, hasBranch }: BlocksRead,
): SingleTotal[] {
  const told = (addends: readonly number[]) => singleOf(line, total, addends, false);
  const clean = natural.filter(
    (addends) => isClean(view, line, total, addends) || bringsForward(view, line, addends),
  );
  const short = clean.find((addends) => miscountsOne(view, line, total, addends));
  if (short) return [told(short)];
  if (clean.includes(andRest)) return [{ ...told(andRest), isVouched: true }];
  const isPlain = view.words[total]!.bare || countsParts(view.labels[total]!, outer[0]?.length ?? 0);
  const bare = hasBranch ? hasBranchThatHolds(view, line, total) : isPlain;
  const missing = (block: readonly number[]): number => Math.abs(differenceOf(view, line, total, block));
  const missingSince = missing(since);
  const blocks = outer.filter(({ length }) => length > 1);
  // What misses by one of its own figures is as well without that one.
  const isNear =
    isFarNearer(missingSince, blocks.map(missing)) &&
    !since.some((item) => Math.abs(figureAt(view, line, item)) === missingSince);
  const isRaised = since.slice(1).some((item) => says(view.words[item]!, ["tax", "discount"]));
  // Tax, or carriage, between the one subtotal and the total.
  const isOverOne = nTotals === 1 && since.length > 1 && (isNear || isRaised);
  const [first, ...others] = isOverOne ? [since] : blocks;
  const mayBe = (addends: readonly number[]): boolean =>
    clean.includes(addends) &&
    fitsPeriod(view, line, total, addends) &&
    !countsTwice(view, line, total, addends);
  if (!first || !mayBe(first)) return [];
  const other = others.find(({ length }) => length !== first.length);
  // Under the last of several headings, or under all, whichever it comes nearer to: a slip of the pen may tell.
  if (other) {
    const nearest = [first, other].filter(mayBe).sort((a, b) => missing(a) - missing(b));
    const [near, far] = nearest;
    const isPlainly = near && missing(near) <= mostMissing * Math.abs(figureAt(view, line, total));
    if (bare && isPlainly && isFarNearer(missing(near), far ? [missing(far)] : [])) return [told(near)];
    return nearest.map((block) => ({ ...told(block), isNamed: true }));
  }
  if (bare) return [told(first)];
  return [{ ...told(first), isNamed: true, isVouched: isNamedByPlace(view, line, total, first) }];
}

function singleOf(line: number, total: number, addends: readonly number[], holds: boolean): SingleTotal {
  return { line, total, addends: Int32Array.from(addends).sort(), holds };
}

/** Whether what a total misses one block by is far less than what it misses all others by. */
function isFarNearer(missing: number, others: readonly number[]): boolean {
  return others.every((other) => other >= leastFarther * missing);
}

/**
 * Whether what stands below a total may be its parts: a subtotal closes, and a statement that it opens ends in a
 * result.
 */
function mayOpen({ words }: View, total: number, below: readonly number[]): boolean {
  const isSubtotal = words[total]!.roles.has("subtotal") && !words[total]!.roles.has("total");
  return !isSubtotal && !below.some((item) => says(words[item]!, results));
}

/** Whether a line above has the same label and figure: a subtotal that is told again before all are added up. */
function isSaidBefore(view: View, line: number, total: number): boolean {
  const { active, labels } = view;
  const at = (item: number): number => figureAt(view, line, item);
  return active.some((item) => item < total && labels[item] === labels[total] && at(item) === at(total));
}

/**
 * Whether no other total claims the same block: the next figure below is no total, or one that adds up by itself, tells
 * this one again, was told above already, is the total of these subtotals, or the same total by the month.
 */
function closesAlone(view: View, line: number, total: number, explained: ReadonlySet<number>): boolean {
  const { nItems, worded, words } = view;
  let next = total + 1;
  while (next < nItems && !isFilled(view, line, next)) next++;
  if (next >= nItems || worded[next] !== 1 || explained.has(next)) return true;
  const isToldAgain = figureAt(view, line, next) === figureAt(view, line, total);
  if (isToldAgain || isSaidBefore(view, line, next)) return true;
  if (words[total]!.roles.has("subtotal") && !words[next]!.roles.has("subtotal")) return true;
  const isPart = partsOfYear.some(
    (parts) => Math.abs(figureAt(view, line, next) * parts - figureAt(view, line, total)) <= parts,
  );
  return isPart && words[next]!.roles.has("period");
}

/** The items right under a total that opens what stands below it, as 合计 over its parts in the head. */
function branchBelow(view: View, line: number, total: number): number[] {
  const { nItems, depths } = view;
  const items: number[] = [];
  for (let item = total + 1; item < nItems && depths[item]! > depths[total]!; item++)
    if (depths[item] === depths[total]! + 1 && isFilled(view, line, item)) items.push(item);
  return items;
}

/** Whether another total adds up what stands right under it: one that does not is one of them. */
function hasBranchThatHolds(view: View, line: number, total: number): boolean {
  return view.active.some((other) => {
    if (other === total || view.worded[other] !== 1) return false;
    const branch = branchBelow(view, line, other);
    const parts = branch.filter((item) => figureAt(view, line, item) !== 0);
    return parts.length > 1 && differenceOf(view, line, other, branch) === 0;
  });
}

/** The items of a block that are not part of another of its items. */
function outermost(view: View, block: readonly number[]): number[] {
  const { words, depths } = view;
  const parts = block.some((item) => words[item]!.roles.has("ofWhich")) ? partsOfOthers(view) : new Set();
  const whole = block.filter((item) => !parts.has(item));
  const top = leastOf(whole.map((item) => depths[item]!));
  return whole.filter((item) => depths[item] === top);
}

/** The items of one line from a total outward up to a break or another total. */
function blockFrom(view: View, line: number, total: number, step: number, breaks: Uint8Array): number[] {
  const { starts, stride, filled, worded, withheld } = view;
  const at = (item: number) => starts[line]! + item * stride;
  const closes = (item: number) => worded[item] === 1 && filled[at(item)] === 1;
  const counts = (item: number) => filled[at(item)] === 1 || withheld[at(item)] === 1;
  return itemsFrom(total, step, breaks, closes, counts);
}

/** The items that count from a total outward, up to a break or to one that closes a block of its own. */
export function itemsFrom(
  total: number,
  step: number,
  breaks: Uint8Array,
  closes: (item: number) => boolean,
  counts: (item: number) => boolean,
): number[] {
  const items: number[] = [];
  for (let item = total + step; item >= 0 && item < breaks.length; item += step) {
    // A break stands before its item, so going up it ends the block with that item.
    if (closes(item) || (step > 0 && breaks[item] === 1)) break;
    if (counts(item)) items.push(item);
    if (step < 0 && breaks[item] === 1) break;
  }
  return items;
}
