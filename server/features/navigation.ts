import type { Analysis } from "../core/model/analysis.ts";
import { crossReferences, landmarkAt, mentionAt } from "./cross-references.ts";
import { compare, type Position, type Range } from "./place.ts";
import { tiesAt } from "./trace.ts";

/** Where the thing at a position is: the table or section that is named there, or the totals a figure goes into. */
export function definitionsAt(analysis: Analysis, position: Position): Range[] {
  const references = crossReferences(analysis);
  const mention = mentionAt(references, position);
  const landmark = mention ? mention.landmark : landmarkAt(references, position);
  if (landmark) return [landmark.range];
  return tiesAt(analysis, position)
    .slice(1)
    .filter(({ role }) => role === "total")
    .map(({ range }) => range);
}

/** Every place that names the same thing, or every figure that shares a sum with the one at a position. */
export function referencesAt(analysis: Analysis, position: Position, withDeclaration: boolean): Range[] {
  const references = crossReferences(analysis);
  const mention = mentionAt(references, position);
  const landmark = mention ? mention.landmark : landmarkAt(references, position);
  if (landmark || mention) {
    const named = references.mentions.filter((other) =>
      landmark ? other.landmark === landmark : other.landmark === null && other.key === mention?.key,
    );
    const declared = landmark && withDeclaration ? [landmark] : [];
    return [...declared, ...named].map(({ range }) => range).sort((a, b) => compare(a.start, b.start));
  }
  return tiesAt(analysis, position)
    .slice(withDeclaration ? 0 : 1)
    .map(({ range }) => range);
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
