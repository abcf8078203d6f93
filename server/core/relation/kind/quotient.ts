import { foldLabel } from "../../number/fold.ts";
import { amountsBeside, givenBy, isWhole, pairsOf, type RatioKind } from "../ratio-kind.ts";

/**
 * How many amounts beside it a quotient may be worked out from: an area stands among the first, its rent among the
 * last.
 */
const reach = 8;

/** What is divided, and by what, in the label of a quotient. */
const each = /^(.{2,40}?)(?:\s(?:per|pro|je|par|por|på|na|за|на)\s|\s?\/\s?)(.{1,40})$/iu;
/** The unit at the end of a label, and those by which it is worked out: "Yield (t/ha)". */
const unit = /[(（[]([^()（）[\]/]{1,12})(?:\/([^()（）[\]/]{1,12}))?[)）\]]$/u;
/** So many letters that two words begin with make them one, in the singular or the plural. */
const fewestAlike = 3;

/** So much of one thing for each of another: pupils per class, rent per square metre, the mean gift. */
export const quotient: RatioKind = {
  name: "quotient",
  type: "quotient",
  factors: [1],
  isNamedBy: (roles) => roles.has("average"),
  value: ([amount, count]) => amount! / count!,

  // "Pupils per class" is pupils by classes, and what is in t/ha is what is in t by what is in ha.
  isSpelledBy({ labels }, { result, operands }) {
    const [amount, count] = operands(0).map(({ item }) => labels[item]!);
    if (areItsUnits(labels[result]!, amount!, count!)) return true;
    const [, over, under] = each.exec(labels[result]!) ?? [];
    return over !== undefined && areAlike(over, amount!) && areAlike(under!, count!);
  },

  *propose(view) {
    const counts = new Set(
      view.active.filter((item) => view.kinds[item] === "amount" && isWhole(view, item)),
    );
    const { labels } = view;
    for (const result of view.active) {
      const { roles } = view.words[result]!;
      const isOfUnits = unit.exec(labels[result]!)?.[2] !== undefined;
      const isOther = roles.has("share") || (counts.has(result) && !roles.has("average"));
      if (!isOfUnits && (counts.size === 0 || isOther)) continue;
      for (const [amount, count] of pairsOf(amountsBeside(view, result, reach)))
        if (counts.has(count) || (isOfUnits && areItsUnits(labels[result]!, labels[amount]!, labels[count]!)))
          yield givenBy(result, amount, count);
    }
  },
};

/** Whether the units of two amounts are those of a quotient: t and ha of t/ha. */
function areItsUnits(quotient: string, amount: string, count: string): boolean {
  const [, over, under] = unit.exec(quotient) ?? [];
  if (under === undefined) return false;
  return (
    unit.exec(amount)?.slice(1).join() === `${over},` && unit.exec(count)?.slice(1).join() === `${under},`
  );
}

/** Whether two names begin with the same word, but for its ending: class and classes. */
function areAlike(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) => foldLabel(name.trim().split(/\s/, 1)[0]!));
  const shorter = Math.min(first!.length, second!.length);
  const alike = Math.max(fewestAlike, shorter - 1);
  return first!.slice(0, alike) === second!.slice(0, alike);
}
