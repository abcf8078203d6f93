import type { LabelWords } from "../../../labels.ts";
import type { WordRole } from "../../../model/language.ts";
import { greatestOf } from "../../../text/ordered.ts";
import { periodTotal } from "../../label/period-total.ts";
import { namesSum, onlySays, says } from "../../label/sum-words.ts";
import { isOfWhole } from "../search/judge-shape.ts";
import type { Budget } from "../search/walk.ts";
import { figureAt, isFilled } from "../view/crossing.ts";
import type { View } from "../view/view.ts";
import { multipliesPrices } from "./multiplied.ts";
import { partsReader } from "./parts-before.ts";
import type { SingleTotal } from "./single-total.ts";
import { readBlocks } from "./total-blocks.ts";
import { inTwoLines } from "./two-lines.ts";

/** Lines of such figures have no sum; those of prices have none where they are multiplied. */
export const sumless: readonly WordRole[] = ["average", "growth", "rate", "cumulative"];
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
  const { worded, words, active, lineWords, lineKinds } = view;
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
      if (!isFilled(view, other, total) || saysNothing(view, other, total, nonzero)) continue;
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

/**
 * Whether a label says that an item is a total and nothing else, and in a line by itself those items would be what it
 * adds up. Linear in the items.
 */
export function isPlainTotal(view: View, line: number, { total, addends }: Summed): boolean {
  if (!view.words[total]!.bare) return false;
  const [single, other] = readBlocks(view, line, total, partsReader(view)(line, total), new Set());
  const isMeant =
    single !== undefined && !other && !single.isNamed && single.addends.length === addends.length;
  return isMeant && single.addends.every((item, at) => item === addends[at]);
}

/** A total and what it adds up, as items. */
type Summed = Pick<SingleTotal, "total" | "addends">;

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
function saysNothing(view: View, line: number, total: number, nonzero: Items): boolean {
  const others = nonzero.filter((item) => item !== total);
  const sum = others.length === 0 ? 0 : figureAt(view, line, others[0]!);
  return others.length <= 1 && sum === figureAt(view, line, total);
}

/** The first three items of a line that are not zero: more tell no more of whether they are few. */
function firstNonzero(view: View, line: number): Items {
  const found: number[] = [];
  for (const item of view.active) {
    if (isFilled(view, line, item) && figureAt(view, line, item) !== 0) found.push(item);
    if (found.length === 3) break;
  }
  return found;
}

type Items = readonly number[];

/**
 * The only line of ratios, where it states a hundred per cent for the total of about as much, or more than any part for
 * parts that come to a hundred; else -1.
 */
function sharesLine(view: View, total: number): number {
  const { nLines, active, worded } = view;
  let found = -1;
  for (let line = 0; line < nLines; line++) {
    if (!isFilled(view, line, total)) continue;
    if (found >= 0) return -1;
    found = line;
  }
  if (found < 0) return -1;
  const others = active.filter((item) => item !== total && worded[item] !== 1 && isFilled(view, found, item));
  const parts = others.map((item) => figureAt(view, found, item));
  const sum = parts.reduce((sum, part) => sum + part, 0);
  return isOfWhole(view, found, total, { sum, greatest: greatestOf(parts), n: parts.length }) ? found : -1;
}
