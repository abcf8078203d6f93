import type { Analysis } from "../core/model/analysis.ts";
import { sumOfColumn } from "./derived-figures.ts";
import { isTotalLabel } from "./expected-sum.ts";
import { lineAt, type PlacedTable, type Position, tableAt } from "./place.ts";

/**
 * The rest of a total row, once its label is written at the end of a line in or under a pipe or TAB table:
 * the sums of the columns above. Null where nothing is to be said.
 */
export function totalRowAt(analysis: Analysis, { line, character }: Position): string | null {
  const text = lineAt(analysis, line);
  if (text.slice(character).trim() !== "") return null;
  const written = /^(\s*\|)?\s*([^|\t]+?)\s*([|\t])?\s*$/.exec(text.slice(0, character));
  if (!written || !isTotalLabel(written[2]!)) return null;
  const placed = tableAt(analysis, line) ?? tableAt(analysis, line - 1);
  if (!placed || line < placed.start) return null;
  const isPipe = placed.table.syntax === "pipe" || placed.table.syntax === "pipe-rows";
  if (!isPipe && placed.table.syntax !== "tab") return null;
  const sums = columnSums(placed, line);
  if (!sums.some(Boolean)) return null;
  const opened = written[3] !== undefined;
  if (!isPipe) return `${opened ? "" : "\t"}${sums.join("\t")}`;
  const gap = text.slice(0, character).endsWith(" ") ? "" : " ";
  return `${gap}${opened ? "" : "| "}${sums.join(" | ")} |`;
}

/** The sum of each column behind the first, over the body rows above a line; "" where it holds no amounts. */
function columnSums({ study, table, start }: PlacedTable, line: number): string[] {
  const own = table.cells.find(({ span }) => start + span.line >= line)?.row ?? table.nRows;
  return Array.from(
    { length: Math.max(0, table.nColumns - 1) },
    (_, index) => sumOfColumn(study, index + 1, own)?.text ?? "",
  );
}
