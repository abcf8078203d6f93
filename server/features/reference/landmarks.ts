import type { Analysis, Section } from "../../core/model/analysis.ts";
import type { Block } from "../../core/model/block.ts";
import { keptBeside } from "../../core/model/kept-beside.ts";
import { spanOf } from "../../core/model/span.ts";
import { readOrdinal } from "../../core/number/chinese.ts";
import { readMark } from "../../core/text/marks.ts";
import { type Range, rangeOf } from "../place.ts";

/** What other places of a report refer to: a table or figure with a numbered caption, or a section. */
export interface Landmark {
  /** What it is by its number: "table 3", "section 2"; "" for a heading without one. */
  readonly key: string;
  readonly name: string;
  /** The caption or heading. */
  readonly range: Range;
  /** The number in it, as a rename changes it; null for sections, whose number comes from their place. */
  readonly number: Range | null;
  /** What it is called, without mark and number; null where it has no words on a line of its own. */
  readonly words: Words | null;
  /** Sections: the word of its mark (节, 章, 部分), or "". */
  readonly unit: string;
  /** Headings of Markdown: the heading as a link's anchor is made of it; else "". */
  readonly anchored: string;
}

/** Some words of the text, and where they stand. */
export interface Words {
  readonly text: string;
  readonly range: Range;
}

/** A place that names a landmark by its number: 表3, 见第三节, "Table 3". */
export interface NumberMention {
  readonly key: string;
  readonly unit: string;
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
  /** Sections: 节, 章 or 部分; else "". */
  readonly unit: string;
  /** Whether the line starts with it, so that it may be a caption. */
  readonly opens: boolean;
}

const han = "〇零一二三四五六七八九十百";

/** The number of a caption, as the source of a pattern: 3, 3-1, 十二. */
const captionNumber = `\\d{1,3}(?:[-.－–]\\d{1,3})?|[${han}]{1,3}`;

/** Each kind with its words before the number and after it. Sections are counted in Chinese by 节, 部分, 章. */
const mentionPattern = new RegExp(
  `(?<table>附?表|\\btab(?:le|\\.)|\\btabelle|\\btableau)\\s{0,2}(?<t>${captionNumber})(?![\\d${han}])` +
    `|(?<figure>附?图|\\bfig(?:ure|\\.))\\s{0,2}(?<f>${captionNumber})(?![\\d${han}])` +
    `|第(?<s>[${han}]{1,3}|\\d{1,2})(?<unit>部分|章|节)` +
    `|\\b(?<latin>section|chapter|part)\\s(?<e>\\d{1,2})\\b`,
  "giu",
);

/** The words of marks, one for both languages. */
const sectionUnits: Readonly<Record<string, string>> = {
  section: "节",
  chapter: "章",
  part: "部分",
  第一节: "节",
  第一章: "章",
  第一部分: "部分",
  Section: "节",
  Chapter: "章",
  Part: "部分",
};

/** Longer lines are sentences that begin with a mention, not captions. UTF-16 units. */
const longestCaption = 80;

/** What a block mentions. */
const findIn = keptBeside(({ kind, lines }: Block): readonly Found[] => {
  const isProse = kind !== "fence" && kind !== "table" && kind !== "blank";
  return isProse ? lines.flatMap(findInLine) : [];
});

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
    const unit = groups.unit ?? sectionUnits[groups.latin?.toLowerCase() ?? ""] ?? "";
    return { kind, line, from, to: from + match[0].length, numberFrom, number, unit, opens };
  });
}

const givenNumber = new RegExp(`^[^\\d${han}]{0,12}(${captionNumber})\\s*$`, "u");

/**
 * The number that somebody gives a caption, perhaps with a word before it: 4, Table 4, 表四; null where there is none.
 */
export function numberIn(name: string): string | null {
  return givenNumber.exec(name)?.[1] ?? null;
}

/** What a landmark of a kind is by its number, in whatever way that is written. */
export function keyOf({ kind, number }: Pick<Found, "kind" | "number">): string {
  if (/^\d+$/.test(number)) return `${kind} ${Number(number)}`;
  const plain = number.replace(/[－–.]/g, "-");
  return `${kind} ${readOrdinal(plain) ?? plain}`;
}

/**
 * All landmarks: captions in the order of the text, then sections, the outermost first. The first of a key is
 * meant.
 */
export function landmarksOf(analysis: Analysis): Landmark[] {
  return [...captionsIn(analysis), ...sectionLandmarks(analysis)];
}

/** The numbered captions in the order of the text: of tables, annex tables and figures, or of some of these. */
export function captionsIn(
  analysis: Analysis,
  isWanted = (kind: string): boolean => kind !== "section",
): Landmark[] {
  const { blocks, starts } = analysis;
  const captions: Landmark[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (block.kind === "table" || block.kind === "blank" || !block.lines.some(mayCaption)) continue;
    for (const found of findIn(block)) {
      if (!found.opens || !isWanted(found.kind)) continue;
      if (found.kind !== "figure" && !nearTable(analysis, index)) continue;
      captions.push({
        key: keyOf(found),
        name: block.lines[found.line]!.trim(),
        range: lineRange(block, found.line, starts[index]!),
        number: numberRange(found, starts[index]!),
        words: wordsAfter(block.lines[found.line]!, found, starts[index]!),
        unit: "",
        anchored: "",
      });
    }
  }
  return captions;
}

/** What every caption starts with; most lines start with something else, and are looked at no further. */
const captionStart = /^[\s>*_#（(【［[]*(?:附?[表图]|tab|fig)/i;

function mayCaption(line: string): boolean {
  return captionStart.test(line);
}

/** Whether a line of a block may be the caption of a figure. */
export function opensFigure(block: Block): boolean {
  return block.lines.some(mayCaption) && findIn(block).some(({ opens, kind }) => opens && kind === "figure");
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

/** The words of a caption behind its number, without the marks that part and embrace them. */
function wordsAfter(line: string, { to, line: at }: Found, start: number): Words | null {
  const from = to + /^[\s:：.．、,，—–-]*/.exec(line.slice(to))![0].length;
  // A bracket that opens in the words closes there, too.
  const embracing = /[（(【[]/.test(line.slice(from)) ? /[\s*_#]*$/ : /[\s*_#）)】\]]*$/;
  return wordsBetween(line, from, line.search(embracing), at + start);
}

function wordsBetween(line: string, from: number, to: number, at: number): Words | null {
  return to - from < 2 ? null : { text: line.slice(from, to), range: rangeOf(spanOf(at, from, to)) };
}

function sectionLandmarks(analysis: Analysis): Landmark[] {
  const levels: (readonly Section[])[] = [];
  for (let level = analysis.outline; level.length > 0; level = level.flatMap(({ children }) => children))
    levels.push(level);
  return levels.flat().flatMap((section) => sectionLandmark(analysis, section) ?? []);
}

function sectionLandmark(analysis: Analysis, section: Section): Landmark | null {
  const block = analysis.blocks[section.block];
  const heading = block?.heading;
  if (!block || !heading) return null;
  const { from, to, line, lastLine } = heading.span;
  const source = block.lines[line]!;
  const mark = readMark(source.slice(0, lastLine > line ? undefined : to), from);
  const ordinal = heading.ordinal ?? mark?.ordinal ?? null;
  const wordsFrom = mark ? mark.to + /^[\s:：]*/.exec(source.slice(mark.to))![0].length : from;
  return {
    key: ordinal === null ? "" : `section ${ordinal}`,
    name: section.name,
    range: rangeOf(heading.span, section.line),
    number: null,
    words: lastLine > line ? null : wordsBetween(source, wordsFrom, to, section.line + line),
    unit: sectionUnits[mark?.family ?? ""] ?? "",
    anchored: heading.mark.startsWith("#") && lastLine === line ? source.slice(from, to) : "",
  };
}

/** All places that name a landmark by its number and are not themselves its caption or heading. */
export function numberMentionsOf(analysis: Analysis, landmarks: readonly Landmark[]): NumberMention[] {
  const own = new Set(landmarks.map(({ key, range }) => `${range.start.line} ${key}`));
  const mentions: NumberMention[] = [];
  analysis.blocks.forEach((block, index) => {
    const start = analysis.starts[index]!;
    for (const found of findIn(block)) {
      const key = keyOf(found);
      if (own.has(`${start + found.line} ${key}`)) continue;
      const range = rangeOf(spanOf(found.line, found.from, found.to), start);
      mentions.push({ key, unit: found.unit, range, number: numberRange(found, start) });
    }
  });
  return mentions;
}

/**
 * Tells what a number and the word of its mark mean: the section that is called so, else the outermost of
 * that number.
 */
export function landmarkFinder(
  landmarks: readonly Landmark[],
): (mention: Pick<NumberMention, "key" | "unit">) => Landmark | null {
  const byKey = new Map<string, Landmark>();
  for (const landmark of landmarks) {
    for (const name of [`${landmark.key} ${landmark.unit}`, landmark.key])
      if (!byKey.has(name)) byKey.set(name, landmark);
  }
  return ({ key, unit }) => byKey.get(`${key} ${unit}`) ?? byKey.get(key) ?? null;
}

function numberRange({ line, number, numberFrom }: Found, start: number): Range {
  return rangeOf(spanOf(line, numberFrom, numberFrom + number.length), start);
}

function lineRange(block: Block, line: number, start: number): Range {
  return rangeOf(spanOf(line, 0, block.lines[line]!.length), start);
}
