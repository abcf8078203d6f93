import type { Decimal } from "../../model/decimal.ts";
import type { Balance } from "../../model/relation.ts";
import type { CellId, Table } from "../../model/table.ts";
import { scanNumerals } from "../../number/scan.ts";

/**
 * What else is known of a table's figures than its sums: products and shares, and figures, each as the
 * nearest float.
 */
export interface KnownFigures {
  /** What products, shares and the like give for the cells that state them. */
  readonly worked: ReadonlyMap<CellId, Balance>;
  /** How many of these are right less how many are wrong, by the cells that they are worked out from. */
  readonly operands: ReadonlyMap<CellId, number>;
  readonly inTable: ReadonlySet<number>;
  readonly mentioned: ReadonlySet<number>;
}

/** The figures of a table, what its products and shares give, and the figures of the lines around it. */
export function knownFigures(
  table: Table,
  balances: readonly Balance[],
  around: readonly string[],
): KnownFigures {
  const inTable = new Set<number>();
  for (const { numeral } of table.cells) if (numeral) inTable.add(numeral.value.toNumber());
  const mentioned = new Set<number>();
  for (const line of around)
    for (const { value } of scanNumerals(line, { decimalMark: "." })) mentioned.add(value.toNumber());
  const worked = new Map<CellId, Balance>();
  const operands = new Map<CellId, number>();
  for (const balance of balances) {
    const { relation, verdict } = balance;
    if (relation.type === "sum" || relation.type === "equal" || verdict === "unknown") continue;
    worked.set(relation.result, balance);
    for (const cell of relation.operands)
      operands.set(cell, (operands.get(cell) ?? 0) + (verdict === "broken" ? -1 : 1));
  }
  return { inTable, mentioned, worked, operands };
}

/** A product or share that gives the repaired figure says nearly all; one that gives the typed figure, as much. */
const workedBits = 8;
/** A figure from which others are worked out, rightly or wrongly, is vouched for or suspected by so much for each. */
const operandBits = 2;
const mostOperands = 3;

/** What products and shares say that give the cell, or are worked out from it: for the repair or against it. */
export function bitsOfWorked(known: KnownFigures, cell: CellId, repair: Decimal): number {
  const rights = known.operands.get(cell) ?? 0;
  const asOperand = -operandBits * Math.max(-mostOperands, Math.min(rights, mostOperands));
  const balance = known.worked.get(cell);
  if (!balance) return asOperand;
  if (balance.verdict !== "broken") return asOperand - workedBits;
  const isGiven = repair.minus(balance.computed).absolute().compare(balance.slack) <= 0;
  return asOperand + (isGiven ? workedBits : 0);
}
