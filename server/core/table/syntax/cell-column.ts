import { spanOf } from "../../model/span.ts";
import { lookaheadLines, type TableSyntax } from "../../model/syntax.ts";
import type { RawCell, RawTable } from "../../model/table.ts";
import { openingBlanks } from "../../text/lines.ts";
import { readMark } from "../../text/marks.ts";
import { type BarredCells, barredCells } from "../layout/barred-cells.ts";
import { plainCell } from "../layout/cell-text.ts";
import { isPageFooter } from "../layout/continuation.ts";
import { isBars, isFigure, isFigureNear, type Stretch } from "../layout/figures.ts";
import { placeFigures } from "../layout/lost-blanks.ts";

/**
 * One cell a line at the left margin, with blank lines or lone pipes between, or a pipe at each line's end: what is
 * left of a table whose rules and TABs were lost. Row ends are lost too: a row is a label and the figures after it.
 */
export const cellColumnSyntax: TableSyntax = {
  name: "cell-column",
  opensInWords: true,
  measure: measureFrom,
  read(lines) {
    const barred = barredCells(lines);
    return layOut(rowsOf(lines, barred), barred);
  },
};

const longestCell = 60;
/** Blank lines between two cells of one table, before its rows are known and after. Blank cells leave more. */
const mostBlanks = { head: 3, body: 9 };
/** A row has at least this many figures, and a table at least this many rows: a number alone on a line is no table. */
const fewestFigures = 2;
const fewestRows = 2;
/** A lone row of this many figures is a table all the same. */
const manyFigures = 5;

function measureFrom(lines: readonly string[], at: number): number {
  if (cellOf(lines[at]!) === null || !isFigureNear(lines, at, lookaheadLines)) return 0;
  let end = at;
  let nFigures = 0;
  let nRows = 0;
  let mostFigures = 0;
  let nBlanks = 0;
  for (let i = at; i < lines.length; i++) {
    if (i - end > lookaheadLines) break;
    const line = lines[i]!;
    if (isPageFooter(line)) continue;
    if (isSpacer(line)) {
      const isKnown = nRows >= fewestRows || mostFigures >= manyFigures;
      if (line.trim() === "" && ++nBlanks > (isKnown ? mostBlanks.body : mostBlanks.head)) break;
      continue;
    }
    const cell = cellOf(line);
    if (!cell || isHeading(lines, i)) break;
    nBlanks = 0;
    if (!isFigure(line.slice(cell.from, cell.to))) {
      nFigures = 0;
      continue;
    }
    if (++nFigures === fewestFigures) nRows++;
    mostFigures = Math.max(mostFigures, nFigures);
    end = i + 1;
  }
  return nRows >= fewestRows || mostFigures >= manyFigures ? end - at : 0;
}

/** The one cell of a line, or null where the line is prose, markup or several cells. */
function cellOf(line: string): Stretch | null {
  if (line.length > 2 * longestCell || line.includes("\t") || isSpacer(line)) return null;
  const to = line.replace(barsAtEnd, "").length;
  const from = openingBlanks(line);
  const text = line.slice(from, to);
  if (text.length > longestCell || text.includes("|") || /[。；！？]$/.test(text)) return null;
  return /^(?:[-*+>#]\s|```|~~~|<|\d+\.\s)/.test(text) || /\S\s+[\d０-９][\d０-９.,]*$/.test(text)
    ? null
    : { from, to };
}

/**
 * Blank lines and lines of pipes stand between cells: one ends each cell, and more fill up a row that merged ones make
 * short.
 */
function isSpacer(line: string): boolean {
  return line === "" || isBars(line);
}

const barsAtEnd = /[|\s]+$/;

/** A numbered title ends the table unless a figure is the next thing after it, as after a row's label. */
function isHeading(lines: readonly string[], at: number): boolean {
  const family = readMark(lines[at]!)?.family;
  if (family !== "一、" && family !== "第一部分" && family !== "第一章") return false;
  for (let i = at + 1; i < lines.length && i <= at + mostBlanks.head + 1; i++) {
    if (isSpacer(lines[i]!)) continue;
    const next = cellOf(lines[i]!);
    if (next && isFigure(lines[i]!.slice(next.from, next.to))) return false;
    return readMark(lines[i]!)?.family !== "（一）";
  }
  return true;
}

interface ColumnRow {
  readonly labels: { line: number; text: string; from: number; to: number }[];
  readonly figures: { line: number; text: string; from: number; to: number }[];
}

function rowsOf(lines: readonly string[], barred: BarredCells | null): ColumnRow[] {
  const rows: ColumnRow[] = [];
  let last = 0;
  let row: ColumnRow = { labels: [], figures: [] };
  lines.forEach((line, at) => {
    const cell = isPageFooter(line) ? null : cellOf(line);
    if (!cell) return;
    const text = line.slice(cell.from, cell.to);
    const isNewRow = barred !== null && barred.placeAt(at).row > last;
    last = barred?.placeAt(at).row ?? 0;
    // Behind the heads a row may have no figures at all, where bars tell the rows.
    if (row.figures.length > 0 ? isNewRow || !isFigure(text) : isNewRow && rows.length > 0) {
      rows.push(row);
      row = { labels: [], figures: [] };
    }
    if (isFigure(text)) {
      row.figures.push({ line: at, text, ...cell });
      return;
    }
    row.labels.push({ line: at, text, ...cell });
  });
  if (row.labels.length + row.figures.length > 0) rows.push(row);
  return withNumbers(rows);
}

/** So many rows in order are numbered, and so many at the end, which hold totals, may not be. */
const fewestNumbered = 4;
const mostTotals = 2;

/**
 * The rows of a table that numbers them, where each number was read as the last figure of the row above: it names the
 * row that it stands before.
 */
function withNumbers(rows: readonly ColumnRow[]): ColumnRow[] {
  const isNumber = ({ figures }: ColumnRow, at: number): boolean => Number(figures.at(-1)?.text) === at + 1;
  const end = rows.findIndex((row, at) => !isNumber(row, at));
  if (end < fewestNumbered || end < rows.length - 1 - mostTotals) return [...rows];
  let opening: ColumnRow["labels"] = [];
  return rows.flatMap(({ labels, figures }, at): ColumnRow[] => {
    const own = [...opening, ...labels];
    opening = at < end ? figures.slice(-1) : [];
    if (at > 0) return [{ labels: own, figures: at < end ? figures.slice(0, -1) : figures }];
    opening.unshift(...own);
    return [];
  });
}

/**
 * Labels from the left, figures from the right. The words before the first figures are heads: the last of them as many
 * whole rows as they fill, those before rows of one cell.
 */
function layOut(rows: readonly ColumnRow[], barred: BarredCells | null): RawTable {
  const told = barred && rows.map((row) => figureColumns(row, barred));
  const columns = told?.every(isAscending) ? told : null;
  const nFigures = rows.reduce(
    (most, row, at) => Math.max(most, row.figures.length, 1 + (columns?.[at]?.at(-1) ?? 0)),
    0,
  );
  const nStubs = rows.slice(1).reduce((most, row) => Math.max(most, Math.min(row.labels.length, 3)), 1);
  const nColumns = nStubs + nFigures;
  const cells: RawCell[] = [];
  const placed = columns
    ? { columns, shortRows: [] }
    : placeFigures(
        rows.map(({ figures }) => figures.map(({ text }) => text)),
        nFigures,
      );
  const gridRows: number[] = [];
  const nFigured = rows.filter(({ figures }) => figures.length > 0).length;
  let nRows = 0;
  for (const [at, { labels, figures }] of rows.entries()) {
    const heads = labels.slice(0, Math.max(0, labels.length - nStubs));
    // Over a lone row nothing else tells which head stands where, once merged ones were lost.
    const nLone = nFigured === 1 && heads.length % nColumns > 0 ? heads.length : heads.length % nColumns;
    heads.forEach(({ line, text, from, to }, k) => {
      const isLone = k < nLone;
      const column = isLone ? 0 : (k - nLone) % nColumns;
      const row = nRows + (isLone ? k : nLone + Math.floor((k - nLone) / nColumns));
      const columnSpan = isLone ? nColumns : 1;
      cells.push(plainCell(row, column, spanOf(line, from, to), text, columnSpan));
    });
    nRows += nLone + (heads.length - nLone) / nColumns;
    labels.slice(heads.length).forEach(({ line, text, from, to }, column) => {
      cells.push(plainCell(nRows, column, spanOf(line, from, to), text));
    });
    figures.forEach(({ line, text, from, to }, k) => {
      const column = nStubs + placed.columns[at]![k]!;
      cells.push(plainCell(nRows, column, spanOf(line, from, to), text));
    });
    if (barred && columns)
      cells.push(...blanksOf(rows[at]!, columns[at]!, barred, { row: nRows, column: nStubs }, nFigures));
    gridRows.push(nRows++);
  }
  const shortRows = placed.shortRows.map(({ row, isGuess }) => ({ row: gridRows[row]!, isGuess }));
  return { cells, nRows, nColumns, headRows: null, ruledRows: [], raggedRows: [], shortRows };
}

/** The blank cells of a row, where its bars end them. */
function blanksOf(
  row: ColumnRow,
  columns: readonly number[],
  barred: BarredCells,
  at: { row: number; column: number },
  nFigures: number,
): RawCell[] {
  const first = firstFigure(row, barred);
  return Array.from({ length: nFigures }, (_, column) => column).flatMap((column): RawCell[] => {
    const end = columns.includes(column) ? undefined : barred.endOf(first.row, first.column + column);
    return end ? [plainCell(at.row, at.column + column, spanOf(end.line, end.at, end.at), "")] : [];
  });
}

/** Where the figures of a row stand behind its labels, by the bars between them. */
function figureColumns(row: ColumnRow, barred: BarredCells): number[] {
  const first = firstFigure(row, barred);
  return row.figures.map(({ line }) => barred.placeAt(line).column - first.column);
}

/** Where the first figure of a row stands or would stand. */
function firstFigure({ labels, figures }: ColumnRow, barred: BarredCells): { row: number; column: number } {
  const { row } = barred.placeAt([...labels, ...figures].at(-1)!.line);
  const stub = labels.map(({ line }) => barred.placeAt(line)).findLast((place) => place.row === row);
  return { row, column: stub ? stub.column + 1 : barred.lead };
}

/** Whether no two figures stand in one place, as where a bar between them was lost. */
function isAscending(columns: readonly number[]): boolean {
  return columns.every((column, at) => column > (columns[at - 1] ?? -1));
}
