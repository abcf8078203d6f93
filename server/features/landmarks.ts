import type { Analysis, Section } from "../core/model/analysis.ts";
import type { Block } from "../core/model/block.ts";
import { spanOf } from "../core/model/span.ts";
import { readOrdinal } from "../core/number/chinese.ts";
import { compare, type Position, type Range, rangeOf } from "./place.ts";

/** What other places of a report refer to by a number: a table or figure with a numbered caption, or a section. */
export interface Landmark {
  /** Two landmarks of one key are the same thing: "table 3", "section 2". */
  readonly key: string;
  readonly name: string;
  /** The caption or heading. */
  readonly range: Range;
  /** The number in it, as a rename changes it; null for sections, whose number comes from their place. */
  readonly number: Range | null;
}

/** A place that names a landmark: 表3, 见第三节, "Table 3". */
export interface Mention {
  readonly key: string;
  readonly range: Range;
  readonly number: Range;
}

interface Found {
  readonly kind: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly numberFrom: number;
  readonly number: string;
  /** Whether the line starts with it, so that it may be a caption. */
  readonly opens: boolean;
}

const han = "〇零一二三四五六七八九十百";

/** Each kind with its words before the number and after it. Sections are counted in Chinese by 节, 部分, 章. */
const mentionPattern = new RegExp(
  `(?<table>附?表|\\btab(?:le|\\.)|\\btabelle|\\btableau)\\s{0,2}(?<t>\\d{1,3}(?:[-.－–]\\d{1,3})?|[${han}]{1,3})(?![\\d${han}])` +
    `|(?<figure>附?图|\\bfig(?:ure|\\.))\\s{0,2}(?<f>\\d{1,3}(?:[-.－–]\\d{1,3})?|[${han}]{1,3})(?![\\d${han}])` +
    `|第(?<s>[${han}]{1,3}|\\d{1,2})(?:部分|章|节)` +
    `|\\b(?:section|chapter|part)\\s(?<e>\\d{1,2})\\b`,
  "giu",
);

/** Longer lines are sentences that begin with a mention, not captions. UTF-16 units. */
const longestCaption = 80;

/** Blocks do not change, so what was found in one holds for every later analysis that reuses it. */
const foundIn = new WeakMap<Block, readonly Found[]>();

function findIn(block: Block): readonly Found[] {
  let found = foundIn.get(block);
  if (!found) {
    const isProse = block.kind !== "fence" && block.kind !== "table" && block.kind !== "blank";
    found = isProse ? block.lines.flatMap(findInLine) : [];
    foundIn.set(block, found);
  }
  return found;
}

/** What every mention has in it; most lines have none of it, and finding that out is cheap. */
const mayMention = /[表图第]|tab|fig|section|chapter|part/i;

function findInLine(text: string, line: number): Found[] {
  if (!mayMention.test(text)) return [];
  return [...text.matchAll(mentionPattern)].map((match): Found => {
    const groups = match.groups ?? {};
    const number = groups.t ?? groups.f ?? groups.s ?? groups.e ?? "";
    const kind = groups.table
      ? groups.table.startsWith("附")
        ? "annex table"
        : "table"
      : groups.figure
        ? "figure"
        : "section";
    const from = match.index;
    const numberFrom = from + match[0].indexOf(number, match[0].startsWith("第") ? 1 : 0);
    const opens =
      text.length <= longestCaption &&
      /^[\s>*_#（(【［[]*$/.test(text.slice(0, from)) &&
      !/[。.；;]\s*$/.test(text);
    return { kind, line, from, to: from + match[0].length, numberFrom, number, opens };
  });
}

function keyOf({ kind, number }: Found): string {
  const plain = number.replace(/[－–.]/g, "-");
  return `${kind} ${readOrdinal(plain) ?? plain}`;
}

/** All landmarks, in the order of the text. The first of a key is the one that is meant. */
export function landmarksOf(analysis: Analysis): Landmark[] {
  return [...captionsIn(analysis), ...sectionLandmarks(analysis, analysis.outline)];
}

/** The numbered captions of tables and figures, in the order of the text. */
export function captionsIn(analysis: Analysis): Landmark[] {
  const { blocks, starts } = analysis;
  const captions: Landmark[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (block.kind === "table" || block.kind === "blank") continue;
    for (const found of findIn(block)) {
      if (!found.opens || found.kind === "section") continue;
      if (found.kind !== "figure" && !nearTable(analysis, index)) continue;
      captions.push({
        key: keyOf(found),
        name: block.lines[found.line]!.trim(),
        range: lineRange(block, found.line, starts[index]!),
        number: numberRange(found, starts[index]!),
      });
    }
  }
  return captions;
}

/** A caption stands just before its table or just after it, with at most blanks and a unit line between. */
function nearTable({ blocks }: Analysis, index: number): boolean {
  for (let at = index + 1, filled = 0; at < blocks.length && filled < 2; at++) {
    if (blocks[at]!.kind === "table") return true;
    if (blocks[at]!.kind !== "blank") filled++;
  }
  let at = index - 1;
  while (at >= 0 && blocks[at]!.kind === "blank") at--;
  return blocks[at]?.kind === "table";
}

function sectionLandmarks(analysis: Analysis, sections: readonly Section[]): Landmark[] {
  return sections.flatMap((section): Landmark[] => {
    const heading = analysis.blocks[section.block]?.heading;
    const inner = sectionLandmarks(analysis, section.children);
    if (!heading || heading.ordinal === null) return inner;
    const { from, to, line, lastLine } = heading.span;
    const range = {
      start: { line: section.line + line, character: from },
      end: { line: section.line + lastLine, character: to },
    };
    return [{ key: `section ${heading.ordinal}`, name: section.name, range, number: null }, ...inner];
  });
}

/** All mentions that are not themselves the caption or heading they would name. */
export function mentionsOf(analysis: Analysis): Mention[] {
  const own = new Set(landmarksOf(analysis).map(({ key, range }) => `${range.start.line} ${key}`));
  return analysis.blocks.flatMap((block, index) => {
    const start = analysis.starts[index]!;
    return findIn(block).flatMap((found): Mention[] => {
      const key = keyOf(found);
      if (own.has(`${start + found.line} ${key}`)) return [];
      const range = rangeOf(spanOf(found.line, found.from, found.to), start);
      return [{ key, range, number: numberRange(found, start) }];
    });
  });
}

/** The key of what a position names or captions, or null. */
export function keyAt(analysis: Analysis, position: Position): string | null {
  const holds = ({ range }: { readonly range: Range }) =>
    compare(range.start, position) <= 0 && compare(position, range.end) <= 0;
  return (mentionsOf(analysis).find(holds) ?? landmarksOf(analysis).find(holds))?.key ?? null;
}

function numberRange({ line, number, numberFrom }: Found, start: number): Range {
  return rangeOf(spanOf(line, numberFrom, numberFrom + number.length), start);
}

function lineRange(block: Block, line: number, start: number): Range {
  return rangeOf(spanOf(line, 0, block.lines[line]!.length), start);
}
