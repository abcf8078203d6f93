import type { WordRole } from "../../model/language.ts";
import type { Evidence, Sum, Term } from "../../model/relation.ts";
import type { Table } from "../../model/table.ts";
import { runningTotal } from "../kind/running-total.ts";
import { says } from "../label/sum-words.ts";
import { bothWays, linesBeside } from "./beside.ts";
import { slackOf } from "./search/shape.ts";
import { cellOf } from "./view/crossing.ts";
import type { View } from "./view/view.ts";

/** What says that figures run on. */
const running: readonly WordRole[] = ["cumulative", "carried", "closing"];
/** Steps that have to hold: fewer where a label says that figures run on. */
const leastHolds = { named: 2, bare: 4 };
const mostFaults = { named: 0.2, bare: 0.1 };
const leastBits = { named: 7, bare: 30 };
const mostBitsOfStep = 12;
/** Steps after which lines of which none holds are given up: one wrong figure spoils two. */
const patience = 3;

/** Figures that run on: each is the one before it, and what is added and taken off beside it. */
interface Run {
  readonly line: number;
  readonly moves: readonly Move[];
  readonly steps: readonly Step[];
  readonly isNamed: boolean;
}

/** A line of what comes in (1) or goes out (-1). */
interface Move {
  readonly line: number;
  readonly weight: 1 | -1;
}

/** From one item to the next; `apart` is by how much the running total misses. */
interface Step {
  readonly item: number;
  readonly previous: number;
  readonly apart: number;
  readonly bits: number;
}

/**
 * Columns, or rows, of running totals: 累计 beside 当月, year to date beside the month, the balance beside what
 * was paid in and out. They add up across two lines, so that no shape of items finds them; what shows them is
 * that step after step holds. A line that misses by as much as the next one makes up for is one fault.
 */
export function runningTotals(table: Table, view: View): Sum[] {
  const sums: Sum[] = [];
  // Rows are many, and run on where they are called so.
  const isNamed = view.lineWords.map((words) => says(words, running));
  if (view.axis === "columns" && !isNamed.includes(true)) return sums;
  const isOpen = Array.from(isNamed, (_, line) => mayRun(view, line));
  const orders = bothWays(view);
  for (let line = 0; line < view.nLines; line++) {
    if (!isOpen[line] || (view.axis === "columns" && !isNamed[line])) continue;
    const run = runOn(view, line, { isNamed: isNamed[line]!, isOpen, orders });
    const evidence = run && evidenceOf(run);
    if (!evidence) continue;
    for (const step of run.steps) sums.push(sumOf(table, view, run, step, evidence));
  }
  return sums;
}

/** How a line is read: whether it is called a running total, which lines may be added, and from which end. */
interface Reading {
  readonly isNamed: boolean;
  readonly isOpen: readonly boolean[];
  readonly orders: readonly Int32Array[];
}

function runOn(view: View, line: number, { isNamed, isOpen, orders }: Reading): Run | null {
  const beside = linesBeside(view, line).filter((other) => isOpen[other]);
  const single = beside.flatMap((other): Move[][] => [
    [{ line: other, weight: 1 }],
    // What is left grows less by what goes out.
    ...(isNamed ? [[{ line: other, weight: -1 as const }]] : []),
  ]);
  const both = isNamed ? beside.filter((other) => other < line) : [];
  const double = both.flatMap((one) =>
    both.flatMap((other): Move[][] =>
      other === one
        ? []
        : [
            [
              { line: one, weight: 1 },
              { line: other, weight: -1 },
            ],
          ],
    ),
  );
  // What comes in alone explains the lines in which nothing goes out: the reading by which most steps hold is meant.
  let best: Run | null = null;
  for (const moves of [...single, ...double])
    for (const order of orders) {
      if (!mayRunOn(view, line, moves, order)) continue;
      const steps = stepsAlong(view, { line, moves, isNamed }, order);
      const run = steps && { line, moves, steps, isNamed };
      if (run && isMeant(run) && (!best || evidenceOf(run).holds > evidenceOf(best).holds)) best = run;
    }
  return best;
}

/** Whether a line holds figures that may be added at all. */
function mayRun({ lineKinds, lineWords }: View, line: number): boolean {
  return lineKinds[line] === "amount" && !says(lineWords[line]!, ["number", "price"]);
}

/**
 * Whether one of the first steps that say anything holds: a look that keeps nothing, since most lines do not run on.
 */
function mayRunOn(view: View, line: number, moves: readonly Move[], order: Int32Array): boolean {
  const { starts, stride, values, filled, steps } = view;
  const slack = steps[line]! * (moves.length + 2);
  let previous = -1;
  let tried = 0;
  for (let k = 0; k < order.length; k++) {
    const item = order[k]!;
    const at = starts[line]! + item * stride;
    if (filled[at] !== 1) continue;
    let moved = 0;
    for (let m = 0; m < moves.length; m++)
      moved += moves[m]!.weight * values[starts[moves[m]!.line]! + item * stride]!;
    if (previous >= 0 && values[at] !== moved) {
      if (Math.abs(values[at]! - values[previous]! - moved) <= slack) return true;
      if (++tried > patience) return false;
    }
    previous = at;
  }
  return false;
}

/** What each item says of its running total; null where it is plain that the line is none of these moves. */
function stepsAlong(
  view: View,
  run: Pick<Run, "line" | "moves" | "isNamed">,
  order: Int32Array,
): Step[] | null {
  if (!mayBeMeant(view, run, order)) return null;
  const steps: Step[] = [];
  const seen = new Set<number>([0]);
  eachStep(view, run, order, (item, previous, apart, moved) => {
    // Running numbers grow by the same, which tells nothing.
    steps.push({ item, previous, apart, bits: seen.has(moved) ? 0 : bitsOf(view, run.line, moved) });
    seen.add(moved);
    return true;
  });
  return steps;
}

/**
 * Whether a run may be meant by what its steps say one by one: a look that keeps none of them. Where a step misses
 * behind one that does, and does not make up for it, no slip explains that, but another reading does.
 */
function mayBeMeant(view: View, run: Pick<Run, "line" | "moves" | "isNamed">, order: Int32Array): boolean {
  const told = run.isNamed ? "named" : "bare";
  const mostMisses = Math.max(1, mostFaults[told] * order.length);
  let [holds, misses, before, earlier] = [0, 0, 0, 0];
  let mayBe = true;
  eachStep(view, run, order, (_item, _previous, apart, moved) => {
    if (apart !== 0 && before !== 0 && apart !== -before && earlier !== -before) mayBe = false;
    if (apart !== 0 && apart !== -before) misses++;
    else if (moved !== 0) holds++;
    [earlier, before] = [before, apart];
    return mayBe && misses <= mostMisses;
  });
  return mayBe && holds >= leastHolds[told] && misses <= Math.max(1, mostFaults[told] * (holds + misses));
}

/** Tells the steps of a run one by one, from its second figure on, until nobody wants another. */
function eachStep(
  view: View,
  { line, moves }: Pick<Run, "line" | "moves">,
  order: Int32Array,
  tell: (item: number, previous: number, apart: number, moved: number) => boolean,
): void {
  const { starts, stride, values, filled, worded } = view;
  const start = starts[line]!;
  let [previous, block] = [-1, 0];
  for (const item of order) {
    const at = start + item * stride;
    if (worded[item] === 1 || filled[at] !== 1) continue;
    let moved = 0;
    let isBlank = true;
    for (const move of moves) {
      const place = starts[move.line]! + item * stride;
      moved += move.weight * values[place]!;
      if (filled[place] === 1) isBlank = false;
    }
    const apart = previous < 0 ? 0 : missAt(view, line, moves, { item, previous, moved });
    // A quarter below its months repeats what they came to.
    if (apart !== 0 && moved !== 0 && moved === block) {
      block = 0;
      continue;
    }
    const begins = values[at] === moved || isBlank;
    if (previous >= 0 && !begins && !tell(item, previous, apart, moved)) return;
    block += moved;
    previous = item;
  }
}

/** By how much a running total misses; 0 where rounding explains it. */
function missAt(
  view: View,
  line: number,
  moves: readonly Move[],
  { item, previous, moved }: { readonly item: number; readonly previous: number; readonly moved: number },
): number {
  const { starts, stride, values, rounded, steps } = view;
  const at = starts[line]! + item * stride;
  const before = starts[line]! + previous * stride;
  const miss = values[at]! - values[before]! - moved;
  if (miss === 0) return 0;
  const inexact = moves.reduce(
    (sum, move) => sum + rounded[starts[move.line]! + item * stride]!,
    rounded[at]! + rounded[before]!,
  );
  return Math.abs(miss) <= slackOf(view, values[at]!, inexact, steps[line]!, 2) ? 0 : miss;
}

function bitsOf({ grains }: View, line: number, moved: number): number {
  return Math.min(mostBitsOfStep, Math.log2(Math.max(1, Math.abs(moved) / grains[line]!)));
}

function isMeant(run: Run): boolean {
  const { holds, misses, bits } = evidenceOf(run);
  const told = run.isNamed ? "named" : "bare";
  if (holds < leastHolds[told] || bits < leastBits[told]) return false;
  return misses <= Math.max(1, mostFaults[told] * (holds + misses));
}

/** A step that misses, and one after it that makes up for it, hold together; they are one fault. */
function evidenceOf({ steps, isNamed }: Run): Evidence {
  let [holds, misses, bits] = [0, 0, 0];
  steps.forEach(({ apart, bits: own }, at) => {
    const holdsTogether = apart !== 0 && at > 0 && steps[at - 1]!.apart === -apart;
    if (apart !== 0 && !holdsTogether) misses++;
    else if (own > 0) {
      holds++;
      bits += own;
    }
  });
  return { holds, trivial: 0, misses, bits, worded: isNamed };
}

function sumOf(table: Table, view: View, { line, moves }: Run, step: Step, evidence: Evidence): Sum {
  const { starts, stride, filled } = view;
  // What is added comes first: it stands beside the running total, which is told by the name of its line.
  const addends = moves.flatMap((move): Term[] =>
    filled[starts[move.line]! + step.item * stride] === 1
      ? [{ cell: cellOf(table, view, move.line, step.item), weight: move.weight }]
      : [],
  );
  const total = cellOf(table, view, line, step.item);
  addends.push({ cell: cellOf(table, view, line, step.previous), weight: 1 });
  return { type: "sum", kind: runningTotal.name, origin: "inferred", total, addends, evidence };
}
