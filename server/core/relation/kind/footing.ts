import type { SumKind } from "../sum-kind.ts";

/** A column added down to its total. */
export const footing: SumKind = { name: "footing", fits: ({ axis }) => axis === "rows" };
