import { insertAmount } from "../../fix/restate.ts";
import { Decimal } from "../../model/decimal.ts";
import type { Finding } from "../../model/finding.ts";
import type { FormFigure } from "../../model/profile.ts";
import type { Rule, TableFacts } from "../../model/rule.ts";

/** A row of an official form with figures left blank; the form wants 0 where there is nothing. */
export const blankFigure: Rule = {
  name: "blank-figure",
  severity: "information",
  since: "0.1.0",
  check: (facts) => [...(facts.form?.rows.values() ?? [])].flatMap((row) => findingOf(facts, row) ?? []),
};

function findingOf({ table, lines }: TableFacts, row: readonly FormFigure[]): Finding | null {
  const blanks = row.flatMap(({ cell, value }) =>
    value === null && table.cells[cell]?.text === "" ? [cell] : [],
  );
  const first = table.cells[blanks[0] ?? -1];
  if (!first) return null;
  const facts = { count: blanks.length };
  const edits = blanks.flatMap((cell) => insertAmount({ table, lines }, cell, Decimal.zero));
  return {
    rule: "blank-figure",
    category: "profile",
    severity: "information",
    span: first.span,
    note: { message: "blank-figure", facts },
    data: facts,
    related: [],
    suspects: [],
    fixes:
      edits.length === 0
        ? []
        : [
            {
              title: { message: "fix-insert", facts: { to: "0" } },
              applicability: "suggested",
              preferred: false,
              edits,
            },
          ],
  };
}
