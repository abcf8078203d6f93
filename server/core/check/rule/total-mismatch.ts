import { restate } from "../../fix/restate.ts";
import type { Fault } from "../../model/fault.ts";
import type { Finding, Fix } from "../../model/finding.ts";
import type { Rule } from "../../model/rule.ts";
import { type Cell, numeralSpan, type Table } from "../../model/table.ts";

/** Figures that do not add up to their total. One finding a fault, on the located cell, else on the total. */
export const totalMismatch: Rule = {
  name: "total-mismatch",
  severity: "error",
  since: "0.1.0",
  check: ({ table, faults }) => faults.flatMap((fault) => findingOf(table, fault) ?? []),
};

function findingOf(table: Table, fault: Fault): Finding | null {
  const balance = fault.balances[0];
  if (!balance || balance.relation.type !== "sum") return null;
  const { total, addends } = balance.relation;
  const [best] = fault.candidates;
  const located = fault.verdict === "located" && best ? best : null;
  const at = table.cells[located ? located.cell : total];
  const span = at && (numeralSpan(at) ?? at.span);
  if (!at || !span) return null;
  const facts = {
    label: table.rowLabels[at.row] ?? "",
    stated: balance.stated.toString(),
    computed: balance.computed.toString(),
    difference: balance.difference.toString(),
    slack: balance.slack.toString(),
    nAddends: addends.length,
    repair: located ? located.repair.toString() : "",
  };
  return {
    rule: "total-mismatch",
    category: "arithmetic",
    severity: "error",
    span,
    note: { message: located && located.cell !== total ? "misfit-figure" : "total-mismatch", facts },
    data: { stated: facts.stated, computed: facts.computed, difference: facts.difference, slack: facts.slack },
    related: addends.flatMap(({ cell }) => {
      const addend = table.cells[cell];
      return addend ? [{ span: numeralSpan(addend) ?? addend.span, note: { message: "addend", facts: { text: addend.text } } }] : [];
    }),
    suspects: fault.candidates.flatMap(({ cell, repair }) => {
      const suspect = table.cells[cell];
      const place = suspect && numeralSpan(suspect);
      return place ? [{ span: place, value: repair.toString() }] : [];
    }),
    fixes: located ? repairOf(at, facts.stated, located.repair.toString(), restate(at, located.repair)) : [],
  };
}

function repairOf(cell: Cell, from: string, to: string, edit: ReturnType<typeof restate>): Fix[] {
  if (!edit) return [];
  const title = { message: "fix-restate", facts: { from: cell.text || from, to } };
  return [{ title, applicability: "safe", preferred: true, edits: [edit] }];
}
