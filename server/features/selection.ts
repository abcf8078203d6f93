import type { Analysis } from "../core/model/analysis.ts";
import { sectionsAt } from "../core/model/sections.ts";
import type { Cell } from "../core/model/table.ts";
import { greatestOf, leastOf } from "../core/text/ordered.ts";
import {
  blockAt,
  cellAtPosition,
  compare,
  contains,
  figureRange,
  lineCount,
  type PlacedTable,
  type Position,
  type Range,
  rangeOf,
  tableOf,
  tableRange,
  wholeLines,
} from "./place.ts";

/**
 * The ranges that a growing selection takes from a position, innermost first, each within the next and larger:
 * figure, cell, row, table, or line and paragraph; then the sections, and the document.
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
      ranges.push(figureRange(placed, id), cellRange(analysis, placed, cell));
      const row = placed.table.cells.filter((other) => other.row === cell.row);
      const [first, last] = [
        leastOf(row.map(({ span }) => span.line)),
        greatestOf(row.map(({ span }) => span.lastLine)),
      ];
      ranges.push(wholeLines(analysis, first + placed.start, last + placed.start));
    }
    ranges.push(tableRange(analysis, placed));
  } else {
    ranges.push(wholeLines(analysis, position.line, position.line));
    const start = analysis.starts[block]!;
    ranges.push(wholeLines(analysis, start, start + analysis.blocks[block]!.lines.length - 1));
  }
  for (const { line, endLine } of sectionsAt(analysis.outline, position.line).reverse()) {
    ranges.push(wholeLines(analysis, line, endLine - 1));
  }
  ranges.push(wholeLines(analysis, 0, lineCount(analysis) - 1));
  return nested(ranges, position);
}

/** A cell's content where its figure is but a part of it, else the cell with all that is only the cell's. */
function cellRange(analysis: Analysis, placed: PlacedTable, cell: Cell): Range {
  const { numeral, text, span } = cell;
  if (numeral && numeral.to - numeral.from < text.length) return rangeOf(span, placed.start);
  const { lines } = analysis.blocks[placed.block]!;
  const [first, last] = [lines[span.line]!, lines[span.lastLine]!];
  const { from, to } =
    placed.table.syntax === "html" && span.line === span.lastLine
      ? withTags(first, span.from, span.to)
      : withPadding(placed.table.syntax, first, last, span);
  return rangeOf({ ...span, from, to }, placed.start);
}

/** The quotes and blanks around a cell; a TAB is one only where it does not part cells. */
function withPadding(syntax: string, first: string, last: string, { from, to }: Cell["span"]) {
  const isTabbed = syntax === "tab" || syntax === "tsv" || syntax === "csv";
  if (isTabbed && first[from - 1] === '"' && last[to] === '"') return { from: from - 1, to: to + 1 };
  const isBlank = (character = "x") => character.trim() === "" && !(isTabbed && character === "\t");
  let [start, end] = [from, to];
  while (isBlank(first[start - 1])) start--;
  while (isBlank(last[end])) end++;
  return { from: start, to: end };
}

/** The element that a cell of HTML is, where both its tags stand in its line. */
function withTags(line: string, from: number, to: number) {
  const lower = line.toLowerCase();
  const opening = Math.max(lower.lastIndexOf("<td", from), lower.lastIndexOf("<th", from));
  const closing = Math.min(
    ...["</td>", "</th>"].map((tag) => lower.indexOf(tag, to)).filter((at) => at >= 0),
  );
  return opening >= 0 && closing < line.length
    ? { from: opening, to: closing + "</td>".length }
    : { from, to };
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
