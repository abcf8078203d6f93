import { toldAs } from "../../fix/restate.ts";
import { readLabel } from "../../languages.ts";
import type { Finding } from "../../model/finding.ts";
import type { Rule, TableFacts } from "../../model/rule.ts";
import { type Cell, type CellId, cellAt, type Table } from "../../model/table.ts";
import { spanAt } from "../fault-place.ts";
import { rowLabel } from "../label.ts";

/** Words that say what a figure contains, not what contains it: "Total incl. VAT" is more than the net amount above. */
const inclusive = /^(?:incl|inkl|einschl|y compris|включая|包括|内含)/;

/** A figure that its label calls a part of the one above, and that is greater: of which, 其中, davon. */
export const partExceedsWhole: Rule = {
  name: "part-exceeds-whole",
  severity: "warning",
  since: "0.1.0",
  check: (facts) =>
    facts.form || facts.table.panels.length > 1
      ? []
      : partsIn(facts.table).flatMap(([part, whole]) => excessesIn(facts, part, whole)),
};

/** Rows that are called parts, each with the row that it is part of. */
function partsIn(table: Table): [number, number][] {
  const { rowLabels, rowRoles, rowDepths } = table;
  const parts: [number, number][] = [];
  let whole = -1;
  for (const [row, label] of rowLabels.entries()) {
    if (rowRoles[row] !== "body" || label === "") continue;
    const { roles } = readLabel(label);
    if (!roles.has("ofWhich")) whole = row;
    else if (whole >= 0 && opensWithPart(label) && rowDepths[whole]! <= rowDepths[row]!)
      parts.push([row, whole]);
  }
  return parts;
}

/** Whether a label begins with the words that make it a part, and names no sum itself. */
function opensWithPart(label: string): boolean {
  const { roles } = readLabel(label);
  const first = /^[\s\p{P}]*(?:其[中内]|うち|[\p{L}\p{M}]+(?: [\p{L}\p{M}]+){0,2})/u.exec(label)?.[0] ?? "";
  return !roles.has("total") && !inclusive.test(label) && readLabel(first).roles.has("ofWhich");
}

/** The columns in which a part is greater than its whole; none where that is so in all of several: it is read wrongly. */
function excessesIn({ table }: TableFacts, part: number, whole: number): Finding[] {
  let compared = 0;
  const found: Finding[] = [];
  for (let column = table.stubColumns; column < table.nColumns; column++) {
    const [own, of] = [cellAt(table, part, column), cellAt(table, whole, column)];
    if (table.columnKinds[column] !== "amount" || !own || !of || !areComparable(own, of)) continue;
    compared++;
    const ids = [part, whole].map((row) => table.grid[row * table.nColumns + column]!) as [CellId, CellId];
    if (own.numeral!.value.compare(of.numeral!.value) > 0) found.push(...findingOf(table, ids, own, of));
  }
  return compared > 1 && found.length === compared ? [] : found;
}

function areComparable({ numeral: part }: Cell, { numeral: whole }: Cell): boolean {
  if (part?.kind !== "amount" || whole?.kind !== "amount" || part.unit !== whole.unit) return false;
  return part.trust === "clean" && whole.trust === "clean" && part.value.sign > 0 && whole.value.sign > 0;
}

function findingOf(
  table: Table,
  [id, wholeId]: readonly [CellId, CellId],
  part: Cell,
  whole: Cell,
): Finding[] {
  const [span, elsewhere] = [spanAt(table, id), spanAt(table, wholeId)];
  if (!span || !elsewhere) return [];
  const [own, of] = [part.numeral!.value, whole.numeral!.value];
  const facts = {
    label: rowLabel(table, part),
    part: toldAs(part, own),
    whole: rowLabel(table, whole),
    stated: toldAs(whole, of),
  };
  return [
    {
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
    },
  ];
}
