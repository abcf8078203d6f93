import type { Decimal } from "../../model/decimal.ts";

/** What floats lose, as a share of the largest figure: they hold almost 16 digits, and each operation may cost one. */
const lostShare = 1e-14;
/** Below these places a figure is an amount, which is exact however long it is. */
const leastPlaces = 3;

/**
 * Whether a program that reckons in floats wrote what they gave: 0.30000000000000004 for 0.1 + 0.2. Nobody rounded
 * that, and nobody mistyped it. `largest` is the size of what was reckoned with.
 */
export function isLostByFloats(difference: Decimal, largest: number): boolean {
  return difference.scale >= leastPlaces && Math.abs(difference.toNumber()) <= lostShare * largest;
}
