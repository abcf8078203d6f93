import type { TableStudy } from "../../core/model/analysis.ts";
import { type Balance, sidesOf } from "../../core/model/relation.ts";
import type { CellId } from "../../core/model/table.ts";

/** The balances that say what a cell should be. */
export function balancesOf({ balances }: TableStudy, id: CellId): Balance[] {
  return balances.filter(({ relation }) => sidesOf(relation).result === id);
}

/** The balances that a cell is a part of. */
export function balancesWith({ balances }: TableStudy, id: CellId): Balance[] {
  return balances.filter(({ relation }) => sidesOf(relation).parts.includes(id));
}
