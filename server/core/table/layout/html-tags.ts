import { lookaheadLines } from "../../model/syntax.ts";

/** A tag as it stands in lines of text. */
export interface HtmlTag {
  /** In lower case. */
  readonly name: string;
  readonly closing: boolean;
  /** What stands between name and `>`. */
  readonly attributes: string;
  /** Where its `<` stands. */
  readonly line: number;
  readonly from: number;
  /** Where the text after its `>` starts. */
  readonly lastLine: number;
  readonly to: number;
}

/** How many lines a tag or a comment may take. */
export const tagLines = lookaheadLines / 2;

interface Position {
  readonly line: number;
  readonly at: number;
}

/**
 * The tags in lines of text, from line `first` on, one after the other (HTML Living Standard, section 13.2.5,
 * "Tokenization": tag names, attributes in quotes, comments, and script and style as raw text). A tag or comment
 * that is not closed within `tagLines` lines is text, and so is the rest of its line. The
 * search ends before the line `search.end`, which may be moved while it goes on.
 */
export function* tagsIn(
  lines: readonly string[],
  first = 0,
  search: { end: number } = { end: lines.length },
): Generator<HtmlTag> {
  for (let position = { line: first, at: 0 }; position.line < Math.min(search.end, lines.length); ) {
    const text: string = lines[position.line]!;
    const from: number = text.indexOf("<", position.at);
    if (from < 0) {
      position = { line: position.line + 1, at: 0 };
      continue;
    }
    const here: Position = { line: position.line, at: from };
    const nextLine: Position = { line: here.line + 1, at: 0 };
    if (text.startsWith("<!--", from)) {
      position = endOf(/-->/g, lines, here) ?? nextLine;
      continue;
    }
    const tag = readTag(lines, here);
    if (tag) yield tag;
    if (tag) position = afterTag(lines, tag) ?? { line: tag.lastLine + 1, at: 0 };
    else position = tag === null ? nextLine : { line: here.line, at: from + 1 };
  }
}

/** The tag at a `<`; undefined where none starts there, null where one starts that is never closed. */
function readTag(lines: readonly string[], { line, at }: Position): HtmlTag | null | undefined {
  const text = lines[line]!;
  const closing = text[at + 1] === "/";
  const start = at + (closing ? 2 : 1);
  if (!isLetter(text.charCodeAt(start))) return undefined;
  let end = start + 1;
  while (end < text.length && !endsName(text.charCodeAt(end))) end++;
  const close = endOfTag(lines, { line, at: end });
  if (!close) return null;
  return {
    name: text.slice(start, end).toLowerCase(),
    closing,
    attributes: sliceOf(lines, { line, at: end }, close),
    line,
    from: at,
    lastLine: close.line,
    to: close.at + 1,
  };
}

/** Where the `>` of a tag stands; one in a quoted attribute value does not count. */
function endOfTag(lines: readonly string[], from: Position): Position | null {
  const near = lines[from.line]!.indexOf(">", from.at);
  if (near >= 0 && !/["']/.test(lines[from.line]!.slice(from.at, near))) return { line: from.line, at: near };
  let quote = "";
  let valueFollows = false;
  const limit = Math.min(lines.length, from.line + tagLines);
  for (let line = from.line; line < limit; line++) {
    const text = lines[line]!;
    for (let at = line === from.line ? from.at : 0; at < text.length; at++) {
      const character = text[at]!;
      if (quote !== "") {
        if (character === quote) quote = "";
      } else if (character === ">") return { line, at };
      else if (valueFollows && (character === '"' || character === "'")) quote = character;
      else if (character === " " || character === "\t") continue;
      valueFollows = character === "=" && quote === "";
    }
  }
  return null;
}

/** Where tags may follow a tag: script and style hold none but their own closing tag. */
function afterTag(lines: readonly string[], { name, closing, lastLine, to }: HtmlTag): Position | null {
  const start = { line: lastLine, at: to };
  if (closing || (name !== "script" && name !== "style")) return start;
  return endOf(name === "script" ? /<\/script\s*>/gi : /<\/style\s*>/gi, lines, start);
}

/** Where the text after the next match starts, within `tagLines` lines. */
function endOf(mark: RegExp, lines: readonly string[], from: Position): Position | null {
  const limit = Math.min(lines.length, from.line + tagLines);
  for (let line = from.line; line < limit; line++) {
    mark.lastIndex = line === from.line ? from.at : 0;
    if (mark.test(lines[line]!)) return { line, at: mark.lastIndex };
  }
  return null;
}

function sliceOf(lines: readonly string[], from: Position, to: Position): string {
  if (from.line === to.line) return lines[from.line]!.slice(from.at, to.at);
  const first = lines[from.line]!.slice(from.at);
  return [first, ...lines.slice(from.line + 1, to.line), lines[to.line]!.slice(0, to.at)].join(" ");
}

/** Blanks, `/` and `>`. */
function endsName(code: number): boolean {
  return code === 0x3e || code === 0x2f || code <= 0x20;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
