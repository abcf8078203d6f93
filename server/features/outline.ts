import type { Analysis, Section } from "../core/model/analysis.ts";
import { type Locale, phrases } from "../messages.ts";
import { lineAt, type PlacedTable, type Range, rangeOf, tableRange, tablesOf } from "./place.ts";

export interface OutlineEntry {
  readonly name: string;
  readonly kind: "title" | "section" | "table" | "figure";
  readonly detail: string;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly OutlineEntry[];
}

/** The section tree, each table under the section it stands in. */
export function outlineOf(analysis: Analysis, locale: Locale): OutlineEntry[] {
  const tables = tablesOf(analysis).map((placed, index) => tableSymbol(analysis, placed, index + 1, locale));
  const queue = { tables, next: 0 };
  const top = tablesBefore(queue, analysis.outline[0]?.line ?? Infinity);
  const symbols = analysis.outline.flatMap((section, index) => [
    sectionSymbol(analysis, section, queue),
    ...tablesBefore(queue, analysis.outline[index + 1]?.line ?? Infinity),
  ]);
  return [...top, ...symbols];
}

interface Queue {
  readonly tables: readonly OutlineEntry[];
  next: number;
}

function tablesBefore(queue: Queue, line: number): OutlineEntry[] {
  const from = queue.next;
  while (queue.next < queue.tables.length && queue.tables[queue.next]!.range.start.line < line) queue.next++;
  return queue.tables.slice(from, queue.next);
}

function sectionSymbol(analysis: Analysis, section: Section, queue: Queue): OutlineEntry {
  const { name, kind, line, endLine, children } = section;
  const lastLine = Math.max(line, endLine - 1);
  const heading = analysis.blocks[section.block]?.heading;
  const selectionRange = rangeOf(heading?.span ?? { line: 0, from: 0, lastLine: 0, to: 0 }, line);
  const inside: OutlineEntry[] = tablesBefore(queue, children[0]?.line ?? endLine);
  for (const [index, child] of children.entries()) {
    inside.push(
      sectionSymbol(analysis, child, queue),
      ...tablesBefore(queue, children[index + 1]?.line ?? endLine),
    );
  }
  const range = {
    start: { line, character: 0 },
    end: { line: lastLine, character: lineAt(analysis, lastLine).length },
  };
  return { name, kind, detail: "", range, selectionRange, children: inside };
}

function tableSymbol(analysis: Analysis, placed: PlacedTable, number: number, locale: Locale): OutlineEntry {
  const { study, table, start } = placed;
  const range = tableRange(analysis, placed);
  const broken = study.balances.filter(({ verdict }) => verdict === "broken").length;
  const holding = study.balances.filter(
    ({ verdict }) => verdict === "holds" || verdict === "rounding",
  ).length;
  const first = lineAt(analysis, start);
  return {
    name: study.caption || phrases[locale].table(number),
    kind: "table",
    detail: phrases[locale].tableDetail(table.nRows, table.nColumns, holding, broken),
    range,
    selectionRange: { start: range.start, end: { line: start, character: first.length } },
    children: [],
  };
}
