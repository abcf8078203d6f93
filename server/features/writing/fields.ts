import { displayWidth } from "../../core/text/display-width.ts";

/** A text that stands in a line of a table, over one column or several: `first` up to `end`. */
export interface Field {
  readonly first: number;
  readonly end: number;
  readonly text: string;
  /** Blanks before the text. */
  readonly indent: number;
}

/** The blanks that all texts of a column have before them; what a label has beyond says how deep it stands. */
export function leastIndent(fields: readonly Pick<Field, "text" | "indent">[]): number {
  const filled = fields.filter(({ text }) => text !== "");
  return filled.reduce((least, { indent }) => Math.min(least, indent), Number.MAX_SAFE_INTEGER);
}

/** No column is narrower, with what stands between it and the next. In display columns. */
const narrowest = 4;

/**
 * Where each column comes to begin, and what is behind the last, in display columns from `start` on: as far left as
 * the texts allow, with `between` columns between two of them. `content` says how a text is written.
 */
export function edgesOf<Own extends Field>(
  fields: readonly Own[],
  nColumns: number,
  content: (field: Own) => string,
  { start, between }: { readonly start: number; readonly between: number },
): number[] {
  const byEnd: Own[][] = Array.from({ length: nColumns + 1 }, () => []);
  for (const field of fields) if (field.text !== "") byEnd[field.end]?.push(field);
  const edges = [start];
  for (let edge = 1; edge <= nColumns; edge++) {
    const needed = (field: Own) => edges[field.first]! + between + displayWidth(content(field));
    const least = edges[edge - 1]! + narrowest;
    edges.push(byEnd[edge]!.reduce((at, field) => Math.max(at, needed(field)), least));
  }
  return edges;
}
