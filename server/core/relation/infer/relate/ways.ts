import { isResult } from "../search/named.ts";
import type { Accepted } from "../search/shape.ts";
import { figureAt } from "../view/crossing.ts";
import type { View } from "../view/view.ts";
import type { Told } from "./as-difference.ts";

/**
 * Whether a shape may tell of a fault where its total comes about in another way as well, of other parts: beside the
 * total, or right behind those of the first way; told as a difference, or with a result among its parts that nothing
 * else explains, it is no way to that total at all, but one to what is left of it.
 */
export function isSecondWay(
  view: View,
  { taken }: Told,
  { family, judgement, addends }: Accepted,
  first: Accepted,
  byTotal: ReadonlyMap<number, readonly Accepted[]>,
): boolean {
  if (judgement.misses > 1) return false;
  if (family === "adjacent" || family === "pair" || taken >= 0) return true;
  if (family !== "covered") return false;
  const leaves = (item: number): boolean => !byTotal.has(item) && isResult(view, item);
  const parts = addends.some(leaves)
    ? Array.from(addends).flatMap((item) => [...(byTotal.get(item)?.[0]?.addends ?? [])])
    : [];
  const items = Int32Array.of(first.total, ...first.addends, ...addends, ...parts).sort();
  const at = view.active.indexOf(items[0]!);
  return items.every((item, k) => view.active[at + k] === item);
}

/**
 * Whether all that a shape adds stands deeper than its named total in the outline, right below it, and adds up in some
 * line.
 */
export function standsUnder({ worded, depths }: View, { total, addends, judgement }: Accepted): boolean {
  if (worded[total] !== 1 || addends[0] !== total + 1 || judgement.hits === 0 || judgement.misses > 1)
    return false;
  const last = addends[addends.length - 1]!;
  for (let item = total + 1; item <= last; item++) if (depths[item]! <= depths[total]!) return false;
  return true;
}

/**
 * Whether two ways to one total come to the same in a line, whatever stands there, so that neither is misread; told
 * once more at the next level, figures are the same way.
 */
export function comeToSame(view: View, one: Accepted, other: Accepted, line: number): boolean {
  const [figures, others] = [one, other].map(({ addends }) =>
    Array.from(addends, (item) => figureAt(view, line, item)).filter((value) => value !== 0),
  ) as [number[], number[]];
  const sumOfAll = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  if (Math.abs(sumOfAll(figures) - sumOfAll(others)) > view.blur) return false;
  const repeats = (left: readonly number[], right: readonly number[]) =>
    left.every((value) => right.includes(value));
  return !repeats(figures, others) && !repeats(others, figures);
}

export function sharesParts(left: Accepted, right: Accepted): boolean {
  return left.addends.some((item) => right.addends.includes(item));
}
