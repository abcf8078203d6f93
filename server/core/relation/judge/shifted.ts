import type { Decimal } from "../../model/decimal.ts";
import type { Balance } from "../../model/relation.ts";
import { cellAt, type Table } from "../../model/table.ts";
import { greatestOf, leastOf } from "../../text/ordered.ts";
import type { Siblings } from "../balance/siblings.ts";

/** So many rows that miss alike do not miss by chance. */
const leastAlike = 2;

/**
 * Rows in which blank cells were lost, so that all behind these has moved: two or more of one shape that miss by
 * exactly what stands beside their addends, where a row that holds does without such a figure.
 */
export function shiftedRows(table: Table, siblings: Iterable<Siblings>): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const group of new Set(siblings))
    if (isShifted(table, group)) for (const { relation } of group.broken) rows.add(rowOf(table, relation));
  return rows;
}

/** Whether a sum adds or states a figure of one of some rows. */
export function crossesRows({ cells }: Table, { relation }: Balance, rows: ReadonlySet<number>): boolean {
  if (rows.size === 0 || relation.type !== "sum") return false;
  const isThere = (cell: number): boolean => rows.has(cells[cell]?.row ?? -1);
  return isThere(relation.total) || relation.addends.some(({ cell }) => isThere(cell));
}

function isShifted(table: Table, { axis, broken, balances }: Siblings): boolean {
  if (axis !== "columns" || broken.length < leastAlike) return false;
  const held = balances.filter(({ verdict }) => verdict === "holds");
  return edgesOf(table, broken[0]!).some((edge) => {
    const beside = ({ relation }: Balance): Decimal | undefined =>
      cellAt(table, rowOf(table, relation), edge)?.numeral?.value;
    return (
      broken.every((balance) => beside(balance)?.equals(balance.difference) === true) &&
      held.some((balance) => (beside(balance)?.sign ?? 0) !== 0)
    );
  });
}

/** The columns just before and just behind the addends. */
function edgesOf(table: Table, { relation }: Balance): number[] {
  const addends = relation.type === "sum" ? relation.addends : [];
  const columns = addends.map(({ cell }) => table.cells[cell]?.column ?? -1);
  return [leastOf(columns) - 1, greatestOf(columns) + 1].filter((column) => column >= 0);
}

function rowOf({ cells }: Table, relation: Balance["relation"]): number {
  return relation.type === "sum" ? (cells[relation.total]?.row ?? -1) : -1;
}
