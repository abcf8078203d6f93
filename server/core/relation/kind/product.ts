import { says } from "../label/sum-words.ts";
import { areMultiplied, pairedFactors } from "../multiplied-labels.ts";
import { amountsBeside, givenBy, type RatioKind } from "../ratio-kind.ts";

/** Quantity times price gives amount, likelihood times impact the risk, where labels name one of the factors. */
export const product: RatioKind = {
  name: "product",
  type: "product",
  factors: [1],
  isNamedBy: (roles) => roles.has("amount"),
  value: ([quantity, price]) => quantity! * price!,

  // A quantity and a price are multiplied whatever their product is called.
  isSpelledBy({ words, labels }, shape) {
    const [one, other] = shape.operands(0).map(({ item }) => item);
    if (areMultiplied(labels[one!]!, labels[other!]!)) return true;
    const factors = [words[one!]!.roles, words[other!]!.roles];
    return factors.some((roles) => roles.has("quantity")) && factors.some((roles) => roles.has("price"));
  },

  *propose(view) {
    const paired = pairedFactors(view);
    const isFactor = (item: number) => says(view.words[item]!, ["price", "quantity"]) || paired.has(item);
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
