import type { WordRole } from "../../model/language.ts";
import { figureAt, isFilled } from "../infer/view/crossing.ts";
import type { View } from "../infer/view/view.ts";
import { says } from "../label/sum-words.ts";
import { amountsBeside, isWhole, type RatioKind } from "../ratio-kind.ts";

/** A share of these is one of growth, or of nothing that stands beside it. */
const otherShares: readonly WordRole[] = ["growth", "change", "average", "rate"];

/**
 * Shares of a whole that stands nowhere: as one count is to its share, so are all others to theirs (the rule of three).
 * The answers to a question beside their percentages, the five largest of many.
 */
export const proportion: RatioKind = {
  name: "proportion",
  type: "proportion",
  factors: [1],
  // Only what is called so is proposed.
  isNamedBy: () => true,
  isSpelledBy: () => true,
  value: ([part, other, share]) => (part! / other!) * share!,

  looksAtFigures: true,
  *propose(view) {
    for (const result of view.active) {
      const said = view.words[result]!;
      if (view.kinds[result] !== "ratio" || !says(said, ["share"]) || says(said, otherShares)) continue;
      for (const part of amountsBeside(view, result, 2).filter((item) => isWhole(view, item)))
        for (const reference of references(view, part, result))
          yield {
            result,
            operands: (line) => [
              { line, item: part },
              { line: reference, item: part },
              { line: reference, item: result },
            ],
          };
    }
  },
};

/**
 * The lines of the two greatest parts that have a share: those tell the most exactly what a share is of, and one of
 * them may be wrong. None where many parts are the same, which have the same share for no other reason.
 */
function references(view: View, part: number, share: number): number[] {
  const distinct = new Set<number>();
  let [first, second, n] = [-1, -1, 0];
  const at = (line: number): number => (line < 0 ? Number.NEGATIVE_INFINITY : figureAt(view, line, part));
  for (let line = 0; line < view.nLines; line++) {
    if (!isFilled(view, line, part) || !isFilled(view, line, share)) continue;
    n++;
    distinct.add(at(line));
    if (at(line) > at(first)) [first, second] = [line, first];
    else if (at(line) > at(second)) second = line;
  }
  return second >= 0 && 2 * distinct.size > n ? [first, second] : [];
}
