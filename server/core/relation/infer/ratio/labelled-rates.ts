import { readLabel } from "../../../labels.ts";
import { Decimal } from "../../../model/decimal.ts";
import type { Ratio } from "../../../model/relation.ts";
import type { Table } from "../../../model/table.ts";
import { portion } from "../../kind/portion.ts";
import { says } from "../../label/sum-words.ts";
import { sumless } from "../series/single.ts";
import { cellOf, isFilled } from "../view/crossing.ts";
import { perLabels } from "../view/per-labels.ts";
import type { View } from "../view/view.ts";

/** A rate in a label: 19 %, (7,7%), 13％. */
const rates = /(\d{1,2}(?:[.,]\d{1,3})?)\s?[%％]/g;

/**
 * Taxes, discounts and surcharges below a net amount, by the rate in their label: "VAT 19%". Only where the label says no more, and
 * the amount above is all that they can be raised on: an only tax, or a discount before it, below an only figure, a
 * subtotal or a net amount.
 */
export function labelledPortions(table: Table, view: View): Ratio[] {
  const { lineKinds, lineWords, nLines } = view;
  if (view.axis !== "rows") return [];
  return leviesOf(view).flatMap(({ result, base, rate }): Ratio[] => {
    const lines = Array.from({ length: nLines }, (_, line) => line).filter(
      (line) =>
        lineKinds[line] === "amount" &&
        !says(lineWords[line]!, sumless) &&
        [result, base].every((item) => isFilled(view, line, item)),
    );
    const evidence = { holds: 0, trivial: 0, misses: 1, bits: 0, worded: true };
    return lines.map((line) => ({
      type: portion.type,
      kind: portion.name,
      origin: "inferred",
      result: cellOf(table, view, line, result),
      operands: [cellOf(table, view, line, base)],
      rate,
      evidence,
    }));
  });
}

/** A tax or a discount by the rate in its label, and what it is raised on. */
interface Levy {
  readonly result: number;
  readonly base: number;
  readonly rate: Decimal;
}

const leviesOf = perLabels((view): readonly Levy[] => {
  const { active, words, worded, labels } = view;
  return Array.from(active).flatMap((result, at): Levy[] => {
    const rate = isLevy(view, result) ? rateIn(labels[result]!) : null;
    const base = active[at - 1];
    if (!rate || base === undefined) return [];
    const isNet = at === 1 || worded[base] === 1 || says(words[base]!, ["subtotal", "whole"]);
    const next = active[at + 1];
    const isOneOfSome = next !== undefined && isLevy(view, next) && !isBeforeTax(view, result, next);
    if (!isNet || isLevy(view, base) || isOneOfSome) return [];
    return [{ result, base, rate }];
  });
});

/** Whether a discount is taken off before the tax below it is raised. */
function isBeforeTax({ words }: View, item: number, next: number): boolean {
  return words[item]!.roles.has("discount") && words[next]!.roles.has("tax");
}

/** Whether a label names a tax, a discount or a surcharge with a rate, and nothing else. */
function isLevy({ labels, words }: View, item: number): boolean {
  if (!says(words[item]!, ["tax", "discount", "surcharge"])) return false;
  return readLabel(labels[item]!.replace(rates, " ")).bare;
}

/** The only rate in a label. */
function rateIn(label: string): Decimal | null {
  const [found, ...others] = [...label.matchAll(rates)];
  return found && others.length === 0 ? Decimal.parse(found[1]!.replace(",", ".")) : null;
}
