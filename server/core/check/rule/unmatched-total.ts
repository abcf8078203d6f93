import { toldAs } from "../../fix/restate.ts";
import { columnLabel, rowLabel } from "../../model/cell-names.ts";
import type { Finding } from "../../model/finding.ts";
import type { Rule, TableFacts } from "../../model/rule.ts";
import { missesOfTotal } from "../../relation/unmatched.ts";
import { spanAt } from "../fault-place.ts";

/** Columns that are named in the message. */
const mostNamed = 3;

/** A row called the total that no column adds up to: it may count other rows, or the rows may be read wrongly. */
export const unmatchedTotal: Rule = {
  name: "unmatched-total",
  check: (facts) => (facts.form ? [] : findingsOf(facts)),
};

function findingsOf({ table, balances }: TableFacts): Finding[] {
  const misses = missesOfTotal(table, balances);
  const [first] = misses;
  const span = first && spanAt(table, first.cell);
  const cell = first && table.cells[first.cell];
  if (!span || !cell) return [];
  const named = misses.slice(0, mostNamed).map(({ cell: id, difference }) => {
    const label = columnLabel(table, table.cells[id]!);
    const apart = `${difference.sign > 0 ? "+" : ""}${toldAs(table.cells[id], difference)}`;
    return label === "" ? apart : `${label} ${apart}`;
  });
  const facts = { label: rowLabel(table, cell), count: misses.length, misses: named };
  return [
    {
      rule: "unmatched-total",
      category: "arithmetic",
      severity: "hint",
      span,
      note: { message: "unmatched-total", facts },
      data: facts,
      related: [],
      suspects: [],
      fixes: [],
    },
  ];
}
