import type { WordRole } from "../../model/language.ts";
import { type Relation, type Sum, sidesOf } from "../../model/relation.ts";
import type { Table } from "../../model/table.ts";
import { lazily } from "../../text/lazily.ts";
import { balanceSum } from "../balance/balance.ts";
import { hasTelltaleSlip } from "../balance/miscount.ts";
import { type FigureEdit, mayBeEdited } from "../figure-edit.ts";
import { rollForward } from "../kind/roll-forward.ts";
import { equalityKinds } from "../kinds.ts";
import { labelledPortions } from "./ratio/labelled-rates.ts";
import { ratiosOf } from "./ratio/ratios.ts";
import { totalTold } from "./relate/as-difference.ts";
import { labelledSums } from "./relate/labelled-sums.ts";
import { sumOfLedger, sumOfSingle } from "./relate/series-sums.ts";
import { cellOf, indexOf, type KeptSums, type ShapeSums, sumsOf } from "./relate/shape-sums.ts";
import { withHiddenSubtotals } from "./review/hidden-subtotals.ts";
import { withLeftOutRows } from "./review/left-out-rows.ts";
import { outvotedTotals } from "./review/outvoted.ts";
import { rolledForward } from "./review/roll-forwards.ts";
import { onOwnSide } from "./review/twins.ts";
import { runningChanges } from "./running-changes.ts";
import { runningTotals } from "./running-totals.ts";
import { chooseShapes } from "./search/choose.ts";
import { type Accepted, isRemote } from "./search/shape.ts";
import type { Budget } from "./search/walk.ts";
import { branchSums } from "./series/branches.ts";
import { identitySums } from "./series/identities.ts";
import { negatedTotals } from "./series/negated-totals.ts";
import { periodSums } from "./series/period.ts";
import { singleTotals } from "./series/single.ts";
import type { SingleTotal } from "./series/single-total.ts";
import { vouchedBy } from "./series/vouched-by.ts";
import { isTakenOff, signedView } from "./view/signed.ts";
import { type View, viewsAfter, viewsOf } from "./view/view.ts";

/** The relations of a table, and whether all that could be looked for was. */
export interface Inference {
  readonly relations: Relation[];
  /** False where the table is so large that the search was cut short. */
  readonly isComplete: boolean;
}

/**
 * Steps of work a table may cost, of which laying out its figures takes some: they keep any below a tenth of
 * a second or so.
 */
const defaultSteps = 2_000_000;
const stepsOfFigure = 3;
const leastShare = 0.25;
/** So many lines leave no doubt of a sum that no label tells of. */
const leastVouching = 3;

/**
 * Finds the relations between the figures of a table that says nothing of formulas, in at most `steps` of work, and
 * says whether the search was complete. A sum is told for every line in which an
 * accepted shape holds, and for those in which it does not where the other lines leave little doubt.
 */
export function inferRelations(
  table: Table,
  steps = stepsFor(table),
  edit: FigureEdit | null = null,
): Inference {
  const relations: Relation[] = [];
  const views = (edit && viewsAfter(table, edit)) ?? viewsOf(table);
  const before = edit ? keptSums.get(edit.before) : undefined;
  const now: ShapeSums[][] = [];
  let isComplete = true;
  for (const [at, view] of views.entries()) {
    // Each view has its share, so that a long table cannot keep its columns from being looked at.
    const budget = { near: steps / views.length, remote: (0.75 * steps) / views.length };
    const kept = { before: before?.[at] ?? [], now: [] };
    for (const relation of relationsOf(table, view, budget, kept)) relations.push(relation);
    now.push(kept.now);
    if (budget.near < 0 || budget.remote < 0) isComplete = false;
  }
  // A change on what stands beside it in the line is none on the line before.
  const known = lazily(() => new Set(relations.map((relation) => sidesOf(relation).result)));
  for (const view of views) relations.push(...runningChanges(table, view, known));
  for (const kind of equalityKinds) relations.push(...kind.find(table));
  if (mayBeEdited(table)) keptSums.set(table, now);
  return { relations, isComplete };
}

/** The sums of large tables, by view, for the next edit of them. */
const keptSums = new WeakMap<Table, readonly (readonly ShapeSums[])[]>();

function stepsFor({ nRows, nColumns }: Table): number {
  return Math.max(leastShare * defaultSteps, defaultSteps - stepsOfFigure * nRows * nColumns);
}

function relationsOf(table: Table, view: View, budget: Budget, kept: KeptSums): Relation[] {
  const found = chooseShapes(view, budget).filter((shape) => !addsPriceToQuantity(view, shape));
  const signed = signedView(view);
  const meant = signed ? chooseShapes(signed, budget).filter((shape) => isSigned(view, signed, shape)) : [];
  const plain = found.filter((shape) => !meant.some((other) => isMeant(other, shape)));
  const shapes = withHiddenSubtotals(table, view, onOwnSide(view, withLeftOutRows(view, plain)));
  const explained = new Set(shapes.map((shape) => totalTold(view, shape)));
  const signedShapes = meant.filter(({ total }) => !explained.has(total));
  for (const { total } of signedShapes) explained.add(total);
  const rolled = rolledForward(view, [...shapes, ...signedShapes], budget).filter(
    ({ shape }) => !explained.has(shape.total),
  );
  for (const { shape } of rolled) explained.add(shape.total);
  const outvoted = outvotedTotals(table, view, explained);
  for (const { total } of outvoted) explained.add(total);
  const told = (found: readonly Accepted[], signs: View = view, kept?: KeptSums): Sum[] => {
    const index = indexOf(view, found);
    return found.flatMap((shape) => sumsOf(table, view, signs, shape, index, kept));
  };
  const byAccounts = identitySums(view).map((sum) => vouched(sumOfLedger(table, view, sum)));
  // What labels or many lines tell of already is judged by them.
  const isWeak = ({ evidence }: Sum) => evidence?.worded !== true && (evidence?.holds ?? 0) < leastVouching;
  const isAmong = amongCells(byAccounts);
  const sums = told(shapes, view, kept).filter((sum) => !isAmong(sum) || !isWeak(sum));
  const labelled = [...periodSums(view), ...branchSums(view)];
  const summed = new Set(labelled.length > 0 ? sums.map(({ total }) => total) : []);
  const byLabels = labelled.filter(({ line, total }) => !summed.has(cellOf(table, view, line, total)));
  const negated = negatedTotals(view, explained);
  for (const { total } of negated) explained.add(total);
  const candidates = [...byLabels, ...singleTotals(view, explained, budget)];
  const isVouched = vouchedBy(candidates, shapes);
  const singles = candidates
    .map((single) => ({ ...single, isVouched: single.isVouched === true || isVouched(single) }))
    .filter((single) => !single.isNamed || single.isVouched || isSlip(table, view, single))
    .filter(({ line, total }, at, all) => !(all[at - 1]?.total === total && all[at - 1]?.line === line));
  for (const { total } of singles) explained.add(total);
  const spelledOut = labelledSums(table, view, explained, shapes).filter((sum) => !isAmong(sum));
  const isKnown = byAccounts.length > 0 ? amongCells(sums) : () => false;
  return [
    ...sums,
    ...byAccounts.filter((sum) => !isKnown(sum)),
    ...(signed ? told(signedShapes, signed) : []),
    ...rolled
      .flatMap(({ shape, signed }) => told([shape], signed))
      .map((sum) => ({ ...sum, kind: rollForward.name })),
    ...told(outvoted),
    ...singles.map((single) => sumOfSingle(table, view, single)),
    ...negated.map((sum) => sumOfLedger(table, view, sum)),
    ...spelledOut,
    ...runningTotals(table, view),
    ...labelledPortions(table, view),
    ...ratiosOf(table, view, budget, ({ line, item }) => cellOf(table, view, line, item)),
  ];
}

/** A sum that another line of the table shows to be meant. */
function vouched(sum: Sum): Sum {
  return sum.evidence ? { ...sum, evidence: { ...sum.evidence, vouched: true } } : sum;
}

/** Tells whether a sum is about the same cells as one of some: income less cost is profit, as cost and profit are income. */
function amongCells(sums: readonly Sum[]): (sum: Sum) => boolean {
  const nameOf = ({ total, addends }: Sum) =>
    [total, ...addends.map(({ cell }) => cell)].sort((a, b) => a - b).join();
  const names = new Set(sums.map(nameOf));
  return (sum) => names.size > 0 && names.has(nameOf(sum));
}

/** Whether a slip of the pen explains why a total misses. */
function isSlip(table: Table, view: View, single: SingleTotal): boolean {
  return hasTelltaleSlip(table, balanceSum(table, sumOfSingle(table, view, single)));
}

/** A price and how often it is paid are multiplied, and where that is once, they seem to add up but for that one. */
function addsPriceToQuantity({ words }: View, { addends }: Accepted): boolean {
  const isNamed = (role: WordRole) => addends.some((item) => words[item]!.roles.has(role));
  return isNamed("price") && isNamed("quantity");
}

/**
 * Whether a shape with the signs that labels give says of the same items what one without says, and misses no
 * more lines: where hardly anything goes out, what does go out seems to be added.
 */
function isMeant(signed: Accepted, plain: Accepted): boolean {
  return (
    signed.total === plain.total &&
    signed.addends.length === plain.addends.length &&
    signed.addends.every((item, at) => item === plain.addends[at]) &&
    signed.judgement.misses <= plain.judgement.misses
  );
}

/** Whether a shape found with signs needs them. */
function isSigned(plain: View, signed: View, { addends, total, family }: Accepted): boolean {
  if (isRemote(family)) return false;
  const taken = (item: number) => plain.lines.some((_, line) => isTakenOff(plain, signed, line, item));
  return addends.some(taken) && !taken(total);
}
