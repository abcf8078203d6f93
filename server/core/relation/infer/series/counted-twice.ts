import { differenceOf } from "../search/addend-block.ts";
import { figureAt } from "../view/crossing.ts";
import type { View } from "../view/view.ts";

/** Nobody adds up more than so many figures to a subtotal that he does not call so. */
const mostParts = 12;
/** Smaller figures, in units of the line's, are the sum of two others by chance. */
const leastTold = 100;
/** What is counted twice is no more than the total, but for a wrong figure. */
const mostExcess = 1.25;

/**
 * Whether a block counts figures twice: one of them is the sum of two or more right above it, as where each kind of
 * assets ends in a sum that no word tells; and it is the sum of all others, or the block is more than its total by such
 * sums.
 */
export function countsTwice(view: View, line: number, total: number, block: readonly number[]): boolean {
  const { steps } = view;
  const items = [...block].sort((a, b) => a - b);
  const at = (item: number): number => figureAt(view, line, item);
  const excess = differenceOf(view, line, total, items);
  const isTwice = (value: number): boolean => value <= excess && excess <= mostExcess * at(total);
  return items.some((item, place) => {
    const value = at(item);
    if (value < leastTold * steps[line]!) return false;
    let sum = 0;
    for (let before = place - 1; before >= Math.max(0, place - mostParts); before--) {
      sum += at(items[before]!);
      const isWhole = before === 0 && place === items.length - 1;
      if (before < place - 1 && sum === value && (isWhole || isTwice(value))) return true;
    }
    return false;
  });
}
