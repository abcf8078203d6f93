import type { Decimal } from "../../model/decimal.ts";
import type { Balance, Term } from "../../model/relation.ts";
import type { CellId, Table } from "../../model/table.ts";
import { type Parts, partsOf } from "./parts-of.ts";
import { type SlipFound, slipBetween } from "./slip.ts";
import { termsOf, valueAt } from "./system.ts";

/** A total that misses by exactly one of its addends, and that addend. */
export interface Miscount extends SlipFound {
  readonly cell: CellId;
}

/** Whether a total misses by exactly one of its addends: left out, or added twice. Needs `least` that are not zero. */
export function miscountOf(
  table: Table,
  addends: readonly Term[],
  missing: Decimal,
  least = 3,
): Miscount | null {
  return miscountAmong({ addends, values: addends.map(({ cell }) => valueAt(table, cell)) }, missing, least);
}

/** The same of the addends of a balance. */
export function miscountIn(table: Table, balance: Balance): Miscount | null {
  return miscountAmong(partsOf(table, balance), balance.difference.negated());
}

function miscountAmong(
  { addends, values }: Pick<Parts, "addends" | "values">,
  missing: Decimal,
  least = 3,
): Miscount | null {
  let found: Pick<Miscount, "slip" | "cell"> | null = null;
  let reach = 0;
  const excess = missing.negated();
  for (let at = 0; at < addends.length; at++) {
    const { cell, weight } = addends[at]!;
    const value = values[at]!;
    if (value.sign === 0) continue;
    reach++;
    const added = weight < 0 ? value.negated() : value;
    if (added.equals(missing)) found ??= { slip: "addend-left-out", cell };
    else if (added.equals(excess)) found ??= { slip: "addend-twice", cell };
  }
  return found && reach >= least ? { ...found, reach } : null;
}

/**
 * By how many bits the most telling slip, anywhere in a broken balance, explains its difference better than chance: the
 * range of the figure less the figures that such a slip reaches less the cells tried. Null where no slip explains it.
 */
export function bitsOfSlip(table: Table, balance: Balance): number | null {
  const known = knownBits.get(balance);
  if (known !== undefined) return known;
  const bits = slipIn(table, balance);
  knownBits.set(balance, bits);
  return bits;
}

/** Of broken balances, since several ask. */
const knownBits = new WeakMap<Balance, number | null>();

function slipIn(table: Table, balance: Balance): number | null {
  const { addends, values } = partsOf(table, balance);
  if (addends.length === 0 && termsOf(balance.relation).length === 0) return null;
  let best: number | null = null;
  const consider = (found: SlipFound | null, typed: Decimal, meant: Decimal) => {
    if (!found) return;
    const bits =
      Math.log2(rangeOf(typed, meant)) - Math.log2(reachAcross(found)) - Math.log2(addends.length + 1);
    if (best === null || bits > best) best = bits;
  };
  consider(miscountIn(table, balance), balance.stated, balance.computed);
  consider(slipBetween(balance.stated, balance.computed), balance.stated, balance.computed);
  for (let at = 0; at < addends.length; at++) {
    const typed = values[at]!;
    const meant = addends[at]!.weight < 0 ? typed.minus(balance.difference) : typed.plus(balance.difference);
    consider(slipBetween(typed, meant), typed, meant);
  }
  return best;
}

/** From so many bits on a slip explains a balance, whatever the structure. */
const leastSlipBits = 9;

/** Whether a slip explains a broken balance beyond chance. */
export function hasTelltaleSlip(table: Table, balance: Balance): boolean {
  return (bitsOfSlip(table, balance) ?? 0) >= leastSlipBits;
}

/** Of two balances of one shape that miss, slips explain both, and by chance both seldom do. */
const leastBitsOfPair = 6;

/** Whether a slip explains a broken balance that is one of two, well enough if one explains the other, too. */
export function isSlipOfPair(table: Table, balance: Balance): boolean {
  return (bitsOfSlip(table, balance) ?? 0) >= leastBitsOfPair;
}

/** The figures that could stand where one of these two does: the larger, in units of its last place. */
export function rangeOf(left: Decimal, right: Decimal): number {
  const unit = 10 ** -Math.max(left.scale, right.scale);
  return Math.max(1, Math.max(Math.abs(left.toNumber()), Math.abs(right.toNumber())) / unit);
}

/**
 * A digit lost or added moves a figure by a power of ten. Figures of one table are of one size more often than
 * not, so by itself such a slip is less likely than its places alone say, by about the root of ten.
 */
const magnitudeStep = 3;

function reachAcross({ slip, reach }: SlipFound): number {
  return slip === "digit-lost" || slip === "digit-added" ? magnitudeStep * reach : reach;
}
