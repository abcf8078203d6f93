import type { View } from "../infer/view/view.ts";
import { says } from "../label/sum-words.ts";
import { areMultiplied, pairedFactors } from "../multiplied-labels.ts";
import { amountsBeside, givenBy, type RatioKind } from "../ratio-kind.ts";

/** A label of what one of something takes or costs: 单次时长, 每台用电, "Hours each". */
const ofOne = /^[单每][次台件个人套份批项节箱只辆](?!数)|\beach$/i;
/** A label of how many of something there are: 课时数, 实验次数, "Number of runs". */
const counts = /数$|^(?:no\.?|number) of /i;

/** Whether one item counts what another is the price of. */
function isCountOf({ words, labels }: View, count: number, price: number): boolean {
  const isPrice = (item: number): boolean => says(words[item]!, ["price"]) || ofOne.test(labels[item]!);
  const isQuantity = says(words[count]!, ["quantity"]) || counts.test(labels[count]!);
  return isQuantity && isPrice(price) && !isPrice(count);
}

/** Quantity times price gives amount, likelihood times impact the risk, where labels name one of the factors. */
export const product: RatioKind = {
  name: "product",
  type: "product",
  factors: [1],
  isNamedBy: (roles) => roles.has("amount"),
  value: ([quantity, price]) => quantity! * price!,

  // A quantity and a price are multiplied whatever their product is called.
  isSpelledBy(view, shape) {
    const [one, other] = shape.operands(0).map(({ item }) => item) as [number, number];
    if (areMultiplied(view.labels[one]!, view.labels[other]!)) return true;
    return isCountOf(view, one, other) || isCountOf(view, other, one);
  },

  *propose(view) {
    const paired = pairedFactors(view);
    const isFactor = (item: number) =>
      says(view.words[item]!, ["price", "quantity"]) || ofOne.test(view.labels[item]!) || paired.has(item);
    const factors = view.active.filter(isFactor);
    if (factors.length === 0) return;
    for (const result of view.active) {
      if (view.kinds[result] !== "amount" || isFactor(result)) continue;
      const beside = [...new Set([...amountsBeside(view, result, 4), ...factors])];
      for (const [at, price] of beside.entries())
        for (const quantity of beside.slice(at + 1))
          if (quantity !== result && price !== result && (isFactor(price) || isFactor(quantity)))
            yield givenBy(result, quantity, price);
    }
  },
};
