import { namesSum, says } from "../../label/sum-words.ts";
import { figureAt, isFilled } from "../view/crossing.ts";
import type { View } from "../view/view.ts";
import { excessOf } from "./adds-up.ts";
import type { LedgerSum, LedgerTerm } from "./ledger-sum.ts";
import { unaddedRoles } from "./multiplied.ts";
import { itemsFrom } from "./total-blocks.ts";

/**
 * Totals of what goes out that are printed below zero, as what they take from the income, while their parts are printed
 * as they were paid: 3,501 and 155 above "Total payments -3,656". A total that is not called so is meant where two
 * lines add up. Linear in the figures of the blocks.
 */
export function negatedTotals(view: View, explained: ReadonlySet<number>): LedgerSum[] {
  const { active, words, worded, lines, lineKinds, lineWords } = view;
  if (view.axis !== "rows") return [];
  const unadded = unaddedRoles(view);
  const amounts = [...lines.keys()].filter(
    (line) => lineKinds[line] === "amount" && !says(lineWords[line]!, unadded),
  );
  const found: LedgerSum[] = [];
  for (const total of active) {
    if (worded[total] !== 1 || explained.has(total) || !namesSum(words[total]!)) continue;
    const sums = amounts.flatMap((line) => negatedIn(view, line, total) ?? []);
    const nFilled = amounts.filter((line) => isFilled(view, line, total)).length;
    if (sums.length === 0 || sums.length < nFilled) continue;
    const nHolding = sums.filter((sum) => excessOf(view, sum) === 0).length;
    const isMeant = says(words[total]!, ["outflow"]) ? 2 * nHolding >= sums.length - 1 : nHolding > 1;
    if (isMeant) found.push(...sums);
  }
  return found;
}

function negatedIn(view: View, line: number, total: number): LedgerSum | null {
  if (!isFilled(view, line, total) || figureAt(view, line, total) >= 0) return null;
  const counts = (item: number): boolean => isFilled(view, line, item);
  const closes = (item: number): boolean => view.worded[item] === 1 && counts(item);
  const block = itemsFrom(total, -1, view.breaks, closes, counts);
  if (block.length < 2 || block.some((item) => figureAt(view, line, item) < 0)) return null;
  const terms = block.reverse().map((item): LedgerTerm => ({ item, weight: -1 }));
  return { line, total, terms };
}
