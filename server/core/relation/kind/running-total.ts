import type { SumKind } from "../sum-kind.ts";

/** The running total of the line before and what is added beside it. It adds across two lines, which no shape does. */
export const runningTotal: SumKind = { name: "running-total", fits: () => false };
