import type { Block, BlockKind, Heading } from "../model/block.ts";
import { lookaheadLines } from "../model/syntax.ts";
import { fencedTable } from "../table/fenced.ts";
import { syntaxes } from "../table/syntaxes.ts";
import type { LineChange } from "../text/live-text.ts";
import { isBlankCode, readMark } from "../text/marks.ts";
import { countTitleLines, readHeading, readNumbered, setextHeading, titleHeading } from "./heading.ts";
import {
  endOfComment,
  endOfFence,
  endOfHtml,
  endOfMatter,
  type Fence,
  isUnderline,
  opensComment,
  opensFence,
  opensHtml,
} from "./markup.ts";

/** Cuts lines into blocks that tile them. */
export function scanBlocks(lines: readonly string[]): Block[] {
  return scanUntil(lines, 0, true, () => false).blocks;
}

/**
 * The blocks of a text after a change, with those outside its reach taken over from before, by reference. A block
 * depends on its own lines and at most `lookaheadLines` after it, so scanning starts that far before the change
 * and ends at the first boundary that the old and the new text share after it. `starts` are the old blocks' first
 * lines; the result says which old blocks, `[from, to)`, gave way to which new ones.
 */
export function rescanBlocks(
  old: readonly Block[],
  starts: readonly number[],
  lines: readonly string[],
  change: LineChange,
): Rescan {
  const from = blockAt(starts, Math.max(0, change.line - lookaheadLines - 1));
  const shift = change.added - change.removed;
  const changedTo = change.line + change.removed;
  let to = blockAt(starts, changedTo);
  const isShared = (line: number, opening: boolean): boolean => {
    while (to < old.length && (starts[to]! < changedTo || starts[to]! + shift < line)) to++;
    return to < old.length && starts[to]! + shift === line && opening === mayOpen(old, to);
  };
  const { blocks, end } = scanUntil(lines, starts[from]!, mayOpen(old, from), isShared);
  if (end === lines.length) to = old.length;
  return { from, to, blocks: reusing(blocks, old.slice(from, to)) };
}

/** What gave way in a scan after a change: the old blocks `[from, to)`, and what stands there now. */
export interface Rescan {
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly Block[];
}

/** Scans from a line that opens a block until the end, or until `isShared` says that the rest is known. */
function scanUntil(
  lines: readonly string[],
  from: number,
  opening: boolean,
  isShared: (line: number, opening: boolean) => boolean,
): { blocks: Block[]; end: number } {
  const blocks: Block[] = [];
  const scanner = new BlockScanner(lines);
  let stillOpening = opening;
  let at = from;
  while (at < lines.length && !isShared(at, stillOpening)) {
    const block = scanner.blockAt(at, stillOpening);
    blocks.push(block);
    at += block.lines.length;
    stillOpening &&= keepsOpening(block);
  }
  return { blocks, end: at };
}

/** Whether a title may still follow such a block. */
function keepsOpening({ kind }: Block): boolean {
  return kind === "blank" || kind === "matter" || kind === "comment";
}

/** Whether a title may still follow the first `n` blocks. */
function mayOpen(blocks: readonly Block[], n: number): boolean {
  for (let k = 0; k < n; k++) if (!keepsOpening(blocks[k]!)) return false;
  return true;
}

/** The last block that starts at or before a line. */
function blockAt(starts: readonly number[], line: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** So many old blocks that begin and end alike are compared with a new one; more would cost too much. */
const mostCompared = 8;

/**
 * Scanned blocks that equal an old one in the window are that one, so that what is known of it stays. Each old block
 * serves once, the first in the text first, as most stand in the order of before.
 */
function reusing(blocks: readonly Block[], old: readonly Block[]): Block[] {
  if (blocks.length === 0) return [];
  const known = new Map<string, Block[]>();
  for (let at = old.length - 1; at >= 0; at--) {
    const key = sketch(old[at]!);
    const alike = known.get(key);
    if (alike) alike.push(old[at]!);
    else known.set(key, [old[at]!]);
  }
  return blocks.map((block) => {
    const alike = known.get(sketch(block)) ?? [];
    for (let at = alike.length - 1; at >= Math.max(0, alike.length - mostCompared); at--)
      if (isSame(alike[at]!, block)) return alike.splice(at, 1)[0]!;
    return block;
  });
}

/** What blocks that are the same have in common, at little cost. */
function sketch({ lines }: Block): string {
  return `${lines.length} ${lines[0]?.slice(0, 80)}\n${lines.at(-1)?.slice(0, 80)}`;
}

/** Whether two blocks are made of the same lines in the same way. */
export function isSame(a: Block, b: Block): boolean {
  return (
    a.kind === b.kind &&
    a.syntax === b.syntax &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, k) => line === b.lines[k])
  );
}

/** The table that starts at a line, where one does. */
interface FoundTable {
  readonly syntax: string;
  readonly nLines: number;
}

/**
 * Asks the syntaxes whether a table starts at a line. The end of a paragraph and the start of the next block ask
 * about the same line, so the last answer is kept.
 */
function tableFinder(lines: readonly string[]): (at: number) => FoundTable | null {
  let askedAt = -1;
  let answer: FoundTable | null = null;
  return (at) => {
    if (at === askedAt) return answer;
    askedAt = at;
    answer = null;
    for (const syntax of syntaxes) {
      const nLines = syntax.measure(lines, at);
      if (nLines === 0) continue;
      answer = { syntax: syntax.name, nLines };
      break;
    }
    return answer;
  };
}

/** A block of whole lines. */
export function blockOf(
  kind: BlockKind,
  lines: readonly string[],
  heading: Heading | null = null,
  syntax: string | null = null,
): Block {
  return { kind, lines, heading, syntax, isAddressed: lines.some((line) => line.includes("crossfoot")) };
}

/** Scans one block after another, each from its own lines alone. */
class BlockScanner {
  readonly #lines: readonly string[];
  readonly #tableAt: (at: number) => FoundTable | null;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.#tableAt = tableFinder(lines);
  }

  /**
   * The block that starts at a line. It depends on no line before it; `opening` says that nothing but blanks,
   * front matter and comments stand before, so that a title may follow.
   */
  blockAt(at: number, opening: boolean): Block {
    const lines = this.#lines;
    const line = lines[at]!;
    if (isBlank(line)) return this.#take("blank", at, at + 1);
    const markup = at === 0 && line.trimEnd() === "---" ? endOfMatter(lines) : 0;
    if (markup > 0) return this.#take("matter", at, markup);
    const fence = opensFence(line);
    if (fence) return this.#fenceAt(at, fence);
    if (opensComment(line)) return this.#take("comment", at, endOfComment(lines, at));
    const table = this.#tableAt(at);
    if (table) return this.#take("table", at, at + table.nLines, null, table.syntax);
    if (opensHtml(line)) return this.#take("html", at, endOfHtml(lines, at));
    const nListed = countListed(lines, at);
    if (nListed > 0) return this.#take("paragraph", at, at + nListed);
    const found = readHeading(line);
    if (found) return this.#take("heading", at, at + 1, found);
    const nTitle = opening ? countTitleLines(lines, at) : 0;
    if (nTitle > 0 && !isUnderline(lines[at + nTitle] ?? "")) {
      return this.#take("title", at, at + nTitle, titleHeading(lines, at, nTitle));
    }
    return this.#paragraphAt(at);
  }

  /** A code fence; where it holds a table and nothing else, that is output to be read, too. */
  #fenceAt(at: number, fence: Fence): Block {
    const block = this.#take("fence", at, endOfFence(this.#lines, at, fence));
    const table = fencedTable(block.lines, fence.info);
    return table ? { ...block, syntax: table.syntax.name } : block;
  }

  /** Lines up to a blank or to what interrupts a paragraph; a Setext underline makes a heading of them. */
  #paragraphAt(at: number): Block {
    const lines = this.#lines;
    let end = at + 1;
    while (end < lines.length) {
      const line = lines[end]!;
      if (isUnderline(line) && !isListOrQuote(lines[at]!)) {
        return this.#take("heading", at, end + 1, setextHeading(lines, at, end - at));
      }
      if (isBlank(line) || this.#interrupts(end)) break;
      end++;
    }
    return this.#take("paragraph", at, end);
  }

  #interrupts(at: number): boolean {
    const line = this.#lines[at]!;
    if (opensFence(line) || opensComment(line) || opensHtml(line)) return true;
    return readHeading(line) !== null || countListed(this.#lines, at) > 0 || this.#tableAt(at) !== null;
  }

  #take(
    kind: BlockKind,
    at: number,
    end: number,
    heading: Heading | null = null,
    syntax: string | null = null,
  ): Block {
    return blockOf(kind, this.#lines.slice(at, end), heading, syntax);
  }
}

function isBlank(line: string): boolean {
  return line.charCodeAt(0) <= 32 || line === "" || isBlankCode(line.charCodeAt(0))
    ? line.trim() === ""
    : false;
}

function isListOrQuote(line: string): boolean {
  return /^\s{0,3}(?:[-*+>]\s|\d+[.)]\s)/.test(line);
}

/** A run of numbered lines with nothing between is a list, a contents page or a stub, not a row of headings. */
const fewestListed = 3;

/**
 * How many lines a list of numbered lines takes that starts at `lines[at]`; 0 where a heading or text does. The
 * sections of an empty draft, set apart by blank lines, are no list.
 */
function countListed(lines: readonly string[], at: number): number {
  const first = readMark(lines[at]!);
  if (!first || readNumbered(lines[at]!)?.runIn) return 0;
  let nItems = 1;
  let end = at + 1;
  for (let i = at + 1; i < lines.length && i - end < lookaheadLines; i++) {
    if (isBlank(lines[i]!)) {
      if (first.family === "一、") break;
      continue;
    }
    const mark = readMark(lines[i]!);
    if (mark?.family !== first.family || mark.ordinal !== first.ordinal + nItems) break;
    if (readNumbered(lines[i]!)?.runIn) break;
    nItems++;
    end = i + 1;
  }
  const enough = first.family === "1." || first.family === "（1）" ? 2 : fewestListed;
  return nItems >= enough ? end - at : 0;
}
