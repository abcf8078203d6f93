import { blocksAbove } from "../ratio-block.ts";
import type { RatioKind } from "../ratio-kind.ts";

/** The mean of the block above, under a label that says so. */
export const average: RatioKind = {
  name: "average",
  type: "average",
  factors: [1],
  isNamedBy: (roles) => roles.has("average"),
  value: (figures) => figures.reduce((sum, figure) => sum + figure, 0) / figures.length,
  propose: (view) => blocksAbove(view, "average"),
};
