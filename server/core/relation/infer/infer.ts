import { type Relation, type Sum, sidesOf } from "../../model/relation.ts";
import type { Table } from "../../model/table.ts";
import { lazily } from "../../text/lazily.ts";
import { type FigureEdit, mayBeEdited } from "../figure-edit.ts";
import { rollForward } from "../kind/roll-forward.ts";
import { equalityKinds } from "../kinds.ts";
import { labelledPortions } from "./ratio/labelled-rates.ts";
import { ratiosOf } from "./ratio/ratios.ts";
import { totalTold } from "./relate/as-difference.ts";
import { labelledSums } from "./relate/labelled-sums.ts";
import { sumOfLedger, sumOfSingle } from "./relate/series-sums.ts";
import { indexOf, type KeptSums, type ShapeSums, sumsOf } from "./relate/shape-sums.ts";
import { outvotedTotals } from "./review/outvoted.ts";
import { rolledForward } from "./review/roll-forwards.ts";
import { runningChanges } from "./running-changes.ts";
import { runningTotals } from "./running-totals.ts";
import type { Accepted } from "./search/shape.ts";
import type { Budget } from "./search/walk.ts";
import { identitySums } from "./series/identities.ts";
import type { LedgerSum } from "./series/ledger-sum.ts";
import { negatedTotals } from "./series/negated-totals.ts";
import { solePartSums } from "./series/sole-part.ts";
import { shapesOf } from "./shapes.ts";
import { singlesOf } from "./singles.ts";
import { cellOf } from "./view/crossing.ts";
import { type View, viewsAfter, viewsOf } from "./view/view.ts";
import { writtenRatios, writtenSums } from "./written/written-relations.ts";

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
 * says whether the search was complete. A sum is told for every line in which an accepted shape holds, and for those
 * in which it does not where the other lines leave little doubt.
 */
export function inferRelations(
  table: Table,
  steps = stepsFor(table),
  edit: FigureEdit | null = null,
): Inference {
  const found: Relation[] = [];
  const views = (edit && viewsAfter(table, edit)) ?? viewsOf(table);
  const before = edit ? keptSums.get(edit.before) : undefined;
  const now: ShapeSums[][] = [];
  let isComplete = true;
  for (const [at, view] of views.entries()) {
    // Each view has its share, so that a long table cannot keep its columns from being looked at.
    const budget = { near: steps / views.length, remote: (0.75 * steps) / views.length };
    const kept = { before: before?.[at] ?? [], now: [] };
    for (const relation of relationsOf(table, view, budget, kept)) found.push(relation);
    now.push(kept.now);
    if (budget.near < 0 || budget.remote < 0) isComplete = false;
  }
  // A change on what stands beside it in the line is none on the line before.
  const known = lazily(() => new Set(found.map((relation) => sidesOf(relation).result)));
  const changes = views.flatMap((view) => runningChanges(table, view, known));
  const relations = found.concat(changes, ...equalityKinds.map((kind) => kind.find(table)));
  if (mayBeEdited(table)) keptSums.set(table, now);
  return { relations, isComplete };
}

/** The sums of large tables, by view, for the next edit of them. */
const keptSums = new WeakMap<Table, readonly (readonly ShapeSums[])[]>();

function stepsFor({ nRows, nColumns }: Table): number {
  return Math.max(leastShare * defaultSteps, defaultSteps - stepsOfFigure * nRows * nColumns);
}

/**
 * The relations along one view. Each step looks at totals that the steps before it have not explained, so that their
 * order counts: what holds in many lines comes first, then what signs, openings and balances make of it, and what
 * labels alone say comes last.
 */
function relationsOf(table: Table, view: View, budget: Budget, kept: KeptSums): Relation[] {
  const { plain, signed, signs } = shapesOf(table, view, budget);
  const explained = new Set(plain.map((shape) => totalTold(view, shape)));
  const isNew = ({ total }: { readonly total: number }): boolean => !explained.has(total);
  const explain = <Found extends { readonly total: number }>(found: readonly Found[]): readonly Found[] => {
    for (const { total } of found) explained.add(total);
    return found;
  };
  const told = (found: readonly Accepted[], signs: View = view, kept?: KeptSums): Sum[] => {
    const index = indexOf(view, found);
    return found.flatMap((shape) => sumsOf(table, view, signs, shape, index, kept));
  };
  const spelled = (sum: LedgerSum): Sum => sumOfLedger(table, view, sum);

  const bySigns = explain(signed.filter(isNew));
  const rolled = rolledForward(view, [...plain, ...bySigns], budget).filter(({ shape }) => isNew(shape));
  explain(rolled.map(({ shape }) => shape));
  const outvoted = explain(outvotedTotals(table, view, explained));
  const byNames = [...identitySums(view).map(spelled).map(vouched), ...writtenSums(table, view)];
  const isOfNames = amongCells(byNames);
  // What labels or many lines tell of already is judged by them.
  const sums = told(plain, view, kept).filter((sum) => !isOfNames(sum) || !isWeak(sum));
  const isKnown = byNames.length > 0 ? amongCells(sums) : () => false;
  const negated = explain(negatedTotals(view, explained));
  const ofOnePart = explain(solePartSums(view));
  const singles = explain(singlesOf(table, view, { shapes: plain, sums, explained, budget }));
  const spelledOut = labelledSums(table, view, explained, plain).filter((sum) => !isOfNames(sum));
  const byFormulas = writtenRatios(table, view);
  const isWritten = new Set(byFormulas.map(({ result }) => result));
  return [
    ...sums,
    ...byNames.filter((sum) => !isKnown(sum)),
    ...(signs ? told(bySigns, signs) : []),
    ...rolled.flatMap(({ shape, signed }) => told([shape], signed)).map(asRollForward),
    ...told(outvoted),
    ...singles.map((single) => sumOfSingle(table, view, single)).filter((sum) => !isOfNames(sum)),
    ...[...negated, ...ofOnePart].map(spelled),
    ...spelledOut,
    ...runningTotals(table, view),
    ...labelledPortions(table, view),
    ...byFormulas,
    ...ratiosOf(table, view, budget, ({ line, item }) => cellOf(table, view, line, item)).filter(
      ({ result }) => !isWritten.has(result),
    ),
  ];
}

/** Whether neither a word nor many lines tell of a sum. */
function isWeak({ evidence }: Sum): boolean {
  return evidence?.worded !== true && (evidence?.holds ?? 0) < leastVouching;
}

function asRollForward(sum: Sum): Sum {
  return { ...sum, kind: rollForward.name };
}

/** A sum that another line of the table shows to be meant. */
function vouched(sum: Sum): Sum {
  return sum.evidence ? { ...sum, evidence: { ...sum.evidence, vouched: true } } : sum;
}

/**
 * Tells whether a sum is about the same cells as one of some: income less cost is profit, as cost and profit are
 * income.
 */
function amongCells(sums: readonly Sum[]): (sum: Sum) => boolean {
  const nameOf = ({ total, addends }: Sum) =>
    [total, ...addends.map(({ cell }) => cell)].sort((a, b) => a - b).join();
  const names = new Set(sums.map(nameOf));
  return (sum) => names.size > 0 && names.has(nameOf(sum));
}
