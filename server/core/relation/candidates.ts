import { type Family, isRemote, looseReach, type Shape, slackOf } from "./shape.ts";
import type { View } from "./sheet.ts";

/**
 * Steps of work that may still be spent on a table: counted, not timed, so that answers do not vary. Remote
 * shapes have their own, so that the search for them cannot use up what ranges next to their totals need.
 */
export interface Budget {
  near: number;
  remote: number;
}

/** What a walk needs besides the view: scratch arrays, used over and over, and the work that is left. */
export interface Search {
  readonly view: View;
  readonly budget: Budget;
  readonly reached: Uint16Array;
  readonly ended: Uint8Array;
  /** Per item: the lines that tell most about it as a total. */
  readonly probes: (readonly number[])[];
  /** For strides: two lines in the order of the walk. */
  readonly tellers: readonly [Float64Array, Float64Array];
}

/** What a word for the total, and a place beside its addends, say in favour of a shape, in nats. */
export const wordPrior = 5;
export const adjacentPrior = 1.5;
/** How far a walk goes where negative figures leave no other sign to stop. */
const farthestWalk = 500;
const nProbes = 8;
const leastReached = 0.3;
/** A shape that none of the first lines shows is given up: half for near shapes, two for the many remote ones. */
const patience = { near: 4, remote: 2 };
const mostEnds = 8;

/** A search with nothing proposed yet; its buffers serve every walk. */
export function newSearch(view: View, budget: Budget): Search {
  return {
    view,
    budget,
    reached: new Uint16Array(view.nItems),
    ended: new Uint8Array(view.nItems),
    probes: [],
    tellers: [new Float64Array(view.nItems), new Float64Array(view.nItems)],
  };
}

/** Ranges that begin next to the total, in both directions along `order`. */
export function proposeRanges(
  search: Search,
  order: Int32Array,
  totals: Int32Array,
  family: Family,
  found: Shape[],
): void {
  for (const total of totals) {
    if (search.budget.near < 0) return;
    const lines = probesOf(search, total);
    const place = placeIn(order, total);
    const after = order[place] === total ? place + 1 : place;
    const start = { total, family, prior: adjacentPrior };
    walk(search, start, order, place - 1, -1, lines, patience.near, found);
    walk(search, start, order, after, 1, lines, patience.near, found);
  }
}

/** Ranges with one to three items between them and the total. */
export function proposeGaps(search: Search, order: Int32Array, found: Shape[]): void {
  for (const total of search.view.active) {
    if (search.budget.remote < 0) return;
    const lines = probesOf(search, total);
    const place = placeIn(order, total);
    const after = order[place] === total ? place + 1 : place;
    for (let skipped = 1; skipped <= 3; skipped++) {
      const start = { total, family: "gap" as const, prior: -2.5 - 0.5 * skipped };
      walk(search, start, order, place - 1 - skipped, -1, lines, patience.remote, found);
      walk(search, start, order, after + skipped, 1, lines, patience.remote, found);
    }
  }
}

/** Every second to twelfth item: men and women over all regions, quarters over all years. */
export function proposeStrides(search: Search, order: Int32Array, found: Shape[]): void {
  const { length } = order;
  for (const total of search.view.active) {
    if (search.budget.remote < 0) return;
    const lines = probesOf(search, total);
    const limits = readTellers(search, total, order, lines);
    const place = placeIn(order, total);
    const before = order[place] === total ? place : place - 1;
    const start = { total, family: "stride" as const, prior: -2 };
    for (let stride = 2; stride <= 12 && stride < length; stride++) {
      for (let offset = 1; offset <= Math.max(6, stride); offset++) {
        const after = before + offset;
        if (after + stride < length && mayBegin(search, limits, after, after + stride))
          walk(search, start, order, after, stride, lines, patience.remote, found);
        const ahead = place - offset;
        if (ahead >= stride && (stride < 3 || offset <= 2) && mayBegin(search, limits, ahead, ahead - stride))
          walk(search, start, order, ahead, -stride, lines, patience.remote, found);
      }
    }
  }
}

/**
 * Copies the two lines that tell most of a total, in the order of the walk, and says how much two figures may
 * come to in each before they have passed the total.
 */
function readTellers(
  { view, budget, tellers }: Search,
  total: number,
  order: Int32Array,
  lines: readonly number[],
): readonly [number, number] {
  const { values, starts, stride, signed } = view;
  const limits: [number, number] = [-Infinity, -Infinity];
  for (let at = 0; at < 2 && at < lines.length; at++) {
    const start = starts[lines[at]!]!;
    const target = values[start + total * stride]!;
    limits[at] = signed[lines[at]!] === 1 || target < 0 ? Infinity : target * 1.1;
    for (let position = 0; position < order.length; position++)
      tellers[at]![position] = values[start + order[position]! * stride]!;
  }
  budget.remote -= 2 * order.length;
  return limits;
}

/** Whether the first two items of a walk do not already pass the total in both lines that tell most of it. */
function mayBegin(
  { tellers: [one, two] }: Search,
  limits: readonly [number, number],
  first: number,
  second: number,
): boolean {
  return one[first]! + one[second]! <= limits[0] || two[first]! + two[second]! <= limits[1];
}

/** Two items near the total, on either side: this is A = B − C, too. */
export function proposePairs(search: Search, order: Int32Array, reach: number, found: Shape[]): void {
  const { view, budget } = search;
  const { values, filled, starts, stride, steps, places } = view;
  for (const total of view.active) {
    if (budget.remote < 0) return;
    const lines = probesOf(search, total);
    if (lines.length === 0) continue;
    const place = placeIn(order, total);
    const first = Math.max(0, place - reach);
    const last = Math.min(order.length - 1, place + reach);
    const needed = Math.max(1, leastReached * lines.length);
    for (let i = first; i < last; i++) {
      if (order[i] === total) continue;
      for (let j = i + 1; j <= last; j++) {
        if (order[j] === total) continue;
        if (j === i + 1 && (i === place + (order[place] === total ? 1 : 0) || j === place - 1)) continue;
        let reached = 0;
        for (let at = 0; at < lines.length && (at < patience.remote || reached > 0); at++) {
          budget.remote--;
          const line = lines[at]!;
          const start = starts[line]!;
          const left = start + order[i]! * stride;
          const right = start + order[j]! * stride;
          if (filled[left] !== 1 || filled[right] !== 1 || values[left] === 0 || values[right] === 0)
            continue;
          const stated = start + total * stride;
          const target = values[stated]!;
          const apart = Math.abs(values[left]! + values[right]! - target);
          const step = steps[line]!;
          if (
            apart <= slackOf(view, target, 3, step, 2) ||
            apart <= looseReach(target, places[stated]!, step)
          )
            reached++;
        }
        if (reached < needed) continue;
        const beyond = Math.max(0, Math.abs(i - place) - 2) + Math.max(0, Math.abs(j - place) - 2);
        const between = i < place && j > place ? 1 : 0;
        const prior = -1 - 0.25 * beyond - between + (view.worded[total] ? wordPrior : 0);
        found.push({ total, addends: Int32Array.of(order[i]!, order[j]!), family: "pair", prior });
      }
    }
  }
}

/**
 * Walks outward along `order` with a running sum in every line and proposes each end at which enough lines
 * have come to the total. A line without negative figures is left once its sum has passed the total.
 */
function walk(
  search: Search,
  start: Pick<Shape, "total" | "family" | "prior">,
  order: Int32Array,
  from: number,
  step: number,
  lines: readonly number[],
  trials: number,
  found: Shape[],
): void {
  const { view, budget, reached, ended } = search;
  if (from < 0 || from >= order.length) return;
  const { values, filled, rounded, starts, stride, steps, signed, places } = view;
  const { total } = start;
  let used = lines.length;
  let longest = 0;
  let isReached = false;
  for (let at = 0; at < lines.length; at++) {
    if (at === trials && !isReached) break;
    const line = lines[at]!;
    const base = starts[line]!;
    const stated = base + total * stride;
    const target = values[stated]!;
    const unit = steps[line]!;
    const loose = looseReach(target, places[stated]!, unit);
    const mayPass = signed[line] === 0 && target > 0;
    const farthest = mayPass ? order.length : farthestWalk;
    let sum = 0;
    let n = 0;
    let nonzero = 0;
    let length = 0;
    let inexact = rounded[stated]!;
    for (
      let position = from;
      position >= 0 && position < order.length && length < farthest;
      position += step
    ) {
      const cell = base + order[position]! * stride;
      if (length >= longest) {
        reached[longest] = ended[longest] = 0;
        longest++;
      }
      length++;
      if (filled[cell] === 1) {
        n++;
        inexact += rounded[cell]!;
        if (values[cell] !== 0) nonzero++;
        sum += values[cell]!;
      }
      const apart = Math.abs(sum - target);
      if (apart <= loose || apart <= slackOf(view, target, inexact, unit, n)) {
        reached[length - 1]!++;
        if (filled[cell] === 1) ended[length - 1] = 1;
        if (nonzero > 0) isReached = true;
      } else if (mayPass && sum > target) break;
    }
    used += length;
  }
  if (isRemote(start.family)) budget.remote -= used;
  else budget.near -= used;
  if (!isReached) return;
  const needed = Math.max(1, leastReached * lines.length);
  const prior = start.prior + (view.worded[total] ? wordPrior : 0);
  for (let end = 1, ends = 0; end < longest && ends < mostEnds; end++) {
    if (reached[end]! < needed || !ended[end]) continue;
    const addends = new Int32Array(end + 1);
    for (let k = 0; k <= end; k++) addends[step > 0 ? k : end - k] = order[from + k * step]!;
    found.push({ total, addends, family: start.family, prior });
    ends++;
  }
}

/** The place of an item in an ascending list, or where it would stand. */
function placeIn(order: Int32Array, item: number): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order[middle]! < item) low = middle + 1;
    else high = middle;
  }
  return low;
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
