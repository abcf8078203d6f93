import type { Term } from "../model/relation.ts";
import type { CellId, Table } from "../model/table.ts";
import { firstFrom } from "../text/ordered.ts";
import { densityAt, logOf, powersDensity, type Spread } from "./spread.ts";

/**
 * What the series beside a sum tells of its addends: last year's figure, the share, the price of the same line. Where
 * the two go together, a line's ratio to the series beside it lies near the ratio of the other lines.
 */
export interface Auxiliary {
  /** Per addend that has a figure beside it: the logarithm of that figure. */
  readonly beside: ReadonlyMap<CellId, number>;
  /** Logarithms of the ratios of all such addends, ascending. */
  readonly ratios: readonly number[];
  /** How far the two series are to be believed to go together, 0 to 1. */
  readonly weight: number;
}

/** Lines that must have figures in both series before their ratios say anything. */
const leastLines = 3;
/** Where series that may go with a sum's are looked for: the nearest on either side, and the middle of two years. */
const places: readonly (readonly number[])[] = [[-1, 1], [-1], [1], [-2], [2], [-3], [3], [-4], [4]];
/** What is taken for the deviation of ratios before any is seen, as one more line: twice what is usual, since the best series is sought. */
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
  let best: { auxiliary: Auxiliary; deviation: number } | null = null;
  for (const steps of places) {
    const found = seriesAt(table, terms, isDown, steps, sizeOf);
    if (!found || 2 * found.ratios.length < terms.length) continue;
    const { deviation } = centreOf(found.ratios, null);
    if (!best || deviation < best.deviation) best = { auxiliary: found, deviation };
  }
  return best && { ...best.auxiliary, weight: togetherness(best.auxiliary, spread, sizeOf) };
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

/** The figures that stand `steps` lines beside the addends; where there are two, the mean of their logarithms. */
function seriesAt(
  { cells, grid, nRows, nColumns, headRows }: Table,
  terms: readonly Term[],
  isDown: boolean,
  steps: readonly number[],
  sizeOf: (cell: CellId) => number,
): Auxiliary | null {
  const beside = new Map<CellId, number>();
  const ratios: number[] = [];
  for (const { cell } of terms) {
    const place = cells[cell];
    if (place?.numeral?.value.sign !== 1) continue;
    let log = 0;
    for (const step of steps) {
      const [row, column] = isDown ? [place.row, place.column + step] : [place.row + step, place.column];
      if (row < headRows || row >= nRows || column < 0 || column >= nColumns) return null;
      const figure = cells[grid[row * nColumns + column] ?? -1]?.numeral?.value;
      log += figure?.sign === 1 ? Math.log(figure.toNumber()) / steps.length : Number.NaN;
    }
    if (Number.isNaN(log)) continue;
    beside.set(cell, log);
    ratios.push(logOf(sizeOf(cell)) - log);
  }
  return ratios.length < leastLines ? null : { beside, ratios: ratios.sort((a, b) => a - b), weight: 0 };
}

/** How much likelier the ratios make the addends than their own spread does, as a probability. */
function togetherness(
  { beside, ratios }: Auxiliary,
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
function centreOf(ratios: readonly number[], without: number | null): { middle: number; deviation: number } {
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
