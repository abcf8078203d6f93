import { type Family, isRemote, looseReach, mayRound, type Shape, slackOf } from "./shape.ts";
import type { View } from "./sheet.ts";
import { isTold } from "./told.ts";
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
/**
 * How many figures a walk adds at most where negative ones leave no other sign to stop; remote sums are many,
 * and short.
 */
const farthestWalk = { near: 500, remote: 24 };
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
  const { total, track, from, step } = way;
  const nItems = track.order.length;
  const reach = isRemote(way.family) ? "remote" : "near";
  let used = lines.length;
  let longest = 0;
  let isReached = false;
  for (let at = 0; at < lines.length && (at < patience[reach] || isReached); at++) {
    const line = lines[at]!;
    const aim = aimOf(track, total, line, reach);
    const inVain = stepsInVain(aim, from, step);
    if (inVain >= 0) {
      used += inVain;
      continue;
    }
    const { figures, target, loose, grain, mayPass, farthest } = aim;
    const stated = view.starts[line]! + total * view.stride;
    const tally = { length: 0, n: 0, inexact: view.rounded[stated]! };
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
      const isNear = apart <= (length + 1) * grain;
      if (apart <= loose || (isNear && apart <= slackAfter(view, way, line, length, tally))) {
        reached[length - 1]!++;
        if (counts || figure === 0) ended[length - 1] = 1;
        if (nonzero > 0) isReached = true;
      } else if (mayPass && sum > target) break;
    }
    used += length;
  }
  budget[reach] -= used;
  if (isReached) proposeEnds(search, way, longest, leastReached * lines.length);
}

/** What walks for a total are after in one line. */
export interface Aim {
  readonly figures: readonly number[];
  readonly target: number;
  /** How far off a sum may be: by itself, and for each of its figures and the total. */
  readonly loose: number;
  readonly grain: number;
  /** Whether a sum that has passed the total never comes back. */
  readonly mayPass: boolean;
  readonly farthest: number;
}

export function aimOf(track: Track, total: number, line: number, reach: keyof Budget): Aim {
  const { values, steps, signed, places, starts, stride, blur } = track.view;
  const stated = starts[line]! + total * stride;
  const target = values[stated]!;
  const unit = steps[line]!;
  const mayPass = signed[line] === 0 && target > 0;
  return {
    figures: figuresAlong(track, line),
    target,
    loose: looseReach(target, places[stated]!, unit),
    grain: mayRound(track.view, target, unit) ? unit / 2 + blur : blur,
    mayPass,
    farthest: mayPass ? track.order.length : farthestWalk[reach],
  };
}

/**
 * The steps of a walk that comes nowhere near its total, as most do; -1 where it does, so that it is worth a
 * closer look.
 */
export function stepsInVain(
  { figures, target, loose, grain, mayPass, farthest }: Aim,
  from: number,
  step: number,
): number {
  let sum = 0;
  let length = 0;
  for (let at = from; at >= 0 && at < figures.length && length < farthest; at += step) {
    length++;
    const figure = figures[at]!;
    if (figure > 0 || figure < 0) sum += figure;
    const apart = Math.abs(sum - target);
    if (apart <= loose || apart <= (length + 1) * grain) return -1;
    if (mayPass && sum > target) break;
  }
  return length;
}

/**
 * What was counted of the first steps of a walk in one line: figures, and those that may be rounded, the
 * total with them.
 */
interface Tally {
  length: number;
  n: number;
  inexact: number;
}

/**
 * How far rounding may have driven a total and the first `length` figures of a walk apart. Brings the tally
 * up to them.
 */
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
  for (let end = 1, ends = 0; end < longest && ends < mostEnds; end++) {
    if (reached[end]! < Math.max(1, needed) || !ended[end]) continue;
    const addends = new Int32Array(end + 1);
    for (let k = 0; k <= end; k++) addends[step > 0 ? k : end - k] = track.order[from + k * step]!;
    const prior = way.prior + (isTold(view, total, addends) ? wordPrior : 0);
    found.push({ total, addends, family, prior });
    ends++;
  }
}
