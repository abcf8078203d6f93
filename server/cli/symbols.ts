import type { Analysis, Section } from "../core/model/analysis.ts";
import { lineAt, type PlacedTable, type Range, rangeOf, tableRange, tablesOf } from "../features/place.ts";

/** A node of the outline as `outline` prints it. */
export interface OutlineSymbol {
  readonly name: string;
  readonly kind: "title" | "section" | "table";
  readonly detail: string;
  /** The whole extent; for a section, to the start of the line after it. */
  readonly range: Range;
  /** The heading's own text, or the table's first line. */
  readonly selectionRange: Range;
  readonly children: readonly OutlineSymbol[];
}

/** The section tree, with each table in the section it stands in. */
export function outlineSymbols(analysis: Analysis): OutlineSymbol[] {
  const tables = tablesOf(analysis).map((table) => tableSymbol(analysis, table));
  return nested(analysis, analysis.outline, tables);
}

/** Sections and the tables that stand in none of them, in the order of the file. */
function nested(
  analysis: Analysis,
  sections: readonly Section[],
  tables: readonly OutlineSymbol[],
): OutlineSymbol[] {
  const loose: OutlineSymbol[] = [];
  const owned = new Map<Section, OutlineSymbol[]>();
  let at = 0;
  for (const table of tables) {
    const { line } = table.range.start;
    while (at < sections.length && sections[at]!.endLine <= line) at++;
    const section = sections[at];
    if (!section || section.line > line) loose.push(table);
    else owned.set(section, [...(owned.get(section) ?? []), table]);
  }
  const symbols = sections.map((section) => sectionSymbol(analysis, section, owned.get(section) ?? []));
  return [...symbols, ...loose].sort((a, b) => a.range.start.line - b.range.start.line);
}

function sectionSymbol(
  analysis: Analysis,
  section: Section,
  tables: readonly OutlineSymbol[],
): OutlineSymbol {
  const block = analysis.blocks[section.block];
  const start = analysis.starts[section.block] ?? section.line;
  const selectionRange = block?.heading
    ? rangeOf(block.heading.span, start)
    : { start: { line: section.line, character: 0 }, end: { line: section.line, character: 0 } };
  return {
    name: section.name,
    kind: section.kind,
    detail: "",
    range: { start: { line: section.line, character: 0 }, end: endOf(analysis, section.endLine) },
    selectionRange,
    children: nested(analysis, section.children, tables),
  };
}

/** The end of the line before `endLine`: ranges stay within the text even where it ends without a line end. */
function endOf(analysis: Analysis, endLine: number): Range["end"] {
  const line = Math.max(0, endLine - 1);
  return { line, character: lineAt(analysis, line).length };
}

function tableSymbol(analysis: Analysis, placed: PlacedTable): OutlineSymbol {
  const { table, study, start } = placed;
  const range = tableRange(analysis, placed);
  const selectionRange = {
    start: range.start,
    end: { line: start, character: lineAt(analysis, start).length },
  };
  const name = study.caption || table.columnLabels.filter((label) => label).join(" | ") || table.syntax;
  return {
    name,
    kind: "table",
    detail: `${table.nRows}×${table.nColumns}`,
    range,
    selectionRange,
    children: [],
  };
}
