import type { Heading } from "../model/block.ts";
import { spanOf } from "../model/span.ts";
import { openingBlanks } from "../text/lines.ts";
import { type Mark, readMark } from "../text/marks.ts";

/** A numbered title with a line of its own is at most this long; longer ones are sentences. UTF-16 units. */
const longestTitle = 40;
/** A title that its body follows on the same line is shorter still. */
const longestRunIn = 25;

/** What word processors leave at the start of a line when text is pasted: `[bookmark: …]`, `[image: …]`. */
const residue = /^\s*\[(?:bookmark|image)[^\]]{0,80}\]/;

/** The heading that a line is by itself, or null. */
export function readHeading(line: string): Heading | null {
  return readAtx(line) ?? readContentsTitle(line) ?? readAttachment(line) ?? readNumbered(line);
}

/** ATX headings (CommonMark 0.31.2, section 4.2). */
function readAtx(line: string): Heading | null {
  if (line.charCodeAt(openingBlanks(line)) !== 35) return null;
  const match = /^ {0,3}(#{1,6})(?:[ \t]+|$)/.exec(line);
  if (!match) return null;
  const from = match[0].length;
  let to = line.trimEnd().length;
  const closing = /(?:^|[ \t])#+$/.exec(line.slice(from, to));
  if (closing) to = from + closing.index;
  to = Math.max(from, from + line.slice(from, to).trimEnd().length);
  return titled(line, from, to, `#${match[1]!.length}`);
}

/** The mark of the title of a table of contents; what follows it repeats the headings. */
export const contentsMark = "contents";

function readContentsTitle(line: string): Heading | null {
  if (line.length > 40 || !/^\s*(?:目\s*录|contents|table of contents)\s*$/i.test(line)) return null;
  return wholeLine(line, contentsMark);
}

/** A line that is a heading from its first word to its last. */
function wholeLine(line: string, mark: string): Heading {
  return titled(line, openingBlanks(line), line.trimEnd().length, mark);
}

/** The mark of what is attached to a formal document and stands behind its date: 附件1. */
export const attachmentMark = "附件";

function readAttachment(line: string): Heading | null {
  if (line.length > 20 || !/^\s*附\s?件\s?[\d一二三四五六七八九十]{0,2}\s*$/.test(line)) return null;
  return wholeLine(line, attachmentMark);
}

/** A numbered title: on a line of its own, or run in before its body. Table rows and sentences are none. */
export function readNumbered(line: string): Heading | null {
  const start = line.includes("[") ? skipResidue(line) : 0;
  const bold = boldTitle(line, start);
  if (bold) return bold;
  const mark = readMark(line, start);
  if (!mark) return null;
  const end = line.trimEnd().length;
  if (isContentsEntry(line)) return null;
  const stop = titleEnd(line, mark, end);
  if (stop < 0) return null;
  const runIn = stop < end && line.slice(stop + 1, end).trim() !== "";
  const title = line.slice(mark.to, stop).trim();
  if (title === "" || title.length > (runIn ? longestRunIn : longestTitle)) return null;
  if (runIn && isLatin(mark)) return null;
  if (!isTitle(title, mark, runIn)) return null;
  return titled(line, mark.from, stop, mark.family, mark.ordinal, runIn);
}

/** A Chinese numbered title in bold: **一、总体情况**, **（一）主动公开。** and its body. */
function boldTitle(line: string, start: number): Heading | null {
  if (line.indexOf("**", start) < 0) return null;
  const [opening, words = ""] = /^\s*\*\*([^*]{2,60})\*\*/.exec(line.slice(start)) ?? [];
  if (!opening || !/^[\u2e80-\uffef]/.test(words.trimStart())) return null;
  const inner = readNumbered(words);
  if (!inner || inner.runIn) return null;
  const from = start + opening.length - 2 - words.length;
  const span = spanOf(0, from + inner.span.from, from + inner.span.to);
  const runIn = line.slice(start + opening.length).trim() !== "";
  return runIn && inner.name.length > longestRunIn ? null : { ...inner, span, runIn };
}

/** Where a numbered title ends: before the first 。 or ：, else at the line's end; -1 for a sentence. */
function titleEnd(line: string, mark: Mark, end: number): number {
  for (let i = mark.to; i < end; i++) {
    const c = line[i]!;
    if (c === "。" || c === "：" || (c === ":" && !/\d/.test(line[i + 1] ?? ""))) return i;
    if (c === "；" || c === "！" || c === "？" || c === "\t") return -1;
  }
  return end;
}

/** An amount that a sentence goes on about, as the lines of a PDF file break it: 基本支出预算120万元，占总支出. */
const goesOn = /\d ?[万亿]?元 ?[，,]/;

/** Whether the words after a mark read as a title: no open end, no figures of a table row after it. */
function isTitle(title: string, mark: Mark, runIn: boolean): boolean {
  if (/[，,、；;]$/.test(title) || hasOpenBracket(title) || goesOn.test(title)) return false;
  if (/\s[-\d０-９][\d０-９.,，%％]*$/.test(title)) return false;
  if (isLatin(mark)) return /^[\p{Lu}\d]/u.test(title) && !/[.!?]$/.test(title);
  const cjk = /[\u2e80-\u2fdf\u3400-\u9fff]/.test(title);
  if (mark.family === "1.1" || mark.family === "1.1.1" || mark.family === "1.")
    return cjk || (!runIn && isLatinTitle(title));
  return cjk;
}

function isLatin({ family }: Mark): boolean {
  return /^[A-Z]/.test(family);
}

/** "1. Introduction" is a title, "1. buy milk" and "1. It was agreed that …" are not. */
function isLatinTitle(title: string): boolean {
  return /^\p{Lu}/u.test(title) && !/[.!?:;]$/.test(title) && title.split(" ").length <= 8;
}

function hasOpenBracket(title: string): boolean {
  let depth = 0;
  for (const c of title) {
    if (c === "（" || c === "(" || c === "《" || c === "“") depth++;
    else if (c === "）" || c === ")" || c === "》" || c === "”") depth--;
  }
  return depth > 0;
}

/** A line of a table of contents: dot leaders or a field code, and a page number at the end. */
function isContentsEntry(line: string): boolean {
  return /(?:\.{4,}|…{2,}|·{4,}|PAGEREF)/.test(line);
}

function skipResidue(line: string): number {
  let from = 0;
  for (let match = residue.exec(line); match; match = residue.exec(line.slice(from))) from += match[0].length;
  return from;
}

/** A heading by its words at `[from, to)` of its only line. */
function titled(
  line: string,
  from: number,
  to: number,
  mark: string,
  ordinal: number | null = null,
  runIn = false,
): Heading {
  const words = line.slice(from, to).replace(/\s+/g, " ");
  return { name: words.trim(), mark, ordinal, span: spanOf(0, from, to), runIn };
}

/**
 * The heading that Setext underlining makes of `lines[at]` (CommonMark 0.31.2, section 4.3), where the text
 * takes `nText` lines before the underline.
 */
export function setextHeading(lines: readonly string[], at: number, nText: number): Heading {
  const underline = lines[at + nText]!.trim();
  const first = lines[at]!;
  const last = lines[at + nText - 1]!;
  const name = lines
    .slice(at, at + nText)
    .map((line) => line.trim())
    .join(" ");
  const from = openingBlanks(first);
  const span = { line: 0, from, lastLine: nText - 1, to: last.trimEnd().length };
  return { name, mark: underline.startsWith("=") ? "#1" : "#2", ordinal: null, span, runIn: false };
}

/** Title lines carry no mark and no stop: the name of an office, a year, the word report. */
export function titleHeading(lines: readonly string[], at: number, nLines: number): Heading {
  const first = lines[at]!;
  const last = lines[at + nLines - 1]!;
  const start = skipResidue(first);
  const from = start + openingBlanks(first.slice(start));
  const name = [first.slice(from), ...lines.slice(at + 1, at + nLines)]
    .map((line) => withoutBold(line.trim()))
    .join("")
    .replace(/\s+/g, " ");
  const span = { line: 0, from, lastLine: nLines - 1, to: last.trimEnd().length };
  return { name, mark: "title", ordinal: null, span, runIn: false };
}

/** How many lines of a title stand at `lines[at]`: 0, 1 or 2. Only the first words of a document are asked. */
export function countTitleLines(lines: readonly string[], at: number): number {
  if (!isTitleLine(lines[at] ?? "")) return 0;
  const next = lines[at + 1] ?? "";
  if (!isTitleLine(next) || readNumbered(next)) return 1;
  return 2;
}

/** A Chinese line without the marks that make all of it bold. */
function withoutBold(text: string): string {
  return /^\*\*[\u2e80-\uffef][^*]*\*\*$/.test(text) ? text.slice(2, -2).trim() : text;
}

function isTitleLine(line: string): boolean {
  const text = withoutBold(line.slice(skipResidue(line)).trim());
  if (text === "" || text.length > 60 || /[\t|]/.test(text)) return false;
  if (/[。；;！!？?，,：:.]$/.test(text) || /[。；：:]/.test(text)) return false;
  return !/^(?:[-*+>#<`~=]|\d+[.)]\s)/.test(text) && /\p{L}/u.test(text);
}
