import { readLabel } from "../../../labels.ts";
import type { WordRole } from "../../../model/language.ts";
import { firstFrom, leastOf } from "../../../text/ordered.ts";
import { balances, noAmounts, says } from "../../label/sum-words.ts";
import { figureAt, isFilled } from "../view/crossing.ts";
import { perLabels } from "../view/per-labels.ts";
import type { View } from "../view/view.ts";
import { excessOf } from "./adds-up.ts";
import type { LedgerSum, LedgerTerm } from "./ledger-sum.ts";
import { unaddedRoles } from "./multiplied.ts";

const closing: readonly WordRole[] = ["closing", "difference", "whole", "total"];
/** What further deductions may be taken from: a balance of what stands above it, or all that comes in. */
const leftBefore: readonly WordRole[] = ["difference", "total", "inflow", "whole"];
/** Figures that are looked at before one that may be worked out from them. */
const farthest = 64;

/** Lines that have to hold where labels do not say what deductions are taken from. */
const leastFurtherUp = 2;

/** How much a tax is, in its label. */
const rate = /\d[\d.,]*\s?[%％]/;

/** One line of a view, as an account is read: its figures from the top. */
interface Account {
  readonly view: View;
  readonly line: number;
  readonly figures: readonly number[];
}

/**
 * Roll-forwards, balances and what is left after deductions, by their labels. Few lines or none can vouch for them, so
 * each figure between the first and the last has to be called what comes in or what goes out. Linear in the figures.
 */
export function ledgerSums(view: View, explained: ReadonlySet<number>): LedgerSum[] {
  const totals = closingItems(view).filter((item) => !explained.has(item));
  if (totals.length === 0) return [];
  const unadded = unaddedRoles(view);
  const accounts: Account[] = [];
  for (let line = 0; line < view.nLines; line++) {
    if (view.lineKinds[line] !== "amount" || says(view.lineWords[line]!, unadded)) continue;
    accounts.push({ view, line, figures: [...view.active].filter((item) => isFilled(view, line, item)) });
  }
  return totals.flatMap((total) => {
    const sums = accounts.flatMap((account) => sumOf(account, total) ?? []);
    // A balance that is carried from line to line is no difference of what came in and went out in any one.
    if (sums.length > 0 && accounts.filter((account) => isCarried(account, total)).length > sums.length)
      return [];
    const misses = sums.filter((sum) => excessOf(view, sum) !== 0).length;
    if (misses === sums.length && misses > 1) return fromFurtherUp(view, sums);
    // Where most lines miss, the labels mean something else; so they may where signs are taken on from a label above.
    const isShown = ({ line }: LedgerSum, item: number): boolean =>
      saysSign(view, item) || figureAt(view, line, item) < 0;
    const isSupposed = sums.some((sum) => sum.terms.slice(1).some(({ item }) => !isShown(sum, item)));
    return misses <= (isSupposed ? 0 : 1) || misses <= sums.length / 2 ? sums : [];
  });
}

/**
 * The same taken from a figure further up, where that holds in all lines but one at most: a memo stands between them.
 */
function fromFurtherUp(view: View, sums: readonly LedgerSum[]): LedgerSum[] {
  const nearest = leastOf(sums.map(({ terms }) => terms[0]!.item));
  for (const item of view.active
    .filter((item) => item < nearest)
    .slice(-farthest)
    .reverse()) {
    const others = sums.map(
      (sum): LedgerSum => ({ ...sum, terms: [{ item, weight: 1 }, ...sum.terms.slice(1)] }),
    );
    const nHeld = others.filter((sum) => excessOf(view, sum) === 0).length;
    if (nHeld < Math.max(leastFurtherUp, sums.length - 1)) continue;
    return others.map((sum) => ({ ...sum, seen: { holds: nHeld, misses: sums.length - nHeld } }));
  }
  return [];
}

function sumOf(account: Account, total: number): LedgerSum | null {
  const { view, line } = account;
  const terms = isFilled(view, line, total) ? termsOf(account, total) : null;
  return terms && { line, total, terms };
}

/** Whether only what came in, or only what went out, stands before a balance that is something else. */
function isCarried(account: Account, total: number): boolean {
  const { view, line, figures } = account;
  if (!isFilled(view, line, total)) return false;
  const moves = figures.filter((item) => item < total && signOf(account, item) !== 0);
  return moves.length === 1 && Math.abs(figureOf(account, moves[0]!)) !== Math.abs(figureOf(account, total));
}

/** What labels may call the outcome of what stands above it. */
const closingItems = perLabels((view): readonly number[] =>
  Array.from(view.active).filter((item) => mayClose(view, item)),
);

function mayClose({ words }: View, item: number): boolean {
  const said = words[item]!;
  // "Total incl. VAT" is no part of what stands above it.
  const isPart = said.roles.has("ofWhich") && !(said.roles.has("total") && said.roles.has("tax"));
  // The year of "cash at end of year" is the one that the balance closes.
  const others = said.roles.has("closing") ? noAmounts.filter((role) => role !== "number") : noAmounts;
  return says(said, closing) && !isPart && !says(said, [...others, "opening"]);
}

function termsOf(account: Account, total: number): LedgerTerm[] | null {
  const { view, figures } = account;
  const at = firstFrom(figures, total);
  const before = figures.slice(Math.max(0, at - farthest), at);
  const { roles } = view.words[total]!;
  if (roles.has("closing")) return rolledForward(account, before);
  return (
    (roles.has("difference") ? null : taxed(account, before)) ??
    listedDeductions(account, before) ??
    deducted(account, before, total) ??
    (roles.has("difference") ? balanced(account, before, total) : null)
  );
}

/** What an opening figure becomes by all that comes in and goes out below it. */
function rolledForward(account: Account, before: readonly number[]): LedgerTerm[] | null {
  const { words } = account.view;
  const opening = before.findLastIndex((item) => words[item]!.roles.has("opening"));
  const below = before.slice(opening + 1);
  // A cash flow statement tells the net increase first, and what it was added to below it.
  const moves =
    below.length > 0 ? below : before.slice(opening - 1, opening).filter((item) => isNetMove(account, item));
  const ins = moves.filter((item) => signOf(account, item) > 0);
  const outs = moves.filter((item) => signOf(account, item) < 0);
  if (opening < 0 || moves.length === 0 || ins.length + outs.length < moves.length) return null;
  return [
    { item: before[opening]!, weight: 1 },
    ...outermost(account, ins).map((item): LedgerTerm => ({ item, weight: 1 })),
    ...takenOff(account, outermost(account, outs)),
  ];
}

/** Whether an item is the outcome of all that came in and went out. */
function isNetMove({ view }: Account, item: number): boolean {
  const { roles } = view.words[item]!;
  return roles.has("difference") && !roles.has("opening") && !roles.has("closing");
}

/**
 * What a figure leaves after those below it that are called deductions or, before a profit or balance, are
 * below zero.
 */
function deducted(account: Account, before: readonly number[], total: number): LedgerTerm[] | null {
  const { words } = account.view;
  const isBalance = words[total]!.bare && words[total]!.roles.has("difference");
  const last = before[before.length - 1];
  const isDiscount = last !== undefined && words[last]!.roles.has("discount");
  const isLess = (item: number) =>
    words[item]!.roles.has("less") ||
    (isBalance && figureOf(account, item) < 0 && !words[item]!.roles.has("inflow")) ||
    (isDiscount && item === last);
  const first = before.findLastIndex((item) => !isLess(item));
  const item = before[first];
  const outs = before.slice(first + 1);
  if (item === undefined || outs.length === 0) return null;
  if (isDiscount && !says(words[item]!, ["subtotal", "total", "whole"])) return null;
  if (first > 0 && isBalance && !says(words[item]!, leftBefore)) return null;
  return [{ item, weight: 1 }, ...takenOff(account, outs)];
}

/**
 * What a figure leaves after those below it that are called deductions, and additions among them. Such a
 * label speaks for those below it, too, up to the next result: 减：营业成本, 税金及附加, 销售费用.
 */
function listedDeductions(account: Account, before: readonly number[]): LedgerTerm[] | null {
  const { words } = account.view;
  const since = before.findLastIndex((item) => says(words[item]!, balances));
  const run = before.slice(Math.max(0, since));
  const first = run.findIndex((item, at) => at > 0 && markOf(account, item) !== 0);
  if (first < 0 || !run.slice(first).some((item) => markOf(account, item) < 0)) return null;
  const [ins, outs]: [number[], number[]] = [[], []];
  let mark = 0;
  for (const item of run.slice(first)) {
    mark = markOf(account, item) || mark;
    (mark < 0 ? outs : ins).push(item);
  }
  return [
    { item: run[first - 1]!, weight: 1 },
    ...ins.map((item): LedgerTerm => ({ item, weight: 1 })),
    ...takenOff(account, outs),
  ];
}

/** The sign that "less" or "plus" gives a figure, 0 where its label begins with neither. */
function markOf({ view }: Account, item: number): number {
  const { roles } = view.words[item]!;
  return Number(roles.has("plus")) - Number(roles.has("less"));
}

/**
 * What a net amount comes to with the tax below it: the only figure above the tax, or one that is called net or a
 * subtotal.
 */
function taxed(account: Account, before: readonly number[]): LedgerTerm[] | null {
  const { words, labels } = account.view;
  const [tax, net, ...others] = [...before].reverse();
  if (tax === undefined || net === undefined || !words[tax]!.roles.has("tax")) return null;
  // "Change in value, net of tax" is none.
  if (!readLabel(labels[tax]!.replace(rate, " ")).bare) return null;
  if (others.length > 0 && !says(words[net]!, ["subtotal", "total", "whole"])) return null;
  const isSmaller = figureOf(account, tax) > 0 && figureOf(account, tax) < figureOf(account, net);
  return isSmaller && !words[net]!.roles.has("tax")
    ? [
        { item: net, weight: 1 },
        { item: tax, weight: 1 },
      ]
    : null;
}

/** What came in less what went out: the totals of both, or the only two figures there are. */
function balanced(account: Account, before: readonly number[], total: number): LedgerTerm[] | null {
  const totals = before.filter((item) => account.view.worded[item] === 1);
  const [one, other, ...more] = totals.length > 0 ? totals : before;
  // What stands between the second total and the balance, taxes say, is part of it.
  if (one === undefined || other === undefined || more.length > 0 || other !== before[before.length - 1])
    return null;
  if (signOf(account, one) * signOf(account, other) !== -1) return null;
  const [income, spending] = signOf(account, one) > 0 ? [one, other] : [other, one];
  // A gross profit below all expenses is what the sales leave after one of them.
  const left = figureOf(account, income) - figureOf(account, total);
  const cost =
    left > 0 ? before.find((item) => item !== spending && figureOf(account, item) === left) : undefined;
  const [out] = takenOff(account, [cost ?? spending]) as [LedgerTerm];
  // A deficit is printed without its sign as often as with it.
  const isDeficit = figureOf(account, income) < figureOf(account, spending) && figureOf(account, total) > 0;
  return isDeficit && out.weight < 0
    ? [
        { item: spending, weight: 1 },
        { item: income, weight: -1 },
      ]
    : [{ item: income, weight: 1 }, out];
}

function saysSign({ words }: View, item: number): boolean {
  return says(words[item]!, ["inflow", "outflow", "plus", "less", "discount", "difference", "tax"]);
}

/** The sign that a label gives its figure, 0 where it says nothing or both. */
function signOf({ view }: Account, item: number): number {
  const { roles } = view.words[item]!;
  const isIn = roles.has("inflow") || roles.has("plus");
  const isOut = roles.has("outflow") || roles.has("less");
  if (isIn === isOut) return !isIn && roles.has("difference") ? 1 : 0;
  return isIn ? 1 : -1;
}

/** The totals among figures of one sign, or where there are none, all of them. */
function outermost({ view }: Account, items: readonly number[]): readonly number[] {
  const totals = items.filter((item) => view.worded[item] === 1);
  return totals.length > 0 ? totals : items;
}

/** Figures that go out are taken off, but where they are printed below zero. */
function takenOff(account: Account, outs: readonly number[]): LedgerTerm[] {
  const weight = outs.some((item) => figureOf(account, item) < 0) ? 1 : -1;
  return outs.map((item) => ({ item, weight }));
}

function figureOf({ view, line }: Account, item: number): number {
  return figureAt(view, line, item);
}
