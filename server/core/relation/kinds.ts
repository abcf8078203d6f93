import { crossFooting } from "./kind/cross-footing.ts";
import { difference } from "./kind/difference.ts";
import { footing } from "./kind/footing.ts";
import { ofWhich } from "./kind/of-which.ts";
import { rollForward } from "./kind/roll-forward.ts";
import { subtotal } from "./kind/subtotal.ts";
import type { SumKind, SumShape } from "./sum-kind.ts";

/** What sums are called, the most telling first; the last two fit every sum. */
export const sumKinds: readonly SumKind[] = [
  rollForward,
  difference,
  ofWhich,
  subtotal,
  footing,
  crossFooting,
];

/** The name of the first kind that a sum fits. */
export function kindOf(shape: SumShape): string {
  return (sumKinds.find((kind) => kind.fits(shape)) ?? crossFooting).name;
}
