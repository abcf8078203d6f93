import { readLabel } from "../../labels.ts";
import { spanOf } from "../../model/span.ts";
import { type LineRow, lookaheadLines, type TableSyntax } from "../../model/syntax.ts";
import type { RaggedRow, RawCell, RawTable } from "../../model/table.ts";
import { readsAsYear } from "../../number/year.ts";
import { anchorRows } from "../layout/anchor.ts";
import { cellOf, type LineStretch, plainCell } from "../layout/cell-text.ts";
import { isPageTurn } from "../layout/continuation.ts";
import { isQuantity } from "../layout/figures.ts";
import { sizedGrid } from "../layout/grid-size.ts";
import {
  countFields,
  endOfRecord,
  isPiece,
  isWrap,
  longestCell,
  rowOf,
  rowsOf,
  type TabRow,
} from "../layout/tab-rows.ts";
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

/** A longer line is data that nobody reads as a table. */
const longestLine = 20_000;
/** Rows by which a table must have shown itself as one. */
const rowsOfEvidence = 12;
/** How many fields rows without any figure share that are a table, a blank form for instance. */
const fewestFormFields = 3;
const tab = 9;

// Measuring

function mayStart(lines: readonly string[], at: number): boolean {
  const line = recordAt(lines, at);
  if (!line.includes("\t") || line.length > longestLine || isProse(line)) return false;
  const filled = countFilled(line);
  if (filled === 0 || (filled === 1 && line.charCodeAt(0) === tab)) return false;
  return filled > 1 || countFilled(lines[at + 1] ?? "") > 1;
}

function measureFrom(lines: readonly string[], at: number): number {
  const seen = new Evidence();
  let end = at;
  for (let line = at; line < lines.length; line++) {
    const text = recordAt(lines, line);
    if (text.includes("\t")) {
      if (text.length > longestLine || isProse(text)) break;
      line = endOfRecord(lines, line);
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

/** The row that starts at a line, with its line breaks left out. */
function recordAt(lines: readonly string[], at: number): string {
  const last = endOfRecord(lines, at);
  return last === at ? lines[at]! : lines.slice(at, last + 1).join("");
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

function rowAt(lines: readonly string[], at: number): LineRow | null {
  const line = lines[at]!;
  if (!line.includes("\t") || isPiece(lines[at - 1]) || isPiece(lines[at + 1])) return null;
  if (endOfRecord(lines, at) > at || endOfRecord(lines, at - 1) > at - 1) return null;
  const byHand = isByHand(lines);
  const { fields, nFields, width, nFigures, nOpen } = rowOf(line, at, byHand);
  const layout = `${nFields} ${width} ${nFigures} ${nOpen} ${byHand}`;
  return { fields: fields.flatMap(({ from, to }) => [from, to]), layout };
}

function layOut(lines: readonly string[], rows: readonly TabRow[]): RawTable {
  const { nColumns, hinges, shifts, surplus } = anchorRows(rows);
  const cells: RawCell[] = [];
  const raggedRows: RaggedRow[] = [];
  rows.forEach(({ fields, wrapped, width, nFigures }, row) => {
    const [hinge, shift, left] = [hinges[row]!, shifts[row]!, surplus[row]!];
    for (let at = 0; at < fields.length; at++) {
      const column = at >= hinge ? at + shift : at;
      if (column >= nColumns || (at < hinge && at >= hinge - Math.max(left, -shift))) continue;
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
