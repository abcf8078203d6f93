import type { View } from "../view/view.ts";

/** How a shape was thought of; it decides how much proof is asked for. */
export type Family =
  | "adjacent"
  | "track"
  | "covered"
  | "totals"
  | "gap"
  | "stride"
  | "pair"
  | "analogue"
  | "hidden"
  | "outvoted";

/** Whether a family looks beyond the total's own neighbourhood, where much more adds up by chance. */
export function isRemote(family: Family): boolean {
  return family === "gap" || family === "stride" || family === "pair";
}

/** Item `total` is the sum of the items `addends`, as proposed for all lines of a view. */
export interface Shape {
  readonly total: number;
  /** Ascending, without the total. */
  readonly addends: Int32Array;
  readonly family: Family;
  /** What place and words say in favour, in nats. */
  readonly prior: number;
}

/** What one line says of a shape. */
export const silent = 0;
export const miss = 1;
export const loose = 2;
export const trivial = 3;
export const hit = 4;

/** What all lines say of a shape. Weights are in nats; sums over lines leave equal lines out but for the first. */
export interface Judgement {
  readonly hits: number;
  readonly loose: number;
  readonly trivial: number;
  readonly misses: number;
  /** The sum of all lines' weights. */
  readonly weight: number;
  /** Lines that hold, as a share of those that say anything; trivial ones do not count. */
  readonly coverage: number;
  /** The same with loose lines counting little. */
  readonly strictCoverage: number;
  /** Per line: silent, miss, loose, trivial or hit. */
  readonly verdicts: Uint8Array;
  /** Per line: its weight. */
  readonly weights: Float64Array;
}

/** A shape that the table is taken to mean. */
export interface Accepted extends Shape {
  readonly judgement: Judgement;
}

/** How many items lie between the first and the last one of a shape. */
export function spanOf({ total, addends }: Shape): number {
  return Math.max(total, addends[addends.length - 1]!) - Math.min(total, addends[0]!);
}

/** Whether the total stands after what it adds up. */
export function isLast({ total, addends }: Shape): boolean {
  return total > addends[addends.length - 1]!;
}

/** So many lines are exact for each that only comes near, or what stands apart and is exact is asked first. */
const exactToNear = 4;

/**
 * Whether a shape is held up by lines that only come near: people beside amounts hardly change what both add up to. One
 * alone among exact ones may have a slip.
 */
export function isNearly({ hits, loose }: Judgement): boolean {
  return loose > hits || (loose > 1 && hits < exactToNear * loose);
}

const looseShare = 0.0005;
/** A total that was rounded off by more than that says little of what it adds up. */
const mostLoose = 0.02;

/**
 * How far rounding of `n` figures can drive a sum and its total apart, in units of rounding: half a unit each
 * (the interval rule of XBRL Calculations 1.1), but not beyond 3.5 standard deviations.
 */
function roundingReach(n: number): number {
  return n < 1 ? 0 : Math.min(n / 2, 3.5 * Math.sqrt(n / 12));
}

/**
 * The distance that rounding allows between a total and its sum of `n` figures, of which (with the total)
 * `inexact` may be rounded to `step`. Never more than a tenth of the total, and nothing for whole numbers
 * below a thousand: they are counts.
 */
export function slackOf(view: View, total: number, inexact: number, step: number, n: number): number {
  const reach = mayRound(view, total, step) ? roundingReach(inexact) * step : 0;
  return Math.min(reach, Math.abs(total) * 0.1) + view.blur * (n + 1);
}

/** Whether a sum of figures in steps of `step` may be off by rounding: whole numbers below a thousand are counts. */
export function mayRound({ one }: View, total: number, step: number): boolean {
  return step !== one || Math.abs(total) >= 1000 * one;
}

/** The distance within which a sum may be meant, though more than rounding lies between. */
export function looseReach(total: number, place: number, step: number): number {
  const size = Math.abs(total);
  return Math.max(size * looseShare, place > step ? Math.min(place / 2, size * mostLoose) : 0);
}
