/**
 * The Markdown constructs whose inside is no report text of its own: fences, comments, HTML blocks and front
 * matter (CommonMark 0.31.2, sections 4.5 and 4.6). Each `endOf…` gives the line after the construct; one that is
 * never closed reaches to the end of the document, as the specification says.
 */

import { openingBlanks } from "../text/lines.ts";

/** What opens a code fence: its mark and how often it stands, which the closing line has to match. */
export interface Fence {
  readonly character: string;
  readonly length: number;
  /** What stands behind the mark, such as the language. */
  readonly info: string;
}

/** Whether a line may open a fence, a comment or a tag: a look that spares most lines all others. */
export function opensMarkup(line: string): boolean {
  return /^ {0,3}[`~<]/.test(line);
}

/** The fence that a line opens, or null. */
export function opensFence(line: string): Fence | null {
  const match = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
  if (!match) return null;
  const character = match[1]![0]!;
  if (character === "`" && match[2]!.includes("`")) return null;
  return { character, length: match[1]!.length, info: match[2]!.trim() };
}

/** The line after the fence that opens at line `at`. */
export function endOfFence(lines: readonly string[], at: number, { character, length }: Fence): number {
  for (let i = at + 1; i < lines.length; i++) {
    const text = lines[i]!;
    const indent = openingBlanks(text);
    const run = text.trim();
    if (indent <= 3 && run.length >= length && run[0] === character && isRunOf(run, character)) return i + 1;
  }
  return lines.length;
}

function isRunOf(text: string, character: string): boolean {
  for (const c of text) if (c !== character) return false;
  return true;
}

/** Whether an HTML comment starts a line. */
export function opensComment(line: string): boolean {
  return /^ {0,3}<!--/.test(line);
}

/** The line after the comment that opens at line `at`. */
export function endOfComment(lines: readonly string[], at: number): number {
  for (let i = at; i < lines.length; i++) if (lines[i]!.includes("-->")) return i + 1;
  return lines.length;
}

/**
 * Front matter of more lines is none, so that a rule at the head of a text does not make it depend on all
 * lines below.
 */
export const longestMatter = 256;

/** The line after the front matter that opens at the first line; 0 where it is not closed and so is none. */
export function endOfMatter(lines: readonly string[]): number {
  const last = Math.min(lines.length, longestMatter);
  for (let i = 1; i < last; i++) if (/^(?:---|\.\.\.)\s*$/.test(lines[i]!)) return i + 1;
  return 0;
}

/** Whether a tag, of any name, starts a line. */
export function opensHtml(line: string): boolean {
  return /^ {0,3}<\/?[a-z][a-z0-9-]*(?:[\s/>]|$)/i.test(line);
}

/** HTML blocks end before a blank line. */
export function endOfHtml(lines: readonly string[], at: number): number {
  let end = at + 1;
  while (end < lines.length && lines[end]!.trim() !== "") end++;
  return end;
}

/** A Setext underline, after text. */
export function isUnderline(line: string): boolean {
  return /^ {0,3}(?:=+|-+)[ \t]*$/.test(line);
}
