import { languages } from "../../../languages.ts";
import type { Account, ReportLanguage } from "../../../model/language.ts";
import { lately } from "../../../text/lately.ts";
import { noAmounts, says } from "../../label/sum-words.ts";
import { figureAt, isFilled } from "../view/crossing.ts";
import { perLabels } from "../view/per-labels.ts";
import type { View } from "../view/view.ts";
import { addsUp, excessOf } from "./adds-up.ts";
import type { LedgerSum, LedgerTerm } from "./ledger-sum.ts";

/** What one account of a statement is by others, wherever they stand. */
interface Identity {
  readonly total: Account;
  readonly adds: readonly Account[];
  readonly takes: readonly Account[];
  /** Whether nothing else can be in it: in a statement there are minorities and exchange rates. */
  readonly isWhole?: true;
}

const identities: readonly Identity[] = [
  { total: "played", adds: ["won", "drawn", "lost"], takes: [], isWhole: true },
  { total: "score-difference", adds: ["scored"], takes: ["conceded"], isWhole: true },
  { total: "voting", adds: ["in-favour", "opposed", "abstaining"], takes: [], isWhole: true },
  { total: "assets", adds: ["liabilities", "equity"], takes: [] },
  { total: "gross-profit", adds: ["revenue"], takes: ["cost-of-sales"] },
  { total: "operating-profit", adds: ["gross-profit"], takes: ["operating-expenses"] },
  { total: "profit-before-tax", adds: ["operating-profit"], takes: ["interest"] },
  { total: "profit", adds: ["profit-before-tax"], takes: ["income-tax"] },
  { total: "net-cash", adds: ["operating-cash", "investing-cash", "financing-cash"], takes: [] },
];

/** Longer labels tell of more than an account. UTF-16 units. */
const longestName = 80;

/**
 * Sums that accounts stand for by definition: assets are liabilities and equity, and what is left of the sales after
 * their cost is the gross profit; matches played are won, drawn or lost, and who votes is in favour, opposed or
 * abstains. A statement may hold more (minorities, exchange rates), so they are told only where one line of the table
 * shows that nothing else is in them. Linear in the figures.
 */
export function identitySums(view: View): LedgerSum[] {
  const named = accountsIn(view);
  if (named.size < 3) return [];
  return identities.flatMap(({ total, adds, takes, isWhole }) => {
    const item = named.get(total);
    const plus = adds.flatMap((account) => named.get(account) ?? []);
    const minus = takes.flatMap((account) => named.get(account) ?? []);
    if (item === undefined || plus.length < adds.length || minus.length < takes.length) return [];
    const sums = view.lines.flatMap((_, line) => sumIn(view, line, item, { plus, minus }) ?? []);
    const nHold = sums.filter((sum) => addsUp(view, sum)).length;
    if (isWhole && nHold > 0)
      return sums.map((sum) => ({ ...sum, seen: { holds: nHold, misses: sums.length - nHold } }));
    return nHold > 0 ? sums.filter((sum) => !isMadeUp(view, sum)) : [];
  });
}

/**
 * Whether a sum misses by just what another figure of its line is: exchange rates in one year, and none in the other.
 */
function isMadeUp(view: View, sum: LedgerSum): boolean {
  const missing = excessOf(view, sum);
  const own = new Set([sum.total, ...sum.terms.map(({ item }) => item)]);
  const says = (item: number): boolean => Math.abs(figureAt(view, sum.line, item)) === Math.abs(missing);
  return missing !== 0 && view.active.some((item) => !own.has(item) && says(item));
}

/** The items that are accounts; none that two are. */
const accountsIn = perLabels(({ active, labels }): ReadonlyMap<Account, number> => {
  const named = new Map<Account, number>();
  const twice = new Set<Account>();
  for (const item of active) {
    const account = accountNamed(labels[item]!);
    if (!account) continue;
    if (named.has(account)) twice.add(account);
    named.set(account, item);
  }
  for (const account of twice) named.delete(account);
  return named;
});

/** The number of an item, which is no part of what it is called. */
const numbering = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3}) /;

const accountNamed = lately((label: string): Account | null => {
  if (label.length > longestName) return null;
  const name = label
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^()]*\)|['’]/g, "")
    .replace(/[^\p{L}\p{M}\d]+/gu, " ")
    .trim()
    .replace(numbering, "");
  for (const { accounts } of languages) {
    const found = accounts && accountIn(accounts, name);
    if (found) return found;
  }
  return null;
});

function accountIn(accounts: NonNullable<ReportLanguage["accounts"]>, name: string): Account | null {
  const found = Object.entries(accounts).find(([, pattern]) => pattern.test(name));
  return found ? (found[0] as Account) : null;
}

interface Parts {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

function sumIn(view: View, line: number, total: number, { plus, minus }: Parts): LedgerSum | null {
  const items = [total, ...plus, ...minus];
  if (view.lineKinds[line] !== "amount" || says(view.lineWords[line]!, noAmounts)) return null;
  if (!items.every((item) => isFilled(view, line, item))) return null;
  const at = (item: number): number => figureAt(view, line, item);
  const termsBy = (weight: 1 | -1): LedgerTerm[] => [
    ...plus.map((item): LedgerTerm => ({ item, weight: 1 })),
    ...minus.map((item): LedgerTerm => ({ item, weight })),
  ];
  // Costs are printed with a sign or without, and a tax may be paid back.
  const added = { line, total, terms: termsBy(1) };
  const taken = { line, total, terms: termsBy(-1) };
  const isNegative = minus.some((item) => at(item) < 0);
  if (minus.length === 0 || addsUp(view, added)) return added;
  return isNegative && !addsUp(view, taken) ? added : taken;
}
