import { namesSum, says } from "../../label/sum-words.ts";
import { figureAt, isFilled } from "../view/crossing.ts";
import { perLabels } from "../view/per-labels.ts";
import type { View } from "../view/view.ts";
import type { LedgerSum } from "./ledger-sum.ts";

/** So many lines, but for one, have to show that nothing but the one part is in the total. */
const leastLines = 5;

/**
 * The only line in which a total is not its sole part, in a table whose other parts are all blank: the revenue of an
 * office that has nothing but its grant. Linear in the lines.
 */
export function solePartSums(view: View): LedgerSum[] {
  const pair = soleParts(view);
  if (!pair) return [];
  const { total, part } = pair;
  const filled = [...view.lines.keys()].filter(
    (line) => isFilled(view, line, total) && isFilled(view, line, part) && figureAt(view, line, part) !== 0,
  );
  const [missed, another] = filled.filter(
    (line) => figureAt(view, line, total) !== figureAt(view, line, part),
  );
  if (missed === undefined || another !== undefined || filled.length <= leastLines) return [];
  const seen = { holds: filled.length - 1, misses: 1 };
  return [{ line: missed, total, terms: [{ item: part, weight: 1 }], seen }];
}

/** The only total of a view and its only other item; null where there is another, or none. */
const soleParts = perLabels(({ active, worded, words, kinds }): { total: number; part: number } | null => {
  const amounts = active.filter((item) => kinds[item] === "amount");
  const [total, another] = amounts.filter((item) => worded[item] === 1);
  const [part, others] = amounts.filter((item) => worded[item] !== 1);
  if (total === undefined || part === undefined || another !== undefined || others !== undefined) return null;
  return namesSum(words[total]!) && !says(words[part]!, ["ofWhich", "difference"]) ? { total, part } : null;
});
