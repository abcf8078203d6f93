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

/** A label of what one of something takes or costs: 单次时长, 每台用电, "Hours each". */
const ofOne = /^[单每][次台件个人套份批项节箱只辆](?!数)|\beach$/i;
/** A label of how many of something there are: 课时数, 实验次数, "Number of runs". */
const counts = /数$|^(?:no\.?|number) of /i;

/** Whether one item counts what another is the price of. */
function isCountOf(view: View, count: number, price: number): boolean {
  const isQuantity = says(view.words[count]!, ["quantity"]) || counts.test(view.labels[count]!);
  return isQuantity && isPrice(view, price) && !isPrice(view, count);
}

function isPrice({ words, labels }: View, item: number): boolean {
  return says(words[item]!, ["price"]) || ofOne.test(labels[item]!);
}

/** Quantity times price gives amount, likelihood times impact the risk, where labels name one of the factors. */
export const product: RatioKind = {
  name: "product",
  type: "product",
  factors: [1],
  isNamedBy: (roles) => roles.has("amount"),
  value: (factors) => factors.reduce((product, factor) => product * factor, 1),

  // A quantity and a price are multiplied whatever their product is called.
  isSpelledBy(view, shape) {
    const [one, other, third] = shape.operands(0).map(({ item }) => item) as [number, number, number?];
    if (third !== undefined) return false;
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
      yield* ofThree(view, result);
    }
  },
};

/** What two amounts beside a price come to with it: people, days and the rate of a day. */
function* ofThree(view: View, result: number): Iterable<RatioShape> {
  const prices = view.active.filter((item) => isPrice(view, item) && item !== result);
  if (view.active.length > mostOfThree) return;
  const beside = amountsBeside(view, result, 4);
  for (const price of prices)
    for (const [at, one] of beside.entries())
      for (const other of beside.slice(at + 1))
        if (one !== price && other !== price) yield givenByAll(result, [one, other, price]);
}
