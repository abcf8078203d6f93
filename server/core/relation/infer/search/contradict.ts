import type { View } from "../view/view.ts";
import { reachInTable } from "./candidates.ts";
import { judgeShape } from "./judge-shape.ts";
import { type Accepted, isLast, isRemote, type Shape, spanOf } from "./shape.ts";

/** The same shape with subtotals in the place of what they add up: people mean the subtotals. */
export function folded(view: View, shape: Accepted, accepted: readonly Accepted[]): Accepted {
  let { addends } = shape;
  for (const { total, addends: parts } of accepted) {
    if (total === shape.total || addends.length <= parts.length || addends.includes(total)) continue;
    if (!isWithin(parts, addends)) continue;
    addends = Int32Array.from([...addends.filter((item) => !parts.includes(item)), total]).sort();
  }
  if (addends === shape.addends || addends.includes(shape.total)) return shape;
  const judgement = judgeShape(view, { total: shape.total, addends });
  return judgement.coverage >= shape.judgement.coverage ? { ...shape, addends, judgement } : shape;
}

/** Whether two shapes cannot both be meant: overlapping decompositions of one total, circles, double counting. */
export function contradict(shape: Shape, other: Accepted, accepted: readonly Accepted[]): boolean {
  if (shape.total === other.total) {
    if (refolds(shape, other, accepted)) return false;
    return (isRemote(shape.family) && shape.family !== "pair") || overlap(shape.addends, other.addends);
  }
  const isNear = shape.family === "adjacent" || shape.family === "gap";
  if ((!isNear || isLast(shape) !== isLast(other)) && equal(shape.addends, other.addends)) return true;
  const [above, below] = [shape.addends.includes(other.total), other.addends.includes(shape.total)];
  return (above && below) || ((above || below) && overlap(shape.addends, other.addends));
}

/** Whether a near pair is another shape of the same total with a subtotal in the place of what it adds up. */
function refolds(shape: Shape, other: Accepted, accepted: readonly Accepted[]): boolean {
  if (shape.family !== "pair" || spanOf(shape) > reachInTable) return false;
  return accepted.some(({ total, addends }) => {
    if (!shape.addends.includes(total) || addends.length + 1 !== other.addends.length) return false;
    const rest = shape.addends.find((item) => item !== total)!;
    return other.addends.includes(rest) && !addends.includes(rest) && isWithin(addends, other.addends);
  });
}

/** Whether another shape of the same total has an addend that is itself the sum of some of this shape's addends. */
export function isFlattened(shape: Accepted, accepted: readonly Accepted[]): boolean {
  return accepted.some(
    (other) =>
      other !== shape &&
      other.total === shape.total &&
      other.family !== "pair" &&
      accepted.some((part) => other.addends.includes(part.total) && overlap(part.addends, shape.addends)),
  );
}

function overlap(left: Int32Array, right: Int32Array): boolean {
  return left.some((item) => right.includes(item));
}

function equal(left: Int32Array, right: Int32Array): boolean {
  return left.length === right.length && left.every((item, at) => item === right[at]);
}

function isWithin(part: Int32Array, whole: Int32Array): boolean {
  return part.every((item) => whole.includes(item));
}
