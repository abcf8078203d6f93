import { otherwise, says } from "../../label/sum-words.ts";
import { differenceOf } from "../search/addend-block.ts";
import { figureAt, isFilled } from "../view/crossing.ts";
import { perLabels } from "../view/per-labels.ts";
import type { View } from "../view/view.ts";
import { sumless } from "./single.ts";
import type { SingleTotal } from "./single-total.ts";

/** An item and all that stands one step deeper in the outline right below it. */
interface Branch {
  readonly total: number;
  readonly items: readonly number[];
}

/**
 * The sums of an outline, line by line: what stands deeper below an item is part of it, where other items of the line
 * are the sum of what stands below them, or a named total says the only one again. Only lines in which no more branches
 * miss than hold are told. Linear in the figures but for the depth of the outline.
 */
export function branchSums(view: View): SingleTotal[] {
  // Heads over columns say more than an outline of rows does; a single row below them is read by itself.
  const branches = view.axis === "rows" ? branchesOf(view) : [];
  if (branches.length === 0) return [];
  const { lineKinds, lineWords } = view;
  return [...lineKinds.keys()].flatMap((line) => {
    if (lineKinds[line] !== "amount" || says(lineWords[line]!, sumless)) return [];
    const sums = branches
      .filter(({ total, items }) => [total, ...items].every((item) => isFilled(view, line, item)))
      .map(({ total, items }) => ({
        line,
        total,
        addends: Int32Array.from(items),
        holds: differenceOf(view, line, total, items) === 0,
        isVouched: true,
      }));
    const misses = sums.filter(({ holds }) => !holds).length;
    const isSaidAgain = sums.length === 1 && misses === 1 && closesAlike(view, line, branches[0]!);
    return misses > 0 && (misses <= sums.length - misses || isSaidAgain) ? sums : [];
  });
}

/** Whether a named total repeats the only branch of a line, or comes to what stands below it. */
function closesAlike(view: View, line: number, { total, items }: Branch): boolean {
  const { active, worded } = view;
  if (worded[total] === 1) return false;
  const at = (item: number): number => figureAt(view, line, item);
  const sum = items.reduce((all, item) => all + at(item), 0);
  const outside = active.filter((item) => worded[item] === 1 && item !== total && !items.includes(item));
  return outside.some((item) => at(item) !== 0 && (at(item) === at(total) || at(item) === sum));
}

const branchesOf = perLabels(({ active, depths, words, kinds }): readonly Branch[] => {
  const isAmount = (item: number): boolean => kinds[item] === "amount" && !says(words[item]!, otherwise);
  const found: Branch[] = [];
  // Items that a deeper one may still be part of, the outermost first.
  const open: { readonly total: number; readonly depth: number; readonly items: number[] }[] = [];
  const close = (depth: number): void => {
    while (open.length > 0 && open[open.length - 1]!.depth >= depth) {
      const { total, items } = open.pop()!;
      if (items.length > 1 && [total, ...items].every(isAmount)) found.push({ total, items });
    }
  };
  for (const item of active) {
    const depth = depths[item]!;
    close(depth);
    const parent = open[open.length - 1];
    if (parent?.depth === depth - 1) parent.items.push(item);
    open.push({ total: item, depth, items: [] });
  }
  close(0);
  return found;
});
