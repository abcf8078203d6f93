import { amountsBeside, type RatioKind } from "../ratio-kind.ts";

/** Quantity times price gives amount, where a label names a price or a quantity. */
export const product: RatioKind = {
  name: "product",
  type: "product",
  value: ([quantity, price]) => quantity! * price!,

  propose(view) {
    const isFactor = (item: number) =>
      view.words[item]!.roles.has("price") || view.words[item]!.roles.has("quantity");
    if (!view.active.some(isFactor)) return [];
    return [...view.active]
      .filter((item) => view.kinds[item] === "amount" && !isFactor(item))
      .flatMap((result) => {
        const beside = [...new Set([...amountsBeside(view, result, 4), ...view.active.filter(isFactor)])];
        return beside.flatMap((price, at) =>
          beside
            .slice(at + 1)
            .filter(
              (quantity) =>
                quantity !== result && price !== result && (isFactor(price) || isFactor(quantity)),
            )
            .map((quantity) => ({
              result,
              operands: (line: number) => [
                { line, item: quantity },
                { line, item: price },
              ],
            })),
        );
      });
  },
};
