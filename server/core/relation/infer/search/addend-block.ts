import type { WordRole } from "../../../model/language.ts";
import { balances, onlySays, otherwise, says } from "../../label/sum-words.ts";
import { figureAt, isFilled } from "../view/crossing.ts";
import type { View } from "../view/view.ts";
import { slackOf } from "./shape.ts";

/** Sum less total; 0 where rounding explains it. Each addend counts once where no weights are given. */
export function differenceOf(
  view: View,
  line: number,
  total: number,
  addends: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number {
  const { starts, stride, values, rounded, steps } = view;
  const start = starts[line]!;
  let sum = 0;
  let inexact = rounded[start + total * stride]!;
  for (let at = 0; at < addends.length; at++) {
    const cell = start + addends[at]! * stride;
    sum += (weights?.[at] ?? 1) * values[cell]!;
    inexact += rounded[cell]!;
  }
  const target = values[start + total * stride]!;
  const isWithin = Math.abs(sum - target) <= slackOf(view, target, inexact, steps[line]!, addends.length);
  return isWithin ? 0 : sum - target;
}

/** Whether a total and its sum are positive, and neither is so many times the other. */
export function isWithinTimes(
  view: View,
  line: number,
  total: number,
  addends: readonly number[],
  times: number,
): boolean {
  const stated = figureAt(view, line, total);
  const sum = stated + differenceOf(view, line, total, addends);
  return stated < times * sum && sum < times * stated;
}

/**
 * Whether the difference is one of the figures, left out or counted twice, which is neither a total nor all
 * of this one.
 */
export function miscountsOne(view: View, line: number, total: number, addends: readonly number[]): boolean {
  const { worded } = view;
  const difference = differenceOf(view, line, total, addends);
  if (addends.length < 4 || difference === figureAt(view, line, total)) return false;
  const same = addends.filter((item) => figureAt(view, line, item) === Math.abs(difference));
  return same.length === 1 && worded[same[0]!] !== 1;
}

/** Words that are part of many names: business rates, spare parts, share capital, number plates. */
const inNames: readonly WordRole[] = ["share", "rate", "number", "price"];
/** Such as may be all of a name: "Rates" of a house, "Distribution" of goods. */
const names: readonly WordRole[] = ["share", "rate", "price"];
/** Words that are part of no item's name, and those that leave it open whether a label names an item. */
export const outOfNames = otherwise.filter((role) => !inNames.includes(role));
const doubts = otherwise.filter((role) => role !== "difference" && role !== "number");
/** A figure so many times smaller or greater than all others measures another thing. */
const farthest = 4;

/** Whether every addend is a figure of the total's kind, under a label that stands for an item of its own. */
export function isClean(view: View, line: number, total: number, addends: readonly number[]): boolean {
  const { kinds, lineKinds, words } = view;
  const isAmount = (item: number) => kinds[item] === "amount" || says(words[item]!, inNames);
  const isFigure = (item: number) =>
    isFilled(view, line, item) && (lineKinds[line] === "ratio" || isAmount(item));
  if (!addends.every(isFigure)) return false;
  const isDoubtful = (item: number) =>
    says(words[item]!, doubts) ||
    isNumber(view, item) ||
    (words[item]!.roles.has("discount") && figureAt(view, line, item) > 0);
  const doubtful = addends.filter(isDoubtful);
  if (doubtful.length === 0) return true;
  const missing = Math.abs(differenceOf(view, line, total, addends));
  const plain = addends.filter((item) => !isDoubtful(item));
  return doubtful.every((item) => isName(view, line, item, plain, missing));
}

/**
 * Whether a label speaks of a running number or code that does not stand in it, and so may be the figure: "Branch ID",
 * not "ID 7", and not "Total code", which adds up what was written.
 */
function isNumber({ words, labels, worded }: View, item: number): boolean {
  return worded[item] !== 1 && words[item]!.roles.has("number") && !/\d/.test(labels[item]!);
}

/**
 * Whether a label that speaks of a rate, a price and the like names an item all the same: it says more than that, and
 * its figure looks like the `plain` ones. Where it is what a total is `missing`, the total may be right without it; a
 * label that says no more is a name only where the total is far nearer to the sum with it.
 */
function isName(view: View, line: number, item: number, plain: readonly number[], missing: number): boolean {
  const { starts, stride, values, places, words } = view;
  const said = words[item]!;
  if (says(said, outOfNames) || said.roles.has("discount")) return false;
  const at = (other: number) => starts[line]! + other * stride;
  const size = Math.abs(values[at(item)]!);
  if (said.bare && (!onlySays(said, names) || missing * 2 > size)) return false;
  const sizes = plain.map((other) => Math.abs(values[at(other)]!)).filter((other) => other > 0);
  return (
    sizes.length > 1 &&
    size !== missing &&
    sizes.some((other) => size * farthest >= other) &&
    sizes.some((other) => size <= other * farthest) &&
    plain.every((other) => places[at(other)] === places[at(item)])
  );
}

/** Whether what was brought in or is carried on stands below a total, as before the total of one side of an account. */
export function bringsForward(view: View, line: number, [first, ...others]: readonly number[]): boolean {
  const { kinds, worded, words } = view;
  const isAmount = (item: number) => isFilled(view, line, item) && kinds[item] === "amount";
  return (
    first !== undefined &&
    worded[first] === 1 &&
    isAmount(first) &&
    others.every((item) => isAmount(item) && says(words[item]!, balances))
  );
}
