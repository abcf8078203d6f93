import { amountsBeside, givenBy, hasTwoAmounts, pairsOf, type RatioKind } from "../ratio-kind.ts";

/** By how much less a figure is than the one before it, in percent of that: what was saved, or how much faster it got. */
export const reduction: RatioKind = {
  name: "reduction",
  type: "reduction",
  factors: [1, 100],
  isNamedBy: (roles) => roles.has("reduction"),
  value: ([now, base]) => (base! - now!) / Math.abs(base!),
  isSpelledBy: (view, { result }) => hasTwoAmounts(view) && view.words[result]!.roles.has("reduction"),

  propose: (view) =>
    [...view.active]
      .filter((item) => view.kinds[item] === "ratio" && view.words[item]!.roles.has("reduction"))
      .flatMap((result) =>
        pairsOf(amountsBeside(view, result, 4)).map(([now, base]) => givenBy(result, now, base)),
      ),
};
