import { Decimal } from "../model/decimal.ts";
import type { Balance } from "../model/relation.ts";
import type { Table } from "../model/table.ts";
import type { Rounding } from "./rounding.ts";
import { byShape, isTelling } from "./siblings.ts";

/** Whole-number sums that drift before whole numbers are taken to be rounded, and their least share. */
const leastDrifts = 3;
const leastDriftShare = 0.15;
/** Below these a whole number is a count: by itself, and in a table where whole numbers drift again and again. */
const smallCount = new Decimal(1000n, 0);
const tinyCount = new Decimal(100n, 0);
/** Bits of exactness among the other sums that make a drift an error: of a shape, and of a table of whole numbers. */
const exactBits = 7;
const exactWholeBits = 12;
const leastSameSided = 4;

/**
 * Second thoughts on small differences, from what the other inferred sums of a table do. Where whole-number
 * sums drift again and again, whole numbers are rounded; where all drift to one side, figures were cut off;
 * and where the other sums of a shape, made of decimals, all agree to the last place, rounding is no excuse.
 */
export function calibrate(
  table: Table,
  balances: readonly Balance[],
  rounding: Rounding,
): readonly Balance[] {
  const inferred = balances.filter(
    ({ relation }) => relation.type === "sum" && relation.origin === "inferred",
  );
  const apart = inferred.filter(({ verdict }) => verdict === "broken" || verdict === "rounding");
  if (apart.length === 0) return balances;
  const changed = new Map<Balance, Balance>();
  widenCounts(table, inferred, apart.filter(isWholeDrift), changed);
  // Sums of one shape are told by all of their terms, so they are looked for where they can matter only.
  const hasDrifts = apart.some(({ verdict }) => verdict === "rounding");
  if (hasDrifts || apart.length >= leastSameSided) {
    for (const members of byShape(table, inferred)) {
      if (!rounding.noted) tighten(table, members, changed);
      widen(members, changed);
    }
  }
  return changed.size === 0 ? balances : balances.map((balance) => changed.get(balance) ?? balance);
}

/** Whole-number sums that drift again and again, while others do not agree beyond chance, are of rounded figures. */
function widenCounts(
  table: Table,
  inferred: readonly Balance[],
  drifting: readonly Balance[],
  changed: Map<Balance, Balance>,
): void {
  if (drifting.length === 0) return;
  const telling = inferred.filter((balance) => isTelling(table, balance));
  const isUsual = drifting.length >= leastDrifts && drifting.length >= leastDriftShare * telling.length;
  const isExact =
    !isUsual && bitsOfExactness(telling.filter(({ slack }) => slack.sign === 0)) >= exactWholeBits;
  for (const balance of drifting) {
    const size = balance.stated.absolute().compare(isUsual ? tinyCount : smallCount);
    if (size >= 0 && !isExact && !isAlone(balance))
      changed.set(balance, { ...balance, slack: intervalOf(balance, 5n), verdict: "rounding" });
  }
}

/** A broken sum of whole numbers that rounding to whole numbers would explain. */
function isWholeDrift(balance: Balance): boolean {
  if (balance.verdict !== "broken" || balance.slack.sign !== 0) return false;
  return balance.difference.absolute().compare(intervalOf(balance, 5n)) <= 0;
}

/** The slack of whole numbers that are rounded (5 tenths each) or cut off (10 tenths each). */
function intervalOf({ relation, blanks, stated }: Balance, tenths: bigint): Decimal {
  const n = relation.type === "sum" ? relation.addends.length - blanks.length + 1 : 2;
  return new Decimal(tenths * BigInt(n), stated.scale + 1);
}

/** Drifts in a shape whose other sums are exact beyond chance become broken: rounded figures would not agree so. */
function tighten(table: Table, members: readonly Balance[], changed: Map<Balance, Balance>): void {
  const drifts = members.filter(({ verdict }) => verdict === "rounding");
  if (drifts.length === 0 || drifts.length > Math.max(1, members.length / 20)) return;
  const witnesses = members.filter((member) => member.slack.sign !== 0 && isTelling(table, member));
  if (bitsOfExactness(witnesses) < exactBits) return;
  for (const drift of drifts) changed.set(drift, { ...drift, slack: Decimal.zero, verdict: "broken" });
}

/** How unlikely it is, in bits, that sums of rounded figures agree to the last place as often as these do. */
function bitsOfExactness(balances: readonly Balance[]): number {
  let bits = 0;
  for (const { relation, verdict } of balances)
    if (verdict === "holds" && relation.type === "sum")
      bits -= Math.log2(chanceOfAgreement(relation.addends.length));
  return bits;
}

/** A single series, of which nothing says that it is rounded: it is judged as it stands. */
function isAlone({ relation }: Balance): boolean {
  const evidence = relation.type === "sum" ? relation.evidence : null;
  return evidence !== null && evidence.holds + evidence.trivial === 0;
}

/** How often n rounded addends give their rounded total to the last place: the middle of a normal law of variance (n + 1)/12. */
function chanceOfAgreement(nAddends: number): number {
  return Math.min(0.95, 1 / Math.sqrt((2 * Math.PI * (nAddends + 1)) / 12));
}

/** Small differences that all lie to one side are figures cut off: the total keeps what its addends lost. */
function widen(members: readonly Balance[], changed: Map<Balance, Balance>): void {
  const small = members.filter(
    (balance) =>
      (balance.verdict === "rounding" || balance.verdict === "broken") &&
      balance.difference.absolute().compare(intervalOf(balance, 10n)) <= 0,
  );
  const up = small.filter(({ difference }) => difference.sign > 0).length;
  if (up !== small.length || small.length < leastSameSided || small.length * 2 < members.length) return;
  for (const balance of small)
    changed.set(balance, { ...balance, slack: intervalOf(balance, 10n), verdict: "rounding" });
}
