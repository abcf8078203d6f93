import type { SumKind } from "../sum-kind.ts";

/** One figure less others: a variance, a balance, what is left after deductions. */
export const difference: SumKind = { name: "difference", fits: ({ hasNegative }) => hasNegative };
