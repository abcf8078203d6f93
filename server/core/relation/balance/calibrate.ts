import { Decimal } from "../../model/decimal.ts";
import type { Balance } from "../../model/relation.ts";
import type { Table } from "../../model/table.ts";
import { lazily } from "../../text/lazily.ts";
import { isLarge } from "../figure-edit.ts";
import { withDroppedZeros } from "./dropped-zeros.ts";
import { cellsOf, isLossOfFloats, slipsAmong } from "./exactness.ts";
import type { Rounding } from "./rounding.ts";
import { byShape, isTelling } from "./siblings.ts";
import { valueAt } from "./system.ts";

/** Whole-number sums that drift before whole numbers are taken to be rounded, and their least share. */
const leastDrifts = 3;
const leastDriftShare = 0.15;
/** Below these a whole number is a count: by itself, and in a table where whole numbers drift again and again. */
const smallCount = new Decimal(1000, 0);
const tinyCount = new Decimal(100, 0);
const leastSameSided = 4;

/**
 * Second thoughts on small differences, from what the other inferred sums of a table do. Where whole-number
 * sums drift again and again, whole numbers are rounded; where all drift to one side, figures were cut off;
 * and where the others agree to the last place as rounded figures would not, rounding is no excuse.
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
  excuse(table, inferred, apart, rounding, changed);
  // Sums of one shape are told by all of their terms, so they are looked for where they can matter only.
  if (apart.length >= leastSameSided) for (const members of byShape(table, inferred)) widen(members, changed);
  return changed.size === 0 ? balances : balances.map((balance) => changed.get(balance) ?? balance);
}

/** Drifts that are slips become errors, and those of large whole numbers that may be rounding none. */
function excuse(
  table: Table,
  inferred: readonly Balance[],
  apart: readonly Balance[],
  rounding: Rounding,
  changed: Map<Balance, Balance>,
): void {
  const whole = apart.filter((balance) => isWholeDrift(balance, stepOf(table, balance)));
  const decimal = apart.filter(
    (balance) => balance.verdict === "rounding" && !isLossOfFloats(table, balance),
  );
  if (whole.length + decimal.length === 0) return;
  // Few sums say enough of most tables, so they are asked one by one.
  const agreeing = function* (): Generator<Balance> {
    // Across the rows of a long table stand its short sums.
    for (const balance of isLarge(table) ? inferred.toReversed() : inferred)
      if (balance.verdict === "holds" && isTelling(table, balance)) yield balance;
  };
  const slips = rounding.noted ? new Set() : slipsAmong(table, [...whole, ...decimal], agreeing());
  const isUsual =
    whole.length >= leastDrifts &&
    whole.length >= leastDriftShare * inferred.filter((balance) => isTelling(table, balance)).length;
  const isRepeated = lazily(() => whole.some((balance) => !sharesFigures(balance, whole[0]!)));
  for (const balance of whole) {
    // That figures are rounded to fives or twenties must be seen in more than one sum.
    const step = isUsual ? stepOf(table, balance) : 1n;
    const size = balance.stated.absolute().compare(isUsual ? tinyCount : smallCount);
    if (size < 0 || slips.has(balance) || !isWholeDrift(balance, step)) continue;
    if (!isAlone(balance) || isRepeated())
      changed.set(balance, { ...balance, slack: intervalOf(balance, 5n * step), verdict: "rounding" });
  }
  const dropped = rounding.noted ? null : withDroppedZeros(table, decimal, agreeing());
  for (const balance of decimal) {
    const slack = slips.has(balance) ? Decimal.zero : dropped?.get(balance);
    if (slack) changed.set(balance, { ...balance, slack, verdict: "broken" });
  }
}

/** A broken sum of whole numbers that rounding to a step would explain. */
function isWholeDrift(balance: Balance, step: bigint): boolean {
  if (balance.verdict !== "broken" || balance.slack.sign !== 0) return false;
  return balance.difference.absolute().compare(intervalOf(balance, 5n * step)) <= 0;
}

/**
 * The step to which the whole numbers of a sum may be rounded: fives or twenties in many official figures, else ones.
 */
function stepOf(table: Table, { relation, stated }: Balance): bigint {
  if (relation.type !== "sum") return 1n;
  const isMultiple = ({ coefficient, scale }: Decimal, of: bigint) => scale === 0 && coefficient % of === 0n;
  const areMultiples = (of: bigint) =>
    isMultiple(stated, of) && relation.addends.every(({ cell }) => isMultiple(valueAt(table, cell), of));
  // Multiples of ten and of a hundred are budgets more often than figures that were rounded.
  if (areMultiples(20n)) return areMultiples(100n) ? 1n : 20n;
  return areMultiples(5n) && !areMultiples(10n) ? 5n : 1n;
}

/** The slack of whole numbers that are rounded (5 tenths each) or cut off (10 tenths each). */
function intervalOf({ relation, blanks, stated }: Balance, tenths: bigint): Decimal {
  const n = relation.type === "sum" ? relation.addends.length - blanks.length + 1 : 2;
  return new Decimal(tenths * BigInt(n), stated.scale + 1);
}

/** Whether two sums have a figure in common, so that a wrong one would make both drift. */
function sharesFigures(left: Balance, right: Balance): boolean {
  const cells = new Set(cellsOf(left));
  return cellsOf(right).some((cell) => cells.has(cell));
}

/**
 * A single series, of which nothing says that it is rounded: it is judged as it stands, unless sums beside it that have
 * other figures drift as well.
 */
function isAlone({ relation }: Balance): boolean {
  const evidence = relation.type === "sum" ? relation.evidence : null;
  return evidence !== null && evidence.holds + evidence.trivial === 0;
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
