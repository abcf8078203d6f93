import type { LabelWords } from "../../../labels.ts";
import type { WordRole } from "../../../model/language.ts";
import { countsParts } from "../../counted-label.ts";
import { periodTotal } from "../../period-total.ts";
import { namesSum, onlySays, says } from "../../sum-words.ts";
import { bringsForward, differenceOf, isClean, miscountsOne } from "../search/addend-block.ts";
import { isNearWhole } from "../search/shape.ts";
import type { Budget } from "../search/walk.ts";
import type { View } from "../view/view.ts";
import { countsTwice } from "./counted-twice.ts";
import { multipliesPrices } from "./multiplied.ts";
import { isNamedByPlace, partAndRest } from "./named-total.ts";
import { type Parts, partsReader } from "./parts-before.ts";
import { fitsPeriod } from "./period.ts";
import type { SingleTotal } from "./single-total.ts";
import { inTwoLines } from "./two-lines.ts";

/** Lines of such figures have no sum; those of prices have none where they are multiplied. */
export const sumless: readonly WordRole[] = ["average", "growth", "rate", "cumulative"];
/** Months, quarters, weeks and halves of a year: a yearly total beside its monthly one is still the total. */
const partsOfYear = [12, 4, 52, 2];

/**
 * Items that may be looked at for all totals of a series, where one that is told counts as much as many that
 * are not.
 */
const mostSteps = 4_000_000;
const stepsOfAddend = 20;

/**
 * Plain totals of a single series: a label that says "total" and nothing else, over a block of its own. No
 * other line can vouch for them, so words and layout must: the block runs from the total to a blank, a
 * heading, a rule or an earlier total, and the total is the only one that closes it. The budget is spent
 * where not all could be looked for.
 */
export function singleTotals(view: View, explained: ReadonlySet<number>, budget: Budget): SingleTotal[] {
  const { starts, stride, filled, worded, words, active, lineWords, lineKinds } = view;
  const found: SingleTotal[] = [];
  const isAsked = (item: number): boolean =>
    worded[item] === 1 &&
    !explained.has(item) &&
    words[item] !== periodTotal &&
    (namesSum(words[item]!) || isTotalOfNet(words[item]!) || isNetOfTax(view, item));
  if (!active.some(isAsked)) return found;
  const barren: readonly WordRole[] = multipliesPrices(view) ? [...sumless, "price"] : sumless;
  const telling = lineWords.flatMap((words, line) =>
    lineKinds[line] === "amount" && !says(words, barren) ? [{ line, nonzero: firstNonzero(view, line) }] : [],
  );
  const partsBefore = partsReader(view);
  let left = mostSteps;
  for (const total of active) {
    if (!isAsked(total)) continue;
    let [line, lines, first] = [-1, 0, -1];
    for (const { line: other, nonzero } of telling) {
      if (filled[starts[other]! + total * stride] !== 1 || saysNothing(view, other, total, nonzero)) continue;
      first = line;
      line = other;
      lines++;
    }
    if (lines === 0) line = sharesLine(view, total);
    if (lines > 2 || line < 0) continue;
    const parts = partsBefore(line, total);
    const singles = readBlocks(view, line, total, parts, explained);
    if (lines === 2) {
      const others = readBlocks(view, first, total, partsBefore(first, total), explained);
      found.push(...inTwoLines(view, [first, theOnly(others)], [line, theOnly(singles)]));
    } else found.push(...singles);
    left -= parts.roots.length + stepsOfAddend * singles.reduce((n, { addends }) => n + addends.length, 0);
    if (left > 0) continue;
    budget.near = -1;
    break;
  }
  return found;
}

/** What a total is the sum of, unless it may be two things. */
function theOnly([single, other]: readonly SingleTotal[]): SingleTotal | null {
  return other ? null : (single ?? null);
}

/** Whether a label names a total of what is itself net of something: "Total net assets". */
function isTotalOfNet(said: LabelWords): boolean {
  return (
    says(said, ["total"]) &&
    says(said, ["whole"]) &&
    onlySays(said, ["total", "amount", "whole", "difference"])
  );
}

/** Whether "Net" stands right above the tax on it, as under the lines of an invoice. */
function isNetOfTax({ words, isActive }: View, item: number): boolean {
  if (isActive[item - 1] !== 1 || isActive[item - 2] !== 1) return false;
  const said = words[item]!;
  const isNet = says(said, ["whole"]) && onlySays(said, ["whole", "difference"]);
  return said.bare && isNet && isActive[item + 1] === 1 && says(words[item + 1]!, ["tax"]);
}

/** Whether a line's figures are zeros but for one at most, which the total repeats: no skipped test, no failed one. */
function saysNothing({ starts, stride, values }: View, line: number, total: number, nonzero: Items): boolean {
  const others = nonzero.filter((item) => item !== total);
  const sum = others.length === 0 ? 0 : values[starts[line]! + others[0]! * stride]!;
  return others.length <= 1 && sum === values[starts[line]! + total * stride];
}

/** The first three items of a line that are not zero: more tell no more of whether they are few. */
function firstNonzero({ starts, stride, filled, values, active }: View, line: number): Items {
  const found: number[] = [];
  for (let at = 0; at < active.length && found.length < 3; at++) {
    const cell = starts[line]! + active[at]! * stride;
    if (filled[cell] === 1 && values[cell] !== 0) found.push(active[at]!);
  }
  return found;
}

type Items = readonly number[];

/**
 * The only line of ratios, where it states a hundred per cent for the total of about as much, or more than any part for
 * parts that come to a hundred; else -1.
 */
function sharesLine(view: View, total: number): number {
  const { starts, stride, nLines, filled, values, active, worded, one } = view;
  let found = -1;
  for (let line = 0; line < nLines; line++) {
    if (filled[starts[line]! + total * stride] !== 1) continue;
    if (found >= 0) return -1;
    found = line;
  }
  if (found < 0) return -1;
  const start = starts[found]!;
  const others = active.filter(
    (item) => item !== total && worded[item] !== 1 && filled[start + item * stride] === 1,
  );
  const parts = others.map((item) => values[start + item * stride]!);
  const sum = parts.reduce((sum, part) => sum + part, 0);
  const isWhole = sum === 100 * one && values[start + total * stride]! > Math.max(...parts);
  return isWhole || isNearWhole(view, found, total, sum) ? found : -1;
}

/**
 * The natural blocks of a total, the likeliest first. The first that adds up is meant; else the one whose
 * difference is one of its own figures, left out or counted twice; else the only one that the layout allows.
 */
function readBlocks(
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
  const told = (addends: readonly number[], holds: boolean) => ({
    line,
    total,
    addends: Int32Array.from(addends).sort(),
    holds,
  });
  const held = natural.find((addends) => differenceOf(view, line, total, addends) === 0);
  if (held) return [told(held, true)];
  if (isSaidBefore(view, line, total)) return [];
  // A section of one figure has that for its total, whatever the sections before it hold.
  if (above.some((block) => block.length === 1 && differenceOf(view, line, total, block) === 0)) return [];
  if (!hasBranch && sides !== above && !mayOpen(view, total, below[0]!)) return [];
  if (!hasBranch && !closesAlone(view, line, total, explained)) return [];
  const clean = natural.filter(
    (addends) => isClean(view, line, total, addends) || bringsForward(view, line, addends),
  );
  const short = clean.find((addends) => miscountsOne(view, line, total, addends));
  if (short) return [told(short, false)];
  if (clean.includes(andRest)) return [{ ...told(andRest, false), isVouched: true }];
  const isPlain = view.words[total]!.bare || countsParts(view.labels[total]!, outer[0]?.length ?? 0);
  const bare = hasBranch ? hasBranchThatHolds(view, line, total) : isPlain;
  const blocks = outer.filter(({ length }) => length > 1);
  // Tax, or carriage, between the one subtotal and the total.
  const [first, ...others] = blocks.length > 0 || nTotals !== 1 ? blocks : [since];
  const mayBe = (addends: readonly number[]): boolean =>
    clean.includes(addends) &&
    fitsPeriod(view, line, total, addends) &&
    !countsTwice(view, line, total, addends);
  if (!first || !mayBe(first)) return [];
  const other = others.find(({ length }) => length !== first.length);
  // Under the last of several headings, or under all: a slip of the pen may tell.
  if (other) return [first, other].filter(mayBe).map((block) => ({ ...told(block, false), isNamed: true }));
  if (bare) return [told(first, false)];
  return [{ ...told(first, false), isNamed: true, isVouched: isNamedByPlace(view, line, total, first) }];
}

/** Whether what stands below a total may be its parts: a subtotal closes, and a statement that it opens ends in a result. */
function mayOpen({ words }: View, total: number, below: readonly number[]): boolean {
  const isSubtotal = words[total]!.roles.has("subtotal") && !words[total]!.roles.has("total");
  return !isSubtotal && !below.some((item) => says(words[item]!, ["difference", "closing"]));
}

/** Whether a line above has the same label and figure: a subtotal that is told again before all are added up. */
function isSaidBefore(
  { active, labels, starts, stride, values }: View,
  line: number,
  total: number,
): boolean {
  const at = (item: number): number => values[starts[line]! + item * stride]!;
  return active.some((item) => item < total && labels[item] === labels[total] && at(item) === at(total));
}

/**
 * Whether no other total claims the same block: the next figure below is no total, or one that adds up by
 * itself, was told above already, the total of these subtotals, or the same total by the month.
 */
function closesAlone(view: View, line: number, total: number, explained: ReadonlySet<number>): boolean {
  const { nItems, starts, stride, filled, values, worded, words } = view;
  const start = starts[line]!;
  let next = total + 1;
  while (next < nItems && filled[start + next * stride] !== 1) next++;
  if (next >= nItems || worded[next] !== 1 || explained.has(next)) return true;
  if (isSaidBefore(view, line, next)) return true;
  if (words[total]!.roles.has("subtotal") && !words[next]!.roles.has("subtotal")) return true;
  const isPart = partsOfYear.some(
    (parts) => Math.abs(values[start + next * stride]! * parts - values[start + total * stride]!) <= parts,
  );
  return isPart && words[next]!.roles.has("period");
}

/** The items right under a total that opens what stands below it, as 合计 over its parts in the head. */
function branchBelow(
  { nItems, starts, stride, filled, depths }: View,
  line: number,
  total: number,
): number[] {
  const items: number[] = [];
  for (let item = total + 1; item < nItems && depths[item]! > depths[total]!; item++)
    if (depths[item] === depths[total]! + 1 && filled[starts[line]! + item * stride] === 1) items.push(item);
  return items;
}

/** Whether another total adds up what stands right under it: one that does not is one of them. */
function hasBranchThatHolds(view: View, line: number, total: number): boolean {
  return view.active.some((other) => {
    if (other === total || view.worded[other] !== 1) return false;
    const branch = branchBelow(view, line, other);
    const parts = branch.filter((item) => view.values[view.starts[line]! + item * view.stride] !== 0);
    return parts.length > 1 && differenceOf(view, line, other, branch) === 0;
  });
}

/** The items of a block that are not part of another of its items. */
function outermost({ words, depths }: View, block: readonly number[]): number[] {
  const whole = block.filter((item) => !words[item]!.roles.has("ofWhich"));
  const top = Math.min(...whole.map((item) => depths[item]!));
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
