import { results, says } from "../../label/sum-words.ts";
import type { Accepted } from "../search/shape.ts";
import type { View } from "../view/view.ts";

/** What a shape is told to add up: 2 + 3 = 5 may be meant as 5 − 2 = 3. */
export interface Told extends Pick<Accepted, "total" | "addends"> {
  /** The addend that is taken off, or -1. */
  readonly taken: number;
  /** Whether nothing stands between the addends, or what does is not to be looked at. */
  readonly isRun: boolean;
}

/** The item that a shape is told to work out. */
export function totalTold(view: View, shape: Accepted): number {
  return asDifference(view, shape).total;
}

/**
 * Where an addend's label names a difference and the total's label names no total, or that of an income or of what
 * "less" stands before, the difference is what was worked out.
 */
export function asDifference(view: View, shape: Accepted): Told {
  const { total, addends } = shape;
  const isRun = addends[addends.length - 1]! - addends[0]! === addends.length - 1;
  if (addends.length !== 2) return { total, addends, taken: -1, isRun };
  const { roles } = view.words[total]!;
  const isResult = (item: number) => says(view.words[item]!, results);
  const isDeduction = (item: number) =>
    view.words[item]!.roles.has("less") || (roles.has("inflow") && view.words[item]!.roles.has("outflow"));
  // "Gross profit" is a result as "net profit" is: what stands below was worked out from what stands above.
  const isAbove = isResult(total) && (roles.has("difference") || !roles.has("total"));
  const mayBeTaken = view.worded[total] === 0 || isAbove || addends.some(isDeduction);
  const isLeft = (item: number) => isResult(item) && (!isResult(total) || (isAbove && item > total));
  const result = mayBeTaken ? addends.find(isLeft) : undefined;
  if (result === undefined) return { total, addends, taken: -1, isRun };
  const other = addends.find((item) => item !== result)!;
  return { total: result, addends: Int32Array.of(total, other), taken: other, isRun: true };
}
