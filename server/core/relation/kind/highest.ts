import { greatestOf } from "../../text/ordered.ts";
import { blocksAbove } from "../ratio-block.ts";
import type { RatioKind } from "../ratio-kind.ts";

/** The greatest figure of the block above, under a label that says so. */
export const highest: RatioKind = {
  name: "highest",
  type: "highest",
  factors: [1],
  isNamedBy: (roles) => roles.has("highest"),
  value: (figures) => greatestOf(figures),
  propose: (view) => blocksAbove(view, "highest"),
};
