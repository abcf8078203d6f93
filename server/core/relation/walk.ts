import { type Family, isRemote, looseReach, type Shape, slackOf } from "./shape.ts";
import type { View } from "./sheet.ts";
import { figuresAlong, type Track } from "./track.ts";

/**
 * Steps of work that may still be spent on a table: counted, not timed, so that answers do not vary. Remote
 * shapes have their own, so that the search for them cannot use up what ranges next to their totals need.
 */
export interface Budget {
  near: number;
  remote: number;
}

/** What a search has proposed so far, the work that is left, and scratch arrays that are used over and over. */
export interface Search {
  readonly view: View;
  readonly budget: Budget;
  found: Shape[];
  /** Per item: the lines that tell most about it as a total. */
  readonly probes: (readonly number[])[];
  /** Per length of a walk: lines that come to the total there, and whether one ends there with a figure. */
  readonly reached: Uint16Array;
  readonly ended: Uint8Array;
}

/** A walk to be made: from a position along a track, step by step, for a total. */
export interface Walk {
  readonly total: number;
  readonly family: Family;
  readonly prior: number;
  readonly track: Track;
  readonly from: number;
  readonly step: number;
}

/** What a word for the total, and a place beside its addends, say in favour of a shape, in nats. */
export const wordPrior = 5;
export const adjacentPrior = 1.5;
/** Of the lines that are asked, as many must come to the total. */
export const leastReached = 0.3;
/** A shape that none of the first lines shows is given up: half for near shapes, two for the many remote ones. */
const patience = { near: 4, remote: 2 };
/** How far a walk goes where negative figures leave no other sign to stop. */
const farthestWalk = 500;
const mostEnds = 8;

/** A search with nothing proposed yet; its buffers serve every walk. */
export function newSearch(view: View, budget: Budget): Search {
  const { nItems } = view;
  return {
    view,
    budget,
    found: [],
    probes: [],
    reached: new Uint16Array(nItems),
    ended: new Uint8Array(nItems),
  };
}

/**
 * Walks along a track with a running sum in every line and proposes each end at which enough lines have come to
 * the total. A line without negative figures is left once its sum has passed the total.
 */
export function walk(search: Search, way: Walk, lines: readonly number[]): void {
  const { view, budget, reached, ended } = search;
  const { steps, signed, places, starts, stride, blur } = view;
  const { total, track, from, step } = way;
  const nItems = track.order.length;
  const trials = isRemote(way.family) ? patience.remote : patience.near;
  let used = lines.length;
  let longest = 0;
  let isReached = false;
  for (let at = 0; at < lines.length && (at < trials || isReached); at++) {
    const line = lines[at]!;
    const figures = figuresAlong(track, line);
    const stated = starts[line]! + total * stride;
    const target = view.values[stated]!;
    const unit = steps[line]!;
    const loose = looseReach(target, places[stated]!, unit);
    const grain = unit / 2 + blur;
    const tally = { length: 0, n: 0, inexact: view.rounded[stated]! };
    const mayPass = signed[line] === 0 && target > 0;
    const farthest = mayPass ? nItems : farthestWalk;
    let sum = 0;
    let nonzero = 0;
    let length = 0;
    for (let position = from; position >= 0 && position < nItems && length < farthest; position += step) {
      if (length === longest) reached[longest] = ended[longest++] = 0;
      length++;
      const figure = figures[position]!;
      const counts = figure > 0 || figure < 0;
      if (counts) {
        sum += figure;
        nonzero++;
      }
      const apart = Math.abs(sum - target);
      // Rounding drives a sum at most half a unit a figure away, which is asked first, since it is asked most.
      const mayRound = apart <= (length + 1) * grain;
      if (apart <= loose || (mayRound && apart <= slackAfter(view, way, line, length, tally))) {
        reached[length - 1]!++;
        if (counts || figure === 0) ended[length - 1] = 1;
        if (nonzero > 0) isReached = true;
      } else if (mayPass && sum > target) break;
    }
    used += length;
  }
  if (isRemote(way.family)) budget.remote -= used;
  else budget.near -= used;
  if (isReached) proposeEnds(search, way, longest, leastReached * lines.length);
}

/** What was counted of the first steps of a walk in one line: figures, and those that may be rounded, the total with them. */
interface Tally {
  length: number;
  n: number;
  inexact: number;
}

/** How far rounding may have driven a total and the first `length` figures of a walk apart. Brings the tally up to them. */
function slackAfter(
  view: View,
  { total, track, from, step }: Walk,
  line: number,
  length: number,
  tally: Tally,
): number {
  const { values, filled, rounded, starts, stride, steps } = view;
  const start = starts[line]!;
  for (; tally.length < length; tally.length++) {
    const at = start + track.order[from + tally.length * step]! * stride;
    if (filled[at] !== 1) continue;
    tally.n++;
    tally.inexact += rounded[at]!;
  }
  return slackOf(view, values[start + total * stride]!, tally.inexact, steps[line]!, tally.n);
}

/** Proposes the ends of a walk at which enough lines have come to the total. */
function proposeEnds(search: Search, way: Walk, longest: number, needed: number): void {
  const { view, reached, ended, found } = search;
  const { total, family, track, from, step } = way;
  const prior = way.prior + (view.worded[total] ? wordPrior : 0);
  for (let end = 1, ends = 0; end < longest && ends < mostEnds; end++) {
    if (reached[end]! < Math.max(1, needed) || !ended[end]) continue;
    const addends = new Int32Array(end + 1);
    for (let k = 0; k <= end; k++) addends[step > 0 ? k : end - k] = track.order[from + k * step]!;
    found.push({ total, addends, family, prior });
    ends++;
  }
}
