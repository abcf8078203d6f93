import { toldAs } from "../../fix/restate.ts";
import { labelOf } from "../../model/cell-names.ts";
import { type Finding, findingOf } from "../../model/finding.ts";
import type { Balance, Sum } from "../../model/relation.ts";
import type { Rule, TableFacts } from "../../model/rule.ts";
import { isLossOfFloats } from "../../relation/balance/exactness.ts";
import { roundingOf } from "../../relation/balance/rounding.ts";
import { figuresOf, spanAt } from "../fault-place.ts";

/** Totals that miss by no more than rounding allows, in a table that does not say that it is rounded. */
export const roundingDrift: Rule = {
  name: "rounding-drift",
  check: (facts) => {
    const drifting = facts.balances.filter(
      (balance) =>
        balance.verdict === "rounding" &&
        balance.relation.type === "sum" &&
        !isApproximate(facts, balance.relation) &&
        !isLossOfFloats(facts.table, balance),
    );
    if (drifting.length === 0 || roundingOf(facts.table, facts.around.join("\n")).noted) return [];
    return linesOf(facts, drifting).map((line) => lineFinding(facts, line));
  },
};

/** Whether a total says of itself that it is rounded: "≈5,840". */
function isApproximate({ table }: TableFacts, { total }: Sum): boolean {
  return table.cells[total]?.numeral?.trust === "approximate";
}

/** Drifts that stand in one line of totals are told once, at the first of them. */
function linesOf({ table }: TableFacts, drifting: readonly Balance[]): Balance[][] {
  const lines = new Map<string, Balance[]>();
  for (const balance of drifting) {
    const { total, addends } = balance.relation as Sum;
    const { row, column } = table.cells[total]!;
    const key = table.cells[addends[0]!.cell]!.row === row ? `column ${column}` : `row ${row}`;
    const known = lines.get(key);
    if (known) known.push(balance);
    else lines.set(key, [balance]);
  }
  return [...lines.values()];
}

function lineFinding({ table }: TableFacts, line: readonly Balance[]): Finding {
  const [first, ...others] = line as [Balance, ...Balance[]];
  const { total } = first.relation as Sum;
  return findingOf({
    rule: "rounding-drift",
    category: "arithmetic",
    severity: "hint",
    span: spanAt(table, total),
    facts: {
      difference: toldAs(table.cells[total], first.difference),
      slack: toldAs(table.cells[total], first.slack),
      label: labelOf(table, first.relation),
      count: line.length,
    },
    misses: [],
    data: { ...figuresOf(table, first), count: line.length },
    related: others.map(({ relation, difference }) => {
      const other = (relation as Sum).total;
      const facts = { difference: toldAs(table.cells[other], difference) };
      return { span: spanAt(table, other), note: { message: "drift", facts } };
    }),
  });
}
