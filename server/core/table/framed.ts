import type { TableSyntax } from "../model/syntax.ts";
import { lookaheadLines } from "../model/syntax.ts";
import type { RawTable } from "../model/table.ts";
import { afterQuotes, indentOf, prefixOf } from "./layout/prefix.ts";

/** A line without the marks before a table's own text. */
interface Stripped {
  readonly text: string;
  /** Where that text starts in the line, in UTF-16 units. */
  readonly from: number;
}

/**
 * Whether a line may open a table within a block quote, a list item or a comment of source code, so that it is worth
 * taking its marks away: what follows them starts a drawing, or a row of several fields.
 */
export function opensFrame(line: string): boolean {
  const own = frameOf(line)?.(line, 0);
  if (!own || own.from === 0) return false;
  const text = own.text.slice(0, longestLook).trim();
  return /^(?:[|+=[\u2500-\u257f]|\.[^\s.])/.test(text) || text.includes("\t") || text.includes("  ");
}

/** More of a line is not looked at to tell whether a table may open there. UTF-16 units. */
const longestLook = 400;

/** The lines of a frame from `lines[at]` on without its marks, at most so many. */
export function linesInFrame(lines: readonly string[], at: number, most: number): string[] {
  const strip = frameOf(lines[at]!);
  const stripped: string[] = [];
  while (strip && stripped.length < most && at + stripped.length < lines.length) {
    const own = strip(lines[at + stripped.length]!, stripped.length);
    if (!own) break;
    stripped.push(own.text);
  }
  return stripped;
}

/** How many lines a table takes that a syntax finds at the start of a frame; `near` are its first lines, unmarked. */
export function measureFramed(
  syntax: TableSyntax,
  lines: readonly string[],
  at: number,
  near: readonly string[],
): number {
  let nLines = near.length === 0 ? 0 : syntax.measure(near, 0);
  for (let most = near.length; nLines > 0 && nLines + lookaheadLines >= most; ) {
    const own = linesInFrame(lines, at, 2 * most);
    nLines = syntax.measure(own, 0);
    if (own.length < 2 * most) break;
    most = own.length;
  }
  return nLines;
}

/** The syntax of tables in frames; spans count in the lines as they stand. */
export function framed(syntax: TableSyntax): TableSyntax {
  return {
    name: syntax.name,
    measure: (lines, at) => measureFramed(syntax, lines, at, linesInFrame(lines, at, lookaheadLines)),
    read(lines) {
      const strip = frameOf(lines[0] ?? "") ?? ((text: string) => ({ text, from: 0 }));
      const own = lines.map((line, at) => strip(line, at) ?? { text: line, from: 0 });
      return shiftedBy(syntax.read(own.map(({ text }) => text)), own);
    },
  };
}

function shiftedBy(table: RawTable, own: readonly Stripped[]): RawTable {
  const moved = <Item extends RawTable["cells"][number] | RawTable["raggedRows"][number]>(
    item: Item,
  ): Item => {
    const { line, from, lastLine, to } = item.span;
    const span = { line, lastLine, from: from + (own[line]?.from ?? 0), to: to + (own[lastLine]?.from ?? 0) };
    return { ...item, span };
  };
  return { ...table, cells: table.cells.map(moved), raggedRows: table.raggedRows.map(moved) };
}

/**
 * How lines lose the marks of the frame that a first line opens: `//` of a comment; or quote marks, which each line
 * repeats, and the mark of a list item, in whose place the others have blanks. Null for a line without either; the
 * function gives null for a line outside the frame.
 */
function frameOf(first: string): ((line: string, at: number) => Stripped | null) | null {
  const comment = commentMark.exec(first);
  if (comment) return (line) => strippedBy(line, commentMark.exec(line)?.[0].length ?? -1);
  const { quotes, marked, from, indent } = prefixOf(first);
  if (quotes === 0 && !marked) return null;
  return (line, at) => {
    if (at === 0) return strippedBy(line, from);
    const start = afterQuotes(line, quotes);
    if (start < 0) return null;
    const blanks = indentOf(line, start);
    if (marked && blanks < indent && line.slice(start).trim() !== "") return null;
    return strippedBy(line, Math.min(line.length, start + (marked ? Math.min(blanks, indent) : 0)));
  };
}

/** The marks of comments to the end of a line, with a blank behind. */
const commentMark = /^[ \t]{0,16}\/\/[/!]? ?/;

function strippedBy(line: string, from: number): Stripped | null {
  return from < 0 ? null : { text: line.slice(from), from };
}
