import type { WordRole } from "../../../model/language.ts";
import type { Ratio } from "../../../model/relation.ts";
import type { CellId, Table } from "../../../model/table.ts";
import { ratioKinds } from "../../kinds.ts";
import { says } from "../../label/sum-words.ts";
import { type Place, type RatioKind, type RatioShape, ratioOf } from "../../ratio-kind.ts";
import type { Budget } from "../search/walk.ts";
import { sumless } from "../series/single.ts";
import { isLong, perLabels } from "../view/per-labels.ts";
import type { View } from "../view/view.ts";
import { meansAnother } from "./ratio-doubts.ts";
import { readStated } from "./stated.ts";

const leastHolds = 3;
const leastBits = { spelled: 9, named: 14, bare: 20 };
const leastCoverage = { named: 0.75, bare: 0.8 };
/** Where labels spell out what a figure is worked out from, two lines tell as much as three otherwise. */
const spelled = { holds: 2, coverage: 0.6 };
const mostMisses = 0.1;
/** What leaves no doubt of what a figure is worked out from, whatever it is called. */
const beyondDoubt = { holds: 4, bits: 24 };

/** Means of these are weighted by what they are rates of. */
const weighted: readonly WordRole[] = [...sumless, "share", "price"];

/**
 * Shares, growth rates, products and means: told only where they hold in nearly all of three lines or more,
 * and with more bits than luck could bring. Lines in which they do not hold are told where they are few and the
 * label of the result says what it is.
 */
export function ratiosOf(
  table: Table,
  view: View,
  budget: Budget,
  cellOf: (place: Place) => CellId,
): Ratio[] {
  const ratios: Ratio[] = [];
  const taken = new Set<number>();
  // What a product says, the quotient says once more.
  const said = new Set<string>();
  for (const kind of isLong(view) ? kindsProposed(view) : ratioKinds) {
    for (const shape of kind.propose(view)) {
      if (budget.remote < 0) return ratios;
      if (taken.has(shape.result)) continue;
      budget.remote -= Math.max(4, shape.operands(0).length) * view.nLines;
      const found = judgeRatio(view, kind, shape);
      if (!found || (!found.isNamed && said.has(itemsOf(shape)))) continue;
      taken.add(shape.result);
      said.add(itemsOf(shape));
      for (const line of found.told) {
        const operands = shape.operands(line).map(cellOf);
        const result = cellOf({ line, item: shape.result });
        if (operands.includes(result) || [result, ...operands].some((cell) => !table.cells[cell]?.numeral))
          continue;
        const { holds, misses, bits } = found;
        const evidence = { holds, trivial: 0, misses, bits, worded: found.isNamed };
        ratios.push(ratioOf(kind, result, operands, evidence));
      }
    }
  }
  return ratios;
}

/** The kinds that labels suggest anything of. */
const kindsProposed = perLabels((view): readonly RatioKind[] =>
  ratioKinds.filter((kind) => {
    if (kind.looksAtFigures) return true;
    for (const _ of kind.propose(view)) return true;
    return false;
  }),
);

/** The items of a ratio, in whatever part; of several lines, those of the first. */
function itemsOf({ result, operands }: RatioShape): string {
  return [result, ...operands(0).map(({ line, item }) => (line === 0 ? item : -1))].sort().join();
}

interface FoundRatio {
  readonly told: readonly number[];
  readonly holds: number;
  readonly misses: number;
  readonly bits: number;
  /** Whether the label of the result says what it is. */
  readonly isNamed: boolean;
}

function judgeRatio(view: View, kind: RatioKind, shape: RatioShape): FoundRatio | null {
  const { starts, stride, nLines } = view;
  const inForm = kind.factors.map(() => 0);
  const held: number[] = [];
  const missed: number[] = [];
  let bits = 0;
  for (let line = 0; line < nLines; line++) {
    const at = starts[line]! + shape.result * stride;
    const cells = shape.operands(line).map((place) => starts[place.line]! + place.item * stride);
    const told = readStated(view, kind, at, cells);
    if (!told) continue;
    if (told.form < 0 && isAside(view, kind, at, cells)) continue;
    if (told.form < 0) missed.push(line);
    else {
      held.push(line);
      inForm[told.form]!++;
      bits += told.bits;
    }
  }
  const said = held.length + missed.length;
  const isSpelledOut = held.length >= spelled.holds && kind.isSpelledBy?.(view, shape) === true;
  const isNamed = isSpelledOut || kind.isNamedBy(view.words[shape.result]!.roles);
  const least = isSpelledOut
    ? spelled
    : { holds: leastHolds, coverage: leastCoverage[isNamed ? "named" : "bare"] };
  const isSaid = missed.length === 1 && held.length < leastHolds && kind.isSaidBy?.(view, shape) === true;
  if (isSaid || isLoneMean(view, shape, held, missed)) {
    const told = [...held, ...missed];
    return { told, holds: held.length, misses: missed.length, bits, isNamed };
  }
  if (
    held.length < least.holds ||
    bits < leastBits[isSpelledOut ? "spelled" : isNamed ? "named" : "bare"] ||
    held.length < least.coverage * said
  )
    return null;
  // Some lines in percent and some as plain ratios are no system.
  if (inForm.filter((lines) => lines > 0).length > 1) return null;
  const isSure = isNamed || (held.length >= beyondDoubt.holds && bits >= beyondDoubt.bits);
  if (!isSure || missed.length > Math.max(1, mostMisses * said))
    return { told: held, holds: held.length, misses: missed.length, bits, isNamed };
  const plain = isNamed ? missed : missed.filter((line) => !meansAnother(view, kind, shape, line, held));
  const told = [...held, ...plain];
  return { told, holds: held.length, misses: missed.length, bits, isNamed };
}

function isAside(
  { values, one }: View,
  kind: RatioKind,
  result: number,
  operands: readonly number[],
): boolean {
  const figures = operands.map((cell) => values[cell]! / one);
  return kind.isAside?.(figures, values[result]! / one) === true;
}

/**
 * Whether a plain "Average" stands below three figures or more of one line alone, or of lines of which all but one
 * hold. A mean may be weighted by what stands in another line, so that it has to hold somewhere where there is one.
 */
function isLoneMean(
  { words, nLines, lineKinds, lineWords }: View,
  { result, operands }: RatioShape,
  held: readonly number[],
  missed: readonly number[],
): boolean {
  const [line, ...others] = missed;
  if (line === undefined || others.length > 0 || (held.length === 0 && nLines > 1)) return false;
  const said = words[result]!;
  if (!said.bare || !said.roles.has("mean") || operands(line).length < leastHolds) return false;
  return lineKinds[line] === "amount" && !says(lineWords[line]!, weighted);
}
