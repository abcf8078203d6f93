import type { Block, BlockKind, Heading } from "../model/block.ts";
import { lookaheadLines } from "../model/syntax.ts";
import { fencedTable } from "../table/fenced.ts";
import { tableAt } from "../table/syntaxes.ts";
import { lately } from "../text/lately.ts";
import { isBlankCode, type Mark, readMark } from "../text/marks.ts";
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
  opensMarkup,
} from "./markup.ts";

/** Cuts lines into blocks that tile them. */
export function scanBlocks(lines: readonly string[]): Block[] {
  return scanUntil(lines, 0, true, () => false).blocks;
}

/** Lines that remember the last one that was looked at. */
export interface WatchedLines {
  readonly lines: readonly string[];
  last: number;
}

/** Scans from a line that opens a block until the end, or until `isShared` says that the rest is known. */
export function scanUntil(
  lines: readonly string[],
  from: number,
  opening: boolean,
  isShared: (line: number, opening: boolean) => boolean,
  watch?: WatchedLines,
): Scan {
  const blocks: Block[] = [];
  const reaches: number[] = [];
  const source = { text: lines, lines: watch?.lines ?? lines };
  let stillOpening = opening;
  let at = from;
  while (at < lines.length && !isShared(at, stillOpening)) {
    const block = scanBlock(source, at, stillOpening);
    blocks.push(block);
    at += block.lines.length;
    stillOpening &&= keepsOpening(block);
    if (!watch) continue;
    reaches.push(Math.max(0, watch.last + 1 - at));
    watch.last = 0;
  }
  return { blocks, end: at, reaches };
}

interface Scan {
  readonly blocks: Block[];
  readonly end: number;
  /** Where it was watched: how many lines behind each block were looked at. */
  readonly reaches: readonly number[];
}

/** Whether a title may still follow such a block. */
export function keepsOpening({ kind }: Block): boolean {
  return kind === "blank" || kind === "matter" || kind === "comment";
}

/** A block of whole lines. */
export function blockOf(
  kind: BlockKind,
  lines: readonly string[],
  heading: Heading | null = null,
  syntax: string | null = null,
): Block {
  return { kind, lines, heading, syntax, isAddressed: lines.some(addressesUs) };
}

export function addressesUs(line: string): boolean {
  return line.includes("crossfoot");
}

/**
 * Whether a line is a note to us in plain text, which is no part of a table or paragraph beside it, whatever words and
 * figures are in it.
 */
export function isNote(line: string): boolean {
  return addressesUs(line) && note.test(line);
}

const note = /^\s*(?:\/\/|%|;|※)?\s*crossfoot(?:-ignore|\s*[:：])/;

/** The block of every line of the same blanks: in most drafts that is half of all blocks. */
const blankOf = lately((line) => blockOf("blank", [line]));

/** A text to be scanned. */
interface Source {
  readonly text: readonly string[];
  /** The same lines, where somebody may watch which are looked at. */
  readonly lines: readonly string[];
}

/**
 * The block that starts at a line, from its own lines alone. It depends on no line before it; `opening` says that
 * nothing but blanks, front matter and comments stand before, so that a title may follow.
 */
function scanBlock(source: Source, at: number, opening: boolean): Block {
  const { lines } = source;
  const line = lines[at]!;
  if (isBlank(line)) return blankOf(line);
  const markup = at === 0 && isRule(line) ? endOfMatter(lines) : 0;
  if (markup > 0) return taken(source, "matter", at, markup);
  const isMarkup = opensMarkup(line);
  const fence = isMarkup ? opensFence(line) : null;
  if (fence) return scanFence(source, at, fence);
  if (isMarkup && opensComment(line)) return taken(source, "comment", at, endOfComment(lines, at));
  if (isNote(line)) return taken(source, "comment", at, at + 1);
  const table = tableAt(lines, at);
  if (table) return taken(source, "table", at, at + table.nLines, null, table.syntax);
  if (isMarkup && opensHtml(line)) return taken(source, "html", at, endOfHtml(lines, at));
  const nListed = countListed(lines, at);
  if (nListed > 0) return taken(source, "paragraph", at, at + nListed);
  const found = readHeading(line);
  if (found) return taken(source, "heading", at, at + 1, found);
  const nTitle = opening ? countTitle(lines, at) : 0;
  if (nTitle > 0 && !isUnderline(lines[at + nTitle] ?? ""))
    return taken(source, "title", at, at + nTitle, titleHeading(lines, at, nTitle));
  return scanParagraph(source, at);
}

/**
 * How many lines of a title stand there; the words above a table are one line of it, whatever the first row looks like.
 */
function countTitle(lines: readonly string[], at: number): number {
  const nTitle = countTitleLines(lines, at);
  return nTitle > 1 && tableAt(lines, at + 1) ? 1 : nTitle;
}

/** A code fence; where it holds a table and nothing else, that is output to be read, too. */
function scanFence(source: Source, at: number, fence: Fence): Block {
  const block = taken(source, "fence", at, endOfFence(source.lines, at, fence));
  const table = fencedTable(block.lines, fence.info);
  return table ? { ...block, syntax: table.syntax.name } : block;
}

/** Lines up to a blank or to what interrupts a paragraph; a Setext underline makes a heading of them. */
function scanParagraph(source: Source, at: number): Block {
  const { lines } = source;
  let end = at + 1;
  while (end < lines.length) {
    const line = lines[end]!;
    if (isUnderline(line) && !isListOrQuote(lines[at]!))
      return taken(source, "heading", at, end + 1, setextHeading(lines, at, end - at));
    if (isBlank(line) || interrupts(lines, end)) break;
    end++;
  }
  return taken(source, "paragraph", at, end);
}

/** Whether something else than the paragraph goes on at a line. */
function interrupts(lines: readonly string[], at: number): boolean {
  const line = lines[at]!;
  if (isNote(line)) return true;
  if (opensMarkup(line) && (opensFence(line) || opensComment(line) || opensHtml(line))) return true;
  return readHeading(line) !== null || countListed(lines, at) > 0 || tableAt(lines, at) !== null;
}

/** The block of the lines `[at, end)`. */
function taken(
  { text }: Source,
  kind: BlockKind,
  at: number,
  end: number,
  heading: Heading | null = null,
  syntax: string | null = null,
): Block {
  return blockOf(kind, text.slice(at, end), heading, syntax);
}

export function isRule(line: string | undefined): boolean {
  return line?.trimEnd() === "---";
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
  const first = readMark(lines[at]!) ?? attachedMark(lines[at]!);
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
  const isItem = first.family === "1." || first.family === "（1）" || /[；;]\s*$/.test(lines[at]!);
  return nItems >= (isItem ? 2 : fewestListed) ? end - at : 0;
}

/** The mark of the first item of what is attached, which stands on the line of its own name: 附件：1.统计表 */
function attachedMark(line: string): Mark | null {
  const name = line.includes("附") ? /^\s*附\s?件\s?[：:]\s*(?=1)/.exec(line) : null;
  return name && readMark(line, name[0].length);
}
