import { type Finding, findingOf, suggested } from "../../model/finding.ts";
import type { FormFigure, FormFigures } from "../../model/profile.ts";
import type { Rule } from "../../model/rule.ts";
import { type Cell, cellAt, type Table } from "../../model/table.ts";
import { foldLabel } from "../../number/fold.ts";
import { profiles } from "../../report/profiles.ts";
import { lately } from "../../text/lately.ts";
import { readMark } from "../../text/marks.ts";
import { sharedEnds } from "../../text/remapped.ts";

/** Characters that may differ between a label and the official one, in one place; more is another wording. */
const mostApart = 3;
/** Characters that must agree before and behind that place. */
const leastAlike = 2;
/** Share of the other labels that must be the official ones: who words a form anew misspells nothing. */
const leastOfficial = 0.6;

/** A row label of an official form that differs from the official one in a few characters, in one place. */
export const misspeltLabel: Rule = {
  name: "misspelt-label",
  check: ({ table, form }) => (form ? misspeltIn(table, form) : []),
};

function misspeltIn(table: Table, form: FormFigures): Finding[] {
  const official = officialLabels(form);
  const found: { readonly cell: Cell; readonly label: string }[] = [];
  let [n, nOfficial] = [0, 0];
  for (const [id, figures] of form.rows) {
    const labels = official.get(id) ?? [];
    const cell = labelCell(table, figures);
    if (!cell || labels.length === 0) continue;
    n++;
    const written = lettersOf(cell.text);
    if (labels.some((label) => lettersOf(label) === written)) nOfficial++;
    const label = labels.find((one) => isMisspelt(written, lettersOf(one)));
    if (label !== undefined && cell.span.line === cell.span.lastLine) found.push({ cell, label });
  }
  return nOfficial < leastOfficial * n ? [] : found.map(({ cell, label }) => labelFinding(cell, label));
}

function officialLabels({ profile, table }: FormFigures): Map<string, readonly string[]> {
  const rows = profiles.find(({ name }) => name === profile)?.tables.find(({ name }) => name === table)?.rows;
  return new Map(rows?.map(({ id, labels }) => [id, labels]));
}

/** The words just before the figures of a row. */
function labelCell(table: Table, figures: readonly FormFigure[]): Cell | undefined {
  const first = table.cells[figures[0]?.cell ?? -1];
  for (let column = (first?.column ?? 0) - 1; first && column >= 0; column--) {
    const cell = cellAt(table, first.row, column);
    if (cell && cell.text !== "") return cell.row === first.row ? cell : undefined;
  }
  return undefined;
}

/** A label as labels are compared: its letters and digits. */
const lettersOf = lately((label) => foldLabel(label).replace(/[^\p{L}\p{N}]/gu, ""));

/** Whether two labels differ in one place, in few characters, and agree before and behind it. */
function isMisspelt(written: string, official: string): boolean {
  if (written === official) return false;
  const { head, tail } = sharedEnds(written.split(""), official.split(""));
  const apart = Math.max(written.length, official.length) - head - tail;
  return apart <= mostApart && head >= leastAlike && tail >= leastAlike;
}

/** A label from its number on: of a label column that stands upright pieces are left before it. */
function withoutResidue({ span, text }: Cell, label: string): Pick<Cell, "span" | "text"> {
  const mark = readMark(label);
  const at = mark ? text.lastIndexOf(label.slice(mark.from, mark.to)) : 0;
  if (at <= 0 || !/\s/.test(text[at - 1]!) || span.to - span.from !== text.length) return { span, text };
  return { span: { ...span, from: span.from + at }, text: text.slice(at) };
}

function labelFinding(cell: Cell, label: string): Finding {
  const { span, text } = withoutResidue(cell, label);
  return findingOf({
    rule: "misspelt-label",
    category: "profile",
    severity: "information",
    span,
    facts: { text, label },
    fixes: suggested({ message: "fix-restate", facts: { from: text, to: label } }, [{ span, text: label }]),
  });
}
