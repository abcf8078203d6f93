import { formOf, type RatioKind, type RatioShape } from "../../ratio-kind.ts";
import { figureAt, isFilled } from "../view/crossing.ts";
import type { View } from "../view/view.ts";

/** So many lines that hold are asked whether another ratio holds in them as well. */
const mostAsked = 12;

/**
 * Whether a line in which a ratio of no name misses may mean another one, which holds there and in most of the lines in
 * which the first one does: its result stands elsewhere, or one of its operands is another figure. Those who sat a test
 * are those who were asked, in most schools. Linear in the items.
 */
export function meansAnother(
  view: View,
  kind: RatioKind,
  { result, operands }: RatioShape,
  line: number,
  held: readonly number[],
): boolean {
  const { active, starts, stride, places, one } = view;
  const asked = held.slice(0, mostAsked);
  const amountAt = (own: number, item: number): number => figureAt(view, own, item) / one;
  const figuresAt = (own: number): number[] => operands(own).map((place) => amountAt(place.line, place.item));
  /** Whether an item states the ratio in a line, or gives it in the place of an operand. */
  const holdsBy = (own: number, item: number, slot: number): boolean => {
    if (!isFilled(view, own, item)) return false;
    const place = places[starts[own]! + result * stride]! / one;
    const figures = figuresAt(own);
    const [from, figure] =
      slot < 0
        ? [figures, amountAt(own, item)]
        : [figures.with(slot, amountAt(own, item)), amountAt(own, result)];
    return formOf(kind, kind.value(from), figure, place) >= 0;
  };
  const slots = [-1, ...figuresAt(line).keys()];
  return active.some(
    (item) =>
      item !== result &&
      slots.some(
        (slot) =>
          holdsBy(line, item, slot) &&
          2 * asked.filter((own) => holdsBy(own, item, slot)).length > asked.length,
      ),
  );
}
