import { type LabelWords, readLabel } from "../../../labels.ts";
import type { WordRole } from "../../../model/language.ts";
import { signBefore } from "../../label/label-sign.ts";
import { says } from "../../label/sum-words.ts";
import { figureAt, isFilled } from "../view/crossing.ts";
import { perLabels } from "../view/per-labels.ts";
import type { View } from "../view/view.ts";
import type { LedgerSum, LedgerTerm } from "./ledger-sum.ts";
import { unaddedRoles } from "./multiplied.ts";

/** What ends a list under a heading "Add:" or "Less:" where nothing is set in. */
const closing: readonly WordRole[] = ["difference", "total", "subtotal", "closing", "whole"];

/** Longer labels tell of what is done, and somewhere of what is added. UTF-16 code units. */
const longestLabel = 120;

/** A figure, what is added to it and taken off below it, and the mark of the heading that goes on. */
interface Run {
  readonly terms: LedgerTerm[];
  heading: { readonly mark: number; readonly depth: number } | null;
}

/**
 * What a figure comes to by those right below it that labels, or headings above them, call added or taken off: the next
 * figure that is neither, whatever it is called. A reconciliation and the foot of an invoice are written so. The labels
 * say nothing of the result, so whoever asks has to see whether it is meant. Linear in the figures.
 */
export function markedResults(view: View, explained: ReadonlySet<number>): LedgerSum[] {
  if (view.axis !== "rows") return [];
  const marks = marksOf(view);
  if (!marks) return [];
  const unadded = unaddedRoles(view);
  return view.lines.flatMap((_, line) => {
    if (view.lineKinds[line] !== "amount" || says(view.lineWords[line]!, unadded)) return [];
    return resultsIn(view, line, marks).filter(({ total }) => !explained.has(total));
  });
}

/**
 * The sign that each label gives its figure, or what stands under it, by a word or as what it opens with; null where
 * none gives any. A dash is the mark of a list where no plus stands beside it.
 */
const marksOf = perLabels(({ labels, words, isActive }): readonly number[] | null => {
  const isSigned = labels.some((label) => label.startsWith("+ "));
  const marks = labels.map((label, item) => {
    if (label.length > longestLabel) return 0;
    const own = isSigned ? signBefore(label) : 0;
    return own || markOf(isActive[item] === 1 ? words[item]! : readLabel(label));
  });
  return marks.some((mark) => mark !== 0) ? marks : null;
});

function resultsIn(view: View, line: number, marks: readonly number[]): LedgerSum[] {
  const results: LedgerSum[] = [];
  let run: Run = { terms: [], heading: null };
  for (let item = 0; item < view.nItems; item++) {
    const own = marks[item]!;
    if (!isFilled(view, line, item)) {
      if (view.isActive[item] !== 1)
        run.heading = own === 0 ? null : { mark: own, depth: view.depths[item]! };
      continue;
    }
    const mark = own || markAbove(view, run, item);
    if (mark !== 0 && run.terms.length > 0) {
      const isPrintedSo = figureAt(view, line, item) < 0;
      run.terms.push({ item, weight: mark < 0 && !isPrintedSo ? -1 : 1 });
      continue;
    }
    if (run.terms.length > 1 && !takesBack(view, line, run.terms))
      results.push({ line, total: item, terms: run.terms });
    run = { terms: [{ item, weight: 1 }], heading: null };
  }
  return results;
}

/** Whether a run takes off just what it starts from: a total that was carried on to the next page. */
function takesBack(view: View, line: number, [first, ...others]: LedgerTerm[]): boolean {
  const at = ({ item }: LedgerTerm): number => figureAt(view, line, item);
  return others.some((term) => term.weight < 0 && at(term) === at(first!));
}

/** The sign that a label gives its figure: 1 for "plus", -1 for "less", 0 where it says neither. */
function markOf({ roles }: LabelWords): number {
  return Number(roles.has("plus")) - Number(roles.has("less"));
}

/** The sign that a heading gives what stands under it: what is set in, or all up to a result. */
function markAbove({ words, depths }: View, { heading }: Run, item: number): number {
  if (!heading) return 0;
  return depths[item]! > heading.depth || !says(words[item]!, closing) ? heading.mark : 0;
}
