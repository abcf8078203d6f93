import { blocksAbove } from "../ratio-block.ts";
import type { RatioKind } from "../ratio-kind.ts";

/** The figure of the block above that as many are below as above, under a label that says so. */
export const median: RatioKind = {
  name: "median",
  type: "median",
  factors: [1],
  isNamedBy: (roles) => roles.has("median"),
  value(figures) {
    const sorted = figures.toSorted((a, b) => a - b);
    const half = Math.floor(sorted.length / 2);
    return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  },
  propose: (view) => blocksAbove(view, "median"),
};
