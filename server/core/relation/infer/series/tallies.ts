import { leaveNoOther, stateOf } from "../../../states.ts";
import { noAmounts, says } from "../../label/sum-words.ts";
import { differenceOf, isWithinTimes } from "../search/addend-block.ts";
import { isFilled } from "../view/crossing.ts";
import { perLabels } from "../view/per-labels.ts";
import type { View } from "../view/view.ts";
import type { SingleTotal } from "./single-total.ts";

/** So many times as great a total may be as its states, or they as it, without a slip that explains it. */
const farthest = 1.15;

/** How many of some things there are, and right behind that how many are in each state. */
interface Tally {
  readonly total: number;
  readonly items: readonly number[];
}

/**
 * The sums of tallies, line by line: tests, passed, failed, skipped. Two opposite states show that none is left out; where
 * they do not come near the total, only a slip of the pen shows that it is theirs. Linear.
 */
export function tallySums(view: View): SingleTotal[] {
  const { lineKinds, lineWords } = view;
  return talliesOf(view).flatMap(({ total, items }) => {
    const lines = [...lineKinds.keys()].filter(
      (line) =>
        lineKinds[line] === "amount" &&
        !says(lineWords[line]!, noAmounts) &&
        [total, ...items].every((item) => isFilled(view, line, item)),
    );
    const sums = lines.map((line): SingleTotal => {
      const holds = differenceOf(view, line, total, items) === 0;
      const isNear = isWithinTimes(view, line, total, items, farthest);
      return {
        line,
        total,
        addends: Int32Array.from(items),
        holds,
        isNamed: !isNear,
        isVouched: isNear,
        isTallied: true,
      };
    });
    const misses = sums.filter(({ holds }) => !holds).length;
    return misses <= Math.max(1, sums.length - misses) ? sums : [];
  });
}

const talliesOf = perLabels(({ active, labels, kinds }): readonly Tally[] => {
  const found: Tally[] = [];
  const states = Array.from(active, (item) => (kinds[item] === "amount" ? stateOf(labels[item]!) : null));
  for (let at = 1; at < states.length; at++) {
    const total = active[at - 1]!;
    if (states[at] === null || states[at - 1] !== null || kinds[total] !== "amount") continue;
    let end = at;
    while (end < states.length && states[end] !== null && active[end] === total + 1 + end - at) end++;
    if (leaveNoOther(states.slice(at, end) as string[]))
      found.push({ total, items: [...active.slice(at, end)] });
  }
  return found;
});
