import { restate, toldAs, writtenIn } from "../../fix/restate.ts";
import { rowLabelAt } from "../../model/cell-names.ts";
import type { Fault } from "../../model/fault.ts";
import { type Finding, type Fix, suggested } from "../../model/finding.ts";
import type { Balance, Equality } from "../../model/relation.ts";
import type { Rule, TableFacts } from "../../model/rule.ts";
import { lazily } from "../../text/lazily.ts";
import { missesOf } from "../fault-finding.ts";
import { figureAt, figuresOf, spanAt, suspectsOf } from "../fault-place.ts";

/** The totals of both sides of an account, each the sum of its own parts perhaps, that are not equal. */
export const unequalSides: Rule = {
  name: "unequal-sides",
  check: (facts) =>
    facts.faults.flatMap((fault) => {
      const [balance] = fault.balances;
      if (balance?.relation.type !== "equal") return [];
      return [findingOf(facts, fault, balance, balance.relation)];
    }),
};

function findingOf(facts: TableFacts, fault: Fault, balance: Balance, relation: Equality): Finding {
  const { table } = facts;
  const { left, right } = relation;
  const located = fault.verdict === "located" ? (fault.candidates[0]?.cell ?? null) : null;
  // The second side is worked out last, and is where the reader learns that the two differ.
  const shown = located === left ? left : right;
  const other = shown === left ? right : left;
  const difference = shown === left ? balance.difference : balance.difference.negated();
  const [own, opposite] = [figureAt(table, shown), figureAt(table, other)];
  const fixes = lazily(() => fixesOf(facts, fault));
  return {
    rule: "unequal-sides",
    category: "arithmetic",
    severity: fault.severity,
    span: spanAt(table, located ?? shown),
    note: {
      message: "unequal-sides",
      facts: {
        label: rowLabelAt(table, shown),
        stated: own,
        opposite: rowLabelAt(table, other),
        computed: opposite,
        difference: toldAs(table.cells[shown], difference),
        slip: located === null ? "" : (fault.candidates[0]?.slip ?? ""),
        holds: relation.evidence?.holds ?? 0,
      },
    },
    misses: missesOf(fault),
    data: {
      ...figuresOf(table, balance),
      verdict: fault.verdict,
      grounds: fault.grounds,
      origin: relation.origin,
    },
    related: [
      {
        span: spanAt(table, other),
        note: { message: "other-side", facts: { label: rowLabelAt(table, other), stated: opposite } },
      },
    ],
    suspects: suspectsOf(table, fault),
    get fixes() {
      return fixes();
    },
  };
}

/** Changes that spoil no sum that holds: where both sides are the sums of their parts, only the writer knows. */
function fixesOf(facts: TableFacts, { candidates }: Fault): Fix[] {
  return candidates.flatMap(({ cell, repair, damage }, at) => {
    const edits = damage === 0 ? restate(facts, cell, repair) : [];
    const to = writtenIn(facts.table, cell, repair);
    const title = { message: "fix-restate", facts: { from: figureAt(facts.table, cell), to } };
    return suggested(title, edits, at === 0);
  });
}
