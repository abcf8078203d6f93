import { edgesOf } from "./aligned-columns.ts";
import { type AlignedLine, isFigureField } from "./aligned-lines.ts";
import { isFigure, type Stretch, tokensOf } from "./figures.ts";

/** A longer field is no two figures. */
const longest = 60;

/** A field that may be several figures, and which these would be. */
interface Tight {
  readonly line: number;
  readonly field: number;
  readonly parts: readonly Stretch[];
}

/**
 * Parts fields of several figures with one blank between, where the other rows of figures have a gap there: brackets
 * and signs fill a column, so that "(37,850) -4.2" stands below "377,600   4.5". No row has more fields then than the
 * widest of the others. Linear in the text.
 */
export function partTightFigures(
  lines: readonly string[],
  read: readonly AlignedLine[],
  wide: boolean,
): readonly AlignedLine[] {
  const tight = read.flatMap(({ kind, fields }, line) =>
    kind === "row" ? fields.flatMap((field, at): Tight[] => tightIn(lines[line]!, line, field, at)) : [],
  );
  if (tight.length === 0) return read;
  const isTight = new Set(tight.map(({ line }) => line));
  const others = read.flatMap(({ fields, nFigures }, line) =>
    nFigures > 1 && !isTight.has(line) ? [edgesOf(lines[line]!, fields, wide)] : [],
  );
  const nCovering = coverage(others);
  const mostFields = others.reduce((most, edges) => Math.max(most, edges.length / 2), 0);
  const parted = new Map<number, Map<number, readonly Stretch[]>>();
  for (const { line, field, parts } of tight) {
    const edges = edgesOf(lines[line]!, parts, wide);
    const isGap = (at: number): boolean => 2 * (nCovering[edges[2 * at + 1]!] ?? 0) < others.length;
    if (!parts.slice(1).every((_, at) => isGap(at))) continue;
    const ofLine = parted.get(line) ?? new Map<number, readonly Stretch[]>();
    parted.set(line, ofLine.set(field, parts));
  }
  return read.map((line, at) => {
    const parts = parted.get(at);
    const whole = parts ? withParts(lines[at]!, line, parts) : line;
    return whole.fields.length > mostFields ? line : whole;
  });
}

function tightIn(text: string, line: number, { from, to }: Stretch, field: number): Tight[] {
  if (to - from < 3 || to - from > longest) return [];
  const cell = text.slice(from, to);
  // "1 234" and "12 (40%)" are one figure.
  if (!cell.includes(" ") || isFigureField(text, { from, to })) return [];
  const tokens = tokensOf(cell);
  const isPart = (token: Stretch): boolean => {
    const figure = cell.slice(token.from, token.to);
    return /\d/.test(figure) && isFigure(figure);
  };
  if (tokens.length < 2 || !tokens.every(isPart)) return [];
  return [{ line, field, parts: tokens.map((token) => ({ from: from + token.from, to: from + token.to })) }];
}

/** How many rows have a field over each column of the page. */
function coverage(rows: readonly Float64Array[]): number[] {
  const steps: number[] = [];
  const add = (column: number, n: number): void => {
    while (steps.length <= column) steps.push(0);
    steps[column]! += n;
  };
  for (const edges of rows)
    for (let at = 0; at < edges.length; at += 2) {
      add(edges[at]!, 1);
      add(edges[at + 1]!, -1);
    }
  let n = 0;
  return steps.map((step) => {
    n += step;
    return n;
  });
}

function withParts(
  text: string,
  line: AlignedLine,
  parted: ReadonlyMap<number, readonly Stretch[]>,
): AlignedLine {
  const fields = line.fields.flatMap((field, at) => parted.get(at) ?? [field]);
  return { ...line, fields, nFigures: fields.filter((field) => isFigureField(text, field)).length };
}
