import { amountsBeside, givenBy, pairsOf, type RatioKind } from "../ratio-kind.ts";

/** What floats lose, as a share of a figure. */
const leastOfFloats = 1e-9;

/** A change in percent, on the figure before it. */
export const growth: RatioKind = {
  name: "growth",
  type: "growth",
  factors: [1, 100],
  // Figures in percent are proposed alone, so that a change is one in percent.
  isNamedBy: (roles) => roles.has("growth") || roles.has("change"),
  value: ([now, base]) => (now! - base!) / Math.abs(base!),
  isAside: ([now, base], stated) => Math.abs(now! - base! - stated) <= leastOfFloats * Math.abs(now!),

  propose: (view) =>
    [...view.active]
      .filter((item) => view.kinds[item] === "ratio" || view.words[item]!.roles.has("growth"))
      .flatMap((result) =>
        pairsOf(amountsBeside(view, result, 4)).map(([now, base]) => givenBy(result, now, base)),
      ),
};
