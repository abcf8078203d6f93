/**
 * Sums of the figures of a line from its first on, along a step, and marks by which it is seen at once whether one stands at a
 * given distance from another. A run of figures is the difference of two such sums, so that the runs that come to a total
 * need not be added up one by one: the prefix sums and hash table by which subarrays with a given sum are found.
 */
export interface RunSums {
  /** `sums[at + step]` is the figure at a position and all those before it that lie `step` apart; 0 before the first. */
  readonly sums: Float64Array;
  /** A bit for each stretch in which a sum stands, or near which, found by its hash. */
  readonly marks: Int32Array;
  readonly shift: number;
  /** How far a total may be from its sum, and how many of its stretches a unit takes. */
  readonly apart: number;
  readonly perUnit: number;
}

/** Bits for each sum: with so many, one in twenty is set. */
const bitsOfSum = 32;
/** The fraction of the golden ratio, by which multiplicative hashing spreads keys (Knuth, TAOCP 3, section 6.4). */
const golden = 0x9e3779b1 | 0;
/** How long a stretch is: most sums stand in one only, with the room around them. */
const stretchOfApart = 4;

/** Room for the sums of so many figures along any step up to the longest. */
export function roomForRuns(nFigures: number, longestStep: number, apart: number): RunSums {
  const bits = 33 - Math.clz32(nFigures * bitsOfSum);
  return {
    sums: new Float64Array(nFigures + longestStep),
    marks: new Int32Array(2 ** Math.max(0, bits - 5)),
    shift: 32 - Math.max(5, bits),
    apart,
    perUnit: 1 / Math.max(1, stretchOfApart * apart),
  };
}

/** Adds figures up along a step. Linear in the figures. */
export function sumRuns(
  { sums, marks, shift, apart, perUnit }: RunSums,
  figures: Float64Array,
  step: number,
): void {
  sums.fill(0, 0, step);
  marks.fill(0);
  for (let at = 0; at < figures.length + step; at++) {
    const sum = at < step ? 0 : sums[at - step]! + figures[at - step]!;
    sums[at] = sum;
    const first = hashOf((sum - apart) * perUnit, shift);
    const last = hashOf((sum + apart) * perUnit, shift);
    marks[first >> 5]! |= 1 << first;
    marks[last >> 5]! |= 1 << last;
  }
}

/** Whether some sum may stand within `apart` of a place; false only where none does. In constant time. */
export function mayStandAt({ marks, shift, perUnit }: RunSums, place: number): boolean {
  const hash = hashOf(place * perUnit, shift);
  return ((marks[hash >> 5]! >> hash) & 1) === 1;
}

function hashOf(place: number, shift: number): number {
  return Math.imul(Math.floor(place) | 0, golden) >>> shift;
}
