import { toldAs } from "../../fix/restate.ts";
import { labelOf } from "../../model/cell-names.ts";
import type { Finding } from "../../model/finding.ts";
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
    return linesOf(facts, drifting).flatMap((line) => findingOf(facts, line) ?? []);
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
    const [cell, addend] = [table.cells[total], table.cells[addends[0]?.cell ?? -1]];
    if (!cell) continue;
    const key = addend?.row === cell.row ? `column ${cell.column}` : `row ${cell.row}`;
    const known = lines.get(key);
    if (known) known.push(balance);
    else lines.set(key, [balance]);
  }
  return [...lines.values()];
}

function findingOf({ table }: TableFacts, line: readonly Balance[]): Finding | null {
  const [first] = line as [Balance];
  const total = table.cells[(first.relation as Sum).total];
  const span = spanAt(table, (first.relation as Sum).total);
  if (!span) return null;
  const data = figuresOf(table, first);
  return {
    rule: "rounding-drift",
    category: "arithmetic",
    severity: "hint",
    span,
    note: {
      message: "rounding-drift",
      facts: {
        difference: toldAs(total, first.difference),
        slack: toldAs(total, first.slack),
        label: labelOf(table, first.relation),
        count: line.length,
      },
    },
    misses: [],
    data: { ...data, count: line.length },
    related: line.slice(1).flatMap(({ relation, difference }) => {
      const place = spanAt(table, (relation as Sum).total);
      return place
        ? [
            {
              span: place,
              note: {
                message: "drift",
                facts: { difference: toldAs(table.cells[(relation as Sum).total], difference) },
              },
            },
          ]
        : [];
    }),
    suspects: [],
    fixes: [],
  };
}
