/**
 * Sums of the figures of a line from its first on, along a step, and marks by which it is seen at once whether one
 * stands at a given distance from another. A run of figures is the difference of two such sums, so that the runs that
 * come to a total need not be added up one by one: the prefix sums and hash table by which subarrays with a given sum
 * are found.
 */
export interface RunSums {
  /**
   * `sums[at + step]` is the figure at a position and all those before it that lie `step` apart; 0 before the first.
   */
  readonly sums: Float64Array;
  /** A bit for each stretch in which a sum stands, found by its hash. */
  readonly marks: Int32Array;
  readonly shift: number;
  /** How many stretches a unit takes. */
  readonly perUnit: number;
}

/** Bits for each sum: with so many, one in twenty or so is set. */
const bitsOfSum = 16;
/** The fraction of the golden ratio, by which multiplicative hashing spreads keys (Knuth, TAOCP 3, section 6.4). */
const golden = 0x9e3779b1 | 0;
/** Stretches that are looked up, where a total may be missed by much; beyond them any sum may be near. */
const mostStretches = 6;

/** Room for the sums of so many figures along any step up to the longest; `stretch` is at least 1. */
export function roomForRuns(nFigures: number, longestStep: number, stretch: number): RunSums {
  const bits = Math.max(5, 33 - Math.clz32(nFigures * bitsOfSum));
  return {
    sums: new Float64Array(nFigures + longestStep),
    marks: new Int32Array(2 ** (bits - 5)),
    shift: 32 - bits,
    perUnit: 1 / stretch,
  };
}

/** Adds figures up along a step. Linear in the figures. */
export function sumRuns({ sums, marks, shift, perUnit }: RunSums, figures: Float64Array, step: number): void {
  marks.fill(0);
  for (let at = 0; at < figures.length + step; at++) {
    const sum = at < step ? 0 : sums[at - step]! + figures[at - step]!;
    sums[at] = sum;
    const hash = hashOf(Math.floor(sum * perUnit), shift);
    marks[hash >> 5]! |= 1 << hash;
  }
}

/** Whether some sum may stand within `apart` of a place; false only where none does. In constant time. */
export function mayStandNear({ marks, shift, perUnit }: RunSums, place: number, apart: number): boolean {
  const last = Math.floor((place + apart) * perUnit);
  let stretch = Math.floor((place - apart) * perUnit);
  if (last - stretch >= mostStretches) return true;
  for (; stretch <= last; stretch++) {
    const hash = hashOf(stretch, shift);
    if (((marks[hash >> 5]! >> hash) & 1) === 1) return true;
  }
  return false;
}

function hashOf(stretch: number, shift: number): number {
  return Math.imul(stretch | 0, golden) >>> shift;
}
