import { displayColumns } from "../../text/display-width.ts";

/** What a character draws: nothing, a border between columns, a rule between rows, or a place where both meet. */
export const stroke = { none: 0, border: 1, rule: 2, junction: 3 } as const;
export type Stroke = (typeof stroke)[keyof typeof stroke];

/** The characters with which a kind of table is drawn. */
export interface Pen {
  strokeOf(code: number): Stroke;
  /** Whether a rule drawn with this character is the heavy kind (`=`, `═`), as under a head. */
  isHeavy(character: string): boolean;
  /** Whether rows have no border at their outer sides, as psql prints them. */
  readonly open: boolean;
}

/** A part of a line between two borders: the columns `first` up to `end`, and where it stands in the line. */
export interface Part {
  readonly first: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly rule: boolean;
}

/** A drawn table's lines, cut at its borders. */
export interface RuledLines {
  readonly nColumns: number;
  readonly parts: readonly (readonly Part[])[];
}

/**
 * Cuts lines at the borders of their columns. Columns stand where the rules show them, in display columns; a line
 * with as many borders as there should be is cut at all of them, so that a table whose wide characters were
 * counted as narrow is read as well.
 */
export function cutRuledLines(lines: readonly string[], pen: Pen): RuledLines {
  const { drawn, edges, placeOf } = placed(lines, pen);
  return {
    nColumns: edges.length - 1,
    parts: drawn.map((line) => partsOf(line, pen.open, edges.length, placeOf)),
  };
}

/** Lines as drawings, with the columns of all borders. */
interface Placed {
  readonly drawn: readonly Drawing[];
  readonly edges: readonly number[];
  readonly placeOf: ReadonlyMap<number, number>;
  /** How many borders stand between columns that no rule parts. */
  readonly nAstray: number;
}

/** The strokes take as many columns each as put more borders where the rules show them. */
function placed(lines: readonly string[], pen: Pen): Placed {
  const narrow = placedAs(lines, pen, 1);
  if (narrow.nAstray === 0) return narrow;
  const wide = placedAs(lines, pen, 2);
  return wide.nAstray < narrow.nAstray && wide.edges.length <= narrow.edges.length ? wide : narrow;
}

function placedAs(lines: readonly string[], pen: Pen, strokes: 1 | 2): Placed {
  const drawn = lines.map((line) => drawingOf(line, pen, strokes));
  const edges = findEdges(drawn, pen.open);
  const placeOf = new Map(edges.map((column, edge) => [column, edge]));
  const nAstray = drawn.reduce(
    (count, { borders, columns }) => count + borders.filter((at) => !placeOf.has(columns?.[at] ?? at)).length,
    0,
  );
  return { drawn, edges, placeOf, nAstray };
}

/** Whether a line is a rule from end to end. */
export function isRule(line: string, pen: Pen): boolean {
  let ruled = false;
  for (let at = contentStart(line); at < line.length; at++) {
    const drawn = pen.strokeOf(line.charCodeAt(at));
    if (drawn === stroke.none) return ruled && line.slice(at).trim() === "";
    if (drawn === stroke.rule) ruled = true;
  }
  return ruled;
}

/** Where a line's own text starts, behind blanks and the marks of block quotes. */
export function contentStart(line: string): number {
  let at = 0;
  while (
    at < line.length &&
    (line[at] === " " || line[at] === "\t" || line[at] === ">" || line[at] === "\u3000")
  )
    at++;
  return at;
}

/** Nobody draws more columns; what stands beyond is left out. */
const mostColumns = 4096;

/** A line as a drawing. */
interface Drawing {
  readonly text: string;
  /** The stroke of each unit. */
  readonly strokes: Uint8Array;
  /** Where borders stand; a junction counts only where a rule leads to it, for `+` is a word too. */
  readonly borders: readonly number[];
  /** The display column of each unit, or null where it is the unit's own place. */
  readonly columns: Int32Array | null;
  readonly rule: boolean;
}

function drawingOf(text: string, pen: Pen, strokesAre: 1 | 2): Drawing {
  const strokes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) strokes[at] = pen.strokeOf(text.charCodeAt(at));
  const borders: number[] = [];
  for (let at = contentStart(text); at < text.length; at++) {
    const met = strokes[at] === stroke.junction && (isDrawn(strokes, at - 1) || isDrawn(strokes, at + 1));
    if (strokes[at] === stroke.border || met) borders.push(at);
  }
  return { text, strokes, borders, columns: displayColumns(text, strokesAre), rule: isRule(text, pen) };
}

function isDrawn(strokes: Uint8Array, at: number): boolean {
  return (strokes[at] ?? stroke.none) >= stroke.rule;
}

/** The display columns of all borders, ascending; an open table has one more at either side. */
function findEdges(drawn: readonly Drawing[], open: boolean): number[] {
  const found = new Set<number>();
  for (const { borders, columns, strokes, rule } of drawn) {
    for (const at of borders) {
      if (rule || (strokes[at] === stroke.junction && startsArm(strokes, at))) found.add(columns?.[at] ?? at);
    }
  }
  const edges = [...found].sort((a, b) => a - b).slice(0, mostColumns);
  if (open) return [-1, ...edges, Number.POSITIVE_INFINITY];
  return edges.length >= 2 ? edges : [edges[0] ?? 0, Number.POSITIVE_INFINITY];
}

/** Whether a rule of at least two strokes starts or ends at a junction. */
function startsArm(strokes: Uint8Array, at: number): boolean {
  const reaches = (step: number) => isDrawn(strokes, at + step) && isDrawn(strokes, at + 2 * step);
  return reaches(1) || reaches(-1);
}

function partsOf(line: Drawing, open: boolean, nEdges: number, placeOf: ReadonlyMap<number, number>): Part[] {
  const { strokes, rule } = line;
  const cuts = cutsOf(line, open, nEdges, placeOf);
  const parts: Part[] = [];
  for (let k = 0; k + 1 < cuts.length; k++) {
    const [left, right] = [cuts[k]!, cuts[k + 1]!];
    const joined = strokes[left.at] === stroke.junction || strokes[right.at] === stroke.junction;
    const drawn = rule || (joined && isDrawnThrough(strokes, left.at + 1, right.at));
    parts.push({ first: left.edge, end: right.edge, from: left.at + 1, to: right.at, rule: drawn });
  }
  return parts;
}

function isDrawnThrough(strokes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isDrawn(strokes, at)) return false;
  return to > from;
}

interface Cut {
  readonly edge: number;
  readonly at: number;
}

/** Which border of the table each border of a line is, from left to right. */
function cutsOf(
  { text, borders, columns }: Drawing,
  open: boolean,
  nEdges: number,
  placeOf: ReadonlyMap<number, number>,
): Cut[] {
  const offset = open ? 1 : 0;
  const nInner = nEdges - 2 * offset;
  const inOrder = () => borders.slice(0, nInner).map((at, k) => ({ edge: k + offset, at }));
  const placed = (column: (at: number) => number): Cut[] => {
    const cuts: Cut[] = [];
    for (const at of borders) {
      const edge = placeOf.get(column(at));
      if (edge !== undefined) cuts.push({ edge, at });
    }
    return cuts;
  };
  let cuts = placed((at) => columns?.[at] ?? at);
  if (cuts.length < nInner && borders.length === nInner) cuts = inOrder();
  else if (cuts.length < 2 && columns) cuts = placed((at) => at);
  if (cuts.length < 2 - offset) cuts = inOrder();
  return withEnds(cuts, text, nEdges, open);
}

/** Cuts with one at either end of the text, where a border is left out there. */
function withEnds(cuts: readonly Cut[], text: string, nEdges: number, open: boolean): Cut[] {
  const first = cuts[0];
  const before = contentStart(text) - 1;
  if (!first)
    return [
      { edge: 0, at: before },
      { edge: 1, at: text.length },
    ];
  const start = first.edge > 0 ? [{ edge: 0, at: Math.min(before, first.at - 1) }] : [];
  const last = cuts[cuts.length - 1]!;
  const rest = open || text.slice(last.at + 1).trim() !== "";
  const end = rest && last.edge + 1 < nEdges ? [{ edge: last.edge + 1, at: text.length }] : [];
  return [...start, ...cuts, ...end];
}
