import type { Span } from "../../model/span.ts";
import type { RawCell } from "../../model/table.ts";
import type { Stretch } from "./figures.ts";

/** A stretch of a line, and which line it is. */
export interface LineStretch extends Stretch {
  readonly line: number;
}

/** Where a cell stands in the grid; spans are 1 where they are left out. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

/**
 * A stretch without the blanks at both its ends; wide and no-break blanks before a word stay, since they may stand
 * for the depth of a label. An empty stretch stands one blank in, where a figure would be typed.
 */
function trimmedStretch(text: string, line: number, from: number, to: number): LineStretch {
  let first = from;
  let last = to;
  while (first < last && isSpace(text, first)) first++;
  while (last > first && text[last - 1]!.trim() === "") last--;
  return last > first ? { line, from: first, to: last } : emptyStretch(line, from, to);
}

function emptyStretch(line: number, from: number, to: number): LineStretch {
  const at = Math.min(from + 1, to);
  return { line, from: at, to: at };
}

/**
 * The cell whose content stands in some stretches, one for each line that it was wrapped over. Its text is the
 * slice of the source where that is one line; else the pieces are joined by a blank, which East Asian text does
 * without.
 */
export function cellOf(lines: readonly string[], place: Place, stretches: readonly LineStretch[]): RawCell {
  const pieces: string[] = [];
  let first: LineStretch | null = null;
  let last: LineStretch | null = null;
  let indent = 0;
  for (const { line, from, to } of stretches) {
    const text = lines[line] ?? "";
    const piece = trimmedStretch(text, line, from, to);
    if (piece.to === piece.from) continue;
    if (pieces.length === 0) {
      first = piece;
      indent = piece.from - from;
    }
    last = piece;
    pieces.push(text.slice(piece.from, piece.to));
  }
  first ??= emptyStretch(stretches[0]?.line ?? 0, stretches[0]?.from ?? 0, stretches[0]?.to ?? 0);
  last ??= first;
  return {
    row: place.row,
    column: place.column,
    rowSpan: place.rowSpan ?? 1,
    columnSpan: place.columnSpan ?? 1,
    span: { line: first.line, from: first.from, lastLine: last.line, to: last.to },
    text: pieces.length < 2 ? (pieces[0] ?? "") : joinPieces(pieces),
    indent,
  };
}

/** A cell of one row whose content was read already, as most syntaxes do; its blanks say nothing of depth. */
export function plainCell(row: number, column: number, span: Span, text: string, columnSpan = 1): RawCell {
  return { row, column, rowSpan: 1, columnSpan, span, text };
}

/** Pieces of a wrapped text as one. */
function joinPieces(pieces: readonly string[]): string {
  let text = pieces[0] ?? "";
  for (const piece of pieces.slice(1)) text += (wrapsWithoutBlank(text, piece) ? "" : " ") + piece;
  return text;
}

function wrapsWithoutBlank(before: string, after: string): boolean {
  return (
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]$/u.test(before.slice(-2)) &&
    /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u.test(after.slice(0, 2))
  );
}

function isSpace(text: string, at: number): boolean {
  return text[at] === " " || text[at] === "\t";
}
