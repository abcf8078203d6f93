import type { Analysis, TableStudy } from "../core/model/analysis.ts";
import { type Span, touches } from "../core/model/span.ts";
import { type Cell, type CellId, figureSpan, type Table } from "../core/model/table.ts";
import { blockAt as blockOfLine } from "../core/text/ordered.ts";

/** A place in a document: zero-based line, UTF-16 units from its start. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of a document, half-open. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A text that takes the place of a stretch of the document. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A table and where its block stands in the document. */
export interface PlacedTable {
  readonly study: TableStudy;
  readonly table: Table;
  readonly block: number;
  /** The block's first line in the document. */
  readonly start: number;
  /** The line after the block's last. */
  readonly end: number;
}

/** A span of a block that starts at line `start`, as a range of the document. */
export function rangeOf(span: Span, start = 0): Range {
  return {
    start: { line: span.line + start, character: span.from },
    end: { line: span.lastLine + start, character: span.to },
  };
}

/** A range of the document as a span that counts from its first line. */
export function spanIn({ start, end }: Range): Span {
  return { line: start.line, from: start.character, lastLine: end.line, to: end.character };
}

/** Whether the inner range lies wholly in the outer one; their ends may be the same. */
export function contains(outer: Range, inner: Range): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}

/** Whether two ranges share a place; ranges that only touch do. */
export function meets(a: Range, b: Range): boolean {
  return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}

/** The same of a span of a block that starts at line `start`; many are asked where a few meet. */
export function meetsSpan(span: Span, start: number, { start: from, end: to }: Range): boolean {
  const [line, lastLine] = [span.line + start, span.lastLine + start];
  if (line > to.line || lastLine < from.line) return false;
  return (line < to.line || span.from <= to.character) && (lastLine > from.line || span.to >= from.character);
}

/** Below 0, 0 or above 0, as the first position stands before, at or after the second. */
export function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** The block that a line belongs to. Past the end it is the last one; -1 in an empty analysis. */
export function blockAt({ starts }: Analysis, line: number): number {
  return blockOfLine(starts, line);
}

/** A line of the document, as the analysis saw it; "" past the end. */
export function lineAt(analysis: Analysis, line: number): string {
  const block = blockAt(analysis, line);
  return analysis.blocks[block]?.lines[line - analysis.starts[block]!] ?? "";
}

/** From the start of a line to the end of another or the same. */
export function wholeLines(analysis: Analysis, first: number, last: number): Range {
  const end = { line: last, character: lineAt(analysis, last).length };
  return { start: { line: first, character: 0 }, end };
}

/** How many lines the document has. */
export function lineCount(analysis: Analysis): number {
  return analysis.starts[analysis.blocks.length] ?? 0;
}

/** The table of a block, or null where it holds none. */
export function tableOf(analysis: Analysis, block: number): PlacedTable | null {
  const study = analysis.studies[block];
  if (!study) return null;
  return {
    study,
    get table() {
      return study.table;
    },
    block,
    start: analysis.starts[block]!,
    end: analysis.starts[block + 1]!,
  };
}

/** The table that a line belongs to, or null. */
export function tableAt(analysis: Analysis, line: number): PlacedTable | null {
  return tableOf(analysis, blockAt(analysis, line));
}

/** All tables, in the order of the text. */
export function tablesOf(analysis: Analysis): PlacedTable[] {
  return analysis.studies.flatMap((_, block) => tableOf(analysis, block) ?? []);
}

/** The tables on the lines of a range, in the order of the text. */
export function tablesIn(analysis: Analysis, { start, end }: Range): PlacedTable[] {
  const tables: PlacedTable[] = [];
  const last = blockAt(analysis, end.line);
  for (let block = blockAt(analysis, start.line); block <= last; block++) {
    const placed = tableOf(analysis, block);
    if (placed) tables.push(placed);
  }
  return tables;
}

/** The cell at a position of the document, or null between cells. */
export function cellAtPosition({ table, start }: PlacedTable, { line, character }: Position): CellId | null {
  const id = table.cells.findIndex((cell) => touches(cell.span, line - start, character));
  return id < 0 ? null : id;
}

/** Where a cell's figure stands in the document: its number, or where it has none the whole cell. */
export function figureRange({ table, start }: PlacedTable, id: CellId): Range {
  const cell = table.cells[id]!;
  return rangeOf(figureSpan(cell), start);
}

/** A table's lines, from the start of its first to the end of its last. */
export function tableRange(analysis: Analysis, { start, end }: PlacedTable): Range {
  return wholeLines(analysis, start, end - 1);
}

/** A cell's figure as it was written: the number with its marks, a range with both its ends, or the trimmed text. */
export function written({ text, numeral }: Cell): string {
  return (numeral ? text.slice(numeral.from, numeral.high?.to ?? numeral.to) : text).trim();
}
