import type { View } from "./view/view.ts";

/** Lines between one that tells of another, step by step, and that other. */
const reach = 3;

/** The lines that one may tell of step by step, as running totals and changes do: those near it, on either side. */
export function linesBeside(view: View, line: number): number[] {
  const found: number[] = [];
  const last = Math.min(line + reach, view.nLines - 1);
  for (let other = Math.max(0, line - reach); other <= last; other++) if (other !== line) found.push(other);
  return found;
}

/** The two ways to go along a line: the latest figure stands last, or first. */
export function bothWays({ active }: View): readonly [Int32Array, Int32Array] {
  return [active, active.toReversed()];
}
