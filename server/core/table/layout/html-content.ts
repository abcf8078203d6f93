import type { RawCell } from "../../model/table.ts";
import { cellOf, type LineStretch, type Place } from "./cell-text.ts";
import type { HtmlCell } from "./html-rows.ts";

/**
 * The cell that an HTML cell's content makes. Tags around the whole content and blanks written as entities stay
 * outside its span (`<b>&nbsp;12</b>` is 12); tags and entities within it are part of its text as written.
 */
export function cellOfContent(lines: readonly string[], place: Place, content: HtmlCell): RawCell {
  const texts = content.texts.map((text) => withoutBlanks(lines, text)).filter(({ from, to }) => to > from);
  const [first, last] = [texts[0], texts[texts.length - 1]];
  if (!first || !last) {
    const { line, from } = content;
    return cellOf(lines, place, [{ line, from, to: from }]);
  }
  const oneLine = first.line === last.line && texts.length > 1;
  const cell = cellOf(lines, place, oneLine ? [contentOn(lines, first.line, content)] : texts);
  return { ...cell, indent: indentOf(lines, content.texts, first) };
}

/** All of a cell's content in one line, tags and all. */
function contentOn(lines: readonly string[], line: number, content: HtmlCell): LineStretch {
  const from = line === content.line ? content.from : 0;
  const to = line === content.lastLine ? content.to : (lines[line] ?? "").length;
  return { line, from, to };
}

const blankBefore = /^(?:\s|&(?:nbsp|emsp|ensp|thinsp|#160|#x0*a0|#8195|#12288);)+/i;
const blankEntityAtEnd = /&(?:nbsp|emsp|ensp|thinsp|#160|#x0{0,4}a0|#8195|#12288);$/i;

/** Longest of the blank entities above, in UTF-16 units. */
const longestEntity = 10;

function withoutBlanks(lines: readonly string[], { line, from, to }: LineStretch): LineStretch {
  const text = lines[line]!.slice(from, to);
  const first = blankBefore.exec(text)?.[0].length ?? 0;
  let last = text.length;
  while (last > first) {
    const entity = blankEntityAtEnd.exec(text.slice(Math.max(first, last - longestEntity), last));
    if (entity) last -= entity[0].length;
    else if (text[last - 1]!.trim() === "") last--;
    else break;
  }
  return { line, from: from + first, to: from + last };
}

/** How many blanks that a browser shows stand before the content on its line; wide ones count two. */
function indentOf(lines: readonly string[], texts: readonly LineStretch[], first: LineStretch): number {
  let indent = 0;
  for (const { line, from, to } of texts) {
    if (line !== first.line || from > first.from) continue;
    const before = lines[line]!.slice(from, Math.min(to, first.from));
    for (const blank of before.match(/&[^;]{1,8};|[^\S \t]/g) ?? []) {
      indent += /^(?:&emsp;|&#8195;|&#12288;|\u3000|\u2003)$/i.test(blank) ? 2 : 1;
    }
  }
  return indent;
}
