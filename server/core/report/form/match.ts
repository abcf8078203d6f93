import { keptBeside } from "../../model/kept-beside.ts";
import { perStructure } from "../../model/per-structure.ts";
import type { FormFigure, FormFigures, Profile, TemplateRow, TemplateTable } from "../../model/profile.ts";
import type { Sum } from "../../model/relation.ts";
import { type CellId, cellAt, figureSpan, type RaggedRow, type Table } from "../../model/table.ts";
import { isNothing } from "../../number/nothing.ts";
import { alignRows } from "./align-rows.ts";
import { downSums, isBorneOut, sumsOf } from "./form-sums.ts";
import { formWords } from "./form-words.ts";

/** What a form says about a table: the sums that must hold, and the rows whose figures do not fit it. */
export interface ProfileMatch {
  readonly sums: readonly Sum[];
  readonly raggedRows: readonly RaggedRow[];
  readonly form: FormFigures;
}

/** The figures of one row that stand in the form's columns, as cell ids, from left to right; -1 for none. */
interface FigureRow {
  readonly row: number;
  readonly figures: readonly CellId[];
  readonly nFound: number;
}

/**
 * Finds the form's table that this one is, or null, by its words, or by those of the lines above it where it lost its
 * heads. Cheap for tables of other kinds: a look for the anchor words.
 */
export function matchProfile(
  table: Table,
  profiles: readonly Profile[],
  before: readonly string[] = [],
): ProfileMatch | null {
  const words = wordsIn(table);
  for (const profile of profiles) {
    for (const template of profile.tables) {
      if (!hasAnchors(words, template) && !isHeadless(table, template, before)) continue;
      const match = matchTemplate(table, profile, template);
      if (match) return match;
    }
  }
  return null;
}

const wordsIn = perStructure(({ cells }): string => {
  const texts: string[] = [];
  for (let id = 0; id < cells.length; id++) if (!cells[id]!.numeral) texts.push(cells[id]!.text);
  return foldedWords(texts);
});

/** Whether a table with these words in its cells may be one of a form's. */
export function mayFollowForm(texts: readonly string[], profiles: readonly Profile[]): boolean {
  const words = foldedWords(texts);
  if (words === "") return false;
  return profiles.some(({ tables }) => tables.some((template) => hasAnchors(words, template)));
}

function hasAnchors(words: string, template: TemplateTable): boolean {
  const { anchors, overleaf } = indexOf(template);
  const isIn = (anchor: string): boolean => words.includes(anchor);
  return anchors.every(isIn) || overleaf.some(isIn);
}

/** Whether a table is the one row of a form's table that has no labels, below lines that name it. */
function isHeadless(table: Table, template: TemplateTable, before: readonly string[]): boolean {
  const { columns, headings = [] } = template;
  if (headings.length === 0 || table.cells.length > 2 * columns.length) return false;
  const [only, another] = figureRows(table, columns.length);
  if (only?.nFound !== columns.length || another) return false;
  const words = foldedWords(before);
  return headings.every((heading) => words.includes(formWords(heading)));
}

/** What is asked of a form's table again and again. */
const indexOf = keptBeside(({ anchors, overleaf = [], rows }: TemplateTable) => ({
  anchors: anchors.map(formWords),
  overleaf: overleaf.map(formWords),
  editions: [...new Set(rows.flatMap(({ edition }) => edition ?? []))].map((edition) => ({
    own: rows.filter((row) => row.edition === edition),
    rows: rows.filter((row) => !row.edition || row.edition === edition),
  })),
}));

/**
 * Labels as they are compared, without marks between them, since one may be cut over two rows; "" where all are plain
 * ASCII, since no form is known by such words.
 */
function foldedWords(texts: readonly string[]): string {
  const words = texts.filter((text) => text.length > 1);
  return ascii.test(words.join("")) ? "" : words.map(formWords).join("");
}

const ascii = /^[\0-\x7f]*$/;

/**
 * The rows of a form that have to be there, or of a table that have to be the form's, as a share; and how many at
 * least.
 */
const leastRows = 0.6;
const fewestRows = 5;

function matchTemplate(table: Table, profile: Profile, template: TemplateTable): ProfileMatch | null {
  const rows = figureRows(table, template.columns.length);
  // The lone row of a form is the first one with figures; a head that was left blank may stand above it.
  const lone = Math.max(
    0,
    rows.findIndex(({ nFound }) => nFound > 0),
  );
  const rowAt =
    template.rows.length === 1
      ? new Map(rows.slice(lone, lone + 1).map((row) => [template.rows[0]!.id, row]))
      : placedRows(template, rows, labelsOf(table, rows));
  // A form that is being filled in has fewer rows, and all of them are the form's.
  if (rowAt.size < leastRows * Math.min(template.rows.length, Math.max(fewestRows, rows.length))) return null;
  const columnOf = (at: number): string => template.columns[at] ?? "";
  const sumsIn = (row: FigureRow): Sum[] =>
    sumsOf(table, template, template.acrossSums, (at) => row.figures[at], columnOf);
  const longer = [...rowAt.values()].filter((row) => row.nFound > template.columns.length);
  // Where most rows have a figure more, or a lone row adds up without its first, a running number stands before the
  // form's.
  const isNumbered =
    rowAt.size > 1 ? 2 * longer.length > rowAt.size : isBorneOut(table, longer.flatMap(sumsIn));
  const ragged = isNumbered ? [] : longer;
  const across = template.rows.flatMap(({ id }): Sum[] => {
    const row = rowAt.get(id);
    return !row || ragged.includes(row) ? [] : sumsIn(row);
  });
  const figuresAt = new Map([...rowAt].map(([id, { figures }]) => [id, figures]));
  return {
    sums: [...across, ...downSums(table, template, figuresAt)],
    raggedRows: ragged.map((row) => raggedRow(table, row, template.columns.length)),
    form: {
      profile: profile.name,
      table: template.name,
      rows: new Map(
        [...rowAt].map(([id, { figures }]) => [id, figures.map((cell) => figureOf(table, cell))]),
      ),
    },
  };
}

/**
 * The rows of a table by their place in the form. Words of the next row may make a row that of another edition, so
 * where rows of several are found, all are those of the one that most are of.
 */
function placedRows(
  template: TemplateTable,
  rows: readonly FigureRow[],
  labels: readonly string[],
): Map<string, FigureRow> {
  const placedIn = (wanted: readonly TemplateRow[]): Map<string, FigureRow> => {
    const places = alignRows(labels, wanted);
    const rowAt = new Map<string, FigureRow>();
    rows.forEach((row, k) => {
      const place = wanted[places[k]!];
      if (place && !rowAt.has(place.id)) rowAt.set(place.id, row);
    });
    return rowAt;
  };
  const rowAt = placedIn(template.rows);
  const nFound = (list: readonly TemplateRow[]): number => list.filter(({ id }) => rowAt.has(id)).length;
  const { editions } = indexOf(template);
  const found = editions.filter(({ own }) => nFound(own) > 0).sort((a, b) => nFound(b.own) - nFound(a.own));
  return found.length > 1 ? placedIn(found[0]!.rows) : rowAt;
}

function figureOf(table: Table, cell: CellId): FormFigure {
  return { cell, value: table.cells[cell]?.numeral?.value ?? null };
}

/**
 * Rows with figures in the form's columns. Figures end at the table's last figure column, or earlier in a
 * slipped row.
 */
function figureRows(table: Table, nWanted: number): FigureRow[] {
  const ends = new Map<number, number>();
  const numbered: { row: number; columns: number[] }[] = [];
  for (let row = 0; row < table.nRows; row++) {
    const columns = [];
    for (let column = 0; column < table.nColumns; column++) {
      const cell = cellAt(table, row, column);
      if (cell?.numeral && cell.row === row && cell.column === column) columns.push(column);
    }
    numbered.push({ row, columns });
    const end = columns[columns.length - 1];
    // A row whose total is blank ends where no full row could.
    if (end !== undefined && end >= nWanted - 1) ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  const usualEnd = [...ends].sort((a, b) => b[1] - a[1])[0]?.[0] ?? table.nColumns - 1;
  return numbered.flatMap(({ row, columns }): FigureRow[] => {
    const run = trailingRun(columns);
    const end = run >= nWanted || columns.length === nWanted ? columns[columns.length - 1]! : usualEnd;
    const figures = Array.from(
      { length: nWanted },
      (_, k) => table.grid[row * table.nColumns + end - nWanted + 1 + k] ?? -1,
    );
    if (end - nWanted + 1 < 0) return [];
    const nAfter = end - (columns.at(-1) ?? end);
    if (columns.length < nWanted / 2 && !isSparseRow(table, row, figures, nAfter)) return [];
    return [{ row, figures, nFound: run }];
  });
}

/** How many columns next to each other end a row's figures. */
function trailingRun(columns: readonly number[]): number {
  let run = columns.length === 0 ? 0 : 1;
  while (run < columns.length && columns[columns.length - run - 1] === columns[columns.length - run]! - 1)
    run++;
  return run;
}

/**
 * A row of the form in which nothing is said of the other figures, or of all: blanks, dashes, 无. Of the cells after its
 * last figure, so many, some may be missing.
 */
function isSparseRow(table: Table, row: number, figures: readonly CellId[], nAfter: number): boolean {
  if (nAfter >= figures.length) return false;
  return figures.every((id, at) => {
    const cell = table.cells[id];
    if (!cell) return at >= figures.length - nAfter;
    if (cell.row !== row || cell.columnSpan > 1) return false;
    return cell.numeral !== null || isNothing(cell.text) !== null;
  });
}

/** The label of each figure row with the wrapped pieces around it, folded. */
function labelsOf(table: Table, rows: readonly FigureRow[]): string[] {
  const isFigureRow = new Set(rows.map((row) => row.row));
  return rows.map(({ row, figures }) => {
    const pieces = [wordsOf(table, row, figures)];
    for (let above = row - 1; above >= Math.max(0, row - 3) && !isFigureRow.has(above); above--)
      pieces.unshift(wordsOf(table, above, []));
    for (let below = row + 1; below <= row + 3 && below < table.nRows && !isFigureRow.has(below); below++)
      pieces.push(wordsOf(table, below, []));
    return formWords(pieces.join(""));
  });
}

function wordsOf(table: Table, row: number, figures: readonly CellId[]): string {
  let words = "";
  for (let column = 0; column < table.nColumns; column++) {
    const cell = cellAt(table, row, column);
    if (!cell || cell.column !== column || cell.row !== row || cell.numeral) continue;
    if (!figures.includes(table.grid[row * table.nColumns + column]!)) words += cell.text;
  }
  return words;
}

function raggedRow(table: Table, { row, figures, nFound }: FigureRow, expected: number): RaggedRow {
  const spans = figures.map((id) => figureSpan(table.cells[id]!));
  const first = spans[0]!;
  const last = spans[spans.length - 1]!;
  return {
    row,
    span: { line: first.line, from: first.from, lastLine: last.lastLine, to: last.to },
    expected,
    found: nFound,
  };
}
