import { isWithinTimes } from "../search/addend-block.ts";
import { isFilled } from "../view/crossing.ts";
import type { View } from "../view/view.ts";
import type { SingleTotal } from "./single-total.ts";

/** A line, and the total that was found in it by itself. */
type Found = readonly [line: number, single: SingleTotal | null];

/**
 * What a bare total is the sum of where it stands in two lines: points to be had, and points given. The block that adds
 * up in one of them is meant in the other. Where it does so in neither, both come near to it: two totals that were
 * written without being added up.
 */
export function inTwoLines(view: View, one: Found, other: Found): SingleTotal[] {
  const held = [one, other].filter(([, single]) => single?.holds === true);
  if (held.length === 0) return missedTwice(view, one[1], other[1]);
  const known = held[0]![1]!;
  if (held.length > 1 || !view.words[known.total]!.bare) return [];
  const [line] = known.line === one[0] ? other : one;
  if (!known.addends.every((item) => isFilled(view, line, item))) return [];
  return [known, { ...known, line, holds: false }];
}

/** So many times its sum, or its sum so many times the total, such a total counts other things. */
const farthest = 1.5;

function missedTwice(view: View, one: SingleTotal | null, other: SingleTotal | null): SingleTotal[] {
  if (!one || !other || !view.words[one.total]!.bare) return [];
  if (one.addends.length !== other.addends.length) return [];
  if (one.addends.some((item, at) => item !== other.addends[at])) return [];
  const both = [one, other];
  return both.every(({ line, total, addends }) => isWithinTimes(view, line, total, [...addends], farthest))
    ? both.map((single) => ({ ...single, isVouched: true }))
    : [];
}
