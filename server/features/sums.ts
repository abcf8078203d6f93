import type { TableStudy } from "../core/model/analysis.ts";
import type { Balance, Relation } from "../core/model/relation.ts";
import type { CellId } from "../core/model/table.ts";

/** The cell that a relation explains, and the cells that explain it. */
export function sidesOf(relation: Relation): { readonly result: CellId; readonly parts: readonly CellId[] } {
  if (relation.type === "sum")
    return { result: relation.total, parts: relation.addends.map(({ cell }) => cell) };
  if (relation.type === "equal") return { result: relation.left, parts: [relation.right] };
  return { result: relation.result, parts: relation.operands };
}

/** The balances that say what a cell should be. */
export function balancesOf({ balances }: TableStudy, id: CellId): Balance[] {
  return balances.filter(({ relation }) => sidesOf(relation).result === id);
}

/** The balances that a cell is a part of. */
export function balancesWith({ balances }: TableStudy, id: CellId): Balance[] {
  return balances.filter(({ relation }) => sidesOf(relation).parts.includes(id));
}

/** The label of what a balance explains: its column's where the sum runs across, else its row's. */
export function labelOf({ table }: TableStudy, { relation }: Balance): string {
  const { result, parts } = sidesOf(relation);
  const total = table.cells[result];
  if (!total) return "";
  const across = table.cells[parts[0] ?? -1]?.row === total.row;
  return (across ? table.columnLabels[total.column] : table.rowLabels[total.row]) ?? "";
}
