import type { WordRole } from "../../model/language.ts";
import { type Relation, type Sum, sidesOf } from "../../model/relation.ts";
import type { Table } from "../../model/table.ts";
import { lazily } from "../../text/lazily.ts";
import { balanceSum } from "../balance/balance.ts";
import { slipOfBalance, telltaleSlip } from "../balance/miscount.ts";
import { type FigureEdit, mayBeEdited } from "../figure-edit.ts";
import { rollForward } from "../kind/roll-forward.ts";
import { equalityKinds } from "../kinds.ts";
import { namesSum } from "../sum-words.ts";
import { labelledPortions } from "./ratio/labelled-rates.ts";
import { ratiosOf } from "./ratio/ratios.ts";
import { totalTold } from "./relate/as-difference.ts";
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
import { isTold } from "./search/named.ts";
import { type Accepted, hit, isRemote } from "./search/shape.ts";
import type { Budget } from "./search/walk.ts";
import { branchSums } from "./series/branches.ts";
import { identitySums } from "./series/identities.ts";
import { type LedgerSum, ledgerSums } from "./series/ledger.ts";
import { markedResults } from "./series/marked-results.ts";
import { negatedTotals } from "./series/negated-totals.ts";
import { periodSums } from "./series/period.ts";
import { rollsBetween } from "./series/rolls-between.ts";
import { singleTotals } from "./series/single.ts";
import type { SingleTotal } from "./series/single-total.ts";
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

/** Sums that labels spell out, by what comes in and goes out, or by what is added to a figure and taken off it. */
function labelledSums(
  table: Table,
  view: View,
  explained: ReadonlySet<number>,
  shapes: readonly Accepted[],
): Sum[] {
  const ledger = ledgerSums(view, withoutWholes(view, explained, shapes))
    .filter((sum) => !shapes.some((shape) => isSameSum(shape, sum)))
    .map((sum) => sumOfLedger(table, view, sum));
  const told = new Set(ledger.map(({ total }) => total));
  // Figures below that come to the same by themselves, as where two balances are reconciled, explain nothing above.
  const below = shapes.filter(
    (shape) => shape.total < shape.addends[0]! && !isTold(view, shape.total, shape.addends),
  );
  const marked = markedResults(view, withoutTotals(explained, below))
    .map((found) => ({ found, sum: sumOfLedger(table, view, found) }))
    .filter(({ found, sum }) => !told.has(sum.total) && isMeantToClose(table, view, found, sum))
    .map(({ sum }) => sum);
  for (const { total } of marked) told.add(total);
  const rolls = rollsBetween(view)
    .filter(({ total }) => !explained.has(total))
    .map((sum) => ({ ...sumOfLedger(table, view, sum), kind: rollForward.name }))
    .filter((sum) => !told.has(sum.total) && holdsButForASlip(table, sum));
  return [...ledger, ...marked, ...rolls];
}

function holdsButForASlip(table: Table, sum: Sum): boolean {
  const balance = balanceSum(table, sum);
  return balance.verdict !== "broken" || telltaleSlip(table, balance) !== null;
}

/** Whether a figure is meant to be what labels add up above it: it is called a total, or it adds up but for a slip. */
function isMeantToClose(table: Table, view: View, { total }: LedgerSum, sum: Sum): boolean {
  return namesSum(view.words[total]!) || isMeantBySlip(table, view, sum);
}

/** Whether a sum holds, or a slip of the pen explains why it does not: any, where the last figure closes all. */
function isMeantBySlip(table: Table, view: View, sum: Sum): boolean {
  const balance = balanceSum(table, sum);
  if (balance.verdict !== "broken") return true;
  // Two figures that a slip made unlike leave nothing, which is no result.
  if (balance.stated.sign === 0) return false;
  // What is left to pay, or a deficit, is printed without its sign as often as with it.
  if (balance.stated.equals(balance.computed.negated())) return false;
  const isLast = table.cells[sum.total]?.row === view.active[view.active.length - 1];
  return (isLast ? slipOfBalance(table, balance) : telltaleSlip(table, balance)) !== null;
}

function withoutTotals(explained: ReadonlySet<number>, shapes: readonly Accepted[]): ReadonlySet<number> {
  const totals = new Set(shapes.map(({ total }) => total));
  return new Set([...explained].filter((item) => !totals.has(item)));
}

/**
 * Tells whether a total of something closes its block and is added up with others to one that holds, and one of those
 * others is the sum of its own block: so is this one then meant to be. Linear in what is asked and what holds.
 */
function vouchedBy(
  singles: readonly SingleTotal[],
  shapes: readonly Accepted[],
): (single: SingleTotal) => boolean {
  const inLine = new Map<number, ReadonlySet<number>>();
  const vouchedIn = (line: number): ReadonlySet<number> => {
    const held = [
      ...shapes.filter(({ judgement }) => judgement.verdicts[line] === hit),
      ...singles.filter((single) => single.holds && single.line === line),
    ];
    const totals = new Set(held.map((sum) => sum.total));
    const vouched = new Set<number>();
    for (const { addends } of held) {
      const others = addends.filter((item) => totals.has(item));
      for (const item of addends) if (others.length > (totals.has(item) ? 1 : 0)) vouched.add(item);
    }
    return vouched;
  };
  return ({ line, total, addends: block, isNamed }) => {
    if (isNamed !== true || block.some((item) => item > total)) return false;
    const vouched = inLine.get(line) ?? vouchedIn(line);
    inLine.set(line, vouched);
    return vouched.has(total);
  };
}

/** Whether a slip of the pen explains why a total misses. */
function isSlip(table: Table, view: View, single: SingleTotal): boolean {
  return telltaleSlip(table, balanceSum(table, sumOfSingle(table, view, single))) !== null;
}

/** A price and how often it is paid are multiplied, and where that is once, they seem to add up but for that one. */
function addsPriceToQuantity({ words }: View, { addends }: Accepted): boolean {
  const isNamed = (role: WordRole) => addends.some((item) => words[item]!.roles.has(role));
  return isNamed("price") && isNamed("quantity");
}

/** Without the totals that are told as what others were taken from: labels may say how those came about. */
function withoutWholes(
  view: View,
  explained: ReadonlySet<number>,
  shapes: readonly Accepted[],
): ReadonlySet<number> {
  return withoutTotals(
    explained,
    shapes.filter((shape) => totalTold(view, shape) !== shape.total),
  );
}

/** Whether a shape says of the same items what labels say: A = B + C where C = A − B. */
function isSameSum({ total, addends }: Accepted, sum: LedgerSum): boolean {
  const items = new Set([total, ...addends]);
  return (
    sum.terms.length === addends.length &&
    items.has(sum.total) &&
    sum.terms.every(({ item }) => items.has(item))
  );
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
