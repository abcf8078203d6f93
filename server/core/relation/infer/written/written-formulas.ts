import { keptBeside } from "../../../model/kept-beside.ts";
import type { Table } from "../../../model/table.ts";
import { lazily } from "../../../text/lazily.ts";
import { firstFrom } from "../../../text/ordered.ts";
import { namesSum } from "../../label/sum-words.ts";
import type { LedgerTerm } from "../series/ledger-sum.ts";
import type { View } from "../view/view.ts";
import { formulasIn, type LabelFormula, mayWriteFormula } from "./label-formula.ts";
import { headingsOf, namesOfItems } from "./line-names.ts";

/** A formula in which every name is that of one line: item `result` is worked out from the terms. */
export interface WrittenFormula extends Pick<LabelFormula, "type" | "isPlain"> {
  readonly result: number;
  readonly terms: readonly LedgerTerm[];
}

/**
 * The formulas that labels write, as forms do: "C = A + B", 增减额 4=3-2, "Total (lines 1 to 5)", "Net (income − costs)".
 * Those of one result stand together, since a label may be read in several ways. Linear in the labels.
 */
export function formulasOf(table: Table, view: View): readonly (readonly WrittenFormula[])[] {
  return writtenIn({ table, view });
}

const writtenIn = keptBeside(
  ({ table, view }: { readonly table: Table; readonly view: View }) => {
    const names = lazily(() => namesOfItems(table, view));
    return [...view.active].flatMap((result) => {
      // The numbers of columns stand below their names and are no part of these.
      const headings = view.axis === "rows" ? [view.labels[result]!] : headingsOf(table, "columns", result);
      const found = headings
        .filter(mayWriteFormula)
        .flatMap(formulasIn)
        .flatMap((formula) => resolved(view, result, formula, names()) ?? []);
      return found.length > 0 ? [found] : [];
    });
  },
  ({ view }) => view.words,
);

/** A formula with the lines for their names; null where one of these is no name, that of several, or of the result. */
function resolved(
  view: View,
  result: number,
  { type, operands, isRun, isPlain }: LabelFormula,
  names: ReadonlyMap<string, number>,
): WrittenFormula | null {
  const terms = operands.map(({ name, weight }) => ({ item: names.get(name) ?? -1, weight }));
  const items = new Set(terms.map(({ item }) => item));
  if (items.has(-1) || items.has(result) || items.size < terms.length) return null;
  if (!isRun) return { type, result, terms, isPlain };
  // January to April may be a mean of these, or the greatest of them.
  if (!isPlain && !namesSum(view.words[result]!)) return null;
  const between = itemsBetween(view, terms[0]!.item, terms[1]!.item);
  if (between.includes(result)) return null;
  return { type, result, terms: between.map((item) => ({ item, weight: 1 })), isPlain };
}

function itemsBetween({ active }: View, first: number, last: number): number[] {
  return [...active.subarray(firstFrom(active, first), firstFrom(active, last) + 1)];
}
