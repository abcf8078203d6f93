import { partsOfOthers } from "../view/of-which-groups.ts";
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

/**
 * Parts of a table that add up apart from the rest: amounts, ratios, levels of an outline, all but those called "of
 * which", and all but what that opens.
 */
export function tracksOf(view: View): Track[] {
  const { kinds, words, depths, active } = view;
  const tracks: Track[] = [];
  const add = (items: Int32Array) => {
    if (items.length > 1 && items.length < active.length) tracks.push(trackOf(view, items));
  };
  for (const kind of ["amount", "ratio"] as const) add(active.filter((item) => kinds[item] === kind));
  if (active.some((item) => words[item]!.roles.has("ofWhich"))) {
    add(active.filter((item) => !words[item]!.roles.has("ofWhich")));
    const parts = partsOfOthers(view);
    add(active.filter((item) => !parts.has(item)));
  }
  const levels = new Set(view.axis === "rows" ? active.map((item) => depths[item]!) : []);
  if (levels.size > 1) for (const level of levels) add(active.filter((item) => depths[item] === level));
  return tracks;
}
