import { displayWidth } from "../../server/core/text/display-width.ts";
import type { Range } from "../../server/features/place.ts";

/**
 * A table before it is text. A cell is its text; "" a blank cell, or one merged with the cell above; null one that
 * is merged with the cell to its left and vanishes where a form knows no columns. Figures are marked by `figure`.
 */
export interface SourceTable {
  readonly headRows: number;
  readonly labelColumns: number;
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Where a figure of a generated text stands. */
export interface Place {
  readonly name: string;
  readonly written: string;
  readonly range: Range;
}

/** Writes a figure so that `settle` can tell where it came to stand. */
export function figure(name: string, written: string): string {
  return `\uE000${name}\uE001${written}\uE002`;
}

/** The text without its marks, and the places of its figures. */
export function settle(lines: readonly string[]): { text: string; places: Place[] } {
  const places: Place[] = [];
  const plain = lines.map((line, number) => {
    let settled = "";
    for (const piece of line.split(/(\uE000[^\uE002]*\uE002)/)) {
      const [, name, written] = /^\uE000([^\uE001]*)\uE001(.*)\uE002$/.exec(piece) ?? [];
      if (name !== undefined && written !== undefined) {
        const start = { line: number, character: settled.length };
        places.push({
          name,
          written,
          range: { start, end: { line: number, character: settled.length + written.length } },
        });
      }
      settled += written ?? piece;
    }
    return settled;
  });
  return { text: plain.join("\n"), places };
}

/** Every way in which the generator writes a table as text. */
export const textForms = {
  /** GFM: all columns, a delimiter row after the first row. */
  pipe: ({ rows }: SourceTable) => {
    const written = rows.map((row) => `| ${row.map((cell) => cell ?? "").join(" | ")} |`);
    const delimiter = `|${(rows[0] ?? []).map(() => "---").join("|")}|`;
    return [...written.slice(0, 1), delimiter, ...written.slice(1)];
  },
  /** Fields and TABs, as pasted from a spreadsheet. */
  tabbed: ({ rows }: SourceTable) => rows.map((row) => row.map((cell) => cell ?? "").join("\t")),
  /** A TAB and one cell a line, a blank line after each row, as a word processor saves text; merged cells vanish. */
  cellLines: ({ rows }: SourceTable) =>
    rows.flatMap((row) => [...row.flatMap((cell) => (cell === null ? [] : [`\t${cell}`])), ""]),
  /** Single blanks, blank cells lost, as copied from a web page. */
  spaced: ({ rows }: SourceTable) => rows.map((row) => row.filter((cell) => cell).join(" ")),
  /** Columns under one another; figures end where their column ends. */
  aligned: ({ rows, labelColumns }: SourceTable) => {
    const widths = (rows[0] ?? []).map((_, column) =>
      Math.max(...rows.map((row) => widthOf(row[column] ?? ""))),
    );
    return rows.map((row) =>
      row
        .map((cell, column) => {
          const blanks = " ".repeat(widths[column]! - widthOf(cell ?? ""));
          return column < labelColumns ? `${cell ?? ""}${blanks}` : `${blanks}${cell ?? ""}`;
        })
        .join("  ")
        .trimEnd(),
    );
  },
  /** RFC 4180, in a code fence. */
  csv: ({ rows }: SourceTable) => [
    "```csv",
    ...rows.map((row) => row.map((cell) => quoted(cell ?? "")).join(",")),
    "```",
  ],
  /** One row a line. */
  html: ({ rows }: SourceTable) => [
    "<table>",
    ...rows.map((row) => `<tr>${row.map((cell) => `<td>${cell ?? ""}</td>`).join("")}</tr>`),
    "</table>",
  ],
} as const satisfies Record<string, (table: SourceTable) => string[]>;

export type TextForm = keyof typeof textForms;

function quoted(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function widthOf(cell: string): number {
  return displayWidth(cell.replace(/\uE000[^\uE001]*\uE001|\uE002/g, ""));
}
