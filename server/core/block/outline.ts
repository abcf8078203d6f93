import type { Section } from "../model/analysis.ts";
import type { Block, Heading } from "../model/block.ts";
import { attachmentMark, contentsMark } from "./heading.ts";

interface Entry {
  readonly heading: Heading;
  readonly kind: "title" | "section";
  readonly block: number;
  readonly depth: number;
}

/**
 * The section tree, from the blocks that hold a heading. A section reaches to the line before the next
 * heading of its own or a higher level.
 */
export function buildOutline(
  blocks: readonly Block[],
  starts: readonly number[],
  headings: readonly number[],
): Section[] {
  const entries = nest(withoutContents(withoutWeak(entriesOf(blocks, headings))));
  const nLines = starts[blocks.length] ?? 0;
  const roots: Section[] = [];
  const open: {
    depth: number;
    section: { -readonly [K in keyof Section]: Section[K] } & { children: Section[] };
  }[] = [];
  for (const { heading, kind, block, depth } of entries) {
    const line = starts[block]!;
    while (open.length > 0 && open[open.length - 1]!.depth >= depth) open.pop()!.section.endLine = line;
    const section = { kind, name: heading.name, block, line, endLine: nLines, children: [] as Section[] };
    (open[open.length - 1]?.section.children ?? roots).push(section);
    if (kind === "title") section.endLine = line + blocks[block]!.lines.length;
    else open.push({ depth, section });
  }
  return roots;
}

function entriesOf(blocks: readonly Block[], headings: readonly number[]): Entry[] {
  return headings.map((block) => {
    const { heading, kind } = blocks[block]!;
    return { heading: heading!, kind: kind === "title" ? "title" : "section", block, depth: 0 };
  });
}

/** In a text with Markdown headings, "1. Introduction" is a list item and a first line without a mark no title. */
function withoutWeak(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(({ heading }) => isMarkdown(heading))) return entries;
  return entries.filter(({ heading }) => heading.mark !== "title" && !isWeak(heading));
}

function isMarkdown({ mark }: Heading): boolean {
  return mark.startsWith("#");
}

function isWeak({ mark, name }: Heading): boolean {
  return /^[A-Z1]/.test(mark) && !/[\u2e80-\u9fff]/.test(name);
}

/** Between 目录 and the second coming of the first title after it stand contents entries, not headings. */
function withoutContents(entries: readonly Entry[]): readonly Entry[] {
  const at = entries.findIndex(({ heading }) => heading.mark === contentsMark);
  if (at < 0) return entries;
  const first = entries[at + 1]?.heading.name;
  const again = entries.findIndex(({ heading }, k) => k > at + 1 && heading.name === first);
  return [...entries.slice(0, at), ...entries.slice(again < 0 ? at + 1 : again)];
}

/**
 * Depths: Markdown levels as they are; a numbered mark stands under the marks that opened before it and have not
 * been closed, so that 1、 directly under 一、 is second level in one document and third in another.
 */
function nest(entries: readonly Entry[]): Entry[] {
  const open: string[] = [];
  let base = 0;
  return entries.map((entry): Entry => {
    const { heading, kind } = entry;
    if (kind === "title") return entry;
    if (isMarkdown(heading)) {
      open.length = 0;
      base = Number(heading.mark.slice(1));
      return { ...entry, depth: base };
    }
    const known = open.indexOf(heading.mark);
    if (known >= 0) open.length = known + 1;
    else {
      const rank = rankOf(heading.mark);
      while (rank < ranks.length && open.length > 0 && rankOf(open[open.length - 1]!) >= rank) open.pop();
      open.push(heading.mark);
    }
    return { ...entry, depth: base + open.length };
  });
}

/** Marks that always stand above all others; the rest nest by the order in which they opened. */
const ranks: readonly (readonly string[])[] = [
  ["第一部分", "Part", attachmentMark],
  ["第一章", "Chapter", "Appendix"],
  ["第一节", "Section"],
  ["一、"],
];

function rankOf(mark: string): number {
  const rank = ranks.findIndex((marks) => marks.includes(mark));
  return rank < 0 ? ranks.length : rank;
}
