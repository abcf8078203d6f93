import type { WordRole } from "../../../model/language.ts";
import { withoutDay } from "../../label/dated-label.ts";
import { noAmounts, says } from "../../label/sum-words.ts";
import { figureAt, isFilled } from "../view/crossing.ts";
import { perLabels } from "../view/per-labels.ts";
import type { View } from "../view/view.ts";
import { excessOf } from "./adds-up.ts";
import type { LedgerSum, LedgerTerm } from "./ledger-sum.ts";

/** An opening figure and the closing one below it. */
interface Span {
  readonly opening: number;
  readonly closing: number;
}

/** A figure by its day. */
interface Dated {
  readonly item: number;
  /** Its label without the day. */
  readonly stem: string | null;
}

/** What is no movement: a part of one, a sum of some, or another opening or closing. */
const noMovement: readonly WordRole[] = [
  ...noAmounts,
  "ofWhich",
  "total",
  "subtotal",
  "whole",
  "difference",
  "opening",
  "closing",
];
const outward: readonly WordRole[] = ["outflow", "less"];
/** With more movements some of them come to almost anything. */
const mostMovements = 6;

/**
 * What an opening figure becomes by all that stands between it and the closing one, whatever that is called: purchases,
 * gifts, withdrawn. The same words with two days (stock at 1 January, stock at 31 December) name both. Who asks has to
 * see that a slip explains a miss: what goes out may be printed without a sign. None where it may, or one is a part of
 * another.
 */
export function rollsBetween(view: View): LedgerSum[] {
  if (view.axis !== "rows") return [];
  const spans = spansOf(view);
  if (spans.length === 0) return [];
  return view.lines.flatMap((_, line) => {
    if (view.lineKinds[line] !== "amount" || says(view.lineWords[line]!, noAmounts)) return [];
    return spans.flatMap((span) => rollOf(view, line, span) ?? []);
  });
}

const spansOf = perLabels(({ active, words, labels }): readonly Span[] => {
  const spans: Span[] = [];
  let last: Dated | undefined;
  for (const item of active) {
    const { roles } = words[item]!;
    const stem = withoutDay(labels[item]!);
    const opens = last && words[last.item]!.roles.has("opening");
    const isSame = last && stem !== null && last.stem === stem && labels[last.item] !== labels[item];
    const closes = isSame || (opens && roles.has("closing"));
    if (last && closes) spans.push({ opening: last.item, closing: item });
    if (closes || stem !== null || roles.has("opening")) last = { item, stem };
  }
  return spans.filter(({ opening, closing }) => closing - opening > 2);
});

function rollOf(view: View, line: number, { opening, closing }: Span): LedgerSum | null {
  const { words, active } = view;
  if (!isFilled(view, line, opening) || !isFilled(view, line, closing)) return null;
  const at = (item: number): number => figureAt(view, line, item);
  const moves = active.filter((item) => item > opening && item < closing && isFilled(view, line, item));
  if (moves.length < 2 || moves.length > mostMovements) return null;
  if (moves.some((item) => says(words[item]!, noMovement))) return null;
  const sizes = Array.from(moves, at);
  const terms = Array.from(moves, (item): LedgerTerm => {
    const isTakenOff = says(words[item]!, outward) && sizes.every((size) => size >= 0);
    return { item, weight: isTakenOff ? -1 : 1 };
  });
  const roll: LedgerSum = { line, total: closing, terms: [{ item: opening, weight: 1 }, ...terms] };
  const isOtherwise = excessOf(view, roll) !== 0 && comesTo(at(closing) - at(opening), sizes, 0);
  return isOtherwise ? null : roll;
}

/** Whether some of the figures come to an amount, each added, taken off or left out. */
function comesTo(amount: number, sizes: readonly number[], from: number): boolean {
  if (from === sizes.length) return amount === 0;
  return [0, 1, -1].some((weight) => comesTo(amount - weight * sizes[from]!, sizes, from + 1));
}
