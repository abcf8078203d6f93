import { periodTotal, periodTotals } from "../../label/period-total.ts";
import { otherwise, says } from "../../label/sum-words.ts";
import type { View } from "../view/view.ts";
import { proposeRanges, proposeRemote, reachInTable } from "./candidates.ts";
import { contradict, folded, isFlattened } from "./contradict.ts";
import { judgeWithin, leaveOutWorst } from "./judge-shape.ts";
import {
  closesAsResult,
  closesBlock,
  isNamedDifference,
  isOfAllOthers,
  isPlainDifference,
  isResult,
  isToldBeside,
} from "./named.ts";
import { type Accepted, isLast, isNearly, isRemote, type Judgement, type Shape, spanOf } from "./shape.ts";
import { type Track, trackOf, tracksOf } from "./track.ts";
import { adjacentPrior, type Budget, newSearch, type Search, wordPrior } from "./walk.ts";

interface Contender extends Accepted {
  readonly score: number;
}

const gateNear = 8;
const gateRemote = 12;
/** Columns of which the head of one says that it is the difference of two others. */
const gateHeaded = 6;
/** Of two ways of one total that hold in one line each, the one that leaves none out leads by so much. */
const leadOfWhole = 4;
/** Lines that must hold, of those that say anything: fewer where the proof is overwhelming. */
const leastCoverage = { remote: 0.85, near: 0.6, sure: 0.5 };
/**
 * A total of all other amounts leaves no doubt from this score on, where hardly a line is not exact, or few
 * are for one so called.
 */
const beyondDoubt = 12;
const mostInexact = { worded: 0.34, bare: 0.1 };
const reachInUncovered = 12;
const shortTable = 64;
const leastOfOneLine = 3;

/**
 * The shapes of one view, in the order they were accepted. In stages, after AggreCol (Jiang, Vitagliano,
 * Hameed, Naumann: "Aggregation Detection in CSV Files", EDBT 2022): ranges next to their totals; then, again
 * and again, ranges over what no accepted shape has added yet, which finds totals of subtotals; then remote
 * shapes, the nearest first. Each stage takes the best first and refuses what contradicts it. Most tables
 * have one total of all that they hold; beside it every other shape would count figures twice, so none is
 * looked for.
 */
export function chooseShapes(view: View, budget: Budget): Accepted[] {
  const whole = totalOfAll(view);
  if (whole) return [whole];
  const search = newSearch(view, budget);
  const { active } = view;
  const accepted: Accepted[] = [];
  const late: Contender[] = [];
  const all = trackOf(view, active);
  proposeRanges(search, all, active, "adjacent");
  for (const track of tracksOf(view)) proposeRanges(search, track, active, "track");
  accept(view, contenders(search, late), accepted);
  climb(search, accepted, late);
  if (!isOneTree(view, accepted)) chooseRemote(search, all, accepted, late);
  if (late.length > 0) {
    accept(view, late.sort(byScore), accepted);
    climb(search, accepted, []);
  }
  return accepted.filter((shape) => !isFlattened(shape, accepted));
}

/** Remote shapes, the nearest first, with the ranges over what each leaves. */
function chooseRemote(search: Search, all: Track, accepted: Accepted[], late: Contender[]): void {
  const { view } = search;
  const uncovered = uncoveredItems(view, accepted);
  proposeRemote(search, all, reachInTable);
  if (uncovered.length < view.active.length)
    proposeRemote(search, trackOf(view, uncovered), reachInUncovered);
  const far = contenders(search, late);
  for (let nearest = 0, reach = reachInTable; far.length > 0 && nearest <= view.nItems; ) {
    const before = accepted.length;
    accept(
      view,
      far.filter((shape) => spanOf(shape) > nearest && spanOf(shape) <= reach),
      accepted,
    );
    if (accepted.length > before) climb(search, accepted, late);
    nearest = reach;
    reach = Math.ceil(reach * 1.25);
  }
}

/** Whether totals and totals of totals add up all that a table holds, each figure once, to a single one. */
function isOneTree(view: View, accepted: readonly Accepted[]): boolean {
  const isAdded = new Uint8Array(view.nItems);
  const isTotal = new Uint8Array(view.nItems);
  for (const { total, addends } of accepted) {
    if (isTotal[total] === 1 || addends.some((item) => isAdded[item] === 1)) return false;
    isTotal[total] = 1;
    for (const item of addends) isAdded[item] = 1;
  }
  const tops = view.active.filter((item) => isAdded[item] === 0);
  return tops.length === 1 && isTotal[tops[0]!] === 1;
}

/** The shape by which the last amount, or the first, is the sum of all others, where that is beyond doubt. */
function totalOfAll(view: View): Accepted | null {
  const { active, kinds, worded } = view;
  const amounts = active.every((item) => kinds[item] === "amount")
    ? active
    : active.filter((item) => kinds[item] === "amount");
  const last = amounts.length - 1;
  if (last < 2 || active.length - amounts.length > 2) return null;
  const isFirst = worded[amounts[0]!] === 1 && worded[amounts[last]!] === 0;
  for (const place of isFirst ? [0, last] : [last, 0]) {
    const total = amounts[place]!;
    const addends = place === 0 ? amounts.subarray(1) : amounts.subarray(0, last);
    const prior = adjacentPrior + (worded[total] ? wordPrior : 0);
    const shape = { total, addends, family: "adjacent" as const, prior };
    const share = mostInexact[worded[total] ? "worded" : "bare"];
    const judgement = judgeWithin(view, shape, Math.max(1, share * view.nLines));
    if (!judgement) continue;
    const { hits, loose, misses, weight } = judgement;
    if (weight + prior >= beyondDoubt && loose + misses <= Math.max(1, share * hits))
      return { total, addends, family: "adjacent", prior, judgement };
  }
  return null;
}

/** Totals of totals: ranges over items that are not added yet, until nothing new is found. */
function climb(search: Search, accepted: Accepted[], late: Contender[]): void {
  const { view } = search;
  for (let before = -1; accepted.length > before; ) {
    before = accepted.length;
    const uncovered = uncoveredItems(view, accepted);
    if (uncovered.length < view.active.length)
      proposeRanges(search, trackOf(view, uncovered), view.active, "covered");
    const totals = new Uint8Array(view.nItems);
    for (const { total } of accepted) totals[total] = 1;
    const open = withUnexplained(view, uncovered, totals);
    if (open) proposeRanges(search, trackOf(view, open), view.active, "covered");
    const tops = uncovered.filter((item) => totals[item]);
    if (tops.length > 2) proposeRanges(search, trackOf(view, tops), view.active, "totals");
    const named = uncovered.filter((item) => view.worded[item]);
    if (named.length > 2 && named.length < uncovered.length)
      proposeRanges(search, trackOf(view, named), named, "totals");
    accept(view, contenders(search, late), accepted);
  }
}

/**
 * Items that are not added yet, with the sums and results that are added further down though nothing explains them yet:
 * what one block leaves is carried on. Null where there are none.
 */
function withUnexplained(view: View, uncovered: Int32Array, totals: Uint8Array): Int32Array | null {
  const { axis, active, nItems } = view;
  if (axis !== "rows") return null;
  const isOpen = new Uint8Array(nItems);
  for (const item of uncovered) isOpen[item] = 1;
  const open = active.filter((item) => isOpen[item] === 1 || (totals[item] === 0 && isResult(view, item)));
  return open.length > uncovered.length ? open : null;
}

function uncoveredItems(view: View, accepted: readonly Accepted[]): Int32Array {
  const covered = new Uint8Array(view.nItems);
  for (const { addends } of accepted) for (const item of addends) covered[item] = 1;
  return view.active.filter((item) => !covered[item]);
}

/** What was proposed since it was asked last and passes its gate, best first; what loose lines hold up is put off. */
function contenders(search: Search, late: Contender[]): Contender[] {
  const { view, budget, found } = search;
  search.found = [];
  const seen = new Set<string>();
  const passed: Accepted[] = [];
  const best = new Map<number, number>();
  for (const shape of found) {
    if (shape.family === "totals" && shape.addends.length < 3 && !view.worded[shape.total]) continue;
    const key = `${shape.total}:${shape.addends.join()}`;
    if (seen.has(key)) continue;
    seen.add(key);
    budget[isRemote(shape.family) ? "remote" : "near"] -= shape.addends.length * view.nLines;
    if (budget.near < 0) break;
    const judgement = judgeWithin(view, shape, mostMisses(view, shape));
    if (!judgement || judgement.hits + judgement.loose === 0 || !passes(view, shape, judgement)) continue;
    best.set(shape.total, Math.max(best.get(shape.total) ?? 0, judgement.weight));
    passed.push({ ...shape, judgement });
  }
  const nLast = passed.filter(isLast).length;
  const ranked: Contender[] = [];
  for (const shape of withoutPromiscuous(view, passed)) {
    const share = (isLast(shape) ? nLast : passed.length - nLast) / passed.length;
    const lead = isWholeOfFew(view, shape) ? leadOfWhole : 0;
    const contender = { ...shape, score: scoreOf(shape, best.get(shape.total)!) + Math.log(share) + lead };
    (isNearly(shape.judgement) ? late : ranked).push(contender);
  }
  return ranked.sort(byScore);
}

/**
 * Whether a total is called so and adds up all others in as many lines as not: in the line in which it adds up but some
 * of them, one was left out.
 */
function isWholeOfFew(view: View, { total, addends, judgement: { hits, misses } }: Accepted): boolean {
  return hits > 0 && hits <= misses && view.worded[total] === 1 && isOfAllOthers(view, total, addends);
}

/**
 * The best first; of equals the longest, and then the nearest to its total: what a total passes on stands next to it.
 */
function byScore(a: Contender, b: Contender): number {
  return b.score - a.score || b.addends.length - a.addends.length || distanceOf(a) - distanceOf(b);
}

function distanceOf({ total, addends }: Shape): number {
  return addends.reduce((sum, item) => sum + Math.abs(item - total), 0);
}

/**
 * Whether a shape is proved well enough. The line that speaks most against it has no vote where a label names a total
 * or a difference: it may be the error that is looked for.
 */
function passes(view: View, shape: Shape, judgement: Judgement): boolean {
  if (view.words[shape.total] === periodTotal && !addsPeriods(view, shape)) return false;
  if (isRemote(shape.family)) {
    const isPlain =
      shape.addends.length === 2
        ? isPlainDifference(view, shape, judgement.hits)
        : isNamedDifference(view, shape.total, shape.addends);
    const { weight, coverage } = isPlain ? leaveOutWorst(judgement) : judgement;
    const isHeaded = view.axis === "columns" && isNamedDifference(view, shape.total, shape.addends);
    const gate = isHeaded && judgement.hits > 1 ? gateHeaded : gateRemote;
    return weight + shape.prior >= gate && coverage >= leastCoverage.remote;
  }
  const isMeant =
    isToldBeside(view, shape) ||
    closesBlock(view, shape) ||
    closesAsResult(view, shape) ||
    isOfAllOthers(view, shape.total, shape.addends) ||
    isOneBesideSlip(view, shape, judgement);
  const { weight, coverage } = isMeant ? leaveOutWorst(judgement) : judgement;
  const score = weight + shape.prior;
  return score >= gateNear && coverage >= (score >= 20 ? leastCoverage.sure : leastCoverage.near);
}

/**
 * Whether one of two lines holds exactly in several plain figures of a short table, where luck has few tries: the other
 * may be the one with the error, and totals of such totals are found by it.
 */
function isOneBesideSlip({ active, words }: View, { addends }: Shape, { hits, misses }: Judgement): boolean {
  if (hits !== 1 || misses !== 1 || active.length > shortTable || addends.length < leastOfOneLine)
    return false;
  return !addends.some((item) => says(words[item]!, otherwise));
}

/** Whether the addends are the parts of a period that the total's label names; other sums of them are chance. */
function addsPeriods({ labels }: View, { total, addends }: Shape): boolean {
  const items = periodTotals(labels).get(total) ?? [];
  return items.length === addends.length && items.every((item, at) => item === addends[at]);
}

/** With more misses in lines of amounts a shape cannot pass, whatever its other lines say. */
function mostMisses({ nLines }: View, { family }: Shape): number {
  return Math.ceil((1 - leastCoverage[isRemote(family) ? "remote" : "sure"]) * nLines) + 1;
}

function scoreOf({ judgement, prior, addends, total }: Accepted, best: number): number {
  const { weight, strictCoverage } = judgement;
  const reach = Math.max(Math.abs(addends[0]! - total), Math.abs(addends[addends.length - 1]! - total));
  const skipped = Math.max(0, reach - addends.length);
  return (
    Math.min(weight, 25) -
    Math.min(20, best - weight) +
    prior +
    10 * Math.log(strictCoverage + 1e-9) -
    0.2 * skipped
  );
}

/** In price lists and arithmetic tables a figure is many sums of two others, and none of them is meant. */
function withoutPromiscuous(view: View, shapes: readonly Accepted[]): readonly Accepted[] {
  const twos = new Map<number, number>();
  for (const { total, addends } of shapes)
    if (addends.length === 2) twos.set(total, (twos.get(total) ?? 0) + 1);
  return shapes.filter(
    ({ total, addends, family }) =>
      addends.length !== 2 || twos.get(total)! <= 4 || (family === "adjacent" && view.worded[total] === 1),
  );
}

function accept(view: View, ranked: readonly Contender[], accepted: Accepted[]): void {
  for (const proposed of ranked) {
    const shape =
      proposed.family === "adjacent" || proposed.family === "gap"
        ? proposed
        : folded(view, proposed, accepted);
    if (!accepted.some((other) => contradict(shape, other, accepted))) accepted.push(shape);
  }
}
