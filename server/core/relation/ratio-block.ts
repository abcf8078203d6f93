import type { WordRole } from "../model/language.ts";
import { isFilled } from "./infer/view/crossing.ts";
import type { View } from "./infer/view/view.ts";
import { says } from "./label/sum-words.ts";
import type { Place, RatioShape } from "./ratio-kind.ts";

/** P95, p99.9, 90th percentile: the figure that so many in a hundred do not exceed. */
const percentile = /^p\s?\d{1,2}(?:\.\d+)?$|percentile/i;
/** What is one figure of many, and no mean: the mean of these is none of all figures. */
const extremes: readonly WordRole[] = ["lowest", "highest", "median"];
/** What is no figure of a block that such are of. */
const ofMany: readonly WordRole[] = ["average", "lowest", "highest"];

/** The figures of the block above each item that a label calls a mean, a least or a greatest one. */
export function* blocksAbove(view: View, role: WordRole): Generator<RatioShape> {
  const { active, words, labels, worded, breaks } = view;
  for (const result of active) {
    if (!words[result]!.roles.has(role)) continue;
    const block: number[] = [];
    let [isOneOfMany, isClosed] = [false, false];
    for (let item = result - 1; item >= 0; item--) {
      // Percentiles, or a median between its quartiles: all tell of the same data, which stand elsewhere.
      const isOfMany = words[item]!.bare ? says(words[item]!, ofMany) : words[item]!.roles.has("average");
      isOneOfMany ||= percentile.test(labels[item] ?? "") || (isOfMany && block.length > 0);
      // What stands below the total is none of its parts: the greatest of them, say.
      if (worded[item] === 1 && !isClosed) [isClosed, block.length] = [true, 0];
      if (worded[item] === 1 || isOfMany) continue;
      if (view.isActive[item] === 1) block.push(item);
      if (breaks[item] === 1) break;
    }
    if (block.length < 2 || isOneOfMany) continue;
    yield { result, operands: (line) => (isAside(view, line, role) ? [] : filledIn(view, block, line)) };
  }
}

/** Whether a line is of one figure of many each: the mean of the least ones is not the least mean. */
function isAside({ lineWords }: View, line: number, role: WordRole): boolean {
  const { roles, bare } = lineWords[line]!;
  return bare && extremes.some((other) => other !== role && roles.has(other));
}

function filledIn(view: View, block: readonly number[], line: number): Place[] {
  return block.filter((item) => isFilled(view, line, item)).map((item) => ({ line, item }));
}
