import { displayColumns } from "../../text/display-width.ts";
import type { Stretch } from "./figures.ts";

/** A row's fields with where they stand. */
export interface PlacedFields {
  readonly fields: readonly Stretch[];
  /** Left and right edges of the fields, two for each, in columns of the layout. */
  readonly edges: Float64Array;
}

/** Where the columns of a layout stand, as rows that fill them all show it. */
export interface LayoutColumns {
  readonly nColumns: number;
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
export function unevenness(rows: readonly PlacedFields[]): number {
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
  const lefts = new Float64Array(nColumns);
  const rights = new Float64Array(nColumns);
  let count = 0;
  for (const { edges } of rows) {
    if (edges.length !== 2 * nColumns) continue;
    count++;
    for (let column = 0; column < nColumns; column++) {
      lefts[column]! += edges[2 * column]!;
      rights[column]! += edges[2 * column + 1]!;
    }
  }
  for (let column = 0; column < nColumns; column++) {
    lefts[column]! /= count || 1;
    rights[column]! /= count || 1;
  }
  return { nColumns, lefts, rights };
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
  const { nColumns } = columns;
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
