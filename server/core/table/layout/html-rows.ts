import type { LineStretch } from "./cell-text.ts";
import { type HtmlTag, tagsIn } from "./html-tags.ts";
import type { Spanning } from "./place-cells.ts";

/** A cell of an HTML table, with what stands in it. */
export interface HtmlCell extends Spanning {
  readonly head: boolean;
  /** Where its content starts. */
  readonly line: number;
  readonly from: number;
  /** Where its content ends: at the next tag of the table. */
  lastLine: number;
  to: number;
  /** What stands between the tags of its content. */
  readonly texts: LineStretch[];
  /** Whether another table stands in it. */
  holdsTable: boolean;
}

/** A row of an HTML table, and the part of the table that it stands in. */
export interface HtmlRow {
  readonly section: "head" | "body" | "foot";
  readonly cells: HtmlCell[];
}

/** A table whose end has not been met. */
interface OpenTable {
  readonly rows: HtmlRow[];
  section: HtmlRow["section"];
  row: HtmlRow | null;
  cell: HtmlCell | null;
}

const widestSpan = 1000;
const tallestSpan = 65534;

/**
 * The rows of all tables in lines of text, in the order in which they open. End tags may be left out, as HTML
 * allows (Living Standard, section 13.1.2.4); what has no end ends with the text.
 */
export function readHtmlTables(lines: readonly string[]): HtmlRow[][] {
  const tables: HtmlRow[][] = [];
  const open: OpenTable[] = [];
  let textLine = 0;
  let textFrom = 0;
  const endText = (line: number, to: number): void => {
    const cell = open[open.length - 1]?.cell;
    for (; textLine <= line; textLine++, textFrom = 0) {
      const end = textLine === line ? to : (lines[textLine] ?? "").length;
      if (cell && end > textFrom) cell.texts.push({ line: textLine, from: textFrom, to: end });
    }
  };
  for (const tag of tagsIn(lines)) {
    endText(tag.line, tag.from);
    [textLine, textFrom] = [tag.lastLine, tag.to];
    meet(tag, open, tables);
  }
  const last = lines.length - 1;
  endText(last, (lines[last] ?? "").length);
  for (const table of open) closeCell(table, last, (lines[last] ?? "").length);
  return tables.filter((rows) => rows.length > 0);
}

/** What a tag does to the tables that are open. */
function meet(tag: HtmlTag, open: OpenTable[], tables: HtmlRow[][]): void {
  const table = open[open.length - 1];
  if (tag.name === "table") {
    if (tag.closing) {
      if (table) closeCell(table, tag.line, tag.from);
      open.pop();
      return;
    }
    if (table?.cell) table.cell.holdsTable = true;
    const rows: HtmlRow[] = [];
    tables.push(rows);
    open.push({ rows, section: "body", row: null, cell: null });
    return;
  }
  if (!table || !/^(?:t[rdh]|thead|tbody|tfoot|caption)$/.test(tag.name)) return;
  closeCell(table, tag.line, tag.from);
  if (tag.name === "td" || tag.name === "th") {
    if (!tag.closing) openCell(table, tag);
    return;
  }
  table.row = null;
  if (tag.name === "tr") {
    if (!tag.closing) openRow(table);
  } else if (tag.name !== "caption") {
    table.section = tag.closing || tag.name === "tbody" ? "body" : tag.name === "thead" ? "head" : "foot";
  }
}

function openRow(table: OpenTable): HtmlRow {
  const row: HtmlRow = { section: table.section, cells: [] };
  table.rows.push(row);
  table.row = row;
  return row;
}

function openCell(table: OpenTable, { name, attributes, lastLine, to }: HtmlTag): void {
  const row = table.row ?? openRow(table);
  table.cell = {
    head: name === "th",
    rowSpan: spanOf("rowspan", attributes, tallestSpan),
    columnSpan: spanOf("colspan", attributes, widestSpan),
    line: lastLine,
    from: to,
    lastLine,
    to,
    texts: [],
    holdsTable: false,
  };
  row.cells.push(table.cell);
}

function closeCell(table: OpenTable, line: number, at: number): void {
  if (!table.cell) return;
  table.cell.lastLine = line;
  table.cell.to = at;
  table.cell = null;
}

/** A span as an attribute states it; `rowspan="0"` reaches to the table's end. */
function spanOf(name: "rowspan" | "colspan", attributes: string, most: number): number {
  if (attributes.length < name.length) return 1;
  const pattern =
    name === "rowspan" ? /\browspan\s*=\s*["']?\s*(\d{1,5})/i : /\bcolspan\s*=\s*["']?\s*(\d{1,5})/i;
  const match = pattern.exec(attributes);
  if (!match) return 1;
  const span = Number(match[1]);
  return span === 0 ? (name === "rowspan" ? most : 1) : Math.min(span, most);
}
