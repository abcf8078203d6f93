import { offsetsAt } from "../../text/display-width.ts";
import type { LineStretch } from "./cell-text.ts";
import { holdsFigure } from "./head-rule.ts";

/** A cell while the lines of its row are gathered. */
export interface DraftCell {
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly stretches: LineStretch[];
}

/** A row while its lines are gathered. */
export interface OpenRow {
  readonly row: number;
  readonly cells: DraftCell[];
  /** Columns in which a figure has been seen. */
  readonly figured: Set<number>;
}

/** What a line holds in each column, and in which columns there is a figure. */
export interface LineFields {
  readonly fields: readonly LineStretch[];
  readonly figures: readonly number[];
}

/**
 * Where runs of a character start in a line: UTF-16 offsets, which are columns of the screen as long as
 * nothing else stands there.
 */
export function runsOf(line: string, character: string): number[] {
  const starts: number[] = [];
  for (let at = 0; at < line.length; at++) {
    if (line[at] === character && line[at - 1] !== character) starts.push(at);
  }
  return starts;
}

/** The fields of line `at` under columns that start at `starts`, as wide as they are seen. */
export function fieldsUnder(line: string, at: number, starts: readonly number[]): LineFields {
  // In very wide tables no more than the line reaches, so that a row costs what its text does.
  let reached = 0;
  while (reached < starts.length && (reached < 32 || starts[reached]! <= 2 * line.length)) reached++;
  const offsets = [...offsetsAt(line, starts.slice(0, reached)), line.length];
  const fields = starts
    .slice(0, reached)
    .map((_, column) => ({ line: at, from: offsets[column]!, to: offsets[column + 1]! }));
  const figures = fields.flatMap(({ from, to }, column) =>
    holdsFigure(line.slice(from, to).trim()) ? [column] : [],
  );
  return { fields, figures };
}

/** Whether a line holds a figure in a column in which the row above has one: then it is no wrapped part of that row. */
export function clashes({ figured }: OpenRow, { figures }: LineFields): boolean {
  return figures.some((column) => figured.has(column));
}

/** Adds what a line holds to its row. */
export function addLine({ row, cells, figured }: OpenRow, { fields, figures }: LineFields): void {
  fields.forEach((stretch, column) => {
    const cell = cells[column];
    if (cell) cell.stretches.push(stretch);
    else cells.push({ row, column, columnSpan: 1, stretches: [stretch] });
  });
  for (const column of figures) figured.add(column);
}

/** Whether a line holds nothing, or stands behind the last one. */
export function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === "";
}
