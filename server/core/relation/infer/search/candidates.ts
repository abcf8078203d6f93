import type { View } from "../view/view.ts";
import {
  comesNear,
  layOut,
  longestStride,
  looksOf,
  mayBegin,
  mayComeNear,
  mayGoOn,
  type Remote,
  type RunsByLine,
  remoteOf,
  roomsFor,
} from "./remote.ts";
import { seatOf } from "./seat.ts";
import { type Family, looseReach, slackOf } from "./shape.ts";
import type { Track } from "./track.ts";
import { adjacentPrior, leastReached, type Search, walk, wordPrior } from "./walk.ts";

/** Two items and their total are looked for so many items apart. */
export const reachInTable = 4;
const farthestOffset = 12;
/** Steps that it takes to ask what a total says, before anything is added up to it. */
const stepsOfSeat = 16;

/** Ranges that begin next to the total, in both directions along a track. */
export function proposeRanges(search: Search, track: Track, totals: Int32Array, family: Family): void {
  for (const total of totals) {
    if (search.budget.near < 0) return;
    const seat = seatOf(search.view, track, total, search.probes);
    if (!seat) continue;
    const prior = adjacentPrior;
    walk(search, { seat, family, prior, from: seat.before, step: -1 });
    walk(search, { seat, family, prior, from: seat.after, step: 1 });
  }
}

/** Ranges with a gap between them and the total, then strides, then pairs that are `reach` items away at most. */
export function proposeRemote(search: Search, track: Track, reach: number): void {
  const { budget } = search;
  // Where all that may be spent goes into asking thousands of totals, nothing is left to add up.
  if (stepsOfSeat * search.view.active.length > budget.remote) {
    budget.remote = -1;
    return;
  }
  const seats: Remote[] = [];
  for (const total of search.view.active) {
    const seat = seatOf(search.view, track, total, search.probes);
    if (seat) seats.push(remoteOf(search.view, seat));
  }
  const runs = roomsFor(search.view, track, seats);
  proposeGaps(search, track, seats, runs);
  proposeStrides(search, track, seats, runs);
  for (const seat of seats) if (budget.remote >= 0) proposePairs(search, seat, reach);
}

/** Ranges with one to three items between them and the total. */
function proposeGaps(search: Search, track: Track, seats: readonly Remote[], runs: RunsByLine): void {
  layOut(search, track, runs, 1);
  for (const remote of seats) {
    if (search.budget.remote < 0) return;
    const { seat } = remote;
    const looks = looksOf(search.view, remote, runs, 1);
    if (looks) search.budget.remote -= 12;
    for (let skipped = 1; skipped <= 3; skipped++) {
      const prior = -2.5 - 0.5 * skipped;
      for (const step of [-1, 1]) {
        const from = step < 0 ? seat.before - skipped : seat.after + skipped;
        if (!mayBegin(remote, from) || !mayComeNear(looks, from, step)) continue;
        if (comesNear(search, remote, from, step)) walk(search, { seat, family: "gap", prior, from, step });
      }
    }
  }
}

/** A stride to be walked: of which seat, from where, in which steps. */
interface Stride {
  readonly at: number;
  readonly from: number;
  readonly step: number;
}

/** Every second to twelfth item: men and women over all regions, quarters over all years. */
function proposeStrides(search: Search, track: Track, seats: readonly Remote[], runs: RunsByLine): void {
  const strides: Stride[] = [];
  for (let step = 2; step <= Math.min(longestStride, track.order.length - 1); step++) {
    if (search.budget.remote < 0) break;
    layOut(search, track, runs, step);
    for (let at = 0; at < seats.length && search.budget.remote >= 0; at++)
      stridesOf(search, seats[at]!, at, runs, step, strides);
  }
  // What is found of one total stands together: of equals the first in the order of the table is taken.
  strides.sort((one, other) => one.at - other.at);
  for (const { at, from, step } of strides) {
    if (search.budget.remote < 0) return;
    walk(search, { seat: seats[at]!.seat, family: "stride", prior: -2, from, step });
  }
}

/** The strides of one step that come near the total of a seat: those ahead of it, then those behind it. */
function stridesOf(
  search: Search,
  remote: Remote,
  at: number,
  runs: RunsByLine,
  step: number,
  found: Stride[],
): void {
  const { before, after, track } = remote.seat;
  const looks = looksOf(search.view, remote, runs, step);
  const last = Math.min(after + Math.min(farthestOffset, Math.max(6, step)), track.order.length - step);
  for (let from = after; from < last; from++) {
    if (!mayComeNear(looks, from, step) || !mayBegin(remote, from)) continue;
    if (mayGoOn(remote, from, from + step) && comesNear(search, remote, from, step))
      found.push({ at, from, step });
  }
  const first = Math.max(before - (step === 2 ? 5 : 1), step);
  for (let from = before; from >= first; from--) {
    if (!mayComeNear(looks, from, -step) || (from >= before - 1 && !mayBegin(remote, from))) continue;
    if (mayGoOn(remote, from, from - step) && comesNear(search, remote, from, -step))
      found.push({ at, from, step: -step });
  }
  if (looks) search.budget.remote -= 2 * (Math.max(0, last - after) + Math.max(0, before + 1 - first));
}

/** Two items near the total, on either side: this is A = B − C, too. */
function proposePairs(search: Search, remote: Remote, reach: number): void {
  const { view, budget, found } = search;
  const { one, two, seat } = remote;
  const { total, track, lines, before, after } = seat;
  const { order } = track;
  const place = before + 1;
  const first = Math.max(0, place - reach);
  const last = Math.min(order.length - 1, place + reach);
  const worded = view.worded[total] ? wordPrior : 0;
  for (let i = first; i < last; i++) {
    if (order[i] === total) continue;
    const lacks = one.aim.target - one.aim.figures[i]!;
    const alsoLacks = two.aim.target - two.aim.figures[i]!;
    for (let j = i + 1; j <= last; j++) {
      const isTold =
        Math.abs(one.aim.figures[j]! - lacks) <= one.slack ||
        Math.abs(two.aim.figures[j]! - alsoLacks) <= two.slack;
      // Two items next to each other and to the total are a range.
      if (!isTold || order[j] === total || (j === i + 1 && (i === after || j === before))) continue;
      budget.remote -= lines.length;
      const reached = lines.filter((line) => isPair(view, line, total, order[i]!, order[j]!)).length;
      if (reached < Math.max(1, leastReached.remote * lines.length)) continue;
      const beyond = Math.max(0, Math.abs(i - place) - 2) + Math.max(0, Math.abs(j - place) - 2);
      const between = i < place && j > place ? 1 : 0;
      const prior = -1 - 0.25 * beyond - between + worded;
      found.push({ total, addends: Int32Array.of(order[i]!, order[j]!), family: "pair", prior });
    }
  }
  budget.remote -= ((last - first) * (last - first)) >> 1;
}

/** Whether two figures of a line, neither of them zero, come to its total. */
function isPair(view: View, line: number, total: number, left: number, right: number): boolean {
  const { values, places, starts, stride, steps } = view;
  const start = starts[line]!;
  const [one, two] = [values[start + left * stride]!, values[start + right * stride]!];
  if (one === 0 || two === 0) return false;
  const stated = start + total * stride;
  const target = values[stated]!;
  const apart = Math.abs(one + two - target);
  const step = steps[line]!;
  return apart <= slackOf(view, target, 3, step, 2) || apart <= looseReach(target, places[stated]!, step);
}
