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
  pipe: piped,
  /** Fields and TABs, as pasted from a spreadsheet. */
  tabbed: ({ rows }: SourceTable) => rows.map((row) => row.map((cell) => cell ?? "").join("\t")),
  /** A TAB and one cell a line, a blank line after each row, as a word processor saves text; merged cells vanish. */
  cellLines: ({ rows }: SourceTable) =>
    rows.flatMap((row) => [...row.flatMap((cell) => (cell === null ? [] : [`\t${cell}`])), ""]),
  /** Single blanks, blank cells lost, as copied from a web page. */
  spaced: ({ rows }: SourceTable) => rows.map((row) => row.filter((cell) => cell).join(" ")),
  /** One cell a line at the left margin, blank cells lost, as a word processor saves text without TABs. */
  cellColumn: ({ rows }: SourceTable) => rows.flatMap((row) => row.filter((cell) => cell) as string[]),
  /** As `cellLines`, with the footers of pages that end anywhere, within rows too. */
  cellLinesCut: ({ rows }: SourceTable) =>
    rows.flatMap((row, at) => [
      ...row.flatMap((cell, column) => {
        if (cell === null) return [];
        return at % 5 === 3 && column === 4 ? [`\t${cell}`, `- ${at} -`] : [`\t${cell}`];
      }),
      "",
    ]),
  /** As `pipe`, cut after some rows by the end of a page; the first head row is repeated. */
  pipeCut: ({ rows }: SourceTable) => {
    const [head, delimiter, ...body] = piped({ rows });
    const half = body.length >> 1;
    return [
      head!,
      delimiter!,
      ...body.slice(0, half),
      "",
      "续表",
      "",
      head!,
      delimiter!,
      ...body.slice(half),
    ];
  },
  /** Two blanks between cells wherever they stand, blank cells lost: what was a TAB became blanks. */
  doubled: ({ rows }: SourceTable) => rows.map((row) => row.filter((cell) => cell).join("  ")),
  /** Pandoc: columns under runs of dashes, blank lines between rows. */
  multiline: ({ rows }: SourceTable) => {
    const widths = widthsOf(rows).map((width) => width + 1);
    const runs = widths.map((width) => "-".repeat(width)).join(" ");
    const written = rows.map((row) =>
      row
        .map((cell, column) => `${cell ?? ""}${" ".repeat(widths[column]! - widthOf(cell ?? ""))}`)
        .join(" "),
    );
    const border = "-".repeat(runs.length);
    return [border, written[0]!, runs, ...written.slice(1).flatMap((row) => [row, ""]), border];
  },
  /** Columns under one another; figures end where their column ends. */
  aligned: ({ rows, labelColumns }: SourceTable) => {
    const widths = widthsOf(rows);
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

/** Forms in which a figure that grows moves all that stands behind it into other columns. */
export const positionalForms: ReadonlySet<TextForm> = new Set(["aligned", "multiline"]);

function piped({ rows }: Pick<SourceTable, "rows">): string[] {
  const [head, ...body] = rows.map((row) => `| ${row.map((cell) => cell ?? "").join(" | ")} |`);
  return [head!, `|${rows[0]!.map(() => "---").join("|")}|`, ...body];
}

function quoted(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The width of each column, two at least. */
function widthsOf(rows: SourceTable["rows"]): number[] {
  return rows[0]!.map((_, column) => Math.max(2, ...rows.map((row) => widthOf(row[column] ?? ""))));
}

function widthOf(cell: string): number {
  return displayWidth(cell.replace(/\uE000[^\uE001]*\uE001|\uE002/g, ""));
}
