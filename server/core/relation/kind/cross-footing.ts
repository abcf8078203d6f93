import type { SumKind } from "../sum-kind.ts";

/** A row added across to its total. */
export const crossFooting: SumKind = { name: "cross-footing", fits: ({ axis }) => axis === "columns" };
