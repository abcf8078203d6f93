import { writtenLabels } from "../model/cell-names.ts";
import type { Sum } from "../model/relation.ts";
import type { CellId, Table } from "../model/table.ts";
import { foldLabel } from "../number/fold.ts";

/**
 * A relation that the writer declares, in a comment or on a line of its own near the table:
 * `<!-- crossfoot: 合计 = 甲 + 乙 - 丙 -->`, `crossfoot: Total = North + South`. Labels name rows or columns; `甲*`
 * stands for all labels that start so, `甲 .. 丙` for all rows or columns from one to the other, and quotation
 * marks keep a label with signs in it together.
 */
export interface Declaration {
  readonly total: LabelTerm;
  readonly terms: readonly LabelTerm[];
}

/** A label in a declaration; `from` and `to` are UTF-16 offsets in its line. */
export interface LabelTerm {
  readonly label: string;
  /** The end of a range, or null. */
  readonly until: string | null;
  readonly weight: 1 | -1;
  readonly from: number;
  readonly to: number;
}

const opening = /(?:<!--\s*|^\s*(?:\/\/|%|;|※)?\s*)crossfoot\s*[:：]/;

/** The declaration in a line, or null. Linear in the line; nearly free where the word does not occur. */
export function readDeclaration(line: string): Declaration | null {
  if (!line.includes("crossfoot")) return null;
  const match = opening.exec(line);
  if (!match) return null;
  const from = match.index + match[0].length;
  const end = line.indexOf("-->", from);
  const to = end < 0 ? line.length : end;
  const equals = [...unquoted(line, from, to)].find((at) => line[at] === "=" || line[at] === "＝");
  if (equals === undefined) return null;
  const [total] = readTerms(line, from, equals);
  const terms = readTerms(line, equals + 1, to);
  return total && terms.length > 0 ? { total, terms } : null;
}

/** The signed labels between two offsets. A minus counts as one where blanks or Chinese characters stand around it. */
function readTerms(line: string, from: number, to: number): LabelTerm[] {
  const terms: LabelTerm[] = [];
  let weight: 1 | -1 = 1;
  let start = from;
  /** Where the label that a range runs from ends; -1 where none has ended. */
  let range = -1;
  const take = (end: number): void => {
    const term = termOf(line, start, end, range, weight);
    if (term) terms.push(term);
  };
  for (const at of unquoted(line, from, to)) {
    if (range < 0 && (line[at] === "…" || line.startsWith("..", at))) range = at;
    if (!isSign(line, at)) continue;
    take(at);
    weight = line[at] === "+" || line[at] === "＋" ? 1 : -1;
    [start, range] = [at + 1, -1];
  }
  take(to);
  return terms;
}

/** The offsets of `[from, to)` that stand in no quotation marks. */
function* unquoted(line: string, from: number, to: number): Iterable<number> {
  let quote = "";
  for (let at = from; at < to; at++) {
    const c = line[at]!;
    if (quote === "" && c !== '"' && c !== "“") yield at;
    else if (quote === "") quote = c === '"' ? '"' : "”";
    else if (c === quote) quote = "";
  }
}

function isSign(line: string, at: number): boolean {
  const c = line[at]!;
  if (c === "+" || c === "＋") return true;
  if (!"-−–－".includes(c)) return false;
  const opens = (neighbour: string | undefined): boolean =>
    neighbour === undefined || /[\s"“”\u2e80-\u9fff]/.test(neighbour);
  return opens(line[at - 1]) && opens(line[at + 1]);
}

function termOf(line: string, from: number, to: number, range: number, weight: 1 | -1): LabelTerm | null {
  const text = line.slice(from, to);
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const start = from + text.indexOf(trimmed);
  const label = bareLabel(line.slice(from, range < 0 ? to : range));
  const until = range < 0 ? null : bareLabel(line.slice(range, to).replace(/^(?:\.\.|…)/, ""));
  return { label, until, weight, from: start, to: start + trimmed.length };
}

function bareLabel(written: string): string {
  return written.trim().replace(/^["“]|["”]$/g, "");
}

/** What declarations make of a table: the sums they state, and the labels that the table does not have. */
export interface Declared {
  readonly sums: readonly Sum[];
  readonly unknown: readonly LabelTerm[];
}

/**
 * Applies a declaration to a table: to its rows where they have all of the labels, or that of the total and its columns
 * have not all; else to its columns.
 */
export function applyDeclaration(table: Table, declaration: Declaration): Declared {
  const rows = placedIn(table, declaration, "rows");
  const columns = placedIn(table, declaration, "columns");
  const isOfRows = rows.unknown.length === 0 || (rows.totalAt !== undefined && columns.unknown.length > 0);
  const { unknown, totalAt, addends } = isOfRows ? rows : columns;
  if (totalAt === undefined || unknown.length > 0) return { sums: [], unknown };
  // Stubs and heads hold codes and years, of which nothing is declared.
  const [first, end] = isOfRows ? [table.stubColumns, table.nColumns] : [table.headRows, table.nRows];
  const cellIn = (line: number, at: number): CellId =>
    table.grid[isOfRows ? at * table.nColumns + line : line * table.nColumns + at] ?? -1;
  const sums = Array.from({ length: end - first }, (_, k) => first + k).flatMap((line): Sum[] => {
    const cell = cellIn(line, totalAt);
    if (!table.cells[cell]?.numeral) return [];
    const parts = addends.flatMap(({ term, places }) =>
      places.map((at) => ({ cell: cellIn(line, at), weight: term.weight })),
    );
    if (parts.every((part) => !table.cells[part.cell]?.numeral)) return [];
    const kind = isOfRows ? "footing" : "cross-footing";
    const known = parts.filter((part) => part.cell >= 0);
    return [{ type: "sum", kind, origin: "declared", total: cell, addends: known, evidence: null }];
  });
  return { sums, unknown: [] };
}

/** Where the labels of a declaration stand among the rows or columns of a table. */
interface Placed {
  readonly totalAt: number | undefined;
  readonly addends: readonly { readonly term: LabelTerm; readonly places: readonly number[] }[];
  readonly unknown: readonly LabelTerm[];
}

function placedIn(table: Table, { total, terms }: Declaration, axis: "rows" | "columns"): Placed {
  const names = namesOf(table, axis);
  const [totalAt] = placesOf(names, total);
  const addends = terms.map((term) => ({
    term,
    places: placesOf(names, term).filter((at) => at !== totalAt),
  }));
  const lacking = addends.filter(({ places }) => places.length === 0);
  const unknown = lacking.map(({ term }) => lackingIn(names, term));
  return { totalAt, addends, unknown: totalAt === undefined ? [total, ...unknown] : unknown };
}

/** What rows or columns may be called, folded: all that stands there, or their words alone without a code. */
type Names = readonly (readonly string[])[];

function namesOf(table: Table, of: "rows" | "columns"): Names {
  const words = of === "rows" ? table.rowLabels : table.columnLabels;
  return [writtenLabels(table, of), words].map((labels) => labels.map(foldLabel));
}

/** The rows or columns that a term names, in order. */
function placesOf(names: Names, { label, until }: LabelTerm): number[] {
  const first = find(names, label);
  if (until === null) return label.endsWith("*") ? first : first.slice(0, 1);
  const from = first[0];
  const to = find(names, until)[0];
  if (from === undefined || to === undefined) return [];
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, k) => Math.min(from, to) + k);
}

/** A term that names nothing by the label that is not there: of a range perhaps its end. */
function lackingIn(names: Names, term: LabelTerm): LabelTerm {
  const isEnd = term.until !== null && find(names, term.label).length > 0;
  return isEnd ? { ...term, label: term.until } : term;
}

function find(names: Names, label: string): number[] {
  const isPrefix = label.endsWith("*");
  const wanted = foldLabel(isPrefix ? label.slice(0, -1) : label);
  const isMeant = (each: string): boolean => (isPrefix ? each.startsWith(wanted) : each === wanted);
  for (const labels of wanted === "" ? [] : names) {
    const found = labels.flatMap((each, at) => (isMeant(each) ? [at] : []));
    if (found.length > 0) return found;
  }
  return [];
}
