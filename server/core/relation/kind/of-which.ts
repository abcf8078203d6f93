import type { SumKind } from "../sum-kind.ts";

/** A figure and the parts that are singled out under it (其中, of which, davon), where they make up the whole. */
export const ofWhich: SumKind = {
  name: "of-which",
  fits: ({ addends }) => addends.some((roles) => roles.has("ofWhich")),
};
