import type { Decimal } from "../model/decimal.ts";
import type { WordRole } from "../model/language.ts";
import type { Evidence, Ratio } from "../model/relation.ts";
import type { CellId } from "../model/table.ts";
import type { View } from "./infer/view/view.ts";

/** A cell of a view, by line and item; a whole may stand in another line than its part. */
export interface Place {
  readonly line: number;
  readonly item: number;
}

/** A ratio as proposed for all lines of a view: where its operands stand, seen from the line of the result. */
export interface RatioShape {
  readonly result: number;
  /** The operands of the result in a line. */
  operands(line: number): readonly Place[];
}

/** A way in which a figure is worked out from others. */
export interface Formula {
  readonly name: string;
  readonly type: Ratio["type"];
  /** What that may be printed as: a share as a ratio or in percent. In one table it is always the same. */
  readonly factors: readonly number[];
  /** Whether what the label of a result says names it so. */
  isNamedBy(roles: ReadonlySet<WordRole>): boolean;
  /** How many times the only operand is taken. */
  readonly times?: Decimal;
  /** What the operands give, as a float: shapes are found so, and each result is judged exactly later. */
  value(operands: readonly number[]): number;
}

/** One of the ways in which a figure is worked out from others of its line by more than adding. */
export interface RatioKind extends Formula {
  /**
   * The shapes that labels and neighbourhood suggest, few in most tables. Where labels suggest many, they are
   * made one by one, so that a search that is cut short makes no more than it looks at.
   */
  propose(view: View): Iterable<RatioShape>;
  /** Whether labels spell out what a result is worked out from, and not only what it is. */
  isSpelledBy?(view: View, shape: RatioShape): boolean;
  /**
   * Whether labels say so by themselves, so that one line in which it does not hold is told with few or none that do.
   */
  isSaidBy?(view: View, shape: RatioShape): boolean;
  /** Whether a line that misses states another thing of the same operands: by how many points a rate has changed. */
  isAside?(operands: readonly number[], stated: number): boolean;
  /** Set where that hangs on what the figures are, too. */
  readonly looksAtFigures?: true;
}

/** A ratio that was inferred. */
export function ratioOf(
  { type, name, times }: Formula,
  result: CellId,
  operands: readonly CellId[],
  evidence: Evidence,
): Ratio {
  const own = { type, kind: name, origin: "inferred", result, operands, evidence } as const;
  return times ? { ...own, times } : own;
}

/** A result that two items of its own line give. */
export function givenBy(result: number, first: number, second: number): RatioShape {
  return {
    result,
    operands: (line) => [
      { line, item: first },
      { line, item: second },
    ],
  };
}

/** Products of three are looked for among so many items at most. */
export const mostOfThree = 12;

/** A result that several items of its own line give. */
export function givenByAll(result: number, items: readonly number[]): RatioShape {
  return { result, operands: (line) => items.map((item) => ({ line, item })) };
}

/** Half a unit of the last place, and a little more for what floats lose. */
const halfUnit = 0.5000001;

/**
 * Which form of its kind a figure prints, as a place among its factors; -1 for none. `value` is what the operands give,
 * `place` the unit of the last decimal of the figure, and `slack` what the rounding of the operands adds to half of it.
 */
export function formOf(
  { factors }: Formula,
  value: number,
  figure: number,
  place: number,
  slack = 0,
): number {
  return factors.findIndex((factor) => Math.abs(value * factor - figure) <= place * halfUnit + slack);
}

/** The nearest items of amounts beside an item, at most `count` and no farther than twice that, the nearest first. */
export function amountsBeside({ nItems, kinds, isActive }: View, item: number, count: number): number[] {
  const beside: number[] = [];
  for (let distance = 1; distance <= 2 * count && beside.length < count; distance++)
    for (const other of [item - distance, item + distance])
      if (other >= 0 && other < nItems && isActive[other] === 1 && kinds[other] === "amount")
        beside.push(other);
  return beside.slice(0, count);
}

/** Whether there are two amounts only, so that what is called a rate is hardly one of anything else. */
export function hasTwoAmounts({ active, kinds }: View): boolean {
  return active.filter((item) => kinds[item] === "amount").length === 2;
}

/** Whether all figures of an item are whole: what is counted. */
export function isWhole({ starts, stride, nLines, filled, places, one }: View, item: number): boolean {
  if (one <= 1) return true;
  for (let line = 0; line < nLines; line++) {
    const at = starts[line]! + item * stride;
    if (filled[at] === 1 && places[at]! < one) return false;
  }
  return true;
}

/** Ordered pairs of different items. */
export function pairsOf(items: readonly number[]): [number, number][] {
  return items.flatMap((first) =>
    items.filter((second) => second !== first).map((second): [number, number] => [first, second]),
  );
}
