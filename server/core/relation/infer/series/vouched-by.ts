import { differenceOf } from "../search/addend-block.ts";
import { type Accepted, hit } from "../search/shape.ts";
import type { View } from "../view/view.ts";
import type { SingleTotal } from "./single-total.ts";

/**
 * Tells whether a total of something closes its block and is added up with others to one that holds, and one of those
 * others is the sum of its own block: so is this one then meant to be. So it is where one that adds it up misses by as
 * much the other way, since that figure alone makes both right. Linear in what is asked and what holds.
 */
export function vouchedBy(
  view: View,
  singles: readonly SingleTotal[],
  shapes: readonly Accepted[],
): (single: SingleTotal) => boolean {
  const inLine = new Map<number, ReadonlySet<number>>();
  const vouchedIn = (line: number): ReadonlySet<number> => {
    const held = [
      ...shapes.filter(({ judgement }) => judgement.verdicts[line] === hit),
      ...singles.filter((single) => single.holds && single.line === line),
    ];
    const totals = new Set(held.map((sum) => sum.total));
    const vouched = new Set<number>();
    for (const { addends } of held) {
      const others = addends.filter((item) => totals.has(item));
      for (const item of addends) if (others.length > (totals.has(item) ? 1 : 0)) vouched.add(item);
    }
    return vouched;
  };
  const missed = missedBy(view, singles);
  return ({ line, total, addends: block, isNamed }) => {
    if (isNamed !== true || block.some((item) => item > total)) return false;
    if (missed.has(part(line, total, -differenceOf(view, line, total, block)))) return true;
    const vouched = inLine.get(line) ?? vouchedIn(line);
    inLine.set(line, vouched);
    return vouched.has(total);
  };
}

/** The addends of totals that miss, with what they miss by. */
function missedBy(view: View, singles: readonly SingleTotal[]): ReadonlySet<string> {
  const missed = new Set<string>();
  for (const { line, total, addends, holds } of singles) {
    if (holds) continue;
    const missing = differenceOf(view, line, total, addends);
    for (const item of addends) missed.add(part(line, item, missing));
  }
  return missed;
}

function part(line: number, item: number, missing: number): string {
  return `${line} ${item} ${missing}`;
}
