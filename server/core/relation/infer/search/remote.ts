import type { View } from "../view/view.ts";
import { mayStandNear, type RunSums, roomForRuns, sumRuns } from "./run-sums.ts";
import { type Aim, aimIn, apartAtMost, type Seat } from "./seat.ts";
import { slackOf } from "./shape.ts";
import { figuresAlong, type Track } from "./track.ts";
import { farthestWalk, type Search, stepsToward } from "./walk.ts";

/** Every so many items at most are added to one total. */
export const longestStride = 12;
/** A sum may begin with so much of its total where no figure is negative: more is never made up for. */
const mostAtFirst = 1.1;
/** Along shorter tracks each walk is made: to lay out the sums of a line takes longer. */
const shortTrack = 64;
/** How many times as long a stretch is, by which sums are told apart, as what most totals may be missed by. */
const stretchOfApart = 4;

/** A seat with what its first two lines, or the only one twice, say of a total before anything is added up. */
export interface Remote {
  readonly seat: Seat;
  readonly one: Teller;
  readonly two: Teller;
}

interface Teller {
  readonly aim: Aim;
  /** The most that the first figures may come to. */
  readonly limit: number;
  /** How far two figures may miss the total. */
  readonly slack: number;
}

export function remoteOf(view: View, seat: Seat): Remote {
  const one = tellerOf(view, aimIn(seat, 0));
  return { seat, one, two: seat.lines.length > 1 ? tellerOf(view, aimIn(seat, 1)) : one };
}

function tellerOf(view: View, aim: Aim): Teller {
  const { line, target, loose, mayPass } = aim;
  return {
    aim,
    limit: mayPass ? target * mostAtFirst : Infinity,
    slack: Math.max(slackOf(view, target, 3, view.steps[line]!, 2), loose),
  };
}

/**
 * Whether a position is on the track, and its figure does not pass the total by itself in both lines that
 * tell most of it.
 */
export function mayBegin({ one, two }: Remote, at: number): boolean {
  if (at < 0 || at >= one.aim.figures.length) return false;
  return !(one.aim.figures[at]! > one.limit && two.aim.figures[at]! > two.limit);
}

/** The same of two figures. */
export function mayGoOn({ one, two }: Remote, at: number, next: number): boolean {
  return (
    one.aim.figures[at]! + one.aim.figures[next]! <= one.limit ||
    two.aim.figures[at]! + two.aim.figures[next]! <= two.limit
  );
}

/** The sums of runs in the lines that tell most, by line. */
export type RunsByLine = readonly (RunSums | undefined)[];

/** Room for the sums of runs in the lines that seats ask; none along a short track. */
export function roomsFor(view: View, track: Track, seats: readonly Remote[]): RunsByLine {
  const { length } = track.order;
  if (length < shortTrack) return [];
  const apart: number[][] = [];
  for (const { one, two } of seats) {
    for (const { aim } of [one, two]) {
      const most = apartAtMost(view, aim, farthestWalk.remote);
      const known = apart[aim.line];
      if (known) known.push(most);
      else apart[aim.line] = [most];
    }
  }
  // A grand total may be missed by more than most figures come to, and is looked up in many stretches.
  const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;
  return apart.map((values) =>
    roomForRuns(length, longestStride, Math.max(1, stretchOfApart * median(values))),
  );
}

/** Adds up what stands along a step in all of these lines. */
export function layOut({ budget }: Search, track: Track, runs: RunsByLine, step: number): void {
  runs.forEach((room, line) => {
    if (!room) return;
    sumRuns(room, figuresAlong(track, line), step);
    budget.remote -= track.order.length;
  });
}

/** What is looked up in a line: where runs end that come to a total, and how far off they may be. */
interface Look {
  readonly runs: RunSums;
  readonly target: number;
  readonly apart: number;
}

/** What is looked up for a seat, in its two lines; null along a short track. */
export function looksOf(
  view: View,
  { one, two }: Remote,
  runs: RunsByLine,
  step: number,
): readonly [Look, Look] | null {
  const [first, second] = [runs[one.aim.line], runs[two.aim.line]];
  if (!first || !second) return null;
  return [lookOf(view, one, first, step), lookOf(view, two, second, step)];
}

function lookOf(view: View, { aim }: Teller, runs: RunSums, step: number): Look {
  const longest = Math.ceil(aim.figures.length / step);
  const nFigures = aim.mayPass ? longest : Math.min(longest, farthestWalk.remote);
  return { runs, target: aim.target, apart: apartAtMost(view, aim, nFigures) };
}

/** Whether a run from a position may come near the total of a seat in one of the lines that tell most. */
export function mayComeNear(looks: readonly [Look, Look] | null, from: number, step: number): boolean {
  return looks === null || mayCome(looks[0], from, step) || mayCome(looks[1], from, step);
}

function mayCome({ runs, target, apart }: Look, from: number, step: number): boolean {
  return mayStandNear(runs, step > 0 ? runs.sums[from]! + target : runs.sums[from - step]! - target, apart);
}

/** Whether it does; only then the walk is taken up in all lines. */
export function comesNear({ budget }: Search, { one, two }: Remote, from: number, step: number): boolean {
  const first = stepsToward(one.aim, from, step, farthestWalk.remote);
  const second = first < 0 || one === two ? first : stepsToward(two.aim, from, step, farthestWalk.remote);
  budget.remote -= Math.abs(first) + Math.abs(second);
  return second < 0;
}
