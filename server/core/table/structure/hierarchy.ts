import { readLabel } from "../../labels.ts";
import type { ColumnKind, RowRole } from "../../model/table.ts";
import { displayWidth } from "../../text/display-width.ts";
import { isEven } from "../../text/even.ts";
import { readMark } from "../../text/marks.ts";
import { blank, type Places, textAt, words } from "./places.ts";

/** Where the stub of a table, or of one of several side by side, stands. */
export interface StubPlace {
  readonly kinds: readonly ColumnKind[];
  readonly firstColumn: number;
  readonly stubEnd: number;
}

/** What may show how deep a row stands. */
interface RowSigns {
  readonly row: number;
  /** Columns of blanks and dashes that open the label, as it shows its depth itself. */
  readonly lead: number;
  /** Columns of blanks before the label in its line, or -1 where that says nothing. */
  readonly before: number;
  /** Where the label ends in its line. */
  readonly end: number;
  /** The family of the numbering mark, "of which", or "". */
  readonly mark: string;
  /** The digits of the row's codes joined, or of the one that opens its label: 201, 20101. */
  readonly code: string;
  /** The first stub column that the row fills itself. */
  readonly level: number;
  /** Whether it is called a total. */
  readonly isTotal: boolean;
  /** The next one in which it says something else than that it is a total, or -1. */
  readonly next: number;
}

/** Fewer codes that begin with the one of a row above them may do so by chance. */
const leastNested = 2;

/**
 * The depth of each row in the stub's hierarchy, 0 outermost. The first of these that tells rows apart decides:
 * indentation, codes of which one begins the other, label cells in different columns, numbering marks (nested
 * by the order in which they open), 其中 and "of which" below the row before.
 */
export function readDepths(
  places: Places,
  lines: readonly string[],
  rowRoles: readonly RowRole[],
  stub: StubPlace,
): number[] {
  const depths = new Array<number>(places.nRows).fill(0);
  const signs: RowSigns[] = [];
  for (let row = 0; row < places.nRows; row++) {
    if (rowRoles[row] !== "body" && rowRoles[row] !== "group") continue;
    const found = readSigns(places, lines, row, stub);
    if (found) signs.push(found);
  }
  const depth = depthsOf(signs);
  signs.forEach(({ row }, at) => {
    depths[row] = depth[at]!;
  });
  return depths;
}

function depthsOf(signs: readonly RowSigns[]): number[] {
  const indents = indentsOf(signs);
  if (indents.some((indent) => indent > 0) && indents.includes(0)) return byIndent(indents);
  const nested = byCode(signs);
  if (nested.filter((depth) => depth > 0).length >= leastNested) return nested;
  if (signs.some(({ level }) => level > 0) && signs.some(({ level }) => level === 0))
    return signs.map((_, at) => levelOf(signs, at));
  return byMark(signs);
}

/**
 * The level of a row; of one that names a group and the first item of it, as merged cells do, that of the items below.
 * A total right below it is none of these: it closes the table, or a group of one.
 */
function levelOf(signs: readonly RowSigns[], at: number): number {
  const { level, next } = signs[at]!;
  const below = signs[at + 1];
  return next > level && below?.level === next && !below.isTotal ? next : level;
}

/** Indents of labels, the least of them 0. Labels that are aligned right or centred have none in their lines. */
function indentsOf(signs: readonly RowSigns[]): number[] {
  const placed = signs.filter(({ before }) => before >= 0);
  const ends = placed.map(({ end }) => end);
  const middles = placed.map(({ before, end }) => before + end);
  const flush = placed.length < signs.length || isEven(ends) || isEven(middles);
  const indents = signs.map(({ lead, before }) => (flush ? lead : before + lead));
  const least = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  return indents.map((indent) => indent - least);
}

function readSigns(places: Places, lines: readonly string[], row: number, stub: StubPlace): RowSigns | null {
  const { grid, cells, contents, nColumns } = places;
  let code = "";
  let level = -1;
  let label = -1;
  let next = -1;
  for (let column = stub.firstColumn; column < stub.stubEnd; column++) {
    const at = row * nColumns + column;
    if (contents[at] === blank) continue;
    const kind = stub.kinds[column];
    if (kind === "code") code += textAt(places, row, column);
    if (label >= 0 && next < 0 && contents[at] === words && !isTotal(textAt(places, row, column)))
      next = column - stub.firstColumn;
    if (kind === "text" && label < 0 && (contents[at] === words || cells[grid[at]!]!.numeral)) {
      label = grid[at]!;
      if (cells[label]!.row === row && level < 0) level = column - stub.firstColumn;
      else label = -1;
    }
  }
  if (label < 0)
    return code === ""
      ? null
      : { row, lead: 0, before: -1, end: 0, mark: "", code, level: 0, next, isTotal: false };
  const cell = cells[label]!;
  const own = leadOf(cell.text);
  if (code === "") code = /^\d{2,9}(?=[ \u3000]+\p{L})/u.exec(cell.text)?.[0] ?? "";
  const { line, from, to } = cell.span;
  const before = cell.indent ?? (cell.column === 0 ? indentBefore(lines[line] ?? "", from) : -1);
  const mark = markOf(cell.text, own.length);
  return { row, lead: own.width, before, end: to, mark, code, level, next, isTotal: isTotal(cell.text) };
}

function isTotal(text: string): boolean {
  const { roles } = readLabel(text);
  return roles.has("total") || roles.has("subtotal");
}

const emSpaces = /^&(emsp|ensp|nbsp|thinsp|#12288|#160);/;

/** Blanks and dashes that open a label to show its depth. */
function leadOf(text: string): { width: number; length: number } {
  let width = 0;
  let at = 0;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 0x3000 || code === 0x2003) width += 2;
    else if (code === 0xa0 || code === 32 || (code >= 0x2000 && code <= 0x200a)) width++;
    else if (code === 0x26 && emSpaces.test(text.slice(at, at + 8))) {
      const [entity, name] = emSpaces.exec(text.slice(at, at + 8))!;
      width += name === "emsp" || name === "#12288" ? 2 : 1;
      at += entity.length;
      continue;
    } else if ((code === 0x2d || code === 0x2013 || code === 0x2014) && text.length > at + 1) width += 2;
    else return { width, length: at };
    at++;
  }
}

/**
 * How far a label in the first column is indented in its line, or -1 where more than blanks and pipes stand
 * before it.
 */
function indentBefore(line: string, from: number): number {
  let start = from;
  while (start > 0 && isIndent(line.charCodeAt(start - 1))) start--;
  for (let at = 0; at < start; at++) {
    const code = line.charCodeAt(at);
    if (code !== 0x7c && code !== 0x3e && code !== 0x22 && !isIndent(code)) return -1;
  }
  return displayWidth(line.slice(start, from));
}

function isIndent(code: number): boolean {
  return code === 32 || code === 0x3000 || code === 0xa0;
}

function markOf(text: string, from: number): string {
  if (/^[*_\s]*(?:其中|其内|of which|davon|dont|incl\.|including)/i.test(text.slice(from, from + 16)))
    return "of which";
  return readMark(text, from)?.family ?? "";
}

function byIndent(indents: readonly number[]): number[] {
  const open: number[] = [];
  return indents.map((indent) => {
    while (open.length > 0 && open[open.length - 1]! >= indent) open.pop();
    open.push(indent);
    return open.length - 1;
  });
}

/** A row stands below the rows whose codes begin its own; one without a code (合计) stands outermost. */
function byCode(signs: readonly RowSigns[]): number[] {
  const open: string[] = [];
  return signs.map(({ code }) => {
    if (code === "") {
      open.length = 0;
      return 0;
    }
    while (open.length > 0 && (code === open[open.length - 1] || !code.startsWith(open[open.length - 1]!)))
      open.pop();
    open.push(code);
    return open.length - 1;
  });
}

/** Marks nest by the one that opened last; unmarked rows stand below the mark above them, the last row outermost. */
function byMark(signs: readonly RowSigns[]): number[] {
  const marked = signs.some(({ mark }) => mark !== "" && mark !== "of which");
  const open: string[] = [];
  let base = 0;
  return signs.map(({ mark }, at) => {
    if (mark === "of which") return base + 1;
    if (!marked) return 0;
    if (mark === "" && at === signs.length - 1) return 0;
    const known = open.indexOf(mark);
    if (known >= 0) open.length = known + 1;
    else open.push(mark);
    base = open.length - 1;
    return base;
  });
}
