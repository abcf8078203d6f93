import type { SumKind } from "../sum-kind.ts";

/** Opening, plus what came in, less what went out, gives closing. */
export const rollForward: SumKind = {
  name: "roll-forward",
  fits: ({ total, addends }) => total.has("closing") && addends.some((roles) => roles.has("opening")),
};
