import { foldLabel } from "../../number/fold.ts";
import type { View } from "../infer/view/view.ts";
import { amountsBeside, givenBy, pairsOf, type RatioKind } from "../ratio-kind.ts";

/** How many amounts beside it a quotient may be worked out from: an area stands among the first, its rent among the last. */
const reach = 8;

/** What is divided, and by what, in the label of a quotient. */
const each = /^(.{2,40}?)(?:\s(?:per|pro|je|par|por|på|na|за|на)\s|\s?\/\s?)(.{1,40})$/iu;
/** So many letters that two words begin with make them one, in the singular or the plural. */
const fewestAlike = 3;

/** So much of one thing for each of another: pupils per class, rent per square metre, the mean gift. */
export const quotient: RatioKind = {
  name: "quotient",
  type: "quotient",
  factors: [1],
  isNamedBy: (roles) => roles.has("average"),
  value: ([amount, count]) => amount! / count!,

  // "Pupils per class" is pupils by classes.
  isSpelledBy({ labels }, { result, operands }) {
    const [amount, count] = operands(0).map(({ item }) => labels[item]!);
    const [, over, under] = each.exec(labels[result]!) ?? [];
    return over !== undefined && areAlike(over, amount!) && areAlike(under!, count!);
  },

  *propose(view) {
    const counts = new Set(
      view.active.filter((item) => view.kinds[item] === "amount" && isWhole(view, item)),
    );
    if (counts.size === 0) return;
    for (const result of view.active) {
      const { roles } = view.words[result]!;
      if ((counts.has(result) && !roles.has("average")) || roles.has("share")) continue;
      for (const [amount, count] of pairsOf(amountsBeside(view, result, reach)))
        if (counts.has(count)) yield givenBy(result, amount, count);
    }
  },
};

/** Whether all figures of an item are whole: what is counted. */
function isWhole({ starts, stride, nLines, filled, places, one }: View, item: number): boolean {
  if (one <= 1) return true;
  for (let line = 0; line < nLines; line++) {
    const at = starts[line]! + item * stride;
    if (filled[at] === 1 && places[at]! < one) return false;
  }
  return true;
}

/** Whether two names begin with the same word, but for its ending: class and classes. */
function areAlike(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) => foldLabel(name.trim().split(/\s/, 1)[0]!));
  const shorter = Math.min(first!.length, second!.length);
  const alike = Math.max(fewestAlike, shorter - 1);
  return first!.slice(0, alike) === second!.slice(0, alike);
}
