import type { Analysis } from "../core/model/analysis.ts";
import { delimitedColumns, pipeFields } from "../core/table/pipe-fields.ts";
import { displayWidth } from "../core/text/display-width.ts";
import type { TextEdit } from "./fixes.ts";
import { meets, type PlacedTable, type Range, tableRange, tablesOf } from "./place.ts";

/** On which side a column's cells have their blanks. */
export type Side = "left" | "right" | "center";

/** The edits that align every pipe table that a range touches; lines that are aligned stay as they are. */
export function alignmentEdits(analysis: Analysis, range: Range): TextEdit[] {
  return tablesOf(analysis)
    .filter((placed) => isAlignable(placed) && meets(tableRange(analysis, placed), range))
    .flatMap(({ block, start }) => {
      const { lines } = analysis.blocks[block]!;
      return alignPipes(lines).flatMap((newText, index): TextEdit[] => {
        if (newText === lines[index]) return [];
        const line = start + index;
        return [
          {
            range: { start: { line, character: 0 }, end: { line, character: lines[index]!.length } },
            newText,
          },
        ];
      });
    });
}

/** Whether a table can be aligned where it stands: its syntax is one of bars. */
export function isAlignable({ table }: PlacedTable): boolean {
  return table.syntax === "pipe" || table.syntax === "pipe-rows";
}

/**
 * The lines of a pipe table with their pipes under each other; wide characters count two columns (Unicode
 * Standard Annex 11). Only blanks and the dashes of the delimiter row change; what is in the cells never does.
 */
export function alignPipes(lines: readonly string[]): string[] {
  const rows = lines.map((line) => {
    const start = line.search(/[^\s>]|$/);
    const fields = textsIn(line, pipeFields(line, start));
    return { line, lead: line.slice(0, start), fields, isRule: delimitedColumns(line, start) > 0 };
  });
  const nColumns = Math.max(...rows.map(({ fields }) => fields.length));
  const rule = rows.find(({ isRule }) => isRule);
  const sides = Array.from({ length: nColumns }, (_, column) => sideOf(rule?.fields[column] ?? ""));
  const widths = Array.from({ length: nColumns }, (_, column) =>
    Math.max(3, ...rows.map(({ fields, isRule }) => (isRule ? 0 : displayWidth(fields[column] ?? "")))),
  );
  return rows.map(({ line, lead, fields, isRule }) => {
    if (!line.includes("|")) return line;
    const cells = fields.map((field, column) =>
      isRule ? ruled(field, widths[column]!) : padded(field, widths[column]!, sides[column]!),
    );
    return `${lead}| ${cells.join(" | ")} |`;
  });
}

/** The texts between pairs of offsets. */
function textsIn(line: string, offsets: readonly number[]): string[] {
  return Array.from({ length: offsets.length / 2 }, (_, field) =>
    line.slice(offsets[2 * field], offsets[2 * field + 1]),
  );
}

/** What a delimiter row's field says of its column. */
function sideOf(field: string): Side {
  if (!field.endsWith(":")) return "left";
  return field.startsWith(":") ? "center" : "right";
}

function ruled(field: string, width: number): string {
  const [first, last] = [field.startsWith(":") ? ":" : "-", field.endsWith(":") ? ":" : "-"];
  return first + "-".repeat(width - 2) + last;
}

/** A text with blanks up to a display width. */
export function padded(text: string, width: number, side: Side): string {
  const blanks = Math.max(0, width - displayWidth(text));
  if (side === "right") return " ".repeat(blanks) + text;
  const before = side === "center" ? Math.floor(blanks / 2) : 0;
  return " ".repeat(before) + text + " ".repeat(blanks - before);
}
