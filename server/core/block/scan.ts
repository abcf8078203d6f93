import type { Block, BlockKind, Heading } from "../model/block.ts";
import { syntaxes } from "../table/syntaxes.ts";
import { readMark } from "../text/marks.ts";
import { countTitleLines, readHeading, readNumbered, setextHeading, titleHeading } from "./heading.ts";
import { endOfComment, endOfFence, endOfHtml, endOfMatter, isUnderline, opensComment, opensFence, opensHtml } from "./markup.ts";

/** Cuts lines into blocks that tile them. */
export function scanBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  let opening = true;
  while (at < lines.length) {
    const block = scanBlock(lines, at, opening);
    blocks.push(block);
    at += block.lines.length;
    opening &&= block.kind === "blank" || block.kind === "matter" || block.kind === "comment";
  }
  return blocks;
}

/**
 * The block that starts at `lines[at]`. It depends on no line before it; `opening` says that nothing but blanks,
 * front matter and comments stand before, so that a title may follow.
 */
function scanBlock(lines: readonly string[], at: number, opening: boolean): Block {
  const line = lines[at]!;
  const take = (kind: BlockKind, end: number, heading: Heading | null = null, syntax: string | null = null): Block => ({
    kind,
    lines: lines.slice(at, end),
    heading,
    syntax,
  });

  if (line.trim() === "") return take("blank", at + 1);
  if (at === 0 && line.trimEnd() === "---") {
    const end = endOfMatter(lines);
    if (end > 0) return take("matter", end);
  }
  const fence = opensFence(line);
  if (fence) return take("fence", endOfFence(lines, at, fence));
  if (opensComment(line)) return take("comment", endOfComment(lines, at));

  for (const syntax of syntaxes) {
    const n = syntax.measure(lines, at);
    if (n > 0) return take("table", at + n, null, syntax.name);
  }
  if (opensHtml(line)) return take("html", endOfHtml(lines, at));

  const nListed = countListed(lines, at);
  if (nListed > 0) return take("paragraph", at + nListed);
  const found = readHeading(lines, at);
  if (found) return take("heading", at + found.nLines, found.heading);
  if (opening) {
    const n = countTitleLines(lines, at);
    if (n > 0 && !isUnderline(lines[at + n] ?? "")) return take("title", at + n, titleHeading(lines, at, n));
  }
  return scanParagraph(lines, at, take);
}

/** Lines up to a blank or to what interrupts a paragraph; a Setext underline makes a heading of them. */
function scanParagraph(
  lines: readonly string[],
  at: number,
  take: (kind: BlockKind, end: number, heading?: Heading | null) => Block,
): Block {
  let end = at + 1;
  while (end < lines.length) {
    const line = lines[end]!;
    if (isUnderline(line) && !isListOrQuote(lines[at]!)) return take("heading", end + 1, setextHeading(lines, at, end - at));
    if (line.trim() === "" || interrupts(lines, end)) break;
    end++;
  }
  return take("paragraph", end);
}

function interrupts(lines: readonly string[], at: number): boolean {
  const line = lines[at]!;
  if (opensFence(line) || opensComment(line) || opensHtml(line)) return true;
  if (readHeading(lines, at) || countListed(lines, at) > 0) return true;
  return syntaxes.some((syntax) => syntax.measure(lines, at) > 0);
}

function isListOrQuote(line: string): boolean {
  return /^\s{0,3}(?:[-*+>]\s|\d+[.)]\s)/.test(line);
}

/** A run of numbered lines with nothing between is a list, a contents page or a stub, not a row of headings. */
const fewestListed = 3;

/** How many lines a list of numbered lines takes that starts at `lines[at]`; 0 where a heading or text does. */
function countListed(lines: readonly string[], at: number): number {
  const first = readMark(lines[at]!);
  if (!first) return 0;
  const heading = readNumbered(lines[at]!);
  if (heading?.runIn) return 0;
  let nItems = 1;
  let end = at + 1;
  for (let i = at + 1; i < lines.length; i++) {
    if (lines[i]!.trim() === "") continue;
    const mark = readMark(lines[i]!);
    if (mark?.family !== first.family || mark.ordinal !== first.ordinal + nItems) break;
    if (readNumbered(lines[i]!)?.runIn) break;
    nItems++;
    end = i + 1;
  }
  const enough = first.family === "1." || first.family === "（1）" ? 2 : fewestListed;
  return nItems >= enough ? end - at : 0;
}
