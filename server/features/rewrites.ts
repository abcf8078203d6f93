import type { Analysis } from "../core/model/analysis.ts";
import type { RewriteName } from "../message/phrases.ts";
import { type Locale, phrases } from "../messages.ts";
import { alignPipes, isAlignable } from "./align.ts";
import { withChange, withShare, withTotalColumn, withTotalRow } from "./derived-figures.ts";
import type { TextEdit } from "./fixes.ts";
import { cellAtPosition, type PlacedTable, type Position, tableAt, tableRange } from "./place.ts";
import { sorted, transposed } from "./rearrange.ts";
import { type Form, formOf, forms, type Sheet, sheetOf, writeSheet } from "./sheet.ts";

/** A table written anew, as edits of the document. */
export interface Rewrite {
  readonly name: RewriteName;
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

const names: readonly RewriteName[] = [
  "align",
  "total-row",
  "total-column",
  "share-column",
  "change-column",
  "sort-ascending",
  "sort-descending",
  "transpose",
  ...forms.map((form): RewriteName => `to-${form}`),
];

/** The ways to write the table at a position anew that would change it; those on columns mean the one pointed at. */
export function rewritesAt(analysis: Analysis, position: Position, locale: Locale): Rewrite[] {
  return names.flatMap((name) => rewriteAt(analysis, position, name, locale) ?? []);
}

/** One way to write the table at a position anew, or null where it does not apply or changes nothing. */
export function rewriteAt(
  analysis: Analysis,
  position: Position,
  name: RewriteName,
  locale: Locale,
): Rewrite | null {
  const placed = tableAt(analysis, position.line);
  if (!placed) return null;
  const before = analysis.blocks[placed.block]!.lines;
  const after = rewritten(placed, before, position, name);
  if (!after || after.join("\n") === before.join("\n")) return null;
  const range = tableRange(analysis, placed);
  return { name, title: phrases[locale].rewrite[name], edits: [{ range, newText: after.join("\n") }] };
}

function rewritten(
  placed: PlacedTable,
  lines: readonly string[],
  position: Position,
  name: RewriteName,
): readonly string[] | null {
  const { table, study } = placed;
  if (name === "align") return isAlignable(placed) ? alignPipes(lines) : null;
  const lead = leadOf(lines);
  const form = formOf(table);
  if (lead === null) return null;
  const lay = (sheet: Sheet | null, to: Form) => sheet && writeSheet(sheet, to).map((line) => lead + line);
  if (name.startsWith("to-")) {
    const to = name.slice(3) as Form;
    return to === form ? null : lay(sheetOf(table), to);
  }
  if (form === null) return null;
  const id = cellAtPosition(placed, position);
  const column = id === null ? -1 : table.cells[id]!.column;
  return lay(changed(study, column, name), form);
}

function changed(study: PlacedTable["study"], column: number, name: RewriteName): Sheet | null {
  switch (name) {
    case "total-row":
      return withTotalRow(study);
    case "total-column":
      return withTotalColumn(study);
    case "share-column":
      return withShare(study, column);
    case "change-column":
      return withChange(study, column);
    case "sort-ascending":
      return sorted(study, column, 1);
    case "sort-descending":
      return sorted(study, column, -1);
    default:
      return transposed(study);
  }
}

/** What stands before each line of a table (blanks, quote marks), or null where it differs from line to line. */
function leadOf(lines: readonly string[]): string | null {
  const lead = /^[ >]*/.exec(lines[0] ?? "")![0];
  return lines.every((line) => line.startsWith(lead)) ? lead : null;
}
