import type { Table } from "../core/model/table.ts";
import { displayWidth } from "../core/text/display-width.ts";
import { alignPipes, padded } from "./align.ts";

/** A table as rows of texts, to be written in one form or another. */
export interface Sheet {
  readonly rows: readonly (readonly string[])[];
  readonly headRows: number;
}

/** The forms in which a table can be written. */
export const forms = ["pipe", "tab", "aligned", "csv", "html"] as const;
export type Form = (typeof forms)[number];

/** The form that a syntax writes, or null where we read but do not write it. */
export function formOf({ syntax }: Table): Form | null {
  if (syntax === "pipe" || syntax === "pipe-rows") return "pipe";
  if (syntax === "tab" || syntax === "tsv") return "tab";
  return syntax === "csv" || syntax === "html" || syntax === "aligned" ? syntax : null;
}

/** The texts of a table. A merged cell's text stands in its first place, the others are empty. */
export function sheetOf(table: Table): Sheet {
  const rows = Array.from({ length: table.nRows }, () => new Array<string>(table.nColumns).fill(""));
  const plain = formOf(table) === "pipe" ? unescaped : (text: string) => text;
  for (const cell of table.cells) {
    const row = rows[cell.row];
    if (row && cell.column < table.nColumns)
      row[cell.column] = plain(cell.text.trim().replace(/\s*\n\s*/g, " "));
  }
  return { rows, headRows: table.headRows };
}

function unescaped(text: string): string {
  return text.replaceAll("\\|", "|");
}

/** The lines of a sheet in a form. */
export function writeSheet(sheet: Sheet, form: Form): string[] {
  return writers[form](sheet);
}

const writers: Record<Form, (sheet: Sheet) => string[]> = {
  pipe: writePipes,
  tab: ({ rows }) => rows.map((row) => row.map((text) => text.replaceAll("\t", " ")).join("\t")),
  csv: ({ rows }) => rows.map((row) => row.map(quoted).join(",")),
  aligned: writeAligned,
  html: writeHtml,
};

/** A pipe table has one head row; where there are more, the rest stand as rows, and where there is none it is empty. */
function writePipes({ rows, headRows }: Sheet): string[] {
  const nColumns = rows[0]?.length ?? 0;
  const line = (row: readonly string[]) =>
    `| ${row.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`;
  const head = headRows > 0 ? rows[0]! : new Array<string>(nColumns).fill("");
  const body = headRows > 0 ? rows.slice(1) : rows;
  const rule = `|${rightColumns(body, nColumns)
    .map((isRight) => (isRight ? " ---: " : " --- "))
    .join("|")}|`;
  return alignPipes([line(head), rule, ...body.map(line)]);
}

function writeAligned({ rows, headRows }: Sheet): string[] {
  const nColumns = rows[0]?.length ?? 0;
  const right = rightColumns(rows.slice(headRows), nColumns);
  const widths = right.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column]!))));
  return rows.map((row) =>
    row
      .map((text, column) => padded(text, widths[column]!, right[column] ? "right" : "left"))
      .join("  ")
      .trimEnd(),
  );
}

function writeHtml({ rows, headRows }: Sheet): string[] {
  const escaped = (text: string) => text.replace(/&(?!#?\w+;)/g, "&amp;").replaceAll("<", "&lt;");
  const lines = rows.map((row, index) => {
    const tag = index < headRows ? "th" : "td";
    return `  <tr>${row.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join("")}</tr>`;
  });
  return ["<table>", ...lines, "</table>"];
}

/** Columns whose filled cells are mostly figures. */
function rightColumns(body: readonly (readonly string[])[], nColumns: number): boolean[] {
  return Array.from({ length: nColumns }, (_, column) => {
    const filled = body.map((row) => row[column] ?? "").filter((text) => text !== "");
    const figures = filled.filter((text) => /^[-−+(（$¥€]?\s*[\d０-９]/.test(text));
    return filled.length > 0 && figures.length * 2 > filled.length;
  });
}

/** RFC 4180, section 2. */
function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
