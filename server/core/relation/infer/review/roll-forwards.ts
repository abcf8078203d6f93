import { judgeShape } from "../search/judge-shape.ts";
import type { Accepted } from "../search/shape.ts";
import { adjacentPrior, type Budget } from "../search/walk.ts";
import { takingOff } from "../view/signed.ts";
import type { View } from "../view/view.ts";

/** A roll-forward that the figures show, and the view in which what goes out is below zero. */
export interface Rolled {
  readonly shape: Accepted;
  readonly signed: View;
}

/** Lines that have to hold, the figures that make up one, and the bits (in nats) that the lines bring together. */
const leastHolds = 3;
const fewestAddends = 3;
const mostAddends = 6;
const leastWeight = 12;
const mostMissesOf = 10;

/**
 * Opening + in − out = closing, whatever these are called: an item is the first one, with each of those between added
 * or taken off, in all lines or all but one. So many figures agree by design only. Items that other sums add up stand
 * behind their totals. Work is bounded by the signs that a few items can have, for each item.
 */
export function rolledForward(view: View, accepted: readonly Accepted[], budget: Budget): Rolled[] {
  if (view.nLines < leastHolds) return [];
  const added = new Uint8Array(view.nItems);
  for (const { addends } of accepted) for (const item of addends) added[item] = 1;
  const items: number[] = [];
  for (const item of view.active) {
    if (view.kinds[item] === "amount" && added[item] === 0) items.push(item);
    if (items.length > mostAddends) break;
  }
  if (items.length <= fewestAddends) return [];
  const totals = new Set(accepted.map(({ total }) => total));
  return items.flatMap((total, at) => {
    if (at < fewestAddends || totals.has(total)) return [];
    return rollInto(view, items.slice(0, at), total, budget) ?? [];
  });
}

function rollInto(view: View, addends: readonly number[], total: number, budget: Budget): Rolled | null {
  if (!isOfOneThing(view, addends, total)) return null;
  // The first is what there was; bit by bit, the others are taken off.
  for (let signs = 1; signs < 1 << (addends.length - 1); signs++) {
    if (budget.near < 0) return null;
    if (!isReached(view, addends, signs, total, budget)) continue;
    const signed = takingOff(
      view,
      addends.filter((_, at) => isTakenOff(signs, at)),
    );
    const shape = { total, addends: Int32Array.from(addends), family: "adjacent" as const };
    const judgement = judgeShape(signed, shape);
    if (judgement.hits >= leastHolds && judgement.weight >= leastWeight)
      return { shape: { ...shape, prior: adjacentPrior, judgement }, signed };
  }
  return null;
}

/** Whether an addend is taken off: each has a bit but the first, which never is. */
function isTakenOff(signs: number, at: number): boolean {
  return at > 0 && ((signs >> (at - 1)) & 1) === 1;
}

/** Whether the first and the last label share a word that none between them has: stock on one day and on another. */
function isOfOneThing({ labels }: View, addends: readonly number[], total: number): boolean {
  const wordsOf = (item: number): string[] => labels[item]!.match(/\p{L}{3,}/gu) ?? [];
  const between = new Set(addends.slice(1).flatMap(wordsOf));
  const closing = new Set(wordsOf(total));
  return wordsOf(addends[0]!).some((word) => closing.has(word) && !between.has(word));
}

/** Whether a closing figure is reached exactly in all lines, or in all but one or a tenth of them. */
function isReached(
  { values, filled, starts, stride, nLines }: View,
  addends: readonly number[],
  signs: number,
  total: number,
  budget: Budget,
): boolean {
  const most = Math.max(1, nLines / mostMissesOf);
  let misses = 0;
  for (let line = 0; line < nLines && misses <= most; line++) {
    const start = starts[line]!;
    if (filled[start + total * stride] !== 1) continue;
    budget.near -= addends.length;
    let sum = -values[start + total * stride]!;
    for (let at = 0; at < addends.length; at++) {
      const value = values[start + addends[at]! * stride]!;
      sum += isTakenOff(signs, at) ? -value : value;
    }
    if (sum !== 0) misses++;
  }
  return misses <= most;
}
