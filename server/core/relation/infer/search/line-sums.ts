import type { View } from "../view/view.ts";

/** What the addends of a shape come to in one line. */
export interface LineSum {
  sum: number;
  /** The sum of the magnitudes, and the greatest of them. */
  size: number;
  greatest: number;
  /** How many figures stand there, how many are not zero, and how many may be rounded. */
  n: number;
  nonzero: number;
  inexact: number;
  /** Marks in the place of figures. */
  hidden: number;
}

/** Fewer items are added up line by line. */
const fewestInStep = 256;

/** Tells what addends come to in a line, until another one is asked for. */
export function adderOf(view: View, addends: Int32Array): (line: number) => LineSum {
  if (view.stride > 1 && addends.length >= fewestInStep) {
    const sums = sumsInStep(view, addends);
    return (line) => sums[line]!;
  }
  const own = newSum();
  return (line) => {
    own.sum = own.size = own.greatest = own.n = own.nonzero = own.inexact = own.hidden = 0;
    addUp(view, line, addends, own);
    return own;
  };
}

function newSum(): LineSum {
  return { sum: 0, size: 0, greatest: 0, n: 0, nonzero: 0, inexact: 0, hidden: 0 };
}

function addUp(
  { starts, stride, values, filled, withheld, rounded }: View,
  line: number,
  addends: Int32Array,
  own: LineSum,
): void {
  const start = starts[line]!;
  let [sum, size, greatest, n, nonzero, inexact, hidden] = [0, 0, 0, 0, 0, 0, 0];
  for (let k = 0; k < addends.length; k++) {
    const at = start + addends[k]! * stride;
    if (filled[at] !== 1) {
      hidden += withheld[at]!;
      continue;
    }
    const value = values[at]!;
    n++;
    inexact += rounded[at]!;
    if (value === 0) continue;
    sum += value;
    const magnitude = Math.abs(value);
    size += magnitude;
    if (magnitude > greatest) greatest = magnitude;
    nonzero++;
  }
  own.sum = sum;
  own.size = size;
  own.greatest = greatest;
  own.n = n;
  own.nonzero = nonzero;
  own.inexact = inexact;
  own.hidden = hidden;
}

/**
 * The sums of many items in all lines at once: where lines are the columns of a long table, the figures of each lie far
 * apart in memory, and those of an item side by side.
 */
function sumsInStep(view: View, addends: Int32Array): LineSum[] {
  const sums = Array.from(view.starts, newSum);
  const partly = 64;
  const part = newSum();
  for (let from = 0; from < addends.length; from += partly) {
    const some = addends.subarray(from, from + partly);
    for (let line = 0; line < sums.length; line++) {
      const own = sums[line]!;
      addUp(view, line, some, part);
      own.sum += part.sum;
      own.size += part.size;
      own.greatest = Math.max(own.greatest, part.greatest);
      own.n += part.n;
      own.nonzero += part.nonzero;
      own.inexact += part.inexact;
      own.hidden += part.hidden;
    }
  }
  return sums;
}
