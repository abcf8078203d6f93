import { isBareTotal, readLabel } from "../../labels.ts";
import { type ColumnKind, isFigureKind, type Panel, type RowRole } from "../../model/table.ts";
import { joinLabels, labelOf } from "../label.ts";
import { isStubKind } from "./columns.ts";
import { readDepths } from "./hierarchy.ts";
import { blank, nothing, type Places, textAt, words } from "./places.ts";

/** From this share of different texts on, a column may name the rows of a second table. */
const leastNames = 0.6;

/** How many columns, from `from` on, name rows: words, codes, years and running numbers before the first figures. */
export function countStub(kinds: readonly ColumnKind[], from: number, to: number): number {
  let end = from;
  for (let column = from; column < to; column++) {
    const kind = kinds[column]!;
    if (isStubKind(kind)) end = column + 1;
    else if (kind !== "blank") break;
  }
  const anyFigures = kinds.slice(from, to).some(isFigureKind);
  if (!anyFigures) return Math.min(1, to - from);
  return Math.min(end, to - 1) - from;
}

/**
 * Tables side by side: behind the figures of the left one, a column of words or codes that fills the rows to the
 * right of which figures stand. Scattered remarks are no stub, nor are remarks that repeat (yes, no, no) or
 * that the total of the left table does without.
 */
export function panelEdges(places: Places, kinds: readonly ColumnKind[], headRows: number): number[] {
  const edges = [0];
  let figuresSeen = false;
  for (let column = 1; column < kinds.length - 1; column++) {
    if (isFigureKind(kinds[column - 1]!)) figuresSeen = true;
    if (!figuresSeen || !isStubKind(kinds[column]!) || isStubKind(kinds[column - 1]!)) continue;
    if (!namesRows(places, kinds, column, headRows)) continue;
    edges.push(column);
    figuresSeen = false;
  }
  return edges;
}

function namesRows(places: Places, kinds: readonly ColumnKind[], column: number, headRows: number): boolean {
  const { nRows, nColumns, contents } = places;
  let end = column;
  while (end < nColumns && !isFigureKind(kinds[end]!)) end++;
  if (end === nColumns) return false;
  let [nNamed, nFigured, nBoth] = [0, 0, 0];
  const stub = kinds[column] === "text" ? column : firstText(kinds, column, end);
  const names = new Set<string>();
  for (let row = headRows; row < nRows; row++) {
    const name = contents[row * nColumns + stub];
    const figured = contents[row * nColumns + end] !== blank;
    if (figured) nFigured++;
    if (name === blank || name === nothing) {
      if (figured && isBareTotal(textAt(places, row, 0))) return false;
      continue;
    }
    names.add(textAt(places, row, stub));
    nNamed++;
    if (figured) nBoth++;
  }
  if (names.size < leastNames * nNamed) return false;
  return nFigured >= 2 && nNamed >= 3 && nBoth >= 0.8 * nFigured;
}

/**
 * Whether "Total" is all that names a row: it closes the table, and not the item above it, where no item is
 * left unnamed.
 */
function isTotalAlone(own: readonly string[]): boolean {
  return isBareTotal(joinLabels(own));
}

function firstText(kinds: readonly ColumnKind[], from: number, to: number): number {
  for (let column = from; column < to; column++) if (kinds[column] === "text") return column;
  return from;
}

/** One of the tables that stand side by side, with the labels and depths of its rows. */
export function readPanel(
  places: Places,
  lines: readonly string[],
  kinds: readonly ColumnKind[],
  rowRoles: readonly RowRole[],
  { firstColumn, endColumn }: Pick<Panel, "firstColumn" | "endColumn">,
): Panel {
  const stubColumns = countStub(kinds, firstColumn, endColumn);
  const named = namingColumns(places, kinds, firstColumn, firstColumn + stubColumns, endColumn);
  return {
    firstColumn,
    endColumn,
    stubColumns,
    rowLabels: readRowLabels(places, rowRoles, named, {
      kinds,
      firstColumn,
      stubEnd: firstColumn + stubColumns,
      endColumn,
    }),
    rowDepths: readDepths(places, lines, rowRoles, {
      kinds,
      firstColumn,
      stubEnd: firstColumn + stubColumns,
    }),
  };
}

/** The columns whose words make up the label: codes and running numbers only where there are no words. */
function namingColumns(
  places: Places,
  kinds: readonly ColumnKind[],
  from: number,
  stubEnd: number,
  to: number,
): number[] {
  const stub: number[] = [];
  for (let column = from; column < stubEnd; column++) stub.push(column);
  const worded = stub.filter((column) => kinds[column] === "text" || kinds[column] === "year");
  if (worded.length > 0)
    return worded.filter((column, at) => at === 0 || kinds[column] === "year" || !isMeasured(places, column));
  if (stub.length > 0) return stub;
  for (let column = from; column < to; column++) if (kinds[column] === "text") return [column];
  return [];
}

/**
 * Whether most words of a column open with a digit: 4/4 (100%), 16x16, 3-5 days. They measure rows and name none,
 * unless nearly each of them says something else behind it: 1010 Cash, 1020 Savings.
 */
function isMeasured(places: Places, column: number): boolean {
  const measures: string[] = [];
  let nWords = 0;
  for (let row = 0; row < places.nRows; row++) {
    if (places.contents[row * places.nColumns + column] !== words) continue;
    nWords++;
    const text = textAt(places, row, column);
    if (/^[*_~≈<>≤≥\s]*\d/.test(text)) measures.push(text.replace(/\P{L}+/gu, " ").trim());
  }
  const names = new Set(measures.filter((measure) => measure.length >= leastName));
  return measures.length * 2 > nWords && names.size < nameShare * measures.length;
}

/** So many letters has a name behind a number at least, and so many of those of a column differ. */
const leastName = 4;
const nameShare = 0.75;

/** Where one table, or one of several side by side, has its stub and its figures. */
interface Place {
  readonly kinds: readonly ColumnKind[];
  readonly firstColumn: number;
  readonly stubEnd: number;
  readonly endColumn: number;
}

/** Joined labels; a blank outer cell goes on with the one above it where an inner cell names the row. */
function readRowLabels(
  places: Places,
  rowRoles: readonly RowRole[],
  columns: readonly number[],
  place: Place,
): string[] {
  const { nRows, nColumns, contents } = places;
  const current: string[] = columns.map(() => "");
  const labels: string[] = [];
  const written = Array.from({ length: nRows }, (_, row) =>
    columns.map((column) =>
      contents[row * nColumns + column] === blank ? "" : labelOf(textAt(places, row, column)),
    ),
  );
  const isGrouped = written.some(
    (own, row) => rowRoles[row] === "body" && own[0] === "" && !isTotalAlone(own),
  );
  for (let row = 0; row < nRows; row++) {
    const role = rowRoles[row];
    const own = written[row]!;
    if (role !== "body" && role !== "group") {
      if (role === "head") current.fill("");
      labels.push(joinLabels(own));
      continue;
    }
    // A dash behind a label names nothing: the row is what the cell before it says.
    if (!isGrouped && own[0] === "" && isTotalAlone(own)) current.fill("");
    let last = own.length - 1;
    while (last >= 0 && (own[last] === "" || contents[row * nColumns + columns[last]!] === nothing)) last--;
    for (let level = 0; level <= last; level++) {
      if (own[level] === "") continue;
      current[level] = own[level]!;
      current.fill("", level + 1);
    }
    labels.push(last < 0 ? strayLabel(places, row, place) : joinLabels(current.slice(0, last + 1)));
    // "Less:" over a block is the sign of its total, and no part of what its rows are called.
    if (role === "group" && readLabel(labels[row]!).roles.has("less")) current.fill("");
  }
  return labels;
}

/**
 * A total row may have its word in a column of codes, or right before the figure that it names, as at the foot of a
 * bill.
 */
function strayLabel(places: Places, row: number, { kinds, firstColumn, stubEnd, endColumn }: Place): string {
  const { contents, nColumns } = places;
  const first = (from: number, to: number, isSought: (column: number) => boolean): number => {
    for (let column = from; column < to; column++) if (isSought(column)) return column;
    return -1;
  };
  const isWord = (column: number) => contents[row * nColumns + column] === words;
  const isFilled = (column: number) => contents[row * nColumns + column] !== blank;
  const inStub = first(firstColumn, stubEnd, isWord);
  if (inStub >= 0) return labelOf(textAt(places, row, inStub));
  const inPlace = first(stubEnd, endColumn, isFilled);
  const next = first(inPlace + 1, endColumn, isFilled);
  if (inPlace < 0 || next < 0 || !isWord(inPlace) || isWord(next)) return "";
  const label = labelOf(textAt(places, row, inPlace));
  // A remark behind the figures names nothing.
  return isFigureKind(kinds[inPlace]!) || isBareTotal(label) ? label : "";
}
