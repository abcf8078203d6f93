import type { TableStudy } from "../core/model/analysis.ts";
import { type Balance, runsAcross, sidesOf } from "../core/model/relation.ts";
import type { CellId } from "../core/model/table.ts";

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
  const total = table.cells[sidesOf(relation).result];
  if (!total) return "";
  const label = runsAcross(table, relation) ? table.columnLabels[total.column] : table.rowLabels[total.row];
  return label ?? "";
}
