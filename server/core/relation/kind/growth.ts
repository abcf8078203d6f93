import { amountsBeside, givenBy, pairsOf, type RatioKind } from "../ratio-kind.ts";

/** What floats lose, as a share of a figure. */
const leastOfFloats = 1e-9;

const year = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const isYear = /^\d{4}$/;

/** A change in percent, on the figure before it. */
export const growth: RatioKind = {
  name: "growth",
  type: "growth",
  factors: [1, 100],
  // Figures in percent are proposed alone, so that a change is one in percent.
  isNamedBy: (roles) => roles.has("growth") || roles.has("change") || roles.has("reduction"),
  value: ([now, base]) => (now! - base!) / Math.abs(base!),
  // "2031 vs 2030", "2031/2030": both are named.
  isSpelledBy({ labels }, { result, operands }) {
    const [now, base] = operands(0).map(({ item }) => labels[item]!.trim());
    const years = new Set(labels[result]!.match(year) ?? []);
    return years.size === 2 && isYear.test(now!) && years.has(now!) && years.has(base!);
  },
  isAside: ([now, base], stated) => Math.abs(now! - base! - stated) <= leastOfFloats * Math.abs(now!),

  propose: (view) =>
    [...view.active]
      .filter((item) => view.kinds[item] === "ratio" || view.words[item]!.roles.has("growth"))
      .flatMap((result) =>
        pairsOf(amountsBeside(view, result, 4)).map(([now, base]) => givenBy(result, now, base)),
      ),
};
