import type { View } from "./sheet.ts";

/** What a shape adds up in each line of a view. */
export interface LineSums {
  readonly sum: Float64Array;
  /** The sum of the magnitudes, and the greatest of them. */
  readonly size: Float64Array;
  readonly greatest: Float64Array;
  /** How many figures stand there, how many are not zero, and how many are rounded. */
  readonly n: Float64Array;
  readonly nonzero: Float64Array;
  readonly inexact: Float64Array;
  /** Marks in the place of figures. */
  readonly hidden: Float64Array;
}

/** Fewer items are added up line by line. */
export const fewestInStep = 256;

/**
 * The sums of many items in all lines at once: where lines are the columns of a long table, their figures lie far apart in
 * memory, and those of an item side by side.
 */
export function sumsInStep(
  { starts, stride, nLines, values, filled, withheld, rounded }: View,
  addends: Int32Array,
): LineSums {
  const room = new Float64Array(7 * nLines);
  const [sum, size, greatest, n, nonzero, inexact, hidden] = Array.from({ length: 7 }, (_, part) =>
    room.subarray(part * nLines, (part + 1) * nLines),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const places = Int32Array.from(starts);
  for (let k = 0; k < addends.length; k++) {
    const offset = addends[k]! * stride;
    for (let line = 0; line < nLines; line++) {
      const at = places[line]! + offset;
      if (filled[at] !== 1) {
        hidden[line]! += withheld[at]!;
        continue;
      }
      const value = values[at]!;
      n[line]!++;
      inexact[line]! += rounded[at]!;
      if (value === 0) continue;
      const magnitude = Math.abs(value);
      sum[line]! += value;
      size[line]! += magnitude;
      if (magnitude > greatest[line]!) greatest[line] = magnitude;
      nonzero[line]!++;
    }
  }
  return { sum, size, greatest, n, nonzero, inexact, hidden };
}
