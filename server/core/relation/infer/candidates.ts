import { firstFrom } from "../../text/ordered.ts";
import { type Family, looseReach, slackOf } from "./shape.ts";
import type { View } from "./sheet.ts";
import type { Track } from "./track.ts";
import {
  type Aim,
  adjacentPrior,
  aimOf,
  leastReached,
  type Search,
  stepsInVain,
  walk,
  wordPrior,
} from "./walk.ts";

const nProbes = 8;
/** A sum may begin with so much of its total where no figure is negative: more is never made up for. */
const mostAtFirst = 1.1;
const farthestOffset = 12;
const longestStride = 12;

/** Ranges that begin next to the total, in both directions along a track. */
export function proposeRanges(search: Search, track: Track, totals: Int32Array, family: Family): void {
  for (const total of totals) {
    if (search.budget.near < 0) return;
    const lines = probesOf(search, total);
    const place = firstFrom(track.order, total);
    const after = track.order[place] === total ? place + 1 : place;
    const prior = adjacentPrior;
    walk(search, { total, family, prior, track, from: place - 1, step: -1 }, lines);
    walk(search, { total, family, prior, track, from: after, step: 1 }, lines);
  }
}

/** Ranges with a gap between them and the total, then strides, then pairs that are `reach` items away at most. */
export function proposeRemote(search: Search, track: Track, reach: number): void {
  const seats = Array.from(search.view.active, (total) => seatOf(search, track, total)).filter(
    (seat) => seat !== null,
  );
  for (const propose of [proposeGaps, proposeStrides])
    for (const seat of seats) if (search.budget.remote >= 0) propose(search, seat);
  for (const seat of seats) if (search.budget.remote >= 0) proposePairs(search, seat, reach);
}

/** A total seen from a track: where it stands, and the lines that tell most about it. */
interface Seat {
  readonly total: number;
  readonly track: Track;
  readonly lines: readonly number[];
  /** The positions before and after it. */
  readonly before: number;
  readonly after: number;
  /** The first two of the lines, or the only one twice. */
  readonly tellers: readonly [Teller, Teller];
}

/** What a line says of a total before anything is added up. */
interface Teller {
  readonly aim: Aim;
  readonly figures: readonly number[];
  readonly target: number;
  /** The most that the first figures may come to. */
  readonly limit: number;
  /** How far two figures may miss the total. */
  readonly slack: number;
}

function seatOf(search: Search, track: Track, total: number): Seat | null {
  const lines = probesOf(search, total);
  const [first, second] = lines;
  if (first === undefined) return null;
  const place = firstFrom(track.order, total);
  const after = track.order[place] === total ? place + 1 : place;
  const teller = tellerOf(track, total, first);
  const tellers = [teller, second === undefined ? teller : tellerOf(track, total, second)] as const;
  return { total, track, lines, before: place - 1, after, tellers };
}

function tellerOf(track: Track, total: number, line: number): Teller {
  const { signed, steps } = track.view;
  const aim = aimOf(track, total, line, "remote");
  return {
    aim,
    figures: aim.figures,
    target: aim.target,
    limit: signed[line] === 1 || aim.target < 0 ? Infinity : aim.target * mostAtFirst,
    slack: Math.max(slackOf(track.view, aim.target, 3, steps[line]!, 2), aim.loose),
  };
}

/**
 * Whether a position is on the track, and its figure does not pass the total by itself in both lines that
 * tell most of it.
 */
function mayBegin({ tellers: [one, two] }: Seat, at: number): boolean {
  if (at < 0 || at >= one.figures.length) return false;
  return !(one.figures[at]! > one.limit && two.figures[at]! > two.limit);
}

/** The same of two figures. */
function mayGoOn({ tellers: [one, two] }: Seat, at: number, next: number): boolean {
  return (
    (one.figures[at] || 0) + (one.figures[next] || 0) <= one.limit ||
    (two.figures[at] || 0) + (two.figures[next] || 0) <= two.limit
  );
}

/**
 * A walk for the total of a seat, taken up in all of its lines where it comes near the total in those that
 * tell most.
 */
function walkFrom(
  search: Search,
  seat: Seat,
  family: Family,
  prior: number,
  from: number,
  step: number,
): void {
  const { total, track, lines, tellers } = seat;
  let used = 2;
  for (const teller of tellers) {
    const inVain = stepsInVain(teller.aim, from, step);
    if (inVain < 0) {
      walk(search, { total, family, prior, track, from, step }, lines);
      return;
    }
    used += inVain;
  }
  search.budget.remote -= used;
}

/** Ranges with one to three items between them and the total. */
function proposeGaps(search: Search, seat: Seat): void {
  const { before, after } = seat;
  for (let skipped = 1; skipped <= 3; skipped++) {
    const prior = -2.5 - 0.5 * skipped;
    for (const step of [-1, 1]) {
      const from = step < 0 ? before - skipped : after + skipped;
      if (mayBegin(seat, from)) walkFrom(search, seat, "gap", prior, from, step);
    }
  }
}

/** Every second to twelfth item: men and women over all regions, quarters over all years. */
function proposeStrides(search: Search, seat: Seat): void {
  const { track, before, after } = seat;
  const { length } = track.order;
  const stride = (from: number, step: number) => {
    const next = from + step;
    if (next >= 0 && next < length && mayGoOn(seat, from, next))
      walkFrom(search, seat, "stride", -2, from, step);
  };
  const ahead: number[] = [];
  for (let offset = 0; offset < farthestOffset && after + offset < length; offset++)
    if (mayBegin(seat, after + offset)) ahead.push(offset);
  const [nearest, second] = [mayBegin(seat, before), mayBegin(seat, before - 1)];
  for (let step = 2; step <= longestStride && step < length; step++) {
    for (const offset of ahead) if (offset < Math.max(6, step)) stride(after + offset, step);
    if (nearest) stride(before, -step);
    if (second) stride(before - 1, -step);
    for (let offset = 2; step === 2 && offset < 6; offset++) stride(before - offset, -step);
  }
}

/** Two items near the total, on either side: this is A = B − C, too. */
function proposePairs(search: Search, seat: Seat, reach: number): void {
  const { view, budget, found } = search;
  const { total, track, lines, before, after, tellers } = seat;
  const { order } = track;
  const [one, two] = tellers;
  const place = before + 1;
  const first = Math.max(0, place - reach);
  const last = Math.min(order.length - 1, place + reach);
  const worded = view.worded[total] ? wordPrior : 0;
  for (let i = first; i < last; i++) {
    if (order[i] === total) continue;
    const lacks = one.target - one.figures[i]!;
    const alsoLacks = two.target - two.figures[i]!;
    for (let j = i + 1; j <= last; j++) {
      const isTold =
        Math.abs(one.figures[j]! - lacks) <= one.slack || Math.abs(two.figures[j]! - alsoLacks) <= two.slack;
      // Two items next to each other and to the total are a range.
      if (!isTold || order[j] === total || (j === i + 1 && (i === after || j === before))) continue;
      budget.remote -= lines.length;
      const reached = lines.filter((line) => isPair(view, line, total, order[i]!, order[j]!)).length;
      if (reached < Math.max(1, leastReached * lines.length)) continue;
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

/** The lines in which luck could least explain a sum that gives this total: its greatest figures, by the grain. */
function probesOf({ view, probes }: Search, total: number): readonly number[] {
  const known = probes[total];
  if (known) return known;
  const { values, filled, starts, stride, nLines, grains, lineKinds } = view;
  const best: number[] = [];
  const sizes: number[] = [];
  const most = Math.min(nProbes, nLines);
  for (let line = 0; line < nLines; line++) {
    const cell = starts[line]! + total * stride;
    if (filled[cell] !== 1 || values[cell] === 0) continue;
    const size = (Math.abs(values[cell]!) / grains[line]!) * (lineKinds[line] === "ratio" ? 1e-12 : 1);
    if (best.length === most && size <= sizes[most - 1]!) continue;
    let at = best.length < most ? best.length : most - 1;
    for (; at > 0 && sizes[at - 1]! < size; at--) {
      sizes[at] = sizes[at - 1]!;
      best[at] = best[at - 1]!;
    }
    sizes[at] = size;
    best[at] = line;
  }
  probes[total] = best;
  return best;
}
