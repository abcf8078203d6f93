import type { NumberConventions, Numeral } from "./numeral.ts";
import type { Span } from "./span.ts";

/** A cell as a syntax reads it from the text. Row and column count in the grid, merged cells expanded. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** The trimmed content; counted from the table's own first line. */
  readonly span: Span;
  /** The content as written; where a cell was wrapped over lines, its pieces joined. */
  readonly text: string;
  /** Blanks before the content within its cell, in display columns, where the syntax keeps them: a label's depth. */
  readonly indent?: number;
}

/** The grid that a syntax makes of a block's lines. */
export interface RawTable {
  readonly cells: readonly RawCell[];
  readonly nRows: number;
  readonly nColumns: number;
  /** Head rows where the syntax marks them (a delimiter row, `<th>`), else null. */
  readonly headRows: number | null;
  /** Rows before which a rule is drawn (`---`, `===`, a border), where the syntax shows rules within the body. */
  readonly ruledRows: readonly number[];
  /** Rows that a blank line parts from the one above, where few are: a section begins with each. */
  readonly spacedRows?: readonly number[];
  /** Rows with more fields than the table has columns; the surplus is left out of the grid. */
  readonly raggedRows: readonly RaggedRow[];
  /** Rows that lost blank cells, where the syntax keeps none. */
  readonly shortRows?: readonly ShortRow[];
}

/** A row with fewer figures than its table has columns of them, in a text that keeps no blank cells. */
export interface ShortRow {
  readonly row: number;
  /** Whether nothing tells in which columns its figures stand. */
  readonly isGuess: boolean;
}

/** A row whose fields do not fit the grid. */
export interface RaggedRow {
  readonly row: number;
  readonly span: Span;
  readonly expected: number;
  readonly found: number;
}

/** A cell's place in `Table.cells`. */
export type CellId = number;

/** A cell with the number that it states, or null where it states none. */
export interface Cell extends RawCell {
  readonly numeral: Numeral | null;
}

/**
 * What a row is for. A body row holds figures of its own; a group row only names those that follow. A repeat
 * says within the body what a row of the head says, as at the top of each page of a long table; another head
 * there begins a part anew.
 */
export type RowRole = "head" | "repeat" | "body" | "group" | "unit" | "note" | "blank";

/**
 * What a column holds. "amount" and "ratio" columns hold figures; "code" (201, 20101, 05), "year" and "ordinal"
 * (running numbers) are whole numbers that name or count rows and are never added; "blank" holds nothing yet.
 */
export type ColumnKind = "amount" | "ratio" | "code" | "year" | "ordinal" | "text" | "blank";

/** Whether a column holds figures, which relations are about. */
export function isFigureKind(kind: ColumnKind | undefined): boolean {
  return kind === "amount" || kind === "ratio";
}

/** One of several tables that stand side by side in a grid, each with its own stub. */
export interface Panel {
  readonly firstColumn: number;
  /** The first column after it. */
  readonly endColumn: number;
  /** How many of its columns, from its first, name rows. */
  readonly stubColumns: number;
  /** As in `Table`, from its own stub. */
  readonly rowLabels: readonly string[];
  readonly rowDepths: readonly number[];
}

/** One table, read: the grid with its numbers and structure. Knows nothing of where it stands in a document. */
export interface Table {
  readonly syntax: string;
  readonly cells: readonly Cell[];
  readonly nRows: number;
  readonly nColumns: number;
  /**
   * Rows above the first that is neither head nor title, unit or blank: titles, units and blanks above it
   * count too.
   */
  readonly headRows: number;
  readonly stubColumns: number;
  readonly rowRoles: readonly RowRole[];
  /**
   * Row labels: the words of each row's stub, the outer ones inherited where a merged or blank cell goes on,
   * folded for matching (NFKC, lower case, no markup, single spaces between words) and joined; "" where there is none.
   */
  readonly rowLabels: readonly string[];
  /** Column labels: the head cells above each column, folded likewise and joined from the top. */
  readonly columnLabels: readonly string[];
  /**
   * Depth of each column below the totals that open what stands under a head, or the table: 合计, then its parts. Empty
   * where none does.
   */
  readonly columnDepths: readonly number[];
  /** Depth of each row in the stub's hierarchy, from indentation and numbering; 0 is the outermost. */
  readonly rowDepths: readonly number[];
  readonly columnKinds: readonly ColumnKind[];
  /** Tables side by side in this grid, from the left; one that spans all columns where there is but one. */
  readonly panels: readonly Panel[];
  readonly ruledRows: readonly number[];
  readonly spacedRows: readonly number[];
  readonly raggedRows: readonly RaggedRow[];
  readonly shortRows: readonly ShortRow[];
  /** `grid[row * nColumns + column]` is the cell there, or -1; a merged cell stands in all its places. */
  readonly grid: Int32Array;
  /** What stands in each place of the grid: a `Content`. */
  readonly contents: Uint8Array;
  /** By which marks the figures of each column are read. */
  readonly conventions: readonly NumberConventions[];
  /**
   * Whether all numbers were read from their own cells; false where ranges or lengths of time may be told by
   * a column.
   */
  readonly isReadByCell: boolean;
}

/** The cell that covers a place of the grid, or undefined where nothing stands. */
export function cellAt(table: Table, row: number, column: number): Cell | undefined {
  const id = table.grid[row * table.nColumns + column];
  return id === undefined || id < 0 ? undefined : table.cells[id];
}

/** The span of a cell's number within the table: what a fix rewrites. Null where the cell holds none. */
export function numeralSpan(cell: Cell): Span | null {
  const { numeral, span } = cell;
  if (!numeral || span.line !== span.lastLine) return null;
  return { line: span.line, from: span.from + numeral.from, lastLine: span.line, to: span.from + numeral.to };
}

/** Where a cell's figure stands within the table: its number, or all of a cell that holds none. */
export function figureSpan(cell: Cell): Span {
  return numeralSpan(cell) ?? cell.span;
}
