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
  /** The grid of a table's lines, as cut out by `measure`. Total: any lines give a grid. */
  read(lines: readonly string[]): RawTable;
}
