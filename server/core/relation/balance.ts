import { Decimal } from "../model/decimal.ts";
import type { Balance, Sum } from "../model/relation.ts";
import type { Table } from "../model/table.ts";

/**
 * What a sum's figures give. Every printed figure stands for an interval of half a unit of its last place
 * (XBRL Calculations 1.1, section 3); whole numbers are counts and leave no slack. Blank addends add nothing.
 */
export function balanceSum(table: Table, relation: Sum): Balance {
  const total = table.cells[relation.total]?.numeral ?? null;
  const stated = total?.value ?? Decimal.zero;
  const terms = relation.addends.flatMap(({ cell, weight }) => {
    const value = table.cells[cell]?.numeral?.value;
    return value ? [weight < 0 ? value.negated() : value] : [];
  });
  const computed = Decimal.sum(terms);
  const difference = stated.minus(computed);
  const slack = slackOf(total ? [stated, ...terms] : terms);
  const verdict = !total ? "unknown" : difference.sign === 0 ? "holds" : difference.absolute().compare(slack) <= 0 ? "rounding" : "broken";
  return { relation, stated, computed, difference, slack, verdict };
}

function slackOf(values: readonly Decimal[]): Decimal {
  return Decimal.sum(values.map((value) => (value.scale === 0 ? Decimal.zero : new Decimal(5n, value.scale + 1))));
}
