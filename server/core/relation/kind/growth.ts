import { amountsBeside, pairsOf, type RatioKind } from "../ratio-kind.ts";

/** A change in percent, on the figure before it. */
export const growth: RatioKind = {
  name: "growth",
  type: "growth",
  factors: [1, 100],
  isNamedBy: (roles) => roles.has("growth"),
  value: ([now, base]) => (now! - base!) / Math.abs(base!),

  propose: (view) =>
    [...view.active]
      .filter((item) => view.kinds[item] === "ratio" || view.words[item]!.roles.has("growth"))
      .flatMap((result) =>
        pairsOf(amountsBeside(view, result, 4)).map(([now, base]) => ({
          result,
          operands: (line: number) => [
            { line, item: now },
            { line, item: base },
          ],
        })),
      ),
};
