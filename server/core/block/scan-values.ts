import type { Block } from "../model/block.ts";
import { readsAsYear } from "../number/year.ts";
import { type Field, readRecords } from "../table/layout/delimited-records.ts";
import { fileDelimiter } from "../table/layout/delimiter.ts";
import { isFigure } from "../table/layout/figures.ts";
import { isNote } from "../table/surroundings.ts";
import { isSame, type Rescan } from "./rescan.ts";
import { blockOf } from "./scan.ts";

/** The kinds of files of values. */
export type ValuesKind = "csv" | "tsv";

/**
 * Cuts a file of values into its tables and the titles, notes and blank lines between them. Another table begins after
 * a gap where titles stand above a row of heads; all else after a gap goes on with the table above, since totals are
 * often set apart by one. A table keeps to the delimiter of its file, or the file is one table.
 */
export function scanValues(lines: readonly string[], kind: ValuesKind): Block[] {
  const delimiter = fileDelimiter(lines, kind === "tsv" ? "\t" : null);
  const rows = rowsOf(lines, delimiter);
  const tables = tablesAmong(rows);
  const whole = [blockOf("table", lines.slice(), null, kind)];
  if (tables.length === 0) return whole;
  const blocks: Block[][] = [];
  let at = 0;
  for (const { from, to } of tables) {
    const [first, end] = [rows[from]!.line, rows[to]?.line ?? lines.length];
    blocks.push(wordsBetween(lines, at, first), [blockOf("table", lines.slice(first, end), null, kind)]);
    if (fileDelimiter(lines.slice(first, end), kind === "tsv" ? "\t" : null) !== delimiter) return whole;
    at = end;
  }
  return [...blocks.flat(), ...wordsBetween(lines, at, lines.length)];
}

/** The blocks of a file after a change: those that open and close it as before are taken over by reference. */
export function rescanValues(old: readonly Block[], lines: readonly string[], kind: ValuesKind): Rescan {
  const blocks = scanValues(lines, kind);
  const most = Math.min(old.length, blocks.length);
  let from = 0;
  while (from < most && isSame(old[from]!, blocks[from]!)) from++;
  let shared = 0;
  while (shared < most - from && isSame(old[old.length - 1 - shared]!, blocks[blocks.length - 1 - shared]!))
    shared++;
  return { from, to: old.length - shared, blocks: blocks.slice(from, blocks.length - shared) };
}

/** What a record is, as far as it tells where a table begins and ends. */
type RowKind = "blank" | "lone" | "heads" | "figures";

interface Row {
  readonly line: number;
  readonly kind: RowKind;
  readonly text: string;
  readonly nFields: number;
}

function rowsOf(lines: readonly string[], delimiter: string): Row[] {
  let line = 0;
  return readRecords(lines, 0, lines.length, delimiter).map((fields) => {
    const text = textOf(lines, fields[0]);
    const row = { line, kind: kindOf(lines, fields), text, nFields: fields.length };
    line = (fields.at(-1)?.at(-1)?.line ?? line) + 1;
    return row;
  });
}

function textOf(lines: readonly string[], field: Field | undefined): string {
  const first = field?.[0];
  return first ? lines[first.line]!.slice(first.from, first.to).trim() : "";
}

function kindOf(lines: readonly string[], fields: readonly Field[]): RowKind {
  let nFilled = 0;
  for (const field of fields) {
    const text = textOf(lines, field);
    if (text === "") continue;
    nFilled++;
    if (isFigure(text.replaceAll(" ", "")) && !readsAsYear(text)) return "figures";
  }
  if (nFilled === 0) return "blank";
  return nFilled === 1 && textOf(lines, fields[0]) !== "" ? "lone" : "heads";
}

/** Rows `[from, to)`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The rows of each table, heads included; none where no row of several fields holds a figure. */
function tablesAmong(rows: readonly Row[]): Stretch[] {
  const tables: Stretch[] = [];
  let from = -1;
  let last = -1;
  for (let row = 0; row < rows.length; row++) {
    const { kind, nFields } = rows[row]!;
    if (kind === "heads" && from >= 0 && opensAnother(rows, row)) {
      tables.push({ from, to: endOf(rows, from, last) });
      from = row;
    }
    if (kind === "heads" || kind === "figures") from = from < 0 && nFields > 1 ? row : from;
    if (kind === "figures") last = row;
  }
  if (from >= 0 && last >= from) tables.push({ from, to: endOf(rows, from, last) });
  return tables;
}

/** Whether titles stand above a row of heads, and a gap above them. */
function opensAnother(rows: readonly Row[], heads: number): boolean {
  let titled = false;
  for (let row = heads - 1; row >= 0; row--) {
    const { kind } = rows[row]!;
    if (kind !== "blank" && kind !== "lone") return false;
    if (kind === "blank" && titled) return true;
    titled ||= kind === "lone";
  }
  return false;
}

/** One past the last row of a table: its last figures, and the rows of words right below them that are no notes. */
function endOf(rows: readonly Row[], from: number, last: number): number {
  let to = Math.max(from, last) + 1;
  while (to < rows.length && rows[to]!.kind !== "blank" && !isNote(rows[to]!.text)) to++;
  return to;
}

/** Titles and notes as paragraphs, blank records as blanks. */
function wordsBetween(lines: readonly string[], from: number, to: number): Block[] {
  const blocks: Block[] = [];
  for (let at = from; at < to; ) {
    const blank = isEmpty(lines[at]!);
    let end = at + 1;
    while (end < to && isEmpty(lines[end]!) === blank) end++;
    blocks.push(blockOf(blank ? "blank" : "paragraph", lines.slice(at, end)));
    at = end;
  }
  return blocks;
}

/** Whether nothing but delimiters stands in a line. */
function isEmpty(line: string): boolean {
  return /^[\s,;|"]*$/.test(line);
}
