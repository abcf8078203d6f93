import { isFilled } from "../view/crossing.ts";
import type { View } from "../view/view.ts";
import { closesBlock, isTold } from "./named.ts";
import { type Aim, aimIn, type Probes, type Seat } from "./seat.ts";
import { type Family, isRemote, type Shape, slackOf } from "./shape.ts";

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
  readonly probes: Probes;
  /** Per length of a walk: lines that come to the total there, and whether one ends there with a figure. */
  readonly reached: Uint16Array;
  readonly ended: Uint8Array;
}

/** A walk to be made for a total: from a position along its track, step by step. */
export interface Walk {
  readonly seat: Seat;
  readonly family: Family;
  readonly prior: number;
  readonly from: number;
  readonly step: number;
}

/** What a word for the total, and a place beside its addends, say in favour of a shape, in nats. */
export const wordPrior = 5;
export const adjacentPrior = 1.5;
/** Bold print and blank lines under a block mark most of its totals, and now and then what is best. */
const blockPrior = 3;
/** Of the lines that are asked, as many must come to the total; of a remote one, which has to hold in most, half. */
export const leastReached = { near: 0.3, remote: 0.5 };
/**
 * After so many lines a shape is given up: a near one that none of them shows, a remote one that too few show so far.
 */
const patience = { near: 4, remote: 2 };
const leastSoFar = { near: 0, remote: leastReached.remote };
/**
 * How many figures a walk adds at most where negative ones leave no other sign to stop; remote sums are many,
 * and short.
 */
export const farthestWalk = { near: 500, remote: 24 };
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
export function walk(search: Search, way: Walk): void {
  const { view, budget, reached, ended } = search;
  const { seat, from, step } = way;
  const { lines, total, track } = seat;
  const reach = isRemote(way.family) ? "remote" : "near";
  let used = lines.length;
  let longest = 0;
  let best = 0;
  const isHopeful = (k: number) => k < patience[reach] || (best > 0 && best >= leastSoFar[reach] * k);
  for (let k = 0; k < lines.length && isHopeful(k); k++) {
    const { line, figures, target, loose, grain, mayPass } = aimIn(seat, k);
    const farthest = mayPass ? figures.length : farthestWalk[reach];
    let tally: Tally | null = null;
    let sum = 0;
    let isZero = true;
    let length = 0;
    for (let at = from; at >= 0 && at < figures.length && length < farthest; at += step) {
      length++;
      const figure = figures[at]!;
      sum += figure;
      if (figure !== 0) isZero = false;
      const apart = Math.abs(sum - target);
      if (apart > loose) {
        // Rounding drives a sum at most half a unit a figure away, which is asked first, since it is asked most.
        const isNear = apart <= (length + 1) * grain;
        if (isNear)
          tally ??= { length: 0, n: 0, inexact: view.rounded[view.starts[line]! + total * view.stride]! };
        if (!isNear || apart > slackAfter(view, way, line, length, tally!)) {
          if (mayPass && sum > target) break;
          continue;
        }
      }
      while (longest < length) reached[longest] = ended[longest++] = 0;
      const count = ++reached[length - 1]!;
      if (isFilled(view, line, track.order[at]!)) ended[length - 1] = 1;
      if (!isZero && count > best) best = count;
    }
    used += length;
  }
  budget[reach] -= used;
  const needed = leastReached[reach] * lines.length;
  if (best > 0) proposeEnds(search, way, longest, needed);
}

/**
 * Whether the walk for a total comes near it in one line, with two figures or more: a look at what most walks do in
 * vain. Tells how many steps that took, as a negative number where it does.
 */
export function stepsToward(
  { figures, target, loose, grain, mayPass }: Aim,
  from: number,
  step: number,
  farthest: number,
): number {
  const last = mayPass ? figures.length : farthest;
  let [sum, n] = [0, 0];
  for (let at = from; at >= 0 && at < figures.length && n < last; at += step) {
    sum += figures[at]!;
    n++;
    const apart = Math.abs(sum - target);
    if (n > 1 && (apart <= loose || apart <= (n + 1) * grain)) return -n;
    if (mayPass && sum > target && apart > loose && apart > (n + 1) * grain) break;
  }
  return n;
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
  { seat: { total, track }, from, step }: Walk,
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
  const { seat, family, from, step } = way;
  const { total, track } = seat;
  const whole = view.worded[total] === 1 && step < 0 && !isRemote(family) ? wholeBlock(way, longest) : -1;
  for (let end = 1, ends = 0; end < longest && ends < mostEnds; end++) {
    if (reached[end]! < Math.max(1, needed) || !(ended[end] || end === whole)) continue;
    const addends = new Int32Array(end + 1);
    for (let k = 0; k <= end; k++) addends[step > 0 ? k : end - k] = track.order[from + k * step]!;
    const isBlock = () => closesBlock(view, { total, addends });
    const said = isTold(view, total, addends) ? wordPrior : isBlock() ? blockPrior : 0;
    found.push({ total, addends, family, prior: way.prior + said });
    ends++;
  }
}

/**
 * Where a walk up from a total has come to the end of its block: rows that are blank in the lines that add up may be
 * its parts in the others, as what came in stands above what went out.
 */
function wholeBlock({ seat: { track }, from }: Walk, longest: number): number {
  const { breaks, worded } = track.view;
  let end = 0;
  while (
    end < longest - 1 &&
    breaks[track.order[from - end]!] !== 1 &&
    worded[track.order[from - end - 1]!] !== 1
  )
    end++;
  return end;
}
