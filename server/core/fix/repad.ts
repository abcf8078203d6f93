import type { Edit } from "../model/finding.ts";
import { type Span, spanOf } from "../model/span.ts";
import type { Cell, Table } from "../model/table.ts";
import { displayWidth } from "../text/display-width.ts";

/** Syntaxes whose cells stand between bars, and those whose columns are kept apart by blanks. */
const barred = new Set(["pipe", "pipe-rows", "org", "grid", "box"]);
const spaced = new Set(["spaced", "aligned", "rst-simple", "multiline"]);
const bar = /[|│┃║]/;
/** Blanks that must stay between columns that nothing else keeps apart. */
const leastGap = 2;

/**
 * What to do with the blanks around a number that grows or shrinks, so that what follows in its line stays where
 * it is: an edit that eats or adds blanks of the cell's own padding, or null where the cell has none to use.
 */
export function repad(
  table: Table,
  lines: readonly string[],
  cell: Cell,
  number: Span,
  text: string,
): Edit | null {
  const line = lines[number.line];
  if (line === undefined || cell.span.line !== cell.span.lastLine) return null;
  const growth = displayWidth(text) - displayWidth(line.slice(number.from, number.to));
  if (growth === 0) return null;
  const pad = barred.has(table.syntax)
    ? paddingBetweenBars(lines, cell.span, growth)
    : spaced.has(table.syntax)
      ? paddingInColumn(table, lines, cell, growth)
      : null;
  if (!pad) return null;
  if (growth < 0) return { span: spanOf(number.line, pad.at, pad.at), text: " ".repeat(-growth) };
  return { span: spanOf(number.line, pad.from, pad.from + growth), text: "" };
}

interface Padding {
  /** Where blanks are put in, and where they are taken from. */
  readonly at: number;
  readonly from: number;
}

/** The padded side of a cell between bars, if its column is padded and the cell's end stands under its neighbours'. */
function paddingBetweenBars(lines: readonly string[], span: Span, growth: number): Padding | null {
  const line = lines[span.line]!;
  const before = blanksBefore(line, span.from);
  const after = blanksAfter(line, span.to);
  const end = span.to + after;
  if (!bar.test(line[end] ?? "")) return null;
  const nth = barsIn(line, end).length;
  const column = displayWidth(line.slice(0, end));
  const aligned = [span.line - 1, span.line + 1, span.line - 2, span.line + 2].flatMap((other) => {
    const neighbour = lines[other] ?? "";
    const place = barsIn(neighbour, neighbour.length)[nth];
    return place !== undefined && displayWidth(neighbour.slice(0, place)) === column
      ? [neighbour.slice(0, place)]
      : [];
  });
  // Rows without padding end together by chance; two neighbours and a blank too many are no chance.
  const isPadded =
    before + after > 2 ||
    aligned.some((neighbour) => /[|│┃║](?: {2,}\S.*|.*\S {2,})$/.test(lastField(neighbour)));
  if (aligned.length < 2 || !isPadded) return null;
  const isRight = before > after;
  if (growth > (isRight ? before : after) - 1) return null;
  return isRight ? { at: span.from, from: span.from - growth } : { at: span.to, from: span.to };
}

/** From the last bar of a text to its end. */
function lastField(text: string): string {
  return text.slice(barsIn(text, text.length).at(-1) ?? 0);
}

function barsIn(line: string, end: number): number[] {
  const places: number[] = [];
  for (let at = 0; at < end; at++) if (bar.test(line[at]!) && line[at - 1] !== "\\") places.push(at);
  return places;
}

/** The free side of a cell in columns kept apart by blanks: the left of figures that end together, else the right. */
function paddingInColumn(table: Table, lines: readonly string[], cell: Cell, growth: number): Padding | null {
  const { span } = cell;
  const line = lines[span.line]!;
  const before = blanksBefore(line, span.from);
  const after = blanksAfter(line, span.to);
  const isLast = span.to + after >= line.length;
  const neighbours = table.cells.filter(
    (other) =>
      other.column === cell.column && other !== cell && Math.abs(other.row - cell.row) <= 2 && other.numeral,
  );
  const endsTogether = neighbours.some(
    (other) => columnOf(lines, other.span, "to") === columnOf(lines, span, "to"),
  );
  if (endsTogether && before >= leastGap + Math.max(0, growth))
    return { at: span.from, from: span.from - growth };
  const startsTogether = neighbours.some(
    (other) => columnOf(lines, other.span, "from") === columnOf(lines, span, "from"),
  );
  if (startsTogether && !isLast && after >= leastGap + Math.max(0, growth))
    return { at: span.to, from: span.to };
  return null;
}

function columnOf(lines: readonly string[], span: Span, end: "from" | "to"): number {
  return displayWidth((lines[span.line] ?? "").slice(0, span[end]));
}

function blanksBefore(line: string, from: number): number {
  let n = 0;
  while (line[from - n - 1] === " ") n++;
  return n;
}

function blanksAfter(line: string, to: number): number {
  let n = 0;
  while (line[to + n] === " ") n++;
  return n;
}
