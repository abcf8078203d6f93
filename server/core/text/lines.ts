import type { Span } from "../model/span.ts";

/**
 * The lines of a text, without their ends. A line ends at LF, CRLF or CR, as the Language Server Protocol
 * says (3.17, "Text Documents"); a text that ends with a line end has an empty last line.
 */
export function splitLines(text: string): string[] {
  if (text.indexOf("\r") < 0) return text.split("\n");
  return text.split(/\r\n|\n|\r/);
}

/** How many blanks of any kind open a text, in UTF-16 units. */
export function openingBlanks(text: string): number {
  return text.length - text.trimStart().length;
}

/**
 * A line with blanks in the place of comments that open and close in it, which no reader sees. Offsets stay. Linear.
 */
export function withoutComments(line: string): string {
  let said = "";
  for (let from = 0; ; ) {
    const start = line.indexOf("<!--", from);
    const end = start < 0 ? -1 : line.indexOf("-->", start + 4) + 3;
    if (end < 3) return said + line.slice(from);
    said += line.slice(from, start) + " ".repeat(end - start);
    from = end;
  }
}

/** The text of a span, in the lines it counts from; lines are joined by LF. */
export function textIn(lines: readonly string[], span: Span): string {
  if (span.line === span.lastLine) return (lines[span.line] ?? "").slice(span.from, span.to);
  const first = (lines[span.line] ?? "").slice(span.from);
  const last = (lines[span.lastLine] ?? "").slice(0, span.to);
  return [first, ...lines.slice(span.line + 1, span.lastLine), last].join("\n");
}
