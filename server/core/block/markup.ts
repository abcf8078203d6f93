/**
 * The Markdown constructs whose inside is no report text of its own: fences, comments, HTML blocks and front
 * matter (CommonMark 0.31.2, sections 4.5 and 4.6). Each `endOf…` gives the line after the construct; one that is
 * never closed reaches to the end of the document, as the specification says.
 */

export interface Fence {
  readonly character: string;
  readonly length: number;
  readonly info: string;
}

export function opensFence(line: string): Fence | null {
  const match = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
  if (!match) return null;
  const character = match[1]![0]!;
  if (character === "`" && match[2]!.includes("`")) return null;
  return { character, length: match[1]!.length, info: match[2]!.trim() };
}

export function endOfFence(lines: readonly string[], at: number, { character, length }: Fence): number {
  for (let i = at + 1; i < lines.length; i++) {
    const text = lines[i]!;
    const indent = text.length - text.trimStart().length;
    const run = text.trim();
    if (indent <= 3 && run.length >= length && run[0] === character && isRunOf(run, character)) return i + 1;
  }
  return lines.length;
}

function isRunOf(text: string, character: string): boolean {
  for (const c of text) if (c !== character) return false;
  return true;
}

export function opensComment(line: string): boolean {
  return /^ {0,3}<!--/.test(line);
}

export function endOfComment(lines: readonly string[], at: number): number {
  for (let i = at; i < lines.length; i++) if (lines[i]!.includes("-->")) return i + 1;
  return lines.length;
}

export function endOfMatter(lines: readonly string[]): number {
  for (let i = 1; i < lines.length; i++) if (/^(?:---|\.\.\.)\s*$/.test(lines[i]!)) return i + 1;
  return 0;
}

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
