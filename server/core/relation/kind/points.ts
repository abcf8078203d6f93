import { amountsBeside, givenBy, pairsOf, type RatioKind } from "../ratio-kind.ts";

/** The points of a league: three for a win, one for a draw, where a label speaks of points. */
export const points: RatioKind = {
  name: "points",
  type: "points",
  factors: [1],
  isNamedBy: (roles) => roles.has("points"),
  value: ([wins, draws]) => 3 * wins! + draws!,

  *propose(view) {
    for (const result of view.active) {
      if (view.kinds[result] !== "amount" || !view.words[result]!.roles.has("points")) continue;
      // Wins and draws stand before what they give, with what was played, lost and scored.
      const before = amountsBeside(view, result, 8).filter((item) => item < result);
      for (const [wins, draws] of pairsOf(before)) yield givenBy(result, wins, draws);
    }
  },
};
