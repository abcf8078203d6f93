import { regroup } from "../../fix/restate.ts";
import { type Finding, type Fix, suggested } from "../../model/finding.ts";
import { isMisgrouped } from "../../model/numeral.ts";
import { perStructure } from "../../model/per-structure.ts";
import type { Rule, TableFacts } from "../../model/rule.ts";
import { type Cell, type CellId, figureSpan, type Table } from "../../model/table.ts";
import { inferConventions } from "../../number/conventions.ts";
import { oddGrouping } from "../../number/numeral.ts";
import { regrouped } from "../../number/write.ts";

/**
 * A figure whose marks fit no way of writing numbers: `12,34` or `1.2345`, on which no sum can count, and `1,2345` among
 * figures that are grouped so, which is read by its digits. A sum that names such a figure says enough of it.
 */
export const unreadableNumber: Rule = {
  name: "unreadable-number",
  check: (facts) => [
    ...unreadIn(facts).map((cell) => findingOf(cell, "unreadable-number", { text: cell.text }, [])),
    ...misgroupedIn(facts).map((cell) => misgroupedFinding(facts, cell)),
  ],
};

/** Cells of which one group of digits is too short or too long, but for those that a fault names first. */
function misgroupedIn({ table, faults }: TableFacts): Cell[] {
  const named = new Set(faults.map(({ candidates }) => candidates[0]?.cell));
  return misgroupedCells(table).flatMap((id) => (named.has(id) ? [] : [table.cells[id]!]));
}

/** The same while figures are typed, since one that comes to be misgrouped is read with the whole structure. */
const misgroupedCells = perStructure(({ cells }): readonly CellId[] =>
  cells.flatMap(({ numeral }, id) => (numeral && isMisgrouped(numeral) ? [id] : [])),
);

function misgroupedFinding(facts: TableFacts, cell: Cell): Finding {
  const [from, to] = [cell.text, regrouped(cell.numeral!)];
  const fixes = suggested({ message: "fix-restate", facts: { from, to } }, regroup(facts, cell));
  return findingOf(cell, "misgrouped-number", { text: from, to }, fixes);
}

/** Cells of body rows with an odd grouping, in columns that hold numbers. */
function unreadIn({ table }: TableFacts): Cell[] {
  if (!mayHoldOdd(table)) return [];
  const odd = table.cells.filter((cell) => isOdd(table, cell));
  const conventions = inferConventions(table.cells.map(({ text }) => text));
  const isNumeric = new Set(table.cells.filter(({ numeral }) => numeral).map(({ column }) => column));
  return odd.filter(({ column, text }) => isNumeric.has(column) && oddGrouping(text, conventions));
}

function isOdd({ headRows }: Table, { numeral, row, text }: Cell): boolean {
  return !numeral && row >= headRows && /\d[,.'’ ]\d/.test(text);
}

/** Whether some cell without a figure has such marks: most tables have none, and a large one is not looked through again. */
const mayHoldOdd = perStructure((table): boolean => table.cells.some((cell) => isOdd(table, cell)));

function findingOf(
  cell: Cell,
  message: "unreadable-number" | "misgrouped-number",
  facts: Readonly<Record<string, string>>,
  fixes: readonly Fix[],
): Finding {
  return {
    rule: "unreadable-number",
    category: "text",
    severity: "warning",
    span: figureSpan(cell),
    note: { message, facts },
    data: facts,
    related: [],
    suspects: [],
    fixes,
  };
}
