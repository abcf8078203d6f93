import type { Analysis } from "../core/model/analysis.ts";
import { quotedAt, quotedCell, quotesOf } from "./figure/quoted.ts";
import { cellAtPosition, compare, type Position, type Range, tableAt } from "./place.ts";
import { crossReferences, holds, namedAt } from "./reference/cross-references.ts";
import { tiesAt } from "./trace.ts";

/**
 * Where the thing at a position is: the table or section that is named there, the cell that a figure of running text
 * quotes, or the totals a figure goes into.
 */
export function definitionsAt(analysis: Analysis, position: Position): Range[] {
  const { landmark } = namedAt(crossReferences(analysis), position);
  if (landmark) return [landmark.range];
  const quoted = quotedAt(analysis, position);
  const totals = tiesAt(analysis, position)
    .slice(1)
    .filter(({ role }) => role === "total");
  return [...(quoted ? [quotedCell(quoted)] : []), ...totals.map(({ range }) => range)];
}

/**
 * Every place that names the same thing, or every figure that shares a sum with the one at a position, or states the
 * same in running text.
 */
export function referencesAt(analysis: Analysis, position: Position, withDeclaration: boolean): Range[] {
  const references = crossReferences(analysis);
  const { mention, landmark } = namedAt(references, position);
  if (landmark || mention) {
    const named = references.mentions.filter((other) =>
      landmark ? other.landmark === landmark : other.landmark === null && other.key === mention?.key,
    );
    const declared = landmark && withDeclaration ? [landmark] : [];
    return [...declared, ...named].map(({ range }) => range).sort((a, b) => compare(a.start, b.start));
  }
  const tied = tiesAt(analysis, position).slice(withDeclaration ? 0 : 1);
  return [...tied.map(({ range }) => range), ...retellingsAt(analysis, position)];
}

/** The figures of running text that quote the cell at a position, or the same cell as the one there, and that cell. */
function retellingsAt(analysis: Analysis, position: Position): Range[] {
  const quoted = quotedAt(analysis, position);
  const placed = quoted?.placed ?? tableAt(analysis, position.line);
  const cell = quoted?.quote.place.cell ?? (placed && cellAtPosition(placed, position));
  if (!placed || cell === null) return [];
  const retold = quotesOf(analysis, placed.block, cell!).filter((range) => !holds(range, position));
  return quoted ? [quotedCell(quoted), ...retold] : retold;
}

/** A mention as a link, with the place it leads to. */
export interface Link {
  readonly range: Range;
  readonly target: Position;
  readonly tooltip: string;
}

/** A link at each place that names a table or section which is there; anchors are links already. */
export function linksOf(analysis: Analysis): Link[] {
  return crossReferences(analysis).mentions.flatMap(({ landmark, range, isAnchor }) =>
    landmark && !isAnchor ? [{ range, target: landmark.range.start, tooltip: landmark.name }] : [],
  );
}
