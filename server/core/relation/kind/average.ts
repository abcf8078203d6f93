import type { RatioKind } from "../ratio-kind.ts";

/** P95, p99.9, 90th percentile: the figure that so many in a hundred do not exceed. */
const percentile = /^p\s?\d{1,2}(?:\.\d+)?$|percentile/i;

/** The mean of the block above, under a label that says so. */
export const average: RatioKind = {
  name: "average",
  type: "average",
  factors: [1],
  isNamedBy: (roles) => roles.has("average"),
  value: (figures) => figures.reduce((sum, figure) => sum + figure, 0) / figures.length,

  *propose(view) {
    const { active, words, labels, worded, breaks } = view;
    for (const result of active) {
      if (!words[result]!.roles.has("average")) continue;
      const block: number[] = [];
      let [isOneOfMany, isClosed] = [false, false];
      for (let item = result - 1; item >= 0; item--) {
        // Percentiles, or a median between its quartiles: all tell of the same data, which stand elsewhere.
        const isMean = words[item]!.roles.has("average");
        isOneOfMany ||= percentile.test(labels[item] ?? "") || (isMean && block.length > 0);
        // What stands below the total is none of its parts: the greatest of them, say.
        if (worded[item] === 1 && !isClosed) [isClosed, block.length] = [true, 0];
        if (worded[item] === 1 || isMean) continue;
        if (view.isActive[item] === 1) block.push(item);
        if (breaks[item] === 1) break;
      }
      if (block.length < 2 || isOneOfMany) continue;
      const operands = (line: number) =>
        block
          .filter((item) => view.filled[view.starts[line]! + item * view.stride] === 1)
          .map((item) => ({ line, item }));
      yield { result, operands };
    }
  },
};
