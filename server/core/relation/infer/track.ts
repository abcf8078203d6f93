import type { View } from "./sheet.ts";

/** Items in the order in which they are added, with the figures that stand there, line by line. */
export interface Track {
  readonly view: View;
  /** Ascending. */
  readonly order: Int32Array;
  /** The lines that were asked for so far, as `figuresAlong` gives them. */
  readonly known: Map<number, readonly number[]>;
}

export function trackOf(view: View, order: Int32Array): Track {
  return { view, order, known: new Map() };
}

/** The figures of a line in the order of a track; NaN where none stands. */
export function figuresAlong({ view, order, known }: Track, line: number): readonly number[] {
  const before = known.get(line);
  if (before) return before;
  const { starts, stride, values, filled } = view;
  // Not a typed array: there are many of these, and each would keep a buffer apart from the heap.
  const figures: number[] = [];
  const start = starts[line]!;
  for (const item of order) {
    const at = start + item * stride;
    figures.push(filled[at] === 1 ? values[at]! : Number.NaN);
  }
  known.set(line, figures);
  return figures;
}
