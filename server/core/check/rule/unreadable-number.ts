import { regroup } from "../../fix/restate.ts";
import { type Finding, type Fix, findingOf, suggested } from "../../model/finding.ts";
import { isMisgrouped } from "../../model/numeral.ts";
import { perStructure } from "../../model/per-structure.ts";
import type { Rule, TableFacts } from "../../model/rule.ts";
import { type Cell, type CellId, figureSpan, isFigureKind } from "../../model/table.ts";
import { inferConventions } from "../../number/conventions.ts";
import { oddGrouping } from "../../number/numeral.ts";
import { mayBeMisspelt, respelled } from "../../number/respell.ts";
import { regrouped } from "../../number/write.ts";

/**
 * A figure that nobody can read for sure: one whose marks fit no way of writing numbers (`12,34`) or in which letters
 * stand for digits (`12O`), on which no sum can count, and `1,2345` among figures that are grouped so, which is read by
 * its digits. A sum that names such a figure says enough of it.
 */
export const unreadableNumber: Rule = {
  name: "unreadable-number",
  check: (facts) => [
    ...unreadIn(facts),
    ...misgroupedIn(facts).map((cell) => misgroupedFinding(facts, cell)),
  ],
};

/** Cells of which one group of digits is too short or too long, but for those that a fault names first. */
function misgroupedIn({ table, faults }: TableFacts): Cell[] {
  const cells = doubtfulCells(table).flatMap((id) => (table.cells[id]!.numeral ? [id] : []));
  if (cells.length === 0) return [];
  const named = new Set(faults.map(({ candidates }) => candidates[0]?.cell));
  return cells.flatMap((id) => (named.has(id) ? [] : [table.cells[id]!]));
}

function misgroupedFinding(facts: TableFacts, cell: Cell): Finding {
  const [from, to] = [cell.text, regrouped(cell.numeral!)];
  const fixes = suggested({ message: "fix-restate", facts: { from, to } }, regroup(facts, cell));
  return cellFinding(cell, "misgrouped-number", { text: from, to }, fixes);
}

/** Texts of body rows that nearly are figures, in columns that hold some. */
function unreadIn({ table }: TableFacts): Finding[] {
  const odd = doubtfulCells(table).flatMap((id) => (table.cells[id]!.numeral ? [] : [table.cells[id]!]));
  if (odd.length === 0) return [];
  const conventions = inferConventions(table.cells.map(({ text }) => text));
  return odd.flatMap((cell) => {
    const { text, column, span } = cell;
    const meant = isFigureKind(table.columnKinds[column])
      ? respelled(text, table.conventions[column]!)
      : null;
    if (meant === null && !oddGrouping(text, conventions)) return [];
    const edits = meant !== null && span.line === span.lastLine ? [{ span, text: meant }] : [];
    const fixes = suggested({ message: "fix-restate", facts: { from: text, to: meant ?? "" } }, edits);
    return cellFinding(cell, "unreadable-number", { text, meant: meant ?? "" }, fixes);
  });
}

/**
 * Cells whose figure is misgrouped, and those without one that may be meant for one: the same while figures are typed,
 * since a figure that comes to be either is read with the whole structure. Most tables have none.
 */
const doubtfulCells = perStructure(({ cells, headRows, nColumns }): readonly CellId[] => {
  const found: CellId[] = [];
  const isNumeric = new Uint8Array(nColumns);
  for (let id = 0; id < cells.length; id++) {
    const { numeral, row, column, text } = cells[id]!;
    if (numeral) isNumeric[column] = 1;
    if (numeral ? isMisgrouped(numeral) : row >= headRows && mayBeFigure(text)) found.push(id);
  }
  return found.length === 0 ? found : found.filter((id) => isNumeric[cells[id]!.column] === 1);
});

function mayBeFigure(text: string): boolean {
  return /\d[,.'’ ]\d/.test(text) || mayBeMisspelt(text);
}

function cellFinding(
  cell: Cell,
  message: "unreadable-number" | "misgrouped-number",
  facts: Readonly<Record<string, string>>,
  fixes: readonly Fix[],
): Finding {
  const span = figureSpan(cell);
  return findingOf({
    rule: "unreadable-number",
    category: "text",
    severity: "warning",
    span,
    message,
    facts,
    fixes,
  });
}
