import type { Analysis, Section } from "../core/model/analysis.ts";
import { type Locale, phrases } from "../messages.ts";
import { captionsIn } from "./landmarks.ts";
import { type PlacedTable, type Range, rangeOf, tableRange, tablesOf, wholeLines } from "./place.ts";

export interface OutlineEntry {
  readonly name: string;
  readonly kind: "title" | "section" | "table" | "figure";
  readonly detail: string;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly OutlineEntry[];
}

/** The section tree, each table and figure under the section it stands in. */
export function outlineOf(analysis: Analysis, locale: Locale): OutlineEntry[] {
  const tables = tablesOf(analysis).map((placed, index) => tableSymbol(analysis, placed, index + 1, locale));
  const captioned = [...tables, ...figureSymbols(analysis)];
  captioned.sort((a, b) => a.range.start.line - b.range.start.line);
  const queue = { captioned, next: 0 };
  const top = captionedBefore(queue, analysis.outline[0]?.line ?? Infinity);
  const symbols = analysis.outline.flatMap((section, index) => [
    sectionSymbol(analysis, section, queue),
    ...captionedBefore(queue, analysis.outline[index + 1]?.line ?? Infinity),
  ]);
  return [...top, ...symbols];
}

interface Queue {
  readonly captioned: readonly OutlineEntry[];
  next: number;
}

function captionedBefore(queue: Queue, line: number): OutlineEntry[] {
  const from = queue.next;
  const { captioned } = queue;
  while (queue.next < captioned.length && captioned[queue.next]!.range.start.line < line) queue.next++;
  return captioned.slice(from, queue.next);
}

function sectionSymbol(analysis: Analysis, section: Section, queue: Queue): OutlineEntry {
  const { name, kind, line, endLine, children } = section;
  const lastLine = Math.max(line, endLine - 1);
  const heading = analysis.blocks[section.block]?.heading;
  const selectionRange = rangeOf(heading?.span ?? { line: 0, from: 0, lastLine: 0, to: 0 }, line);
  const inside: OutlineEntry[] = captionedBefore(queue, children[0]?.line ?? endLine);
  for (const [index, child] of children.entries()) {
    inside.push(
      sectionSymbol(analysis, child, queue),
      ...captionedBefore(queue, children[index + 1]?.line ?? endLine),
    );
  }
  const range = wholeLines(analysis, line, lastLine);
  return { name, kind, detail: "", range, selectionRange, children: inside };
}

function figureSymbols(analysis: Analysis): OutlineEntry[] {
  return captionsIn(analysis)
    .filter(({ key }) => key.startsWith("figure "))
    .map(({ name, range }) => ({
      name,
      kind: "figure",
      detail: "",
      range,
      selectionRange: range,
      children: [],
    }));
}

function tableSymbol(analysis: Analysis, placed: PlacedTable, number: number, locale: Locale): OutlineEntry {
  const { study, start } = placed;
  const range = tableRange(analysis, placed);
  const { nRows, nColumns, holding, broken } = study.tally;
  return {
    name: study.caption || phrases[locale].table(number),
    kind: "table",
    detail: phrases[locale].tableDetail(nRows, nColumns, holding, broken),
    range,
    selectionRange: wholeLines(analysis, start, start),
    children: [],
  };
}
