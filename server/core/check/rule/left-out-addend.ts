import { restate, writtenIn } from "../../fix/restate.ts";
import { columnLabel, labelOf, rowLabel } from "../../model/cell-names.ts";
import type { Fault } from "../../model/fault.ts";
import { type Finding, findingOf, suggested } from "../../model/finding.ts";
import type { Balance, Sum } from "../../model/relation.ts";
import type { Rule, TableFacts } from "../../model/rule.ts";
import type { Cell } from "../../model/table.ts";
import { miscountOf } from "../../relation/balance/miscount.ts";
import { kindOf, missesOf } from "../fault-finding.ts";
import { figuresOf, spanAt, suspectsOf } from "../fault-place.ts";

/** A line that none of the totals below or beside it counts, told once for all of them. */
export const leftOutAddend: Rule = {
  name: "left-out-addend",
  check: (facts) => groupsOf(facts).map((group) => groupFinding(facts, group)),
};

/** One total and the addend that it leaves out. */
interface LeftOut {
  readonly fault: Fault;
  readonly balance: Balance & { readonly relation: Sum };
  readonly addend: Cell;
}

/** The faults that leave out figures of one and the same line. */
function groupsOf({ table, faults }: TableFacts): LeftOut[][] {
  const groups = new Map<string, LeftOut[]>();
  for (const fault of faults) {
    const balance = fault.balances[0];
    if (kindOf(table, fault) !== "left-out-addend" || balance?.relation.type !== "sum") continue;
    const relation = balance.relation;
    const miscount = miscountOf(table, relation.addends, balance.difference.negated());
    const addend = miscount && table.cells[miscount.cell];
    if (!addend) continue;
    const isDown = addend.column === table.cells[relation.total]!.column;
    const key = isDown ? `row ${addend.row}` : `column ${addend.column}`;
    groups.set(key, [...(groups.get(key) ?? []), { fault, balance: { ...balance, relation }, addend }]);
  }
  return [...groups.values()];
}

function groupFinding(facts: TableFacts, group: readonly LeftOut[]): Finding {
  const { table } = facts;
  const [{ fault, balance, addend }] = group as [LeftOut];
  const { total } = balance.relation;
  const isDown = addend.column === table.cells[total]!.column;
  const stated = writtenIn(table, total, balance.stated);
  const computed = writtenIn(table, total, balance.computed);
  const edits = group.flatMap((one) => restate(facts, one.balance.relation.total, one.balance.computed));
  return findingOf({
    rule: "left-out-addend",
    category: "arithmetic",
    severity: fault.severity,
    span: spanAt(table, total),
    facts: {
      label: labelOf(table, balance.relation),
      line: isDown ? rowLabel(table, addend) : columnLabel(table, addend),
      figure: addend.text,
      stated,
      computed,
      count: group.length,
    },
    misses: group.flatMap((one) => missesOf(one.fault)),
    data: { ...figuresOf(table, balance), grounds: fault.grounds },
    related: group.map((one) => ({
      span: one.addend.span,
      note: { message: "addend-left-out", facts: { text: one.addend.text } },
    })),
    suspects: suspectsOf(table, fault),
    fixes: suggested(
      edits.length === 1
        ? { message: "fix-recompute", facts: { from: stated, to: computed } }
        : { message: "fix-recompute-all", facts: { count: edits.length } },
      edits,
    ),
  });
}
