import { spanOf } from "../model/span.ts";
import type { LineRows, TableSyntax } from "../model/syntax.ts";
import type { Cell, CellId, Table } from "../model/table.ts";
import { columnConventions, keepsVotes } from "../number/conventions.ts";
import { readCell } from "../number/numeral.ts";
import { isCandidate } from "./column-figures.ts";
import { contentOf } from "./structure/places.ts";
import { keepsStructure, readStructure } from "./structure/structure.ts";

/** A table and the lines that it was read from. */
export interface Reading {
  readonly table: Table;
  readonly lines: readonly string[];
}

/** A table of which some cells gave way to others. */
interface Draft {
  readonly table: Table;
  readonly cells: Cell[];
  /** The cells whose text is another. */
  readonly changed: CellId[];
}

/** After an edit of more lines a table is read anew. */
const mostLines = 8;

/**
 * The table that `readTable` gives for lines of which a few took the place of others, made from the table before: all
 * other cells are the same objects, and so is the structure where it cannot be another. Null where the edit may
 * reach beyond its rows, so that the whole has to be read.
 */
export function rereadTable(
  { rows }: TableSyntax,
  lines: readonly string[],
  { table, lines: before }: Reading,
): Table | null {
  // Where figures stand that lost blank cells beside them hangs on all others.
  if (!table.isReadByCell || table.shortRows.length > 0) return null;
  const touched = changedLines(before, lines);
  if (!touched) return null;
  if (touched.length === 0) return table;
  if (!rows || mayEndCell(rows, table, lines, touched)) return null;
  const draft: Draft = { table, cells: table.cells.slice(), changed: [] };
  const { cells, changed } = draft;
  let isStubSame = true;
  for (const line of touched) {
    const old = rows.rowAt(before, line);
    const next = rows.rowAt(lines, line);
    if (!old || old.layout !== next?.layout) return null;
    const first = firstCellAt(cells, line);
    if (!isRow(cells, first, line, old.fields)) return null;
    if (!putCells(draft, first, lines[line]!, line, next.fields)) return null;
    isStubSame &&= isAlikeUpTo(stubEnd(table, first), before[line]!, lines[line]!);
  }
  if (changed.some((id) => isCandidate(cells[id]!) || joinsCandidate(draft, id))) return null;
  if (!keepsConventions(table, cells, changed)) return null;
  return structured(draft, isStubSame, rows, lines);
}

/**
 * Whether a cell that holds a figure now, and held none, stands in the column of one that only its column shows to be a
 * figure: what alone stood among words stands among figures then.
 */
function joinsCandidate({ table, cells }: Draft, id: CellId): boolean {
  const { column, numeral } = cells[id]!;
  if (!numeral || table.cells[id]!.numeral) return false;
  const { grid, nRows, nColumns } = table;
  for (let row = 0; row < nRows; row++) {
    const other = cells[grid[row * nColumns + column] ?? -1];
    if (other?.column === column && isCandidate(other)) return true;
  }
  return false;
}

/** Whether a mark in an edited line may end a cell that was open above it. */
function mayEndCell(
  { opensCell: mark }: LineRows,
  { cells }: Table,
  lines: readonly string[],
  touched: readonly number[],
): boolean {
  if (mark === undefined || !touched.some((line) => lines[line]!.includes(mark))) return false;
  return cells.some(({ text }) => text.includes(mark));
}

/** Which lines gave way to others; null where lines came or went, or more changed than are worth the look. */
function changedLines(before: readonly string[], lines: readonly string[]): number[] | null {
  if (before.length !== lines.length) return null;
  const changed: number[] = [];
  for (let line = 0; line < lines.length; line++) {
    if (before[line] === lines[line]) continue;
    if (changed.push(line) > mostLines) return null;
  }
  return changed;
}

/** The first cell that stands on a line or behind it; cells stand in the order of their lines. */
function firstCellAt(cells: readonly Cell[], line: number): CellId {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cells[middle]!.span.line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the cells that stand on a line are its fields, and no cell reaches into the line from above. */
function isRow(cells: readonly Cell[], first: CellId, line: number, fields: readonly number[]): boolean {
  for (let at = 0, id = first; at < fields.length && cells[id]?.span.line === line; id++, at += 2) {
    const { from, to, lastLine } = cells[id]!.span;
    if (from !== fields[at] || to !== fields[at + 1] || lastLine !== line) return false;
  }
  return (cells[first - 1]?.span.lastLine ?? -1) < line;
}

/**
 * Puts the cells of a line in the place of those that stand there, from `first` on. False where the two do
 * not match one by one.
 */
function putCells(
  { table: { conventions, raggedRows }, cells, changed }: Draft,
  first: CellId,
  written: string,
  line: number,
  fields: readonly number[],
): boolean {
  let id = first;
  let at = 0;
  for (; cells[id]?.span.line === line; id++, at += 2) {
    const old = cells[id]!;
    const [from, to] = [fields[at], fields[at + 1]];
    if (from === undefined || to === undefined) return false;
    const text = written.slice(from, to);
    if (text === old.text) {
      if (from !== old.span.from) cells[id] = replaced(old, from, to, old.text, old.numeral);
      continue;
    }
    const numeral = text === "" ? null : readCell(text, conventions[old.column]!);
    cells[id] = replaced(old, from, to, text, numeral);
    changed.push(id);
  }
  for (; at < fields.length; at += 2) if (fields[at] !== fields[at + 1]) return false;
  return id > first && !raggedRows.some(({ row }) => row === cells[first]!.row);
}

/** Another cell in the place of one, as wide and as deep. */
function replaced(
  { row, column, rowSpan, columnSpan, span, indent }: Cell,
  from: number,
  to: number,
  text: string,
  numeral: Cell["numeral"],
): Cell {
  const cell = { row, column, rowSpan, columnSpan, span: spanOf(span.line, from, to), text, numeral };
  return indent === undefined ? cell : { ...cell, indent };
}

/** Where the row names end in the line of the row that starts with a cell. */
function stubEnd({ cells, stubColumns }: Table, first: CellId): number {
  const { row } = cells[first]!;
  let end = 0;
  for (let id = first; cells[id]?.row === row && cells[id]!.column < stubColumns; id++)
    end = cells[id]!.span.to;
  return end;
}

function isAlikeUpTo(end: number, before: string, after: string): boolean {
  return before.slice(0, end) === after.slice(0, end);
}

/** Whether the figures of all columns are still read by the same marks after some cells have changed. */
function keepsConventions(table: Table, cells: readonly Cell[], changed: readonly CellId[]): boolean {
  const { nColumns, conventions } = table;
  if (changed.every((id) => keepsVotes(table.cells[id]!.text, cells[id]!.text, textsAbove(table, id))))
    return true;
  return columnConventions(cells, nColumns).every((found, column) => found === conventions[column]);
}

/** The texts of a column above a cell, from the top. */
function* textsAbove({ grid, cells, nColumns }: Table, id: CellId): Generator<string> {
  const { row, column } = cells[id]!;
  for (let above = 0; above < row; above++) yield cells[grid[above * nColumns + column]!]?.text ?? "";
}

/** The table with other cells in the place of some; its structure is read anew where it may be another. */
function structured(
  { table, cells, changed }: Draft,
  isStubSame: boolean,
  { headRows }: LineRows,
  lines: readonly string[],
): Table {
  const { nRows, nColumns, grid } = table;
  const placeOf = ({ row, column }: Cell): number => row * nColumns + column;
  const reclassed = changed.filter((id) => contentOf(cells[id]!) !== table.contents[placeOf(cells[id]!)]);
  if (isStubSame && reclassed.length === 0 && keepsStructure(table, cells, changed, headRows))
    return { ...table, cells };
  const contents = table.contents.slice();
  for (const id of reclassed) {
    const place = placeOf(cells[id]!);
    contents.fill(contentOf(cells[id]!), place, place + cells[id]!.columnSpan);
  }
  const structure = readStructure({ nRows, nColumns, cells, grid, contents }, headRows, lines);
  return { ...table, cells, contents, ...structure };
}
