import type { Term } from "../../model/relation.ts";
import type { CellId, Table } from "../../model/table.ts";
import { firstFrom } from "../../text/ordered.ts";
import { densityAt, logOf, powersDensity, type Spread } from "./spread.ts";

/**
 * What the series beside a sum tells of its addends: last year's figure, the share, the price of the same line. Where
 * the two go together, a line's ratio to the series beside it lies near the ratio of the other lines.
 */
export interface Auxiliary {
  /** The logarithm of the figure beside an addend, or of the mean of those on either side; NaN where none is. */
  readonly beside: (cell: CellId) => number;
  /** Logarithms of the ratios of all addends that have one, ascending; of some, where they are many. */
  readonly ratios: Float64Array;
  /** How far the two series are to be believed to go together, 0 to 1. */
  readonly weight: number;
}

/** A series beside an addend, and the logarithm of the figure that stands there. */
export interface Beside {
  readonly auxiliary: Auxiliary;
  readonly log: number;
}

/** More lines than this tell nothing more: of a longer series some are asked, at even distances. */
const mostLines = 1000;
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
  const every = Math.ceil(terms.length / mostLines);
  const asked = Array.from({ length: Math.ceil(terms.length / every) }, (_, at) => terms[at * every]!.cell);
  const own = Float64Array.from(asked, (cell) =>
    isPositive(table, cell) ? logOf(sizeOf(cell)) : Number.NaN,
  );
  const known = new Map<number, Float64Array | null>();
  const logsAt = (step: number): Float64Array | null => {
    if (!known.has(step)) known.set(step, logsBeside(table, asked, isDown, step));
    return known.get(step)!;
  };
  let best: { steps: readonly number[]; logs: Float64Array; ratios: Float64Array; deviation: number } | null =
    null;
  for (const steps of places) {
    const logs = meanOf(steps.map(logsAt));
    const ratios =
      logs &&
      own
        .map((log, at) => log - logs[at]!)
        .filter((ratio) => !Number.isNaN(ratio))
        .sort();
    if (!ratios || ratios.length < leastLines || 2 * ratios.length < asked.length) continue;
    const { deviation } = centreOf(ratios, null);
    if (!best || deviation < best.deviation) best = { steps, logs, ratios, deviation };
  }
  if (!best) return null;
  const { steps, logs, ratios } = best;
  return {
    beside: (cell) =>
      steps.reduce(
        (sum, step) => sum + (logBeside(table, cell, isDown, step) ?? Number.NaN) / steps.length,
        0,
      ),
    ratios,
    weight: togetherness(asked.map(sizeOf), logs, own, ratios, spread),
  };
}

/** How likely a size is for an addend, per unit of the last place, by its own series and by the one beside it. */
export function densityBeside(beside: Beside | null, typed: number, others: Spread, size: number): number {
  const alone = densityAt(others, size);
  if (!beside) return alone;
  const { auxiliary, log } = beside;
  const { middle, deviation } = centreOf(auxiliary.ratios, logOf(typed) - log);
  return (1 - auxiliary.weight) * alone + auxiliary.weight * powersDensity(size, log + middle, deviation);
}

function isPositive({ cells }: Table, cell: CellId): boolean {
  return cells[cell]?.numeral?.value.sign === 1;
}

/** The logarithms of the figures `step` lines beside addends, NaN where none is; null beyond the body of the table. */
function logsBeside(
  table: Table,
  addends: readonly CellId[],
  isDown: boolean,
  step: number,
): Float64Array | null {
  const logs = new Float64Array(addends.length);
  for (let at = 0; at < logs.length; at++) {
    const log = logBeside(table, addends[at]!, isDown, step);
    if (log === null) return null;
    logs[at] = log;
  }
  return logs;
}

function logBeside(
  { cells, grid, nRows, nColumns, headRows }: Table,
  addend: CellId,
  isDown: boolean,
  step: number,
): number | null {
  const place = cells[addend];
  if (place?.numeral?.value.sign !== 1) return Number.NaN;
  const [row, column] = isDown ? [place.row, place.column + step] : [place.row + step, place.column];
  if (row < headRows || row >= nRows || column < 0 || column >= nColumns) return null;
  const figure = cells[grid[row * nColumns + column] ?? -1]?.numeral?.value;
  return figure?.sign === 1 ? Math.log(figure.toNumber()) : Number.NaN;
}

/** One series of logarithms, or the mean of two; null where one is missing. */
function meanOf([one, other]: readonly (Float64Array | null)[]): Float64Array | null {
  if (!one || other === null) return null;
  return other ? one.map((log, at) => (log + other[at]!) / 2) : one;
}

/** How much likelier the ratios make the addends than their own spread does, as a probability. */
function togetherness(
  sizes: readonly number[],
  logs: Float64Array,
  own: Float64Array,
  ratios: Auxiliary["ratios"],
  spread: Spread,
): number {
  let nats = 0;
  for (const [at, size] of sizes.entries()) {
    if (Number.isNaN(own[at]! - logs[at]!)) continue;
    const { middle, deviation } = centreOf(ratios, own[at]! - logs[at]!);
    nats += Math.log(powersDensity(size, logs[at]! + middle, deviation) / densityAt(spread, size));
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
