/**
 * Where something stands, counted from the first line of the block it belongs to, so that it stays true
 * wherever the block moves. Lines are zero-based; `from` and `to` are UTF-16 units within `line` and
 * `lastLine`; the end is exclusive. Almost every span lies within one line.
 */
export interface Span {
  readonly line: number;
  readonly from: number;
  readonly lastLine: number;
  readonly to: number;
}

/** A span within one line. */
export function spanOf(line: number, from: number, to: number): Span {
  return { line, from, lastLine: line, to };
}

/** The same span after `lines` lines were put before its block (or, seen from the document, its block's first line). */
export function shifted(span: Span, lines: number): Span {
  return { line: span.line + lines, from: span.from, lastLine: span.lastLine + lines, to: span.to };
}

/** Where a span starts, as a key: of one text, spans that start at the same place have the same. */
export function startKey({ line, from }: Pick<Span, "line" | "from">): string {
  return `${line}:${from}`;
}

/** Whether a position lies in the span; both ends count, as a cursor may stand at either. */
export function touches(span: Span, line: number, character: number): boolean {
  if (line < span.line || line > span.lastLine) return false;
  if (line === span.line && character < span.from) return false;
  return !(line === span.lastLine && character > span.to);
}
