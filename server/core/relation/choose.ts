import { type Budget, newSearch, proposeGaps, proposePairs, proposeRanges, proposeStrides, type Search } from "./candidates.ts";
import { judgeShape, type Judgement, type Shape } from "./shape.ts";
import type { View } from "./sheet.ts";

/** A shape that the table is taken to mean. */
export interface Accepted extends Shape {
  readonly judgement: Judgement;
  second?: boolean;
}

interface Contender extends Accepted {
  readonly score: number;
}

const X: any = ((globalThis as any).X ??= {});
const gateNear = 8;
const gateRemote = 12;
const pairReach = 4;

/**
 * The shapes of one view, in the order they were accepted. In stages, after AggreCol (EDBT 2022): ranges next
 * to their totals; then, again and again, ranges over what no accepted shape has added yet, which finds totals
 * of subtotals; then remote shapes. Each stage takes the best first and refuses what contradicts it.
 */
export function chooseShapes(view: View, budget: Budget): Accepted[] {
  const search = newSearch(view, budget);
  const accepted: Accepted[] = [];
  const late: Contender[] = [];
  const { active } = view;
  const near: Shape[] = [];
  proposeRanges(search, active, active, "adjacent", near);
  for (const kind of ["amount", "ratio"] as const) {
    const track = active.filter((item) => view.kinds[item] === kind);
    if (track.length < active.length) proposeRanges(search, track, track, "track", near);
  }
  accept(view, contenders(view, near, late), accepted);
  climb(search, accepted, late);
  const far: Shape[] = [];
  const uncovered = uncoveredItems(view, accepted);
  for (const order of uncovered.length < active.length ? [active, uncovered] : [active]) {
    proposeGaps(search, order, far);
    proposeStrides(search, order, far);
    proposePairs(search, order, X.pr ?? pairReach, far);
  }
  const ranked = contenders(view, far, late);
  for (let nearest = 0, reach = X.reach0 ?? 4; nearest <= view.nItems; nearest = reach, reach = Math.ceil(reach * (X.grow ?? 1.25))) {
    const before = accepted.length;
    accept(view, ranked.filter((shape) => spanOf(shape) > nearest && spanOf(shape) <= reach), accepted);
    if (accepted.length > before) climb(search, accepted, late);
  }
  if (late.length > 0) {
    accept(view, late.sort(byScore), accepted);
    climb(search, accepted, []);
  }
  return X.noflat ? accepted : accepted.filter((shape) => !isFlattened(shape, accepted));
}

/** Totals of totals: ranges over items that are not added yet, until nothing new is found. */
function climb(search: Search, accepted: Accepted[], late: Contender[]): void {
  const { view } = search;
  for (let before = -1; accepted.length > before; ) {
    before = accepted.length;
    const found: Shape[] = [];
    const uncovered = uncoveredItems(view, accepted);
    proposeRanges(search, uncovered, view.active, "covered", found);
    const totals = new Set(accepted.map(({ total }) => total));
    const tops = uncovered.filter((item) => totals.has(item));
    if (tops.length > 2) {
      const sums: Shape[] = [];
      proposeRanges(search, tops, view.active, "totals", sums);
      found.push(...sums.filter(({ addends }) => addends.length >= 3));
    }
    const named = uncovered.filter((item) => view.worded[item]);
    if (!X.nolab && named.length > 2 && named.length < uncovered.length) proposeRanges(search, named, named, "totals", found);
    accept(view, contenders(view, found, late), accepted);
  }
}

/** Whether another shape of the same total has an addend that is itself the sum of some of this shape's addends. */
function isFlattened(shape: Accepted, accepted: readonly Accepted[]): boolean {
  return accepted.some(
    (other) =>
      other.total === shape.total &&
      other !== shape &&
      accepted.some((part) => other.addends.includes(part.total) && share(part.addends, shape.addends)),
  );
}

function uncoveredItems(view: View, accepted: readonly Accepted[]): Int32Array {
  const covered = new Uint8Array(view.nItems);
  for (const { addends } of accepted) for (const item of addends) covered[item] = 1;
  return view.active.filter((item) => !covered[item]);
}

/** Proposals that pass their gate, best first. Those held up by loose lines are put off to the end. */
function contenders(view: View, proposals: readonly Shape[], late: Contender[]): Contender[] {
  const seen = new Set<string>();
  const passed: Contender[] = [];
  const best = new Map<number, number>();
  for (const shape of proposals) {
    const key = `${shape.total}:${shape.addends.join()}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const judgement = judgeShape(view, shape);
    const weight = judgement.weight + shape.prior;
    if (!passes(shape, judgement, weight)) continue;
    best.set(shape.total, Math.max(best.get(shape.total) ?? 0, judgement.weight));
    passed.push({ ...shape, judgement, score: 0 });
  }
  const ranked = withoutPromiscuous(view, passed).map((shape) => ({ ...shape, score: scoreOf(view, shape, best.get(shape.total)!) }));
  for (const shape of ranked) if (shape.judgement.loose > shape.judgement.hits) late.push(shape);
  return ranked.filter(({ judgement }) => judgement.loose <= judgement.hits).sort(byScore);
}

function spanOf({ total, addends }: Shape): number {
  return Math.max(total, addends[addends.length - 1]!) - Math.min(total, addends[0]!);
}

function byScore(a: Contender, b: Contender): number {
  return b.score - a.score || b.addends.length - a.addends.length;
}

function isRemote({ family }: Shape): boolean {
  return family === "gap" || family === "stride" || family === "pair";
}

function passes(shape: Shape, { coverage }: Judgement, score: number): boolean {
  if (isRemote(shape)) return score >= gateRemote && coverage >= 0.85;
  return score >= gateNear && coverage >= (score >= 20 ? 0.5 : 0.6);
}

function wordedShare(view: View, addends: Int32Array): number {
  let n = 0;
  for (const item of addends) n += view.worded[item]!;
  return n / addends.length;
}

function scoreOf(view: View, { judgement, prior, addends, total }: Accepted, best: number): number {
  const { weight, strictCoverage } = judgement;
  const reach = Math.max(Math.abs(addends[0]! - total), Math.abs(addends[addends.length - 1]! - total));
  const skipped = Math.max(0, reach - addends.length);
  return Math.min(weight, 25) - Math.min(20, best - weight) + prior + wordedShare(view, addends) * (X.wa ?? 0) + 10 * Math.log(strictCoverage + 1e-9) - 0.2 * skipped;
}

/** In price lists and arithmetic tables a figure is many sums of two others, and none of them is meant. */
function withoutPromiscuous(view: View, shapes: readonly Contender[]): readonly Contender[] {
  const twos = new Map<number, number>();
  for (const { total, addends } of shapes) if (addends.length === 2) twos.set(total, (twos.get(total) ?? 0) + 1);
  return shapes.filter(({ total, addends, family }) => addends.length !== 2 || twos.get(total)! <= 4 || (family === "adjacent" && view.worded[total]));
}

/**
 * The same shape with subtotals in the place of what they add up: people mean the subtotals. Only for shapes
 * that do not simply range from their total.
 */
function folded(view: View, shape: Accepted, accepted: readonly Accepted[]): Accepted {
  let addends = shape.addends;
  for (const other of accepted) {
    if (other.total === shape.total || addends.length <= other.addends.length || addends.includes(other.total)) continue;
    if (!other.addends.every((item) => addends.includes(item))) continue;
    addends = Int32Array.from([...addends.filter((item) => !other.addends.includes(item)), other.total]).sort();
  }
  if (addends === shape.addends || addends.includes(shape.total)) return shape;
  const judgement = judgeShape(view, { total: shape.total, addends });
  return judgement.coverage >= shape.judgement.coverage ? { ...shape, addends, judgement } : shape;
}

function accept(view: View, ranked: readonly Contender[], accepted: Accepted[]): void {
  for (const proposed of ranked) {
    const shape = proposed.family === "adjacent" || X.nofold ? proposed : folded(view, proposed, accepted);
    if (!accepted.some((other) => contradict(shape, other))) {
      (shape as any).second = accepted.some(({ total }) => total === shape.total);
      accepted.push(shape);
    }
  }
}

/** Whether two shapes cannot both be meant: overlapping decompositions of one total, circles, double counting. */
function contradict(shape: Shape, other: Accepted): boolean {
  if (shape.total === other.total) return (isRemote(shape) && !(X.second ?? []).includes(shape.family)) || share(shape.addends, other.addends);
  const above = shape.addends.includes(other.total);
  if (above && other.addends.includes(shape.total)) return true;
  if (above && share(shape.addends, other.addends)) return true;
  if (other.addends.includes(shape.total) && share(shape.addends, other.addends)) return true;
  return false;
}

function share(left: Int32Array, right: Int32Array): boolean {
  return left.some((item) => right.includes(item));
}
