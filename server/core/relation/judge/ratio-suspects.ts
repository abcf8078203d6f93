import { Decimal } from "../../model/decimal.ts";
import type { Balance, Ratio } from "../../model/relation.ts";
import type { CellId, Table } from "../../model/table.ts";
import { balanceRatio, operandsOf } from "../balance/ratio.ts";
import { slipBetween } from "../balance/slip.ts";
import { effectOf, frameOf, type System, systemOf, valueAt } from "../balance/system.ts";

/** A figure that could be why a ratio does not come out, and what it should be then. */
export interface RatioSuspect {
  readonly cell: CellId;
  readonly repair: Decimal;
  /** How much likelier a slip made the figure than chance, in bits; 0 where none explains it. */
  readonly slipBits: number;
  /** Logarithm (base 2) of how likely it is wrong, comparable within one ratio only. */
  readonly weight: number;
  /** The other ratios of the figure that do not come out, and would with the repair. */
  readonly settled: readonly Ratio[];
}

/** What the sums and ratios of a table say of its figures, for all ratios that do not come out. */
export interface RatioWitnesses {
  readonly system: System;
  /** Per figure: the ratios it stands in that come out, less those that do not. */
  readonly ratios: ReadonlyMap<CellId, number>;
  /** Per figure: the ratios that it is an operand of and that do not come out. */
  readonly broken: ReadonlyMap<CellId, readonly Ratio[]>;
}

/** Linear in the terms of the table's relations. */
export function ratioWitnesses(table: Table, balances: readonly Balance[]): RatioWitnesses {
  const ratios = new Map<CellId, number>();
  const broken = new Map<CellId, Ratio[]>();
  for (const { relation, verdict } of balances) {
    if (relation.type === "sum" || relation.type === "equal" || verdict === "unknown") continue;
    const vote = verdict === "broken" ? -1 : 1;
    for (const cell of new Set([relation.result, ...relation.operands]))
      ratios.set(cell, (ratios.get(cell) ?? 0) + vote);
    if (verdict === "broken")
      for (const cell of relation.operands) broken.set(cell, [...(broken.get(cell) ?? []), relation]);
  }
  return { system: systemOf(frameOf(table, balances), () => false), ratios, broken };
}

/** The result is worked out last, by hand, and goes stale; but no part is more than its whole. */
const resultBits = { likely: 2, beyondWhole: -4 };
/** A sum that would break, or come to hold, and another ratio of the figure that comes out as it is. */
const sumBits = 5;
const ratioBits = 3;
/** Another ratio that would come out by the same repair, which chance hardly makes so. */
const settledBits = 8;
const mostRatios = 3;
/** What turns a ratio into the figure printed: itself, per cent, per mille. */
const factors = [Decimal.one, Decimal.hundred, new Decimal(1000, 0)];

/**
 * The figures of a broken ratio that could be wrong, likeliest first: what it gives, and each operand of which one
 * value alone would make it come out. Judged by the sums and other ratios in which a figure stands, and by slips of
 * the pen.
 */
export function ratioSuspects(balance: Balance, { system, ratios, broken }: RatioWitnesses): RatioSuspect[] {
  const relation = balance.relation as Ratio;
  const { table } = system;
  const weigh = (cell: CellId, repair: Decimal, prior: number): RatioSuspect => {
    const typed = valueAt(table, cell);
    const { damaged, supported } = effectOf(system, [{ cell, delta: repair.minus(typed) }]);
    const vouching =
      sumBits * (supported.length - damaged.length) - ratioBits * rightRatios(ratios.get(cell) ?? 0);
    const slipBits = bitsOfSlip(typed, repair);
    const others = (broken.get(cell) ?? []).filter((other) => !isTwin(other, relation));
    const settled = others.filter((other) => comesOutWith(table, other, cell, repair));
    const weight = prior + slipBits + vouching + settledBits * settled.length;
    return { cell, repair, slipBits, weight, settled };
  };
  const [part, whole] = relation.operands.map((cell) => valueAt(table, cell).absolute());
  const isBeyond =
    relation.type === "share" && part !== undefined && whole !== undefined && part.compare(whole) > 0;
  return [
    weigh(relation.result, balance.computed, resultBits[isBeyond ? "beyondWhole" : "likely"]),
    ...relation.operands.flatMap((cell, at) => {
      const repair = operandRepair(table, relation, at);
      return repair ? [weigh(cell, repair, 0)] : [];
    }),
  ].sort((a, b) => b.weight - a.weight);
}

/** Whether two ratios are of the same figures: a product, and the rate that one of its factors is. */
function isTwin(one: Ratio, other: Ratio): boolean {
  const own = new Set([one.result, ...one.operands]);
  return (
    own.size === other.operands.length + 1 && [other.result, ...other.operands].every((cell) => own.has(cell))
  );
}

function bitsOfSlip(typed: Decimal, repair: Decimal): number {
  const found = slipBetween(typed, repair);
  const size = Number(typed.trimmed().absolute().coefficient);
  return found ? Math.max(0, Math.log2((size + 1) / found.reach)) : 0;
}

/** Ratios with a figure that come out as it is, less those that do not, but for the one in question. */
function rightRatios(votes: number): number {
  return Math.max(-mostRatios, Math.min(1 + votes, mostRatios));
}

/** Whether a ratio comes out with another value of one of its operands. */
function comesOutWith(table: Table, relation: Ratio, cell: CellId, value: Decimal): boolean {
  const operands = operandsOf(table, relation).map((operand, at) =>
    operand && relation.operands[at] === cell ? { ...operand, value } : operand,
  );
  return balanceRatio(table, relation, operands).verdict === "holds";
}

/** The one value of an operand, with the places it is printed with, by which a ratio comes out; else null. */
function operandRepair(table: Table, relation: Ratio, at: number): Decimal | null {
  const operands = operandsOf(table, relation);
  const typed = operands[at];
  if (!typed) return null;
  const { scale } = typed.value;
  const unit = new Decimal(1, scale);
  const comesOut = (value: Decimal) => comesOutWith(table, relation, relation.operands[at]!, value);
  const fitting = factors.flatMap((factor) => {
    const value = solvedFor(table, relation, at, factor, scale);
    return value && value.sign !== 0 && comesOut(value) ? [value] : [];
  });
  // What is a hundredth of the figure would come out where the rate were read as a number.
  const [value] = fitting.sort((a, b) => farFrom(a, typed.value) - farFrom(b, typed.value));
  return !value || comesOut(value.plus(unit)) || comesOut(value.minus(unit)) ? null : value;
}

/** By how many times two figures differ in size, as a logarithm. */
function farFrom(a: Decimal, b: Decimal): number {
  return Math.abs(Math.log(Math.abs(a.toNumber() / b.toNumber())));
}

/** What an operand would have to be, rounded to `scale` places; null where nothing would do. */
function solvedFor(
  table: Table,
  { type, result, operands, rate, times }: Ratio,
  at: number,
  factor: Decimal,
  scale: number,
): Decimal | null {
  const given = valueAt(table, result);
  const others = operands.filter((_, other) => other !== at).map((cell) => valueAt(table, cell));
  if (type === "average") {
    const all = given.times(new Decimal(operands.length, 0));
    return all.minus(Decimal.sum(others)).rounded(scale);
  }
  // Only what passes the bound can be the figure that is wrong.
  if (type === "lowest" || type === "highest") {
    const beyond = valueAt(table, operands[at]!).compare(given);
    return (type === "lowest" ? beyond < 0 : beyond > 0) ? given : null;
  }
  if (type === "median" || (type === "proportion" && at > 0)) return null;
  const [other = Decimal.zero, share = Decimal.zero] = others;
  if (type === "change") return at === 0 ? other.plus(given) : other.minus(given);
  if (type === "proportion") return share.sign === 0 ? null : given.times(other).dividedBy(share, scale);
  const quotient =
    type === "growth" ? given.plus(factor) : type === "reduction" ? factor.minus(given) : given;
  const [dividend, divisor] =
    type === "product"
      ? [
          given.times(factor),
          Decimal.product([...(rate ? [rate] : []), ...(times ? [times] : []), ...others]),
        ]
      : at === 0
        ? [other.times(quotient), factor]
        : [other.times(factor), quotient];
  return divisor.sign === 0 ? null : dividend.dividedBy(divisor, scale);
}
