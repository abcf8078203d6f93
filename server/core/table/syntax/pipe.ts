import type { LineRow, TableSyntax } from "../../model/syntax.ts";
import type { RawTable } from "../../model/table.ts";
import { addRow, noRows } from "../layout/bar-rows.ts";
import { isPageTurn } from "../layout/continuation.ts";
import { sizedGrid } from "../layout/grid-size.ts";
import { delimitedColumns, hasPipe, isRuleRow, pipeFields } from "../layout/pipe-fields.ts";
import { afterQuotes, indentOf, opensBlock, type Prefix, prefixOf } from "../layout/prefix.ts";

/**
 * Pipe tables of GitHub Flavored Markdown (GFM 0.29, section 4.10), also inside list items and block quotes.
 * A row of dashes between body rows is a rule and no row; figures beyond the last column are reported. A table goes on
 * behind a page's end where a mark says so and one of as many columns follows.
 */
export const pipeSyntax: TableSyntax = {
  name: "pipe",
  opensInWords: true,

  measure(lines, at) {
    const prefix = openingOf(lines, at);
    if (!prefix) return 0;
    let end = endOfBody(lines, at + 2, prefix);
    for (let head = continuedAt(lines, at, end); head > 0; head = continuedAt(lines, at, end))
      end = endOfBody(lines, head + 2, prefix);
    return end - at;
  },

  read(lines): RawTable {
    const fields = fieldRows(lines);
    const nColumns = columnsIn(fields.map((row) => (row?.length ?? 0) / 2));
    const rows = noRows(nColumns);
    const ruledRows: number[] = [];
    fields.forEach((row, line) => {
      if (!row) return;
      if (line > 0 && isRuleRow(lines[line]!, row)) {
        if (ruledRows[ruledRows.length - 1] !== rows.nRows) ruledRows.push(rows.nRows);
      } else addRow(rows, lines[line]!, line, row);
    });
    const { cells, nRows, raggedRows } = rows;
    return sizedGrid({ cells, nRows, nColumns, headRows: 1, ruledRows, raggedRows });
  },

  rows: {
    headRows: 1,
    goesOn: (lines, at, line) =>
      line >= at + 2 && !isBehindPages(lines, line) && isBodyRow(lines[line]!, prefixOf(lines[at]!)),
    rowAt,
  },
};

/** The fields of each line, as pairs of offsets; null where it is no row. */
function fieldRows(lines: readonly string[]): (number[] | null)[] {
  const { quotes, from } = prefixOf(lines[0] ?? "");
  return lines.map((text, line) => {
    if (line > 0 && (line === 1 || isBetweenPages(lines, line))) return null;
    return pipeFields(text, line === 0 ? from : Math.max(0, afterQuotes(text, quotes)));
  });
}

/** So many rows that are wider than their head, or columns that all its rows go beyond it, are no slip of a writer. */
const manyRows = 5;
const manyColumns = 5;

/**
 * As many columns as the head has; as the widest row has, where most are wider than a head that lost its merged cells.
 */
function columnsIn([head = 0, ...body]: readonly number[]): number {
  const widths = body.filter((width) => width > 0);
  const nWider = widths.filter((width) => width > head).length;
  const nLeast = widths.reduce((least, width) => Math.min(least, width), Number.POSITIVE_INFINITY);
  const isMost = nWider >= manyRows && 2 * nWider > widths.length;
  const isFar = nWider > 1 && nLeast >= head + manyColumns;
  return isMost || isFar ? widths.reduce((widest, width) => Math.max(widest, width), head) : head;
}

function rowAt(lines: readonly string[], at: number): LineRow | null {
  if (at === 1 || (at > 1 && (isBetweenPages(lines, at) || isBehindPages(lines, at)))) return null;
  const { quotes, from } = prefixOf(lines[0]!);
  const line = lines[at]!;
  const fields = pipeFields(line, at === 0 ? from : Math.max(0, afterQuotes(line, quotes)));
  if (at > 0 && isRuleRow(line, fields)) return null;
  // What stands before the head row says where the others start.
  return { fields, layout: at === 0 ? `${fields.length} ${quotes}` : `${fields.length}` };
}

function endOfBody(lines: readonly string[], from: number, prefix: Prefix): number {
  let end = from;
  while (end < lines.length && isBodyRow(lines[end]!, prefix)) end++;
  return end;
}

const pipe = 0x7c;

/** Blank lines, footers and marks between the parts of a table that pages cut. */
const longestBreak = 8;

/** The header row that a table from `at` on goes on with behind the page that ends at `end`; 0 where it does not. */
function continuedAt(lines: readonly string[], at: number, end: number): number {
  let hasTurned = false;
  for (let line = end; line < lines.length && line < end + longestBreak; line++) {
    if (isPageTurn(lines[line]!)) hasTurned = true;
    else if (lines[line]!.trim() !== "")
      return hasTurned && openingOf(lines, line) && columnsAt(lines[line]!) === columnsAt(lines[at]!)
        ? line
        : 0;
  }
  return 0;
}

function columnsAt(header: string): number {
  return pipeFields(header, prefixOf(header).from).length / 2;
}

/** Whether a line of a table stands between two of its pages, or delimits the head that the second one repeats. */
function isBetweenPages(lines: readonly string[], at: number): boolean {
  const line = lines[at]!;
  if (!line.includes("|")) return line.trim() === "" || isPageTurn(line);
  return at > 2 && !lines[at - 2]!.includes("|") && delimitedColumns(line, prefixOf(line).from) > 0;
}

/** Whether a page may end in the two lines above, so that this line decides with them how the table goes on. */
function isBehindPages(lines: readonly string[], at: number): boolean {
  return at > 3 && !(lines[at - 1]!.includes("|") && lines[at - 2]!.includes("|"));
}

/** The prefix of the table whose header row is `lines[at]`, or null where the next line delimits no such row. */
function openingOf(lines: readonly string[], at: number): Prefix | null {
  const next = lines[at + 1];
  if (next === undefined || !next.includes("-")) return null;
  const header = lines[at]!;
  if (!header.includes("|") && !next.includes("|") && !next.includes(":")) return null;
  const prefix = prefixOf(header);
  if (prefix.from === header.length || opensBlock(header, prefix.from)) return null;
  const from = afterQuotes(next, prefix.quotes);
  if (from < 0 || !isIndentedLike(indentOf(next, from), prefix)) return null;
  const nColumns = delimitedColumns(next, from);
  return nColumns > 0 && 2 * nColumns === pipeFields(header, prefix.from).length ? prefix : null;
}

/**
 * Whether an indent keeps a line beside the header row: four columns more would make it code. Behind a list
 * mark a line must reach the item's text; else the header's own indent of up to three columns is free.
 */
function isIndentedLike(indent: number, prefix: Prefix): boolean {
  return indent < prefix.indent + 4 && indent >= prefix.indent - (prefix.marked ? 0 : 3);
}

function isBodyRow(line: string, prefix: Prefix): boolean {
  // Nearly all rows of nearly all tables.
  if (line.charCodeAt(0) === pipe && prefix.quotes === 0 && !prefix.marked) return true;
  const from = afterQuotes(line, prefix.quotes);
  if (from < 0 || line.trim() === "") return false;
  const indent = indentOf(line, from);
  if (indent >= prefix.indent + 4 || (indent < prefix.indent && (prefix.marked || !hasPipe(line, from))))
    return false;
  return line.slice(from).trim() !== "" && !opensBlock(line, from);
}
