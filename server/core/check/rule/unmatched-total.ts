import { toldAs } from "../../fix/restate.ts";
import { columnLabel, rowLabelAt } from "../../model/cell-names.ts";
import { type Finding, findingOf } from "../../model/finding.ts";
import type { Rule, TableFacts } from "../../model/rule.ts";
import { missesOfTotal } from "../../relation/unmatched.ts";
import { spanAt } from "../fault-place.ts";

/** Columns that are named in the message. */
const mostNamed = 3;

/** A row called the total that no column adds up to: it may count other rows, or the rows may be read wrongly. */
export const unmatchedTotal: Rule = {
  name: "unmatched-total",
  check: (facts) => (facts.form ? [] : missFindings(facts)),
};

function missFindings({ table, balances }: TableFacts): Finding[] {
  const misses = missesOfTotal(table, balances);
  const [first] = misses;
  if (!first) return [];
  const named = misses.slice(0, mostNamed).map(({ cell: id, difference }) => {
    const label = columnLabel(table, table.cells[id]!);
    const apart = `${difference.sign > 0 ? "+" : ""}${toldAs(table.cells[id], difference)}`;
    return label === "" ? apart : `${label} ${apart}`;
  });
  const facts = { label: rowLabelAt(table, first.cell), count: misses.length, misses: named };
  return [
    findingOf({
      rule: "unmatched-total",
      category: "arithmetic",
      severity: "hint",
      span: spanAt(table, first.cell),
      facts,
    }),
  ];
}
