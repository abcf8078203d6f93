import { otherwise, says } from "../sum-words.ts";
import { slackOf } from "./shape.ts";
import type { View } from "./sheet.ts";

/** Sum less total; 0 where rounding explains it. */
export function differenceOf(view: View, line: number, total: number, addends: readonly number[]): number {
  const { starts, stride, values, rounded, steps } = view;
  const start = starts[line]!;
  let sum = 0;
  let inexact = rounded[start + total * stride]!;
  for (const item of addends) {
    sum += values[start + item * stride]!;
    inexact += rounded[start + item * stride]!;
  }
  const target = values[start + total * stride]!;
  const isWithin = Math.abs(sum - target) <= slackOf(view, target, inexact, steps[line]!, addends.length);
  return isWithin ? 0 : sum - target;
}

/**
 * Whether the difference is one of the figures, left out or counted twice, which is neither a total nor all
 * of this one.
 */
export function miscountsOne(view: View, line: number, total: number, addends: readonly number[]): boolean {
  const { starts, stride, values, worded } = view;
  const start = starts[line]!;
  const difference = differenceOf(view, line, total, addends);
  if (addends.length < 4 || difference === values[start + total * stride]) return false;
  const same = addends.filter((item) => values[start + item * stride] === Math.abs(difference));
  return same.length === 1 && worded[same[0]!] !== 1;
}

/** Whether every addend is a figure of the total's kind, under a label that stands for an item of its own. */
export function isClean(view: View, line: number, addends: readonly number[]): boolean {
  const { starts, stride, filled, kinds, lineKinds, words } = view;
  return addends.every(
    (item) =>
      filled[starts[line]! + item * stride] === 1 &&
      (kinds[item] === "amount" || lineKinds[line] === "ratio") &&
      !otherwise.some((role) => words[item]!.roles.has(role) && role !== "difference"),
  );
}

/** Whether what was brought in or is carried on stands below a total, as before the total of one side of an account. */
export function bringsForward(view: View, line: number, [first, ...others]: readonly number[]): boolean {
  const { starts, stride, filled, kinds, worded, words } = view;
  const isAmount = (item: number) => filled[starts[line]! + item * stride] === 1 && kinds[item] === "amount";
  return (
    first !== undefined &&
    worded[first] === 1 &&
    isAmount(first) &&
    others.every((item) => isAmount(item) && says(words[item]!, ["opening", "closing", "difference"]))
  );
}
