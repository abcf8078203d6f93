import { leastOf } from "../../text/ordered.ts";
import { blocksAbove } from "../ratio-block.ts";
import type { RatioKind } from "../ratio-kind.ts";

/** The least figure of the block above, under a label that says so. */
export const lowest: RatioKind = {
  name: "lowest",
  type: "lowest",
  factors: [1],
  isNamedBy: (roles) => roles.has("lowest"),
  value: (figures) => leastOf(figures),
  propose: (view) => blocksAbove(view, "lowest"),
};
