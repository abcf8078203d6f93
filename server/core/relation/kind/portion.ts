import type { View } from "../infer/view/view.ts";
import { says } from "../label/sum-words.ts";
import { areMultiplied, pairedFactors } from "../multiplied-labels.ts";
import {
  amountsBeside,
  givenBy,
  givenByAll,
  mostOfThree,
  type RatioKind,
  type RatioShape,
} from "../ratio-kind.ts";

/** So near to a score its points stand. Items. */
const reach = 2;

/**
 * So many percent of an amount: a tax or a discount, by its label, beside its rate and what it is raised on, or a score
 * by its weight. Other amounts beside percentages are what those were worked out from.
 */
export const portion: RatioKind = {
  name: "portion",
  type: "product",
  factors: [1, 0.01],
  // Only what is called so is proposed.
  isNamedBy: () => true,
  value: (factors) => factors.reduce((product, factor) => product * factor, 1),

  // A tax stands beside its rate for no other reason.
  isSpelledBy: (_, shape) => shape.operands(0).length === 2,

  *propose(view) {
    const paired = pairedFactors(view);
    for (const rate of paired) {
      if (view.kinds[rate] !== "ratio") continue;
      // A score may be called a rate itself, and so may its points look like one.
      for (const base of paired)
        if (areMultiplied(view.labels[rate]!, view.labels[base]!))
          for (const result of view.active)
            if (Math.abs(result - base) <= reach && !paired.has(result)) yield givenBy(result, rate, base);
    }
    const rates = view.active.filter((item) => isRate(view, item));
    if (rates.length === 0) return;
    yield* allocated(view, rates);
    for (const result of view.active) {
      if (view.kinds[result] !== "amount" || !says(view.words[result]!, ["tax", "discount"])) continue;
      for (const rate of rates)
        for (const base of amountsBeside(view, result, 4)) yield givenBy(result, rate, base);
    }
  },
};

function isRate({ kinds, words }: View, item: number): boolean {
  return kinds[item] === "ratio" || says(words[item]!, ["rate", "share"]);
}

/** What a price comes to for so many, of which so many percent count: a daily rate, days, an allocation. */
function* allocated(view: View, rates: Int32Array): Iterable<RatioShape> {
  const prices = view.active.filter((item) => says(view.words[item]!, ["price"]));
  if (view.active.length > mostOfThree) return;
  for (const price of prices)
    for (const rate of rates)
      for (const result of view.active) {
        if (rate === price || view.kinds[rate] !== "ratio" || view.kinds[result] !== "amount") continue;
        for (const count of amountsBeside(view, result, 3))
          if (count !== price && result !== price) yield givenByAll(result, [rate, price, count]);
      }
}
