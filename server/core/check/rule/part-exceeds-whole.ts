import { rowLabel } from "../../model/cell-names.ts";
import type { Finding } from "../../model/finding.ts";
import type { Rule } from "../../model/rule.ts";
import type { Table } from "../../model/table.ts";
import { type ExcessPart, excessParts } from "../../relation/excess-parts.ts";
import { figureAt, spanAt } from "../fault-place.ts";

/** A figure that its label calls a part of the one above, and that is greater: of which, 其中, davon. */
export const partExceedsWhole: Rule = {
  name: "part-exceeds-whole",
  check: ({ table, form }) =>
    form || table.panels.length > 1
      ? []
      : excessParts(table).flatMap((excess) => findingOf(table, excess) ?? []),
};

function findingOf(table: Table, excess: ExcessPart): Finding | null {
  const [span, elsewhere] = [spanAt(table, excess.part), spanAt(table, excess.whole)];
  const [part, whole] = [table.cells[excess.part], table.cells[excess.whole]];
  if (!span || !elsewhere || !part?.numeral || !whole?.numeral) return null;
  const [own, of] = [part.numeral.value, whole.numeral.value];
  const facts = {
    label: rowLabel(table, part),
    part: figureAt(table, excess.part),
    whole: rowLabel(table, whole),
    stated: figureAt(table, excess.whole),
  };
  return {
    rule: "part-exceeds-whole",
    category: "arithmetic",
    severity: "warning",
    span,
    note: { message: "part-exceeds-whole", facts },
    data: { stated: String(own), whole: String(of), difference: String(own.minus(of)) },
    related: [
      {
        span: elsewhere,
        note: { message: "stated-here", facts: { label: facts.whole, text: facts.stated } },
      },
    ],
    suspects: [],
    fixes: [],
  };
}
