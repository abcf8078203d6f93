import type { View } from "../view/view.ts";

/** Items in the order in which they are added, with the figures that stand there, line by line. */
export interface Track {
  readonly view: View;
  /** Ascending. */
  readonly order: Int32Array;
  /** The figures of all lines, one line after another, as far as they were asked for. */
  readonly figures: Float64Array;
  /** The lines that were asked for so far, as `figuresAlong` gives them. */
  readonly known: (Float64Array | undefined)[];
}

export function trackOf(view: View, order: Int32Array): Track {
  return { view, order, figures: new Float64Array(view.nLines * order.length), known: [] };
}

/** The figures of a line in the order of a track, close to each other in memory; 0 where none stands. */
export function figuresAlong({ view, order, figures, known }: Track, line: number): Float64Array {
  const before = known[line];
  if (before) return before;
  const { starts, stride, values, filled } = view;
  const own = figures.subarray(line * order.length, (line + 1) * order.length);
  const start = starts[line]!;
  for (let at = 0; at < order.length; at++) {
    const place = start + order[at]! * stride;
    if (filled[place] === 1) own[at] = values[place]!;
  }
  known[line] = own;
  return own;
}
