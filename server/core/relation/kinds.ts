import type { EqualityKind } from "./equality-kind.ts";
import { average } from "./kind/average.ts";
import { change } from "./kind/change.ts";
import { crossFooting } from "./kind/cross-footing.ts";
import { difference } from "./kind/difference.ts";
import { equality } from "./kind/equality.ts";
import { footing } from "./kind/footing.ts";
import { growth } from "./kind/growth.ts";
import { highest } from "./kind/highest.ts";
import { lowest } from "./kind/lowest.ts";
import { median } from "./kind/median.ts";
import { ofWhich } from "./kind/of-which.ts";
import { points } from "./kind/points.ts";
import { portion } from "./kind/portion.ts";
import { product } from "./kind/product.ts";
import { proportion } from "./kind/proportion.ts";
import { quotient } from "./kind/quotient.ts";
import { reduction } from "./kind/reduction.ts";
import { rollForward } from "./kind/roll-forward.ts";
import { runningTotal } from "./kind/running-total.ts";
import { share } from "./kind/share.ts";
import { subtotal } from "./kind/subtotal.ts";
import { yearly } from "./kind/yearly.ts";
import type { Formula, RatioKind } from "./ratio-kind.ts";
import type { SumKind, SumShape } from "./sum-kind.ts";

/** What sums are called, the most telling first; the last two fit every sum. */
export const sumKinds: readonly SumKind[] = [
  runningTotal,
  rollForward,
  difference,
  ofWhich,
  subtotal,
  footing,
  crossFooting,
];

/** What is worked out by more than adding, in the order in which a figure is tried to be explained. */
export const ratioKinds: readonly RatioKind[] = [
  product,
  portion,
  share,
  growth,
  reduction,
  lowest,
  highest,
  median,
  average,
  points,
  quotient,
  proportion,
  yearly,
];

/** What is worked out from each figure of a series and the one before it. */
export const seriesKinds: readonly Formula[] = [growth, change];

/** What is found where two figures have to be equal. */
export const equalityKinds: readonly EqualityKind[] = [equality];

/** The name of the first kind that a sum fits. */
export function kindOf(shape: SumShape): string {
  return (sumKinds.find((kind) => kind.fits(shape)) ?? crossFooting).name;
}
