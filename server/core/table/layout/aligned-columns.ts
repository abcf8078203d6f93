import { displayColumns } from "../../text/display-width.ts";
import type { Stretch } from "./figures.ts";

/** A row's fields with where they stand. */
export interface PlacedFields {
  readonly fields: readonly Stretch[];
  /** Left and right edges of the fields, two for each, in columns of the layout. */
  readonly edges: Float64Array;
  /** How many of the fields are figures. */
  readonly nFigures: number;
  /** How many pages end above it. */
  readonly page: number;
}

/** Where the columns of a layout stand, as rows that fill them all show it. */
export interface LayoutColumns {
  readonly nColumns: number;
  /** Whether no row fills them all, and each field stands within the edges of its column. */
  readonly areStretches: boolean;
  readonly lefts: Float64Array;
  readonly rights: Float64Array;
}

/**
 * The edges of fields by display columns, or by characters: terminals give wide characters two columns, while
 * tools that lay out PDF pages count characters. `wide` says which.
 */
export function edgesOf(line: string, fields: readonly Stretch[], wide: boolean): Float64Array {
  const columns = wide ? displayColumns(line) : null;
  const edges = new Float64Array(2 * fields.length);
  fields.forEach(({ from, to }, at) => {
    edges[2 * at] = columns ? columns[from]! : from;
    edges[2 * at + 1] = columns ? columns[to]! : to;
  });
  return edges;
}

/**
 * How far apart the edges of rows with equally many fields stand, on average: the measure that fits better is
 * the layout's.
 */
export function unevenness(rows: readonly Pick<PlacedFields, "edges">[]): number {
  let [sum, count] = [0, 0];
  for (let at = 1; at < rows.length; at++) {
    const [above, below] = [rows[at - 1]!.edges, rows[at]!.edges];
    if (above.length !== below.length) continue;
    for (let edge = 2; edge < above.length; edge += 2) {
      sum += Math.min(Math.abs(above[edge]! - below[edge]!), Math.abs(above[edge + 1]! - below[edge + 1]!));
      count++;
    }
  }
  return count === 0 ? 0 : sum / count;
}

/** Where the columns stand: the average of the rows that fill them all; `heads` are rows of words above those. */
export function findColumns(rows: readonly PlacedFields[], heads: readonly PlacedFields[]): LayoutColumns {
  const nColumns = usualWidth(rows, heads);
  const isOnePage = rows[0]?.page === rows.at(-1)?.page;
  const stretches = stretchesOf(isOnePage ? rows : []);
  if (stretches.rights.length > nColumns && rows.every((row) => standsApart(row, stretches.rights)))
    return { nColumns: stretches.rights.length, areStretches: true, ...stretches };
  return columnsOfFull(rows, nColumns);
}

/** Where so many columns stand, on average, in the rows that fill them all. */
function columnsOfFull(rows: readonly PlacedFields[], nColumns: number): LayoutColumns {
  const lefts = new Float64Array(nColumns);
  const rights = new Float64Array(nColumns);
  const full = rows.filter(({ edges }) => edges.length === 2 * nColumns);
  const count = full.length;
  for (const { edges } of full) {
    for (let column = 0; column < nColumns; column++) {
      lefts[column]! += edges[2 * column]!;
      rights[column]! += edges[2 * column + 1]!;
    }
  }
  for (let column = 0; column < nColumns; column++) {
    lefts[column]! /= count || 1;
    rights[column]! /= count || 1;
  }
  return { nColumns, areStretches: false, lefts, rights };
}

/** Where the columns of a whole table stand on each of its pages, which are laid out by themselves. */
export function columnsOnPages(rows: readonly PlacedFields[], whole: LayoutColumns): LayoutColumns[] {
  const pages = Array.from({ length: (rows.at(-1)?.page ?? 0) + 1 }, (): PlacedFields[] => []);
  if (pages.length === 1) return [whole];
  for (const row of rows) if (row.fields.length === whole.nColumns) pages[row.page]!.push(row);
  return pages.map((page) => (page.length > 0 ? columnsOfFull(page, whole.nColumns) : whole));
}

/** The stretches of the layout in which fields stand, with nothing of any row between them. */
function stretchesOf(rows: readonly PlacedFields[]): Pick<LayoutColumns, "lefts" | "rights"> {
  const taken = rows.flatMap(({ edges }) =>
    Array.from({ length: edges.length / 2 }, (_, at) => [edges[2 * at]!, edges[2 * at + 1]!] as const),
  );
  const lefts: number[] = [];
  const rights: number[] = [];
  for (const [left, right] of taken.sort((a, b) => a[0] - b[0])) {
    const last = rights.length - 1;
    if (last >= 0 && left <= rights[last]!) rights[last] = Math.max(rights[last]!, right);
    else {
      lefts.push(left);
      rights.push(right);
    }
  }
  return { lefts: Float64Array.from(lefts), rights: Float64Array.from(rights) };
}

/** Whether a row has one field at most in each stretch but the first, where labels stand. */
function standsApart({ edges }: PlacedFields, rights: Float64Array): boolean {
  const places = placesIn(edges, rights);
  return places.every((place, at) => at === 0 || place === 0 || place !== places[at - 1]);
}

/** The first stretch that each field may stand in, by where the stretches end; the last for what stands behind all. */
function placesIn(edges: Float64Array, rights: Float64Array): Int32Array {
  return Int32Array.from({ length: edges.length / 2 }, (_, at) => {
    const place = rights.findIndex((right) => edges[2 * at]! < right);
    return place < 0 ? rights.length - 1 : place;
  });
}

/** A width that fewer rows share may come from labels with wide blanks in them. */
const shareOfWidest = 0.2;

/** The widest width that enough rows share, or a row of figures and a head; where none do, the widest of all. */
function usualWidth(rows: readonly PlacedFields[], heads: readonly PlacedFields[]): number {
  const headed = new Set(heads.map(({ fields }) => fields.length));
  const counts = new Map<number, number>();
  let widest = 0;
  for (const { fields } of rows) {
    counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
    widest = Math.max(widest, fields.length);
  }
  let shared = 0;
  for (const [width, count] of counts) {
    const isShared = count >= 2 && count >= shareOfWidest * rows.length;
    if (isShared || headed.has(width)) shared = Math.max(shared, width);
  }
  return shared || widest;
}

/**
 * The column of each field: in order where they are as many as the columns, else by the least total distance of
 * left edges, right edges or middles, never out of order. -1 for fields that find no place.
 */
export function placeFields(row: PlacedFields, columns: LayoutColumns): Int32Array {
  const nFields = row.fields.length;
  const { nColumns, areStretches, rights } = columns;
  if (areStretches && row.nFigures > 0) return placesIn(row.edges, rights);
  if (nFields === nColumns) return Int32Array.from({ length: nFields }, (_, at) => at);
  if (nFields > nColumns)
    return Int32Array.from({ length: nFields }, (_, at) => Math.max(at - nFields + nColumns, 0));
  return nearest(row.edges, nFields, columns);
}

/**
 * Dynamic programme over fields and columns: `best[f][c]` places the first f + 1 fields with the last one at
 * most at c.
 */
function nearest(
  edges: Float64Array,
  nFields: number,
  { nColumns, lefts, rights }: LayoutColumns,
): Int32Array {
  const best = new Float64Array((nFields + 1) * (nColumns + 1)).fill(Number.POSITIVE_INFINITY);
  best.fill(0, 0, nColumns + 1);
  const width = nColumns + 1;
  for (let field = 1; field <= nFields; field++) {
    const [left, right] = [edges[2 * field - 2]!, edges[2 * field - 1]!];
    for (let column = field; column <= nColumns; column++) {
      const apart = distance(left, right, lefts[column - 1]!, rights[column - 1]!);
      const here = best[(field - 1) * width + column - 1]! + apart;
      best[field * width + column] = Math.min(here, best[field * width + column - 1]!);
    }
  }
  const places = new Int32Array(nFields);
  let column = nColumns;
  for (let field = nFields; field > 0; field--) {
    while (column > field && best[field * width + column - 1] === best[field * width + column]) column--;
    places[field - 1] = column - 1;
    column--;
  }
  return places;
}

function distance(left: number, right: number, columnLeft: number, columnRight: number): number {
  const middles = Math.abs(left + right - columnLeft - columnRight) / 2;
  return Math.min(Math.abs(left - columnLeft), Math.abs(right - columnRight), middles);
}
