import { splitLines } from "./lines.ts";
import { splicedInPlace } from "./spliced.ts";

/** A place in a text: zero-based line, UTF-16 units from its start. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** Which lines a change touched: from `line`, `removed` lines gave way to `added` ones. */
export interface LineChange {
  readonly line: number;
  readonly removed: number;
  readonly added: number;
}

/**
 * A text that is being edited, kept as lines, so that an edit costs what it touches and not the whole text.
 * The end of each line is kept beside it: text() always equals what the editor holds, with LF, CRLF, CR or
 * any mixture of them.
 */
export class LiveText {
  #lines: string[];
  /** The end of every line but the last. */
  #ends: string[];

  constructor(text: string) {
    ({ lines: this.#lines, ends: this.#ends } = cut(text));
  }

  /** The lines without their ends. The array is changed in place by the next edit. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  /** The end that most likely suits a new line: that of the first one. */
  get lineEnd(): string {
    return this.#ends[0] ?? "\n";
  }

  text(): string {
    return this.#lines.map((line, index) => line + (this.#ends[index] ?? "")).join("");
  }

  /** Puts `text` in place of what stands between two positions; positions past an end mean that end. */
  replace(a: TextPosition, b: TextPosition, text: string): LineChange {
    const [start, end] = inOrder(this.within(a), this.within(b));
    const before = this.#lines[start.line]!.slice(0, start.character);
    const after = this.#lines[end.line]!.slice(end.character);
    const lineEnd = this.#ends[end.line] ?? "";
    const content = before + text + after;
    if (start.line === end.line && content !== "" && !/[\r\n]/.test(text)) {
      this.#lines[start.line] = content;
      return { line: start.line, removed: 1, added: 1 };
    }
    let line = start.line;
    let touched = content + lineEnd;
    // A lone CR that now meets an LF makes one line end with it.
    if (touched.startsWith("\n") && this.#ends[line - 1] === "\r")
      touched = `${this.#lines[--line]}\r${touched}`;
    return this.#put(line, end.line + 1 - line, touched, lineEnd !== "");
  }

  #put(line: number, removed: number, text: string, ended: boolean): LineChange {
    const { lines, ends } = cut(text);
    if (ended) lines.pop();
    this.#lines = splicedInPlace(this.#lines, line, line + removed, lines);
    this.#ends = splicedInPlace(this.#ends, line, line + removed, ends);
    return { line, removed, added: lines.length };
  }

  /** The nearest position that the text has. */
  within({ line, character }: TextPosition): TextPosition {
    const last = this.#lines.length - 1;
    if (line > last) return { line: last, character: this.#lines[last]!.length };
    if (line < 0) return { line: 0, character: 0 };
    return { line, character: Math.max(0, Math.min(character, this.#lines[line]!.length)) };
  }
}

/** One change that covers both, the second made after the first. */
export function joined(first: LineChange, second: LineChange): LineChange {
  const line = Math.min(first.line, second.line);
  // Lines that the second removed beyond the end of what the first added were there before both.
  const firstEnd = Math.max(first.line + first.added, second.line + second.removed);
  const added = firstEnd - line + second.added - second.removed;
  return { line, removed: firstEnd - line + first.removed - first.added, added };
}

function inOrder(a: TextPosition, b: TextPosition): [TextPosition, TextPosition] {
  return a.line < b.line || (a.line === b.line && a.character <= b.character) ? [a, b] : [b, a];
}

function cut(text: string): { lines: string[]; ends: string[] } {
  const lines = text.split("\n");
  const ends: string[] = new Array(lines.length - 1).fill("\n");
  if (text.indexOf("\r") < 0) return { lines, ends };
  for (let index = 0; index < ends.length; index++) {
    const line = lines[index]!;
    if (!line.endsWith("\r")) continue;
    lines[index] = line.slice(0, -1);
    ends[index] = "\r\n";
  }
  return lines.some((line) => line.indexOf("\r") >= 0) ? cutAtEach(text) : { lines, ends };
}

function cutAtEach(text: string): { lines: string[]; ends: string[] } {
  return { lines: splitLines(text), ends: text.match(/\r\n|\n|\r/g) ?? [] };
}
