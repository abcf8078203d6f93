import type { Balance } from "../../model/relation.ts";
import type { CellId, Table } from "../../model/table.ts";

const fewestAdded = 2;
/** One of them may be mistyped. */
const mostOthers = 1;

/**
 * Tells whether a sum adds hardly anything but what two other figures of each line come to by division: rents per
 * square metre, sales per customer. What stands below them is the quotient of two totals, and none of theirs.
 */
export function addsQuotients(table: Table, balances: readonly Balance[]): (balance: Balance) => boolean {
  const quotients = new Set<CellId>();
  for (const { relation, verdict } of balances)
    if (relation.type === "quotient" && verdict === "holds") quotients.add(relation.result);
  return ({ relation }) => {
    if (quotients.size === 0 || relation.type !== "sum" || relation.origin !== "inferred") return false;
    const figures = relation.addends.filter(({ cell }) => table.cells[cell]?.numeral);
    const nAdded = figures.filter(({ cell }) => quotients.has(cell)).length;
    return nAdded >= fewestAdded && figures.length - nAdded <= mostOthers;
  };
}
