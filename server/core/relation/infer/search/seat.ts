import { firstFrom } from "../../../text/ordered.ts";
import type { View } from "../view/view.ts";
import { looseReach, mayRound, slackOf } from "./shape.ts";
import { figuresAlong, type Track } from "./track.ts";

/** A total seen from a track: where it stands, and the lines that tell most about it. */
export interface Seat {
  readonly total: number;
  readonly track: Track;
  readonly lines: readonly number[];
  /** The positions before and after it. */
  readonly before: number;
  readonly after: number;
  /** What is asked of these lines, as far as they were looked at. */
  readonly aims: Aim[];
}

/** What walks for a total are after in one line. */
export interface Aim {
  readonly line: number;
  readonly figures: Float64Array;
  readonly target: number;
  /** How far off a sum may be: by itself, and for each of its figures and the total. */
  readonly loose: number;
  readonly grain: number;
  /** Whether a sum that has passed the total never comes back. */
  readonly mayPass: boolean;
}

const nProbes = 8;

/** A total among the items of a track, or between them; null where it is zero in every line. */
export function seatOf(view: View, track: Track, total: number, probes: Probes): Seat | null {
  const lines = probesOf(view, total, probes);
  if (lines.length === 0) return null;
  const { order } = track;
  const place = firstFrom(order, total);
  const after = order[place] === total ? place + 1 : place;
  return { total, track, lines, before: place - 1, after, aims: [] };
}

/** What is asked of one of the lines that tell most. */
export function aimIn({ aims, track, lines, total }: Seat, at: number): Aim {
  const known = aims[at];
  if (known) return known;
  const aim = aimOf(track, total, lines[at]!);
  aims[at] = aim;
  return aim;
}

function aimOf(track: Track, total: number, line: number): Aim {
  const { values, steps, signed, places, starts, stride, blur } = track.view;
  const stated = starts[line]! + total * stride;
  const target = values[stated]!;
  const unit = steps[line]!;
  return {
    line,
    figures: figuresAlong(track, line),
    target,
    loose: looseReach(target, places[stated]!, unit),
    grain: mayRound(track.view, target, unit) ? unit / 2 + blur : blur,
    mayPass: signed[line] === 0 && target > 0,
  };
}

/** How far a sum of so many figures may be from what a line aims at. */
export function apartAtMost(view: View, { line, target, loose }: Aim, nFigures: number): number {
  return Math.max(loose, slackOf(view, target, nFigures + 1, view.steps[line]!, nFigures));
}

/** Per item: the lines that tell most about it as a total, as far as they were asked for. */
export type Probes = (readonly number[])[];

/** The lines in which luck could least explain a sum that gives this total: its greatest figures, by the grain. */
function probesOf(view: View, total: number, probes: Probes): readonly number[] {
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
