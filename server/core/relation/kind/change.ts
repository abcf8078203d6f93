import type { Formula } from "../ratio-kind.ts";

/** By how much a figure of a series differs from the one before it. */
export const change: Formula = {
  name: "change",
  type: "change",
  factors: [1],
  isNamedBy: (roles) => roles.has("change"),
  value: ([now, before]) => now! - before!,
};
