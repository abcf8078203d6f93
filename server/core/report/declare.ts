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
  const equals = line.slice(from, to).search(/[=＝]/);
  if (equals < 0) return null;
  const [total] = readTerms(line, from, from + equals);
  const terms = readTerms(line, from + equals + 1, to);
  return total && terms.length > 0 ? { total, terms } : null;
}

/** The signed labels between two offsets. A minus counts as one where blanks or Chinese characters stand around it. */
function readTerms(line: string, from: number, to: number): LabelTerm[] {
  const terms: LabelTerm[] = [];
  let weight: 1 | -1 = 1;
  let start = from;
  let quote = "";
  const take = (end: number): void => {
    const term = termOf(line, start, end, weight);
    if (term) terms.push(term);
  };
  for (let at = from; at < to; at++) {
    const c = line[at]!;
    if (quote !== "") {
      if (c === quote) quote = "";
    } else if (c === '"' || c === "“") quote = c === '"' ? '"' : "”";
    else if (isSign(line, at)) {
      take(at);
      weight = c === "+" || c === "＋" ? 1 : -1;
      start = at + 1;
    }
  }
  take(to);
  return terms;
}

function isSign(line: string, at: number): boolean {
  const c = line[at]!;
  if (c === "+" || c === "＋") return true;
  if (!"-−–－".includes(c)) return false;
  const opens = (neighbour: string | undefined): boolean =>
    neighbour === undefined || /[\s"“”\u2e80-\u9fff]/.test(neighbour);
  return opens(line[at - 1]) && opens(line[at + 1]);
}

function termOf(line: string, from: number, to: number, weight: 1 | -1): LabelTerm | null {
  const text = line.slice(from, to);
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const start = from + text.indexOf(trimmed);
  const [label = "", until = null] = trimmed
    .split(/\s*(?:\.\.|…)\s*/)
    .map((part) => part.replace(/^["“]|["”]$/g, ""));
  return { label, until, weight, from: start, to: start + trimmed.length };
}

/** What declarations make of a table: the sums they state, and the labels that the table does not have. */
export interface Declared {
  readonly sums: readonly Sum[];
  readonly unknown: readonly LabelTerm[];
}

/** Applies a declaration to a table: to its rows where the total's label is one of theirs, else to its columns. */
export function applyDeclaration(table: Table, { total, terms }: Declaration): Declared {
  const rows = table.rowLabels.map(foldLabel);
  const columns = table.columnLabels.map(foldLabel);
  const alongRows = placesOf(rows, total).length > 0;
  const labels = alongRows ? rows : columns;
  const [totalAt] = placesOf(labels, total);
  const addends = terms.map((term) => ({
    term,
    places: placesOf(labels, term).filter((at) => at !== totalAt),
  }));
  const unknown = [
    ...(totalAt === undefined ? [total] : []),
    ...addends.filter(({ places }) => places.length === 0).map(({ term }) => lackingIn(labels, term)),
  ];
  if (totalAt === undefined || unknown.length > 0) return { sums: [], unknown };
  const across = alongRows ? table.nColumns : table.nRows;
  const cellIn = (line: number, at: number): CellId =>
    table.grid[alongRows ? at * table.nColumns + line : line * table.nColumns + at] ?? -1;
  const sums = Array.from({ length: across }, (_, line) => line).flatMap((line): Sum[] => {
    const cell = cellIn(line, totalAt);
    if (!table.cells[cell]?.numeral) return [];
    const parts = addends.flatMap(({ term, places }) =>
      places.map((at) => ({ cell: cellIn(line, at), weight: term.weight })),
    );
    if (parts.every((part) => !table.cells[part.cell]?.numeral)) return [];
    const kind = alongRows ? "footing" : "cross-footing";
    const known = parts.filter((part) => part.cell >= 0);
    return [{ type: "sum", kind, origin: "declared", total: cell, addends: known, evidence: null }];
  });
  return { sums, unknown: [] };
}

/** The rows or columns that a term names, in order. */
function placesOf(labels: readonly string[], { label, until }: LabelTerm): number[] {
  const first = find(labels, label);
  if (until === null) return label.endsWith("*") ? first : first.slice(0, 1);
  const from = first[0];
  const to = find(labels, until)[0];
  if (from === undefined || to === undefined) return [];
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, k) => Math.min(from, to) + k);
}

/** A term that names nothing by the label that is not there: of a range perhaps its end. */
function lackingIn(labels: readonly string[], term: LabelTerm): LabelTerm {
  const isEnd = term.until !== null && find(labels, term.label).length > 0;
  return isEnd ? { ...term, label: term.until } : term;
}

function find(labels: readonly string[], label: string): number[] {
  const isPrefix = label.endsWith("*");
  const wanted = foldLabel(isPrefix ? label.slice(0, -1) : label);
  if (wanted === "") return [];
  return labels.flatMap((each, at) => ((isPrefix ? each.startsWith(wanted) : each === wanted) ? [at] : []));
}
