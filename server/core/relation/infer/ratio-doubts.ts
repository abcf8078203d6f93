import type { RatioKind, RatioShape } from "../ratio-kind.ts";
import type { View } from "./sheet.ts";

/**
 * Whether a line in which a ratio of no name misses may mean another one: it states what would be right elsewhere, or its
 * figure comes of one operand and another figure of the line. Of 5, 6 and 83 % the six is those asked, and in most
 * lines those who came, too. Linear in the items.
 */
export function meansAnother(
  view: View,
  kind: RatioKind,
  { result, operands }: RatioShape,
  line: number,
): boolean {
  const { active, starts, stride, values, filled, places, one } = view;
  const at = (item: number): number => starts[line]! + item * stride;
  const stated = values[at(result)]! / one;
  const place = places[at(result)]! / one;
  const figures = operands(line).map(
    (operand) => values[starts[operand.line]! + operand.item * stride]! / one,
  );
  const gives = (from: readonly number[], figure: number): boolean =>
    kind.factors.some((factor) => Math.abs(kind.value(from) * factor - figure) <= place * 0.5000001);
  return active.some((item) => {
    if (item === result || filled[at(item)] !== 1) return false;
    const figure = values[at(item)]! / one;
    return gives(figures, figure) || figures.some((_, k) => gives(figures.with(k, figure), stated));
  });
}
