import { readLabel } from "../../labels.ts";
import { spanOf } from "../../model/span.ts";
import { type LineRow, lookaheadLines, type TableSyntax } from "../../model/syntax.ts";
import type { RaggedRow, RawCell, RawTable } from "../../model/table.ts";
import { readsAsYear } from "../../number/year.ts";
import { isBlankCode } from "../../text/marks.ts";
import { type AnchorRow, anchorRows } from "../layout/anchor.ts";
import { cellOf, type LineStretch, plainCell } from "../layout/cell-text.ts";
import { isPageTurn } from "../layout/continuation.ts";
import { isFigure, isQuantity } from "../layout/figures.ts";
import { sizedGrid } from "../layout/grid-size.ts";
import { isByHand } from "../layout/tab-stops.ts";

/**
 * Fields between TABs, as spreadsheets and PDF tools paste them: ragged, cut by page breaks, label cells lost or
 * doubled. Figures are anchored from the right where rows differ, and a row with a figure too many is reported.
 */
export const tabSyntax: TableSyntax = {
  name: "tab",
  measure: (lines, at) => (mayStart(lines, at) ? measureFrom(lines, at) : 0),
  read: (lines) => layOut(lines, rowsOf(lines)),
  rows: { headRows: null, rowAt },
};

/** A cell is seldom longer; a longer field that ends like a sentence is one. */
const longestCell = 80;
/** A longer line is data that nobody reads as a table. */
const longestLine = 20_000;
/** Rows by which a table must have shown itself as one. */
const rowsOfEvidence = 12;
/** How many fields rows without any figure share that are a table, a blank form for instance. */
const fewestFormFields = 3;
const tab = 9;

interface TabRow extends AnchorRow {
  readonly fields: readonly LineStretch[];
  /** The pieces of wrapped fields, by field, behind their first piece. */
  readonly wrapped: ReadonlyMap<number, readonly LineStretch[]>;
}

// Measuring

function mayStart(lines: readonly string[], at: number): boolean {
  const line = lines[at]!;
  if (!line.includes("\t") || line.length > longestLine || isProse(line)) return false;
  const filled = countFilled(line);
  if (filled === 0 || (filled === 1 && line.charCodeAt(0) === tab)) return false;
  return filled > 1 || countFilled(lines[at + 1] ?? "") > 1;
}

function measureFrom(lines: readonly string[], at: number): number {
  const seen = new Evidence();
  let end = at;
  for (let line = at; line < lines.length; line++) {
    const text = lines[line]!;
    if (text.includes("\t")) {
      if (text.length > longestLine || isProse(text)) break;
      if (countFilled(text) > 0) {
        seen.add(text);
        end = line + 1;
      }
    } else {
      const next = isWrap(lines, line) ? line + 1 : afterGap(lines, line, end - 1, seen);
      if (next < 0) break;
      line = next - 1;
    }
    if (line - at >= rowsOfEvidence && !seen.isTable()) return 0;
  }
  return seen.isTable() ? end - at : 0;
}

/** What the rows so far say about whether they make a table, and of what shape. */
class Evidence {
  /** The most fields of a row. */
  nFields = 0;
  /** Fields that held figures. */
  readonly figureFields = new Set<number>();
  #nRows = 0;
  #nForm = 0;
  #first: string | null = null;

  add(line: string): void {
    this.#first ??= line;
    const { fields, width } = rowOf(line, 0);
    let nFilled = 0;
    for (let at = 0; at < width; at++) {
      const text = textOf(fields[at]!, line);
      if (text === "") continue;
      nFilled++;
      if (!this.figureFields.has(at) && isQuantity(text)) this.figureFields.add(at);
    }
    if (nFilled > 1) this.#nRows++;
    if (fields.length >= fewestFormFields) this.#nForm++;
    this.nFields = Math.max(this.nFields, fields.length);
  }

  isTable(): boolean {
    const figured = this.figureFields.size > (this.figureFields.has(0) ? 1 : 0);
    return this.#nRows >= 2 && (figured || this.#nForm >= 3);
  }

  /** Whether a row without figures is the first one again, as at the top of each page. */
  repeats(line: string): boolean {
    return line === this.#first && countFilled(line) > 1 && rowOf(line, 0).nFigures === 0;
  }

  /** Whether a row has words where the table has figures, as only a head row does. */
  isHead(line: string): boolean {
    const { fields, nFigures } = rowOf(line, 0);
    if (nFigures > 0) return isYears(line);
    return fields.some((field, at) => {
      const text = textOf(field, line);
      return text !== "" && this.figureFields.has(at) && !isQuantity(text);
    });
  }
}

function textOf({ from, to }: LineStretch, line: string): string {
  return line.slice(from, to);
}

/** Whether a line is text with TABs in it: a paragraph's line or sentence in one field. */
function isProse(line: string): boolean {
  if (countFilled(line) !== 1) return false;
  const text = line.trim();
  return text.length > longestCell || /[。；！？，,]$/.test(text);
}

/** Whether a line without TABs is the middle of a cell that was wrapped: the rows around it are one row's two parts. */
function isWrap(lines: readonly string[], at: number): boolean {
  const [before, text, after] = [lines[at - 1] ?? "", lines[at]!, lines[at + 1] ?? ""];
  if (text.trim() === "" || text.length > longestCell || !before.includes("\t") || !after.includes("\t"))
    return false;
  let nFields = 0;
  for (let line = at + 2; line < Math.min(lines.length, at + 5); line++)
    nFields = Math.max(nFields, countFields(lines[line]!));
  return nFields > 2 && countFields(before) + countFields(after) - 1 === nFields;
}

/** The line at which the table goes on behind blank lines, page footers and strays of the margin, or -1. */
function afterGap(lines: readonly string[], at: number, lastRow: number, seen: Evidence): number {
  let turned = false;
  let strays = false;
  const limit = Math.min(lines.length, at + lookaheadLines);
  for (let line = at; line < limit; line++) {
    const text = lines[line]!;
    if (isPageTurn(text)) turned = true;
    else if (text.trim() === "")
      continue; // A row of TABs alone is blank too.
    else if (!text.includes("\t") && text.trim().length <= 2) strays = true;
    else if (!text.includes("\t") || isProse(text) || (strays && !turned)) return -1;
    else return turned || goesOn(lines[lastRow]!, text, seen) ? line : -1;
  }
  return -1;
}

/**
 * Whether a row behind blank lines belongs to the table above: a named group still waits for its rows, the head stands
 * there again before any total, or the shape goes on.
 */
function goesOn(above: string, below: string, seen: Evidence): boolean {
  if (seen.repeats(below)) return !readLabel(above.trim().split("\t", 1)[0]!).roles.has("total");
  if (countFilled(above) === 1) return !/^\s*[（(]?(?:注|备注|说明|资料来源|note|source)/i.test(above);
  if (countFields(below) === seen.nFields) return !seen.isHead(below);
  const nFigures = rowOf(below, 0).nFigures;
  return nFigures > 0 && !isYears(below) && nFigures === rowOf(above, 0).nFigures;
}

/** A row of years opens a table rather than going on with one. */
function isYears(line: string): boolean {
  const figures = line.match(/[\d.,]+/g) ?? [];
  return figures.length > 0 && figures.every((figure) => readsAsYear(figure));
}

function countFields(line: string): number {
  let count = 1;
  for (let at = line.indexOf("\t"); at >= 0; at = line.indexOf("\t", at + 1)) count++;
  return count;
}

function countFilled(line: string): number {
  let count = 0;
  let filled = false;
  for (let at = 0; at <= line.length; at++) {
    const code = line.charCodeAt(at);
    if (at === line.length || code === tab) {
      if (filled) count++;
      filled = false;
    } else if (code !== 32 && code !== 0xa0 && code !== 0x3000) filled = true;
  }
  return count;
}

// Reading

function rowsOf(lines: readonly string[]): TabRow[] {
  const rows: TabRow[] = [];
  const byHand = isByHand(lines);
  for (let line = 0; line < lines.length; line++) {
    if (!lines[line]!.includes("\t")) continue;
    const wraps = line + 1 < lines.length && !lines[line + 1]!.includes("\t") && isWrap(lines, line + 1);
    rows.push(wraps ? joinedRow(lines, line) : rowOf(lines[line]!, line, byHand));
    if (wraps) line += 2;
  }
  return rows;
}

function rowAt(lines: readonly string[], at: number): LineRow | null {
  const line = lines[at]!;
  if (!line.includes("\t") || isPiece(lines[at - 1]) || isPiece(lines[at + 1])) return null;
  const byHand = isByHand(lines);
  const { fields, nFields, width, nFigures } = rowOf(line, at, byHand);
  const layout = `${nFields} ${width} ${nFigures} ${byHand}`;
  return { fields: fields.flatMap(({ from, to }) => [from, to]), layout };
}

/** Whether a line beside a row may be part of a cell that was wrapped. */
function isPiece(line: string | undefined): boolean {
  return line !== undefined && !line.includes("\t") && line.trim() !== "";
}

function rowOf(text: string, line: number, byHand = false): TabRow {
  const fields: LineStretch[] = [];
  for (let from = 0, cut = 0; cut >= 0; from = cut + 1) {
    cut = text.indexOf("\t", from);
    const field = trimmedField(text, line, from, cut < 0 ? text.length : cut);
    if (!byHand || field.from < field.to) fields.push(field);
  }
  return { fields, wrapped: noPieces, ...layoutOf(fields, [text], line) };
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

function layOut(lines: readonly string[], rows: readonly TabRow[]): RawTable {
  const { nColumns, hinges, shifts, surplus } = anchorRows(rows);
  const cells: RawCell[] = [];
  const raggedRows: RaggedRow[] = [];
  rows.forEach(({ fields, wrapped, width, nFigures }, row) => {
    const [hinge, shift, left] = [hinges[row]!, shifts[row]!, surplus[row]!];
    for (let at = 0; at < fields.length; at++) {
      const column = at >= hinge ? at + shift : at;
      if (column >= nColumns || (at < hinge && at >= hinge - left)) continue;
      const { line, from, to } = fields[at]!;
      const pieces = wrapped.get(at);
      cells.push(
        pieces
          ? cellOf(lines, { row, column }, [fields[at]!, ...pieces])
          : plainCell(row, column, spanOf(line, from, to), lines[line]!.slice(from, to)),
      );
    }
    if (left === 0) return;
    const [first, last] = [fields[width - nFigures]!, fields[width - 1]!];
    // Of a row whose only figure has no place all fields are counted.
    const found = nFigures > left ? nFigures : width;
    raggedRows.push({
      row,
      span: spanOf(last.line, first.from, last.to),
      expected: found - left,
      found,
    });
  });
  return sizedGrid({ cells, nRows: rows.length, nColumns, headRows: null, ruledRows: [], raggedRows });
}
