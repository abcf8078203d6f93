import { displayWidth } from "../../core/text/display-width.ts";

/** A stretch of a source line for a terminal, and the blanks and carets that mark a part of it. */
export interface Excerpt {
  readonly source: string;
  readonly blanks: string;
  readonly carets: string;
}

/** Columns that an excerpt may take. */
const widest = 100;

/**
 * The part of a line around `from` to `to` (UTF-16), as a terminal can show it: TABs as two blanks, control
 * characters as their pictures, long lines cut. Carets stand under the marked text, wide characters counted twice.
 */
export function excerptOf(line: string, from: number, to: number): Excerpt {
  const cut = window(line, from, to);
  const shown = (text: string) =>
    text.replace(/\t/g, "  ").replace(/[\p{Cc}\p{Bidi_C}\u2028\u2029]/gu, picture);
  const before = shown(line.slice(cut.from, from));
  const marked = shown(line.slice(from, Math.min(to, cut.to)));
  const after = shown(line.slice(Math.min(to, cut.to), cut.to));
  const [start, end] = [cut.from > 0 ? "…" : "", cut.to < line.length ? "…" : ""];
  return {
    source: start + before + marked + after + end,
    blanks: " ".repeat(displayWidth(start + before)),
    carets: "^".repeat(Math.max(1, displayWidth(marked))),
  };
}

/** Where to cut a line so that the marked part stays in view with some text on either side. */
function window(line: string, from: number, to: number): { from: number; to: number } {
  if (line.length <= widest && displayWidth(line) <= widest) return { from: 0, to: line.length };
  const room = Math.max(10, Math.floor((widest - Math.min(to - from, widest)) / 4));
  const start = whole(line, Math.max(0, from - room));
  return { from: start, to: whole(line, Math.min(line.length, Math.min(to, from + widest) + room)) };
}

/** Moves a cut out of the middle of a surrogate pair. */
function whole(line: string, at: number): number {
  const code = line.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function picture(control: string): string {
  const code = control.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\uFFFD";
}
