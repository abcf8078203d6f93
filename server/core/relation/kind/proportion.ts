import type { View } from "../infer/view/view.ts";
import { amountsBeside, isWhole, type RatioKind } from "../ratio-kind.ts";
import { says } from "../sum-words.ts";

/** So many of the greatest figures are tried as what the others are held against: one of them may be wrong. */
const mostReferences = 2;

/**
 * Shares of a whole that stands nowhere: as one count is to its share, so are all others to theirs (the rule of three). The
 * answers to a question beside their percentages, the five largest of many.
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
      if (view.kinds[result] !== "ratio" || !says(view.words[result]!, ["share"])) continue;
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
 * The lines of the greatest parts that have a share: those tell the most exactly what a share is of. None where many parts
 * are the same, which have the same share for no other reason.
 */
function references({ starts, stride, nLines, values, filled }: View, part: number, share: number): number[] {
  const at = (line: number): number => values[starts[line]! + part * stride]!;
  const distinct = new Set<number>();
  let found: number[] = [];
  let n = 0;
  for (let line = 0; line < nLines; line++) {
    const start = starts[line]!;
    if (filled[start + part * stride] !== 1 || filled[start + share * stride] !== 1) continue;
    n++;
    distinct.add(at(line));
    found = [...found, line].sort((one, other) => at(other) - at(one)).slice(0, mostReferences);
  }
  return 2 * distinct.size > n ? found : [];
}
