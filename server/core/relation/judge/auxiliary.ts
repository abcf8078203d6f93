import type { Term } from "../../model/relation.ts";
import type { CellId, Table } from "../../model/table.ts";
import { firstFrom } from "../../text/ordered.ts";
import { densityAt, logOf, powersDensity, type Spread } from "./spread.ts";

/**
 * What the series beside a sum tells of its addends: last year's figure, the share, the price of the same line. Where
 * the two go together, a line's ratio to the series beside it lies near the ratio of the other lines.
 */
export interface Auxiliary {
  /** Per addend that has a figure beside it: the logarithm of that figure. */
  readonly beside: ReadonlyMap<CellId, number>;
  /** Logarithms of the ratios of all such addends, ascending. */
  readonly ratios: Float64Array;
  /** How far the two series are to be believed to go together, 0 to 1. */
  readonly weight: number;
}

/** Lines that must have figures in both series before their ratios say anything. */
const leastLines = 3;
/** Where series that may go with a sum's are looked for: the nearest on either side, and the middle of two years. */
const places: readonly (readonly number[])[] = [[-1, 1], [-1], [1], [-2], [2], [-3], [3], [-4], [4]];
/**
 * What is taken for the deviation of ratios before any is seen, as one more line: twice what is usual, since
 * the best series is sought.
 */
const priorDeviation = 0.4;
/** Ratios count as spread at least so far: figures are rounded, and no two years are the same. */
const leastDeviation = 0.02;
/** From the distance between the quartiles of a normal law to its deviation. */
const quartilesApart = 1.349;
/** No pair of series goes together, or apart, beyond this doubt. */
const leastDoubt = 0.03;

/**
 * The series beside a sum whose figures go best with the sum's addends, or null where none does. Ratios to an
 * auxiliary series, judged by their quartiles, are the edit of M. A. Hidiroglou and J.-M. Berthelot ("Statistical
 * editing and imputation for periodic business surveys", Survey Methodology 12, 1986). `sizeOf` gives an addend's size
 * in units of the place that `spread` counts in.
 */
export function auxiliaryOf(
  table: Table,
  terms: readonly Term[],
  spread: Spread,
  sizeOf: (cell: CellId) => number,
): Auxiliary | null {
  const first = table.cells[terms[0]?.cell ?? -1];
  const second = table.cells[terms[1]?.cell ?? -1];
  if (!first || !second || terms.length < leastLines) return null;
  const isDown = first.column === second.column;
  const own = Float64Array.from(terms, ({ cell }) =>
    isPositive(table, cell) ? logOf(sizeOf(cell)) : Number.NaN,
  );
  const known = new Map<number, Float64Array | null>();
  const logsAt = (step: number): Float64Array | null => {
    if (!known.has(step)) known.set(step, logsBeside(table, terms, isDown, step));
    return known.get(step)!;
  };
  let best: { logs: Float64Array; ratios: Float64Array; deviation: number } | null = null;
  for (const steps of places) {
    const logs = meanOf(steps.map(logsAt));
    const ratios =
      logs &&
      own
        .map((log, at) => log - logs[at]!)
        .filter((ratio) => !Number.isNaN(ratio))
        .sort();
    if (!ratios || ratios.length < leastLines || 2 * ratios.length < terms.length) continue;
    const { deviation } = centreOf(ratios, null);
    if (!best || deviation < best.deviation) best = { logs, ratios, deviation };
  }
  if (!best) return null;
  const { logs, ratios } = best;
  const beside = new Map<CellId, number>();
  terms.forEach(({ cell }, at) => {
    if (!Number.isNaN(own[at]! - logs[at]!)) beside.set(cell, logs[at]!);
  });
  return { beside, ratios, weight: togetherness(beside, ratios, spread, sizeOf) };
}

/** How likely a size is for an addend, per unit of the last place, by its own series and by the one beside it. */
export function densityBeside(
  auxiliary: Auxiliary | null,
  cell: CellId,
  typed: number,
  others: Spread,
  size: number,
): number {
  const alone = densityAt(others, size);
  const beside = auxiliary?.beside.get(cell);
  if (!auxiliary || beside === undefined) return alone;
  const { middle, deviation } = centreOf(auxiliary.ratios, logOf(typed) - beside);
  return (1 - auxiliary.weight) * alone + auxiliary.weight * powersDensity(size, beside + middle, deviation);
}

function isPositive({ cells }: Table, cell: CellId): boolean {
  return cells[cell]?.numeral?.value.sign === 1;
}

/**
 * The logarithms of the figures `step` lines beside the addends, NaN where none is; null beyond the body of
 * the table.
 */
function logsBeside(
  { cells, grid, nRows, nColumns, headRows }: Table,
  terms: readonly Term[],
  isDown: boolean,
  step: number,
): Float64Array | null {
  const logs = new Float64Array(terms.length).fill(Number.NaN);
  for (let at = 0; at < logs.length; at++) {
    const place = cells[terms[at]!.cell];
    if (place?.numeral?.value.sign !== 1) continue;
    const [row, column] = isDown ? [place.row, place.column + step] : [place.row + step, place.column];
    if (row < headRows || row >= nRows || column < 0 || column >= nColumns) return null;
    const figure = cells[grid[row * nColumns + column] ?? -1]?.numeral?.value;
    if (figure?.sign === 1) logs[at] = Math.log(figure.toNumber());
  }
  return logs;
}

/** One series of logarithms, or the mean of two; null where one is missing. */
function meanOf([one, other]: readonly (Float64Array | null)[]): Float64Array | null {
  if (!one || other === null) return null;
  return other ? one.map((log, at) => (log + other[at]!) / 2) : one;
}

/** How much likelier the ratios make the addends than their own spread does, as a probability. */
function togetherness(
  beside: Auxiliary["beside"],
  ratios: Auxiliary["ratios"],
  spread: Spread,
  sizeOf: (cell: CellId) => number,
): number {
  let nats = 0;
  for (const [cell, log] of beside) {
    const size = sizeOf(cell);
    const { middle, deviation } = centreOf(ratios, logOf(size) - log);
    nats += Math.log(powersDensity(size, log + middle, deviation) / densityAt(spread, size));
  }
  const likely = 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, nats))));
  return Math.min(1 - leastDoubt, Math.max(leastDoubt, likely));
}

/** The middle of the ratios and how far they are spread about it, without one of them. */
function centreOf(ratios: Float64Array, without: number | null): { middle: number; deviation: number } {
  const skipped = without === null ? ratios.length : firstFrom(ratios, without);
  const n = skipped < ratios.length ? ratios.length - 1 : ratios.length;
  const at = (k: number) => ratios[k < skipped ? k : k + 1]!;
  const quantile = (share: number) => {
    const place = share * (n - 1);
    const low = Math.floor(place);
    return at(low) + (place - low) * (at(Math.min(n - 1, low + 1)) - at(low));
  };
  const apart = (quantile(0.75) - quantile(0.25)) / quartilesApart;
  const deviation = Math.sqrt((n * apart ** 2 + priorDeviation ** 2) / (n + 1));
  return { middle: quantile(0.5), deviation: Math.max(leastDeviation, deviation) };
}
