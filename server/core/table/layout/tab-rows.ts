import { isBlankCode } from "../../text/marks.ts";
import type { AnchorRow } from "./anchor.ts";
import type { LineStretch } from "./cell-text.ts";
import { readRecords } from "./delimited-records.ts";
import { isFigure } from "./figures.ts";
import { isByHand } from "./tab-stops.ts";

/** A cell is seldom longer; a longer field that ends like a sentence is one. */
export const longestCell = 80;

/** A row of fields between TABs. */
export interface TabRow extends AnchorRow {
  readonly fields: readonly LineStretch[];
  /** The pieces of wrapped fields, by field, behind their first piece. */
  readonly wrapped: ReadonlyMap<number, readonly LineStretch[]>;
}

/** The rows of some lines: those with TABs, a cell that was wrapped over several as one. */
export function rowsOf(lines: readonly string[]): TabRow[] {
  const rows: TabRow[] = [];
  const byHand = isByHand(lines);
  for (let line = 0; line < lines.length; line++) {
    const last = endOfRecord(lines, line);
    if (last > line) {
      rows.push(quotedRow(lines, line, last));
      line = last;
      continue;
    }
    if (!lines[line]!.includes("\t")) continue;
    const wraps = line + 1 < lines.length && !lines[line + 1]!.includes("\t") && isWrap(lines, line + 1);
    rows.push(wraps ? joinedRow(lines, line) : rowOf(lines[line]!, line, byHand));
    if (wraps) line += 2;
  }
  return rows;
}

/** The row that a text is, which stands at a line of the block; `byHand` as `isByHand` says of that. */
export function rowOf(text: string, line: number, byHand = false): TabRow {
  const fields: LineStretch[] = [];
  for (let from = 0, cut = 0; cut >= 0; from = cut + 1) {
    cut = text.indexOf("\t", from);
    const field = trimmedField(text, line, from, cut < 0 ? text.length : cut);
    if (!byHand || field.from < field.to) fields.push(field);
  }
  return { fields, wrapped: noPieces, ...layoutOf(fields, [text], line) };
}

/**
 * The line at which the row ends that starts at `at`: a later one where a cell in quotes has line breaks, as
 * spreadsheets copy them.
 */
export function endOfRecord(lines: readonly string[], at: number): number {
  let last = at;
  while (last - at < longestRecord && opensQuote(lines[last] ?? "")) {
    const closing = closingLine(lines, last);
    if (closing < 0) return at;
    last = closing;
  }
  return last;
}

/** Lines in one row, and in one of its cells, at most. */
const longestRecord = 32;
const longestQuote = 9;

/** The line that closes the quote which a line opens, with a TAB or nothing behind it; -1 where none does. */
function closingLine(lines: readonly string[], at: number): number {
  for (let line = at + 1; line < Math.min(lines.length, at + longestQuote); line++) {
    const text = lines[line]!;
    if (text.includes('"')) return /^[^"\t]*"(?:\t|\s*$)/.test(text) ? line : -1;
    if (text.includes("\t") || text.trim() === "") return -1;
  }
  return -1;
}

/** Whether the last field of a line opens a quote that it does not close. */
function opensQuote(line: string): boolean {
  const from = line.lastIndexOf("\t") + 1;
  return line[from] === '"' && line.indexOf('"', from + 1) < 0;
}

/** A row with line breaks in cells that stand in quotes. */
function quotedRow(lines: readonly string[], first: number, last: number): TabRow {
  const [record] = readRecords(lines, first, last + 1, "\t");
  const fields: LineStretch[] = [];
  const wrapped = new Map<number, readonly LineStretch[]>();
  record!.forEach((pieces, at) => {
    const [own, ...rest] = pieces.map(({ line, from, to }) => trimmedField(lines[line]!, line, from, to));
    fields.push(own!);
    if (rest.length > 0) wrapped.set(at, rest);
  });
  return { fields, wrapped, ...layoutOf(fields, lines.slice(first, last + 1), first) };
}

/** A row whose middle cell was wrapped: two lines with TABs and one without between them. */
function joinedRow(lines: readonly string[], line: number): TabRow {
  const first = rowOf(lines[line]!, line).fields;
  const last = rowOf(lines[line + 2]!, line + 2).fields;
  const fields = [...first, ...last.slice(1)];
  const middle = trimmedField(lines[line + 1]!, line + 1, 0, lines[line + 1]!.length);
  const wrapped = new Map([[first.length - 1, [middle, last[0]!]]]);
  return { fields, wrapped, ...layoutOf(fields, lines.slice(line, line + 3), line) };
}

const noPieces: ReadonlyMap<number, readonly LineStretch[]> = new Map();

function layoutOf(fields: readonly LineStretch[], texts: readonly string[], line: number): AnchorRow {
  let width = fields.length;
  while (width > 0 && fields[width - 1]!.from === fields[width - 1]!.to) width--;
  let nFigures = 0;
  for (let at = width - 1; at >= 0; at--) {
    const { from, to, line: own } = fields[at]!;
    if (!isFigure(texts[own - line]!.slice(from, to))) break;
    nFigures++;
  }
  let nOpen = fields.length - width + nFigures;
  for (let at = width - nFigures - 1; at > 0; at--, nOpen++) {
    const { from, to, line: own } = fields[at]!;
    if (from < to && !isFigure(texts[own - line]!.slice(from, to))) break;
  }
  return { width, nFields: fields.length, nFigures, nOpen };
}

/** Blanks other than spaces stay with the field: they may stand for the depth of a label. */
function trimmedField(text: string, line: number, from: number, to: number): LineStretch {
  let first = from;
  let last = to;
  while (first < last && text.charCodeAt(first) === 32) first++;
  while (last > first && isBlankCode(text.charCodeAt(last - 1))) last--;
  return first < last ? { line, from: first, to: last } : { line, from, to: from };
}

/** Whether a line without TABs is the middle of a cell that was wrapped: the rows around it are one row's two parts. */
export function isWrap(lines: readonly string[], at: number): boolean {
  const [before, text, after] = [lines[at - 1] ?? "", lines[at]!, lines[at + 1] ?? ""];
  // What ends in a figure that blanks part from it is a row by itself.
  if (text.trim() === "" || text.length > longestCell || / {2,}[$€£¥]?\d[\d.,]*$/.test(text)) return false;
  if (!before.includes("\t") || !after.includes("\t")) return false;
  let nFields = 0;
  for (let line = at + 2; line < Math.min(lines.length, at + 5); line++)
    nFields = Math.max(nFields, countFields(lines[line]!));
  return nFields > 2 && countFields(before) + countFields(after) - 1 === nFields;
}

/** Whether a line beside a row may be part of a cell that was wrapped. */
export function isPiece(line: string | undefined): boolean {
  return line !== undefined && !line.includes("\t") && line.trim() !== "";
}

export function countFields(line: string): number {
  let count = 1;
  for (let at = line.indexOf("\t"); at >= 0; at = line.indexOf("\t", at + 1)) count++;
  return count;
}
