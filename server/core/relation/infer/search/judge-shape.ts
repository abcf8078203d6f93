import { figureAt } from "../view/crossing.ts";
import type { View } from "../view/view.ts";
import { adderOf, type LineSum } from "./line-sums.ts";
import { carriedOn, hideNothing, type MissedLine, ofAnotherKind } from "./missed-lines.ts";
import {
  hit,
  type Judgement,
  loose,
  looseReach,
  miss,
  type Shape,
  silent,
  slackOf,
  trivial,
} from "./shape.ts";
import { isTurnedLine } from "./turned-line.ts";

const weightOfMiss = Math.log(0.04);
const greatestWeight = 8;
/** One figure alone that equals the total proves little, but many such lines are no accident. */
const weightOfTrivial = 0.5;
/** Fewer figures rise by accident. */
const fewestLevels = 3;

/**
 * Judges a shape over all lines of its view. A line counts as much as luck is unlikely: two figures of four
 * digits that add up exactly are proof, 3 = 1 + 2 is none. The idea of accepting a shape by the share of
 * lines in which it holds is AggreCol's (Jiang, Vitagliano, Hameed, Naumann: "Aggregation Detection in CSV
 * Files", EDBT 2022); the weights are ours.
 */
export function judgeShape(view: View, shape: Pick<Shape, "total" | "addends">): Judgement {
  return judgeWithin(view, shape, Number.POSITIVE_INFINITY)!;
}

/** The same for a shape that is given up, with null, once more than so many lines of amounts miss. */
export function judgeWithin(
  view: View,
  { total, addends }: Pick<Shape, "total" | "addends">,
  mostMisses: number,
): Judgement | null {
  const { starts, stride, nLines, values, filled, rounded, places, steps, grains, lineKinds } = view;
  const [verdicts, weights] = [new Uint8Array(nLines), new Float64Array(nLines)];
  const seen = new Set<number>();
  const missed: MissedLine[] = [];
  const marked: MissedLine[] = [];
  let [misses, nSparse, speaksOfShares] = [0, 0, false];
  const addUp = adderOf(view, addends);
  for (let line = 0; line < nLines; line++) {
    const stated = starts[line]! + total * stride;
    if (filled[stated] !== 1) continue;
    const target = values[stated]!;
    const { sum, size, greatest, n, nonzero, hidden, inexact: nInexact } = addUp(line);
    const inexact = nInexact + rounded[stated]!;
    if (n === 0 && target === 0) continue;
    const step = steps[line]!;
    const grain = grains[line]!;
    const apart = Math.abs(sum - target);
    const mean = nonzero === 0 ? 0 : size / nonzero;
    const room = nonzero > 1 ? Math.min(mean, 10 * (size - greatest)) : mean;
    const chance = Math.min(0.95, (2 * apart + grain) / (room + grain));
    let worth = 0;
    if (hidden > 0 && !runsUpTo(view, line, addends, target))
      marked.push({ line, excess: target - sum, isSparse: false });
    if (nonzero <= 1 && apart === 0) {
      verdicts[line] = trivial;
      if (target !== 0) worth = Math.min(weightOfTrivial, Math.log(0.97 / chance));
    } else if (nonzero > 1 && apart <= slackOf(view, target, inexact, step, n)) {
      verdicts[line] = hit;
      worth = Math.min(greatestWeight, Math.log(0.97 / chance));
      if (isSparse(n, addends)) nSparse++;
    } else if (nonzero > 1 && apart <= looseReach(target, places[stated]!, step)) {
      verdicts[line] = loose;
      worth = Math.min(0.7, Math.max(-1, Math.log(0.15 / chance)));
    } else if (hidden > 0 || runsUpTo(view, line, addends, target)) {
      continue;
    } else if (isTurnedLine(view, line, total, addends)) {
      continue;
    } else {
      verdicts[line] = miss;
      worth = weightOfMiss;
      if (lineKinds[line] === "amount" && ++misses > mostMisses) return null;
      missed.push({ line, excess: target - sum, isSparse: isSparse(n, addends) });
      if (nonzero > 1 && isOfWhole(view, line, total, { sum, greatest, n })) speaksOfShares = true;
    }
    const key = target + mean * 1.6180339887 + greatest * 0.7548776662;
    if (seen.has(key)) worth = 0;
    else seen.add(key);
    weights[line] = worth;
  }
  const votes = weighMisses(view, { verdicts, weights }, missed, marked);
  if (nSparse === 0) silence(votes, ofAnotherKind(missed));
  return summarize(view, votes, speaksOfShares);
}

/** Whether figures stand in less than half of the addends. */
function isSparse(n: number, addends: Int32Array): boolean {
  return 2 * n < addends.length;
}

function silence({ verdicts, weights }: Votes, lines: readonly MissedLine[]): void {
  for (const { line } of lines) {
    verdicts[line] = silent;
    weights[line] = 0;
  }
}

/** What each line says of a shape, and its weight. */
type Votes = Pick<Judgement, "verdicts" | "weights">;

/** Votes with those of marked lines, where the marks hide nothing, and without those to which a miss was carried on. */
function weighMisses(view: View, votes: Votes, missed: MissedLine[], marked: readonly MissedLine[]): Votes {
  const { verdicts, weights } = votes;
  const vote = (line: number, verdict: number, weight: number) => {
    verdicts[line] = verdict;
    weights[line] = weight;
  };
  const short = marked.filter(({ line }) => verdicts[line] === silent);
  if (short.length > 0 && hideNothing(marked.filter(({ line }) => verdicts[line] === hit).length, short)) {
    for (const line of short) {
      vote(line.line, miss, weightOfMiss);
      missed.push(line);
    }
  }
  if (missed.length < 2) return votes;
  const hits = verdicts.reduce((n, verdict) => n + (verdict === hit ? 1 : 0), 0);
  for (const { line } of carriedOn(view, missed, hits)) vote(line, silent, 0);
  return votes;
}

/**
 * Whether a line is of running totals or of levels: the total of what runs on is its last figure, as that of members at
 * the end of each quarter is, who grow in number.
 */
function runsUpTo(view: View, line: number, addends: Int32Array, target: number): boolean {
  const at = (k: number): number => figureAt(view, line, addends[k]!);
  if (at(addends.length - 1) !== target) return false;
  if (view.lineWords[line]!.roles.has("cumulative")) return true;
  return addends.length >= fewestLevels && addends.every((_, k) => k === 0 || at(k) > at(k - 1));
}

/** What the parts of a line come to, the greatest of them, and how many they are. */
type PartsOfLine = Pick<LineSum, "sum" | "greatest" | "n">;

/**
 * Whether a line of shares is of a whole: it states a hundred per cent for its total, and its figures give about as
 * much; or they come to a hundred but for rounding, and the total is more than any of them.
 */
export function isOfWhole(
  view: View,
  line: number,
  total: number,
  { sum, greatest, n }: PartsOfLine,
): boolean {
  const { lineKinds, steps, one } = view;
  if (lineKinds[line] !== "ratio") return false;
  const whole = 100 * one;
  const [stated, apart] = [figureAt(view, line, total), Math.abs(sum - whole)];
  return stated === whole ? apart <= whole / 2 : stated > greatest && apart <= (n * steps[line]!) / 2;
}

/**
 * Adds up what the lines say. A shape that does not hold in most lines of ratios does not speak of them: the sum of
 * amounts says nothing of the growth rates in the next column, and where those are small, one adds up by luck.
 */
function summarize(view: View, { verdicts, weights }: Votes, speaksOfShares: boolean): Judgement {
  const counts = [0, 0, 0, 0, 0];
  const speaksOfRatios = speaksOfShares || leadInRatios(view, verdicts) > 0;
  let weight = 0;
  for (let line = 0; line < verdicts.length; line++) {
    if (verdicts[line] === miss && !speaksOfRatios && view.lineKinds[line] === "ratio") {
      verdicts[line] = silent;
      weights[line] = 0;
    }
    counts[verdicts[line]!]!++;
    weight += weights[line]!;
  }
  const [hits, looses, misses] = [counts[hit]!, counts[loose]!, counts[miss]!];
  const said = hits + looses + misses || 1;
  return {
    hits,
    loose: looses,
    trivial: counts[trivial]!,
    misses,
    weight,
    coverage: (hits + looses) / said,
    strictCoverage: (hits + 0.3 * looses) / said,
    verdicts,
    weights,
  };
}

/** Lines of ratios that hold less those that miss. */
function leadInRatios({ lineKinds }: View, verdicts: Uint8Array): number {
  let lead = 0;
  for (let line = 0; line < verdicts.length; line++) {
    if (lineKinds[line] === "ratio") lead += Number(verdicts[line] === hit) - Number(verdicts[line] === miss);
  }
  return lead;
}

/** The judgement without the line that speaks most against the shape: that line may be the error. */
export function leaveOutWorst({ hits, loose, misses, weight, coverage }: Judgement): {
  weight: number;
  coverage: number;
} {
  if (misses === 0 || hits === 0) return { weight, coverage };
  return { weight: weight - weightOfMiss, coverage: (hits + loose) / (hits + loose + misses - 1) };
}
