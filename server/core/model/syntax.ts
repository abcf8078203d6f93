import type { RawTable } from "./table.ts";

/** How far past its last line a syntax may look to decide where its table ends; keeps an edit's reach bounded. */
export const lookaheadLines = 64;

/** One way in which people write tables as text. */
export interface TableSyntax {
  /** Its name in `tables --format json` and in docs. */
  readonly name: string;
  /**
   * How many lines the table that starts at `lines[at]` takes, or 0 where none starts there. Must look at no
   * line before `at`, at no more than `lookaheadLines` past the table's end, and refuse within `lookaheadLines`
   * lines, so that scanning is linear and an edit's reach is bounded. The last line is never blank.
   */
  measure(lines: readonly string[], at: number): number;
  /**
   * Whether a table may start at a line of plain words, as nearly all lines of prose are, and is worth asking
   * for there; others open with a mark, or hold a stroke, a TAB or a gap of blanks.
   */
  readonly opensInWords?: boolean;
  /** The grid of a table's lines, as cut out by `measure`. Total: any lines give a grid. */
  read(lines: readonly string[]): RawTable;
  /** Where each line is a row by itself, so that an edit within one need not read the others again. */
  readonly rows?: LineRows;
}

/** How a syntax reads a line that is a row by itself. */
export interface LineRows {
  /** Head rows that the syntax marks, as in `RawTable`. */
  readonly headRows: number | null;
  /**
   * A mark behind which a cell may take in lines below: where one stands in a cell, another in an edited line may end
   * it, and no line is a row by itself.
   */
  readonly opensCell?: string;
  /**
   * Whether the table that starts at `lines[at]` goes on over a later line, given that it reaches at least that far.
   * Its opening lines alone decide that, so that the others need not be measured again.
   */
  goesOn?(lines: readonly string[], at: number, line: number): boolean;
  /** The row on a line of a table, or null where the line is no row or not one by itself. Looks at few other lines. */
  rowAt(lines: readonly string[], at: number): LineRow | null;
}

/** The row that a line of a table gives. */
export interface LineRow {
  /** Where its cells begin and end, as pairs of UTF-16 offsets; blank ones beyond the last column may follow. */
  readonly fields: readonly number[];
  /**
   * All that other rows and the places of the cells hang on: a line that takes another's place and has the same
   * layout gives other cells in the same places, and changes nothing else in the grid.
   */
  readonly layout: string;
}
