import type { Analysis, Section } from "../core/model/analysis.ts";
import {
  blockAt,
  cellAtPosition,
  compare,
  contains,
  figureRange,
  lineCount,
  type Position,
  type Range,
  rangeOf,
  tableOf,
  tableRange,
  wholeLines,
} from "./place.ts";

/**
 * The ranges that a growing selection takes from a position, innermost first, each within the next:
 * figure, cell, row, table, or word and paragraph; then the sections, and the document.
 */
export function selectionsAt(analysis: Analysis, position: Position): Range[] {
  const block = blockAt(analysis, position.line);
  if (block < 0) return [];
  const placed = tableOf(analysis, block);
  const ranges: Range[] = [];
  if (placed) {
    const id = cellAtPosition(placed, position);
    const cell = id === null ? undefined : placed.table.cells[id];
    if (cell && id !== null) {
      ranges.push(figureRange(placed, id), rangeOf(cell.span, placed.start));
      const row = placed.table.cells.filter((other) => other.row === cell.row);
      const lines = row.flatMap(({ span }) => [span.line, span.lastLine]);
      ranges.push(wholeLines(analysis, Math.min(...lines) + placed.start, Math.max(...lines) + placed.start));
    }
    ranges.push(tableRange(analysis, placed));
  } else {
    ranges.push(wholeLines(analysis, position.line, position.line));
    const start = analysis.starts[block]!;
    ranges.push(wholeLines(analysis, start, start + analysis.blocks[block]!.lines.length - 1));
  }
  for (const { line, endLine } of sectionsAround(analysis.outline, position.line).reverse()) {
    ranges.push(wholeLines(analysis, line, endLine - 1));
  }
  ranges.push(wholeLines(analysis, 0, lineCount(analysis) - 1));
  return nested(ranges, position);
}

/** The sections that hold a line, outermost first. */
function sectionsAround(outline: readonly Section[], line: number): Section[] {
  const section = outline.find((candidate) => candidate.line <= line && line < candidate.endLine);
  return section ? [section, ...sectionsAround(section.children, line)] : [];
}

/** Only the ranges that hold the position and are larger than the one before. */
function nested(ranges: readonly Range[], position: Position): Range[] {
  const chain: Range[] = [{ start: position, end: position }];
  for (const range of ranges) {
    const inner = chain.at(-1)!;
    const same = compare(range.start, inner.start) === 0 && compare(range.end, inner.end) === 0;
    if (contains(range, inner) && !same) chain.push(range);
  }
  return chain.length > 1 ? chain.slice(1) : chain;
}
