import { results, says } from "../../label/sum-words.ts";
import type { View } from "../view/view.ts";
import type { Shape } from "./shape.ts";

/** What labels call the outcome of what stands above it. */

/** From so many lines on the difference of two figures may miss in one, whatever it is called. */
const leastHitsOfDifference = 4;

/**
 * Whether a label calls a sum so, or what is left at the end of what there was at the beginning, or the addends are the
 * parts of the figure right above them: those that labels call so (of which, davon, 其中), or all that stand one step
 * deeper in the outline.
 */
export function isTold(view: View, total: number, addends: Int32Array): boolean {
  const { worded, words } = view;
  if (worded[total] === 1 || rollsForward(view, total, addends)) return true;
  if (addends[0] !== total + 1) return false;
  const isPart = (item: number): boolean => words[item]!.roles.has("ofWhich");
  return (!isPart(total) && addends.every(isPart)) || isBranch(view, total, addends);
}

/**
 * Whether a total closes a block that layout sets apart: by bold print, or as one of the sections between blank lines
 * or rules, which it may open.
 */
export function closesBlock(view: View, shape: Pick<Shape, "total" | "addends">): boolean {
  return closesInBold(view, shape) || isSection(view, shape);
}

/**
 * Whether bold print sets a total off from all that stands between it and the bold row, the break or the edge before.
 */
function closesInBold(
  { inBold, isActive, breaks }: View,
  { total, addends }: Pick<Shape, "total" | "addends">,
): boolean {
  if (inBold[total] !== 1 || total < addends[0]!) return false;
  let first = total - 1;
  while (first >= addends[0]! && inBold[first] !== 1) first--;
  if (first >= addends[0]! || addends[addends.length - 1]! - addends[0]! !== addends.length - 1) return false;
  return first < 0 || isActive[first] !== 1 || inBold[first] === 1 || breaks[first + 1] === 1;
}

/** Whether a row adds up all others of one of several sections, of which it is the last or the first. */
export function isSection(view: View, shape: Pick<Shape, "total" | "addends">): boolean {
  return view.axis === "rows" && (closesSection(view, shape) || opensSection(view, shape));
}

function closesSection(
  { active, isActive, breaks, nItems }: View,
  { total, addends }: Pick<Shape, "total" | "addends">,
): boolean {
  const first = addends[0]!;
  const isFirst = first === active[0];
  const opens = !isFirst && breaks[first] === 1;
  if (total < first || !(opens || isFirst)) return false;
  for (let item = first + 1, n = 1; item <= total; item++) {
    if (breaks[item] === 1 || (isActive[item] === 1 && item < total && addends[n++] !== item)) return false;
  }
  let next = total + 1;
  let isApart = false;
  for (; next < nItems; next++) {
    if (breaks[next] === 1) isApart = true;
    if (isActive[next] === 1) break;
  }
  return next < nItems ? isApart : opens;
}

function opensSection(
  { active, isActive, breaks, nItems }: View,
  { total, addends }: Pick<Shape, "total" | "addends">,
): boolean {
  if (addends[0]! < total || breaks[total] !== 1) return false;
  let n = 0;
  let item = total + 1;
  for (; item < nItems && breaks[item] !== 1; item++)
    if (isActive[item] === 1 && addends[n++] !== item) return false;
  return n === addends.length && (total !== active[0] || active[active.length - 1]! >= item);
}

/** Whether a label calls an item a sum, or what is left of one. */
export function isResult({ worded, words }: View, item: number): boolean {
  return worded[item] === 1 || words[item]!.roles.has("difference");
}

/** Whether labels tell of an opening figure, and of the closing one that it becomes. */
function rollsForward({ words }: View, total: number, addends: Int32Array): boolean {
  return words[total]!.roles.has("closing") && addends.some((item) => words[item]!.roles.has("opening"));
}

/** Whether the addends are all that stands one step deeper below an item, up to the next one on its level. */
function isBranch({ depths, nItems, isActive }: View, total: number, addends: Int32Array): boolean {
  const depth = depths[total]!;
  let n = 0;
  for (let item = total + 1; item < nItems && (isActive[item] !== 1 || depths[item]! > depth); item++)
    if (isActive[item] === 1 && depths[item] === depth + 1 && addends[n++] !== item) return false;
  return n > 1 && n === addends.length;
}

/**
 * Whether a result stands right below all that it adds, as statements of two years print it: profit, surplus, balance.
 */
export function closesAsResult(
  { axis, active, words, depths }: View,
  { total, addends }: Pick<Shape, "total" | "addends">,
): boolean {
  if (axis !== "rows" || !says(words[total]!, results) || total < addends[0]!) return false;
  const last = active.indexOf(total) - 1;
  return addends.every(
    (item, at) => item === active[last - addends.length + 1 + at] && depths[item] === depths[total],
  );
}

/** Whether two figures make up a third because one of them is called the difference of both: a variance, a change. */
export function isNamedDifference(view: View, total: number, addends: Int32Array): boolean {
  return view.worded[total] !== 1 && namesDifference(view, total, addends);
}

/**
 * Whether a label calls one of two figures what the other leaves of a third: total receipts, total costs, result; or
 * what is left at the end of what there was at the beginning.
 */
export function namesDifference({ words }: View, total: number, addends: Int32Array): boolean {
  const isDifference = (item: number): boolean => words[item]!.roles.has("difference");
  const isLeft = (item: number): boolean =>
    isDifference(item) || (words[total]!.roles.has("opening") && words[item]!.roles.has("closing"));
  return addends.length === 2 && !isDifference(total) && addends.some(isLeft);
}

/** Whether an item adds up all other amounts of its line, before them or behind them: cases by how they ended. */
export function isOfAllOthers({ active, kinds }: View, total: number, addends: Int32Array): boolean {
  const amounts = active.filter((item) => kinds[item] === "amount");
  const isAtEnd = total === amounts[0] || total === amounts[amounts.length - 1];
  return isAtEnd && addends.length > 2 && addends.length === amounts.length - 1;
}

/** Whether two figures make up a third so plainly, by a name or by many lines, that one line may miss. */
export function isPlainDifference(view: View, { total, addends }: Shape, hits: number): boolean {
  return hits >= leastHitsOfDifference || isNamedDifference(view, total, addends);
}

/**
 * Whether labels tell of figures side by side that some add up. One below the other, what is left is told by the labels
 * of what comes in and goes out.
 */
export function isToldBeside(view: View, { total, addends }: Pick<Shape, "total" | "addends">): boolean {
  return isTold(view, total, addends) || (view.axis === "columns" && isNamedDifference(view, total, addends));
}
