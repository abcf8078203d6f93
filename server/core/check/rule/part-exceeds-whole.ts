import { rowLabelAt } from "../../model/cell-names.ts";
import type { Decimal } from "../../model/decimal.ts";
import { type Finding, findingOf } from "../../model/finding.ts";
import type { Rule } from "../../model/rule.ts";
import type { Table } from "../../model/table.ts";
import { type ExcessPart, excessParts } from "../../relation/excess-parts.ts";
import { figureAt, spanAt } from "../fault-place.ts";

/** A figure that its label calls a part of the one above, and that is greater: of which, 其中, davon. */
export const partExceedsWhole: Rule = {
  name: "part-exceeds-whole",
  check: ({ table, form }) =>
    form || table.panels.length > 1 ? [] : excessParts(table).map((excess) => excessFinding(table, excess)),
};

function excessFinding(table: Table, { part, whole }: ExcessPart): Finding {
  const [own, of] = [part, whole].map((id) => table.cells[id]!.numeral!.value) as [Decimal, Decimal];
  const facts = {
    label: rowLabelAt(table, part),
    part: figureAt(table, part),
    whole: rowLabelAt(table, whole),
    stated: figureAt(table, whole),
  };
  const note = { message: "stated-here", facts: { label: facts.whole, text: facts.stated } };
  return findingOf({
    rule: "part-exceeds-whole",
    category: "arithmetic",
    severity: "warning",
    span: spanAt(table, part),
    facts,
    data: { stated: String(own), whole: String(of), difference: String(own.minus(of)) },
    related: [{ span: spanAt(table, whole), note }],
  });
}
