import type { Analysis } from "../core/model/analysis.ts";
import { fileDelimiter } from "../core/table/layout/delimiter.ts";
import { isTotalLabel } from "./figure/expected-sum.ts";
import { lineAt, type PlacedTable, type Position, tableAt } from "./place.ts";
import { sumOfColumn } from "./writing/derived-figures.ts";
import { formOf } from "./writing/forms.ts";
import { frameOf } from "./writing/frame.ts";

/**
 * The rest of a total row, once its label is written at the end of a line in or under a table of pipes, TABs or
 * values: the sums of the columns above. Null where nothing is to be said.
 */
export function totalRowAt(analysis: Analysis, { line, character }: Position): string | null {
  const text = lineAt(analysis, line);
  const before = text.slice(0, character);
  if (text.slice(character).trim() !== "" || before.trim() === "") return null;
  const placed = tableAt(analysis, line) ?? tableAt(analysis, line - 1);
  const separator = placed && line >= placed.start ? separatorOf(analysis, placed) : null;
  if (!placed || separator === null) return null;
  const [label, opened] = labelOf(before, separator);
  if (!isTotalLabel(label)) return null;
  const sums = columnSums(placed, line);
  if (!sums.some(Boolean)) return null;
  if (separator === "|") {
    const gap = before.endsWith(" ") ? "" : " ";
    return `${gap}${opened ? "" : "| "}${sums.join(" | ")} |`;
  }
  const fields = sums.map((sum) => (sum.includes(separator) ? `"${sum}"` : sum));
  return `${opened ? "" : separator}${fields.join(separator)}`;
}

/** What parts the cells of a table's rows; null where nothing does that could be written on. */
function separatorOf(analysis: Analysis, { table, block }: PlacedTable): string | null {
  const form = formOf(table.syntax)?.name;
  if (form === "pipe" || form === "tab") return form === "pipe" ? "|" : "\t";
  return form === "csv" ? fileDelimiter(frameOf(analysis.blocks[block]!)?.lines ?? [], null) : null;
}

/** The only cell of a row that is being written, and whether the next one is open already. */
function labelOf(before: string, separator: string): [label: string, opened: boolean] {
  const text = before.trim();
  const first = separator === "|" && text.startsWith("|") ? 1 : 0;
  const opened = before.replace(/ +$/, "").endsWith(separator) && text.length > first;
  const rest = before
    .replace(/ +$/, "")
    .slice(0, opened ? -separator.length : undefined)
    .trim();
  const label = rest.slice(first).trim();
  return [label.includes(separator) ? "" : label, opened];
}

/** The sum of each column behind the first, over the body rows above a line; "" where it holds no amounts. */
function columnSums({ study, table, start }: PlacedTable, line: number): string[] {
  const own = table.cells.find(({ span }) => start + span.line >= line)?.row ?? table.nRows;
  return Array.from(
    { length: Math.max(0, table.nColumns - 1) },
    (_, index) => sumOfColumn(study, index + 1, own)?.text ?? "",
  );
}
