import type { Edit } from "../model/finding.ts";

/** A repair may uncover the next one; real reports settle in two or three rounds. */
const mostRounds = 20;

/**
 * The last of the versions that `repair` makes of one another from `first` on. It ends where `repair` gives
 * null, and where a text comes back that was there before: repairs that undo each other must not go on for
 * ever.
 */
export function settle<Version>(
  first: Version,
  textOf: (version: Version) => string,
  repair: (version: Version) => Version | null,
): Version {
  const seen = new Set([textOf(first)]);
  let current = first;
  for (let round = 0; round < mostRounds; round++) {
    const next = repair(current);
    if (!next || seen.has(textOf(next))) break;
    seen.add(textOf(next));
    current = next;
  }
  return current;
}

/** The lines after the edits of every version were made, until a version calls for none. */
export function settleLines(
  lines: readonly string[],
  editsOf: (lines: readonly string[]) => readonly Edit[],
): readonly string[] {
  return settle(
    lines,
    (version) => version.join("\n"),
    (version) => {
      const edits = editsOf(version);
      return edits.length === 0 ? null : applied(version, edits);
    },
  );
}

/** Lines with edits made that each lie within one line; of two that meet the first in the text is made. */
export function applied(lines: readonly string[], edits: readonly Edit[]): string[] {
  const inOrder = [...edits].sort((a, b) => a.span.line - b.span.line || a.span.from - b.span.from);
  const apart: Edit[] = [];
  for (const edit of inOrder) {
    const last = apart[apart.length - 1]?.span;
    if (edit.span.line !== edit.span.lastLine) continue;
    if (!last || last.line < edit.span.line || last.to <= edit.span.from) apart.push(edit);
  }
  const changed = [...lines];
  for (const { span, text } of apart.reverse()) {
    const line = changed[span.line];
    if (line !== undefined) changed[span.line] = line.slice(0, span.from) + text + line.slice(span.to);
  }
  return changed;
}
