import { spanOf } from "../../model/span.ts";
import { lookaheadLines, type TableSyntax } from "../../model/syntax.ts";
import type { RawCell, RawTable } from "../../model/table.ts";
import { readMark } from "../../text/marks.ts";
import { plainCell } from "../layout/cell-text.ts";
import { isPageTurn } from "../layout/continuation.ts";
import { isFigure, isFigureNear } from "../layout/figures.ts";

/**
 * One cell a line, as word processors paste tables into plain text: a TAB opens a cell, a line without one
 * goes on with the cell before it, and a blank line ends the row. Merged cells give no line of their own, so
 * rows differ in length and figures are anchored from the right.
 */
export const cellLinesSyntax: TableSyntax = {
  name: "cell-lines",
  measure: (lines, at) =>
    opensCell(lines[at]!) && isFigureNear(lines, at, lookaheadLines + longestBreak)
      ? measureFrom(lines, at)
      : 0,
  read: (lines) => layOut(rowsOf(lines)),
};

/** How many blank lines, footers and strays of a page margin may stand between two rows of one table. */
const longestBreak = 16;
/** Cells are short; a TAB-indented line longer than this is a paragraph. */
const longestCell = 80;
/** Fewer cells than this are an indented list, not a table. */
const fewestCells = 4;

function opensCell(line: string): boolean {
  return line.charCodeAt(0) === 9 && line.indexOf("\t", 1) < 0 && line.length <= longestCell;
}

function measureFrom(lines: readonly string[], at: number): number {
  let end = at;
  let nCells = 0;
  let nFigures = 0;
  let i = at;
  while (i < lines.length) {
    const line = lines[i]!;
    if (opensCell(line)) {
      if (endsSentence(line) || isHeading(lines, i)) break;
      nCells++;
      if (isFigure(line.trim())) nFigures++;
      if (nFigures === 0 && i - at >= lookaheadLines) return 0;
      i++;
      while (i < lines.length && continuesCell(lines[i]!)) i++;
      end = i;
      continue;
    }
    const next = afterBreak(lines, i);
    if (next < 0) break;
    i = next;
  }
  return nCells >= fewestCells && nFigures > 0 ? end - at : 0;
}

/** A numbered title alone in its row is a heading of the text around; row labels have figures after them. */
function isHeading(lines: readonly string[], at: number): boolean {
  const family = readMark(lines[at]!)?.family;
  return (
    (family === "一、" || family === "第一部分") &&
    (lines[at + 1] ?? "").trim() === "" &&
    lines[at + 1]?.[0] !== "\t"
  );
}

/** Indented prose ends in a full stop; a cell does not. */
function endsSentence(line: string): boolean {
  return /[。；！？]\s*$/.test(line);
}

function continuesCell(line: string): boolean {
  if (line.charCodeAt(0) === 9 || line.length > longestCell) return false;
  return line.trim() !== "" && !isPageTurn(line) && !endsSentence(line);
}

/** The line of the next cell after blank lines, page footers and margin strays, or -1 where the table is over. */
function afterBreak(lines: readonly string[], at: number): number {
  let sawFooter = false;
  for (let i = at; i < lines.length && i < at + longestBreak; i++) {
    const line = lines[i]!;
    if (opensCell(line)) return i;
    if (line.trim() === "") continue;
    if (isPageTurn(line)) sawFooter = true;
    else if (line.trim().length > 1 || (!sawFooter && !footerFollows(lines, i))) return -1;
  }
  return -1;
}

/** Single characters cut off at a page's edge stand before the footer of that page. */
function footerFollows(lines: readonly string[], at: number): boolean {
  for (let i = at; i < lines.length && i < at + longestBreak; i++) {
    if (isPageTurn(lines[i]!)) return true;
    if (lines[i]!.trim().length > 1) return false;
  }
  return false;
}

interface LineCell {
  line: number;
  from: number;
  lastLine: number;
  to: number;
  text: string;
}

function rowsOf(lines: readonly string[]): LineCell[][] {
  const rows: LineCell[][] = [];
  let row: LineCell[] = [];
  let isBehindTurn = false;
  lines.forEach((line, at) => {
    if (line.charCodeAt(0) !== 9 && isPageTurn(line)) {
      isBehindTurn = true;
      return;
    }
    if (line.charCodeAt(0) === 9) {
      const text = line.trim();
      // A page may end within a row: the row is over where a label stands behind its figures.
      if (isBehindTurn && row.length > 0 && isFigure(row[row.length - 1]!.text) && !isFigure(text)) {
        rows.push(row);
        row = [];
      }
      isBehindTurn = false;
      const from = text === "" ? 1 : line.indexOf(text);
      row.push({ line: at, from, lastLine: at, to: from + text.length, text });
      return;
    }
    const last = row[row.length - 1];
    const text = line.trim();
    if (last && text !== "") {
      last.lastLine = at;
      last.to = line.trimEnd().length;
      last.text += text;
    } else if (row.length > 0) {
      rows.push(row);
      row = [];
    }
  });
  if (row.length > 0) rows.push(row);
  return rows;
}

/** Figures, and blanks among them, keep their place from the right; what stands before them is the stub. */
function layOut(rows: readonly LineCell[][]): RawTable {
  const nColumns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells: RawCell[] = [];
  rows.forEach((row, r) => {
    const missing = nColumns - row.length;
    const anchor = Math.max(lastLabel(row), 0);
    row.forEach(({ line, from, lastLine, to, text }, k) => {
      const column = k <= anchor ? k : k + missing;
      const columnSpan = k === anchor ? 1 + missing : 1;
      const span = line === lastLine ? spanOf(line, from, to) : { line, from, lastLine, to };
      cells.push(plainCell(r, column, span, text, columnSpan));
    });
  });
  return { cells, nRows: rows.length, nColumns, headRows: null, ruledRows: [], raggedRows: [] };
}

/** The last cell before the run of figures and blanks that ends a row; the first cell where there is no such run. */
function lastLabel(row: readonly LineCell[]): number {
  let k = row.length - 1;
  while (k >= 0 && (row[k]!.text === "" || isFigure(row[k]!.text))) k--;
  return k === row.length - 1 ? 0 : k;
}
