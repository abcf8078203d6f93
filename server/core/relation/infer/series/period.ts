import { periodTotal, periodTotals } from "../../label/period-total.ts";
import { noAmounts, says } from "../../label/sum-words.ts";
import { differenceOf, isWithinTimes } from "../search/addend-block.ts";
import { isFilled } from "../view/crossing.ts";
import type { View } from "../view/view.ts";
import type { SingleTotal } from "./single-total.ts";

/**
 * How many times as great one of a sum and its total may be as the other where labels name a period; of a year, what
 * there was at its end is half of both halves, and a quarter of its quarters.
 */
const farthest = { total: 2, halves: 1.4, others: 1.9 };

/**
 * Whether a total may be that of its line's figures, by the period that labels name: "Annual total" under "Annual
 * cost", but no "Monthly total" that is a twelfth of them, and no "Year" behind its months that is their mean or their
 * last. A total that names no period fits any.
 */
export function fitsPeriod(view: View, line: number, total: number, addends: readonly number[]): boolean {
  const words = view.words[total]!;
  if (!words.roles.has("period")) return true;
  const isNear = (times: number): boolean => isWithinTimes(view, line, total, addends, times);
  if (words === periodTotal) return isNear(farthest[addends.length > 2 ? "others" : "halves"]);
  return view.lineWords[line]!.roles.has("period") && isNear(farthest.total);
}

/**
 * The sums of periods, line by line: what a year took in adds up, and what there was at its end does not, so that no
 * line speaks for another one. Where the figures of a line do not come near the total, only a slip of the pen shows
 * that it is theirs.
 */
export function periodSums(view: View): SingleTotal[] {
  const { lineKinds, lineWords, words } = view;
  return [...periodTotals(view.labels)].flatMap(([total, items]) => {
    if (words[total] !== periodTotal) return [];
    return [...lineKinds.keys()].flatMap((line): SingleTotal[] => {
      if (lineKinds[line] !== "amount" || says(lineWords[line]!, noAmounts)) return [];
      if (![total, ...items].every((item) => isFilled(view, line, item))) return [];
      const holds = differenceOf(view, line, total, items) === 0;
      const isNear = fitsPeriod(view, line, total, items);
      return [{ line, total, addends: Int32Array.from(items), holds, isNamed: !isNear }];
    });
  });
}
