import type { SumKind } from "../sum-kind.ts";

/** A block added down to a total that is itself added to a greater one. */
export const subtotal: SumKind = {
  name: "subtotal",
  fits: ({ axis, isAddend }) => axis === "rows" && isAddend,
};
