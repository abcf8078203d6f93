import type { Analysis } from "../../core/model/analysis.ts";
import type { Block } from "../../core/model/block.ts";
import { keptBeside } from "../../core/model/kept-beside.ts";
import { spanOf } from "../../core/model/span.ts";
import { type Range, rangeOf } from "../place.ts";

/** A place that may cite a caption or heading by its words, or a Markdown heading by its anchor. */
export interface Citation {
  readonly kind: "words" | "open" | "anchor";
  readonly range: Range;
  /**
   * "words": what is cited, from end to end; "open": what follows a word such as "see", of which the first words may be
   * a title; "anchor": what stands behind the `#` of a link.
   */
  readonly text: string;
  /** What a link with an anchor is called, and where that stands; null where it has no text. */
  readonly label: { readonly text: string; readonly range: Range } | null;
}

interface Found {
  readonly kind: Citation["kind"];
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly label: { readonly from: number; readonly to: number } | null;
}

/** Titles are not longer. UTF-16 units. */
const longestTitle = 80;

/** What is sure to name something: titles of writings. */
const titled = /《([^《》]{2,80})》|〈([^〈〉]{2,80})〉/g;
/** Quotation marks name a title only next to a word that says so. */
const quoted = /“([^“”]{2,80})”|「([^「」]{2,80})」|‘([^‘’]{2,80})’|(?<![\p{L}\d])"([^"]{2,80})"/gu;
const cueBefore =
  /(?:见|参见|详见|参阅|参照|(?<!\p{L})(?:see|cf\.|under|section|chapter|part|table|figure|refer to))\s*$/iu;
const cueAfter =
  /^\s*(?:一?[节章]|部分|小节|[一之]?[表图](?!\p{L})|(?:section|chapter|part|table|figure)\b)/iu;
/** Words without any marks, right behind a word that says that they are a title. */
const seen =
  /(?:(?<!\p{L})(?:see|cf\.|refer to)(?: the)? (?=[\p{Lu}\d])|(?:参见|详见|参阅|(?<!\p{Script=Han})见|(?<=[可请另均并也])见)(?=\p{Script=Han}))/gu;
/** Links within the text: `[words](#anchor)`, `[words]: #anchor`, `href="#anchor"`. */
const anchors = /(?:\[([^\]]{0,80})\](?:\(\s*<?#|:\s*<?#)|href=["']#)([^)\s>"']{1,240})/g;

/** All places that may cite a title, in the order of the text; whether they do is for the titles to say. */
export function citationsIn(analysis: Analysis): Citation[] {
  const citations: Citation[] = [];
  analysis.blocks.forEach((block, index) => {
    const start = analysis.starts[index]!;
    for (const { kind, line, from, to, label } of findIn(block)) {
      const stretch = (first: number, end: number) => ({
        text: block.lines[line]!.slice(first, end),
        range: rangeOf(spanOf(line, first, end), start),
      });
      citations.push({ kind, ...stretch(from, to), label: label && stretch(label.from, label.to) });
    }
  });
  return citations;
}

/** What may cite something in a block. */
const findIn = keptBeside(({ kind, lines }: Block): readonly Found[] => {
  const isProse = kind !== "fence" && kind !== "blank" && kind !== "matter";
  return isProse ? lines.flatMap(findInLine) : [];
});

/** What every citation has in it; most lines have none of it. */
const mayCite = /[《〈“「‘"#见]|see|cf\.|参阅|refer to/i;

function findInLine(text: string, line: number): Found[] {
  if (!mayCite.test(text)) return [];
  const found: Found[] = [];
  const add = (kind: Found["kind"], from: number, length: number) =>
    found.push({ kind, line, from, to: from + length, label: null });
  for (const { index, 0: whole } of text.matchAll(titled)) add("words", index + 1, whole.length - 2);
  for (const { index, 0: whole } of text.matchAll(quoted)) {
    const isCited =
      cueBefore.test(text.slice(Math.max(0, index - 12), index)) ||
      cueAfter.test(text.slice(index + whole.length, index + whole.length + 12));
    if (isCited) add("words", index + 1, whole.length - 2);
  }
  for (const { index, 0: cue } of text.matchAll(seen)) {
    const from = index + cue.length;
    add("open", from, Math.min(longestTitle, text.length - from));
  }
  for (const { index, 0: whole, 1: words = "", 2: anchor = "" } of text.matchAll(anchors)) {
    const to = index + whole.length;
    const label = words === "" ? null : { from: index + 1, to: index + 1 + words.length };
    found.push({ kind: "anchor", line, from: to - anchor.length, to, label });
  }
  return found;
}
