import { type Formula, formOf } from "../../ratio-kind.ts";
import type { View } from "../view/view.ts";

const mostBitsOfLine = 12;

/**
 * What a figure says of a ratio: the form in which it states it, or -1 where it states another, and the bits that
 * proves.
 */
export interface Stated {
  readonly form: number;
  readonly bits: number;
}

/**
 * Holds a figure against the ratio of others, all by their places among the values of a view; null where nothing is
 * said, since one of them is missing, a whole is its own part, or the ratio is none.
 */
export function readStated(
  { values, filled, places, one }: View,
  kind: Formula,
  result: number,
  operands: readonly number[],
): Stated | null {
  if (filled[result] !== 1 || operands.length < (kind.times ? 1 : 2) || operands[0] === operands[1])
    return null;
  if (operands.some((cell) => filled[cell] !== 1 || cell === result)) return null;
  const expected = kind.value(operands.map((cell) => values[cell]! / one));
  if (!Number.isFinite(expected) || expected === 0) return null;
  const stated = values[result]! / one;
  const place = places[result]! / one;
  // Rounding moves a difference by as much as its operands, and all else by as large a part.
  const measure = (cell: number): number =>
    kind.type === "change" ? one : Math.max(1, Math.abs(values[cell]!)) / Math.abs(stated);
  const rounding = operands.reduce(
    (sum, cell) => sum + (places[cell]! < one ? places[cell]! / measure(cell) : 0),
    0,
  );
  const form = formOf(kind, expected, stated, place, rounding * 0.5);
  const bits = Math.min(mostBitsOfLine, Math.log2(Math.max(1, Math.abs(stated) / place)));
  return { form, bits };
}
