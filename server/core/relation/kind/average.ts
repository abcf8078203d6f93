import type { RatioKind } from "../ratio-kind.ts";

/** The mean of the block above, under a label that says so. */
export const average: RatioKind = {
  name: "average",
  type: "average",
  value: (figures) => figures.reduce((sum, figure) => sum + figure, 0) / figures.length,

  *propose(view) {
    const { active, words, worded, breaks } = view;
    for (const result of active) {
      if (!words[result]!.roles.has("average")) continue;
      const block: number[] = [];
      for (let item = result - 1; item >= 0; item--) {
        if (worded[item] === 1 || words[item]!.roles.has("average")) continue;
        if (view.isActive[item] === 1) block.push(item);
        if (breaks[item] === 1) break;
      }
      if (block.length < 2) continue;
      const operands = (line: number) =>
        block
          .filter((item) => view.filled[view.starts[line]! + item * view.stride] === 1)
          .map((item) => ({ line, item }));
      yield { result, operands };
    }
  },
};
