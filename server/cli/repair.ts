import { settle } from "../core/fix/settle.ts";
import { compare, type Position, type TextEdit } from "../features/place.ts";
import type { FindingText } from "./findings.ts";

/** A text after some fixes; none at first. */
export interface Repaired {
  readonly text: string;
  readonly nFixes: number;
  /** What is found in it still. */
  readonly left: readonly FindingText[];
}

/**
 * Applies safe fixes, and suggested ones where they are wanted, until nothing changes. `findingsIn` says what is wrong
 * with a text.
 */
export function repair(
  first: Repaired,
  suggested: boolean,
  findingsIn: (text: string) => readonly FindingText[],
): Repaired {
  return settle(
    first,
    (version) => version.text,
    (version) => {
      const edits = editsOf(version.left, suggested);
      if (edits.length === 0) return null;
      const next = applyEdits(version.text, edits);
      return { text: next, nFixes: version.nFixes + edits.length, left: findingsIn(next) };
    },
  );
}

/** One fix for each finding; those that reach into an earlier one wait for the next round. */
function editsOf(findings: readonly FindingText[], suggested: boolean): TextEdit[] {
  const chosen = findings.flatMap(({ fixes: all }) => {
    const fixes = all.filter(({ edits }) => edits.length > 0);
    const safe = fixes.find(({ applicability }) => applicability === "safe");
    const fix = safe ?? (suggested ? (fixes.find(({ preferred }) => preferred) ?? fixes[0]) : undefined);
    return fix ? [[...fix.edits].sort((a, b) => compare(a.range.start, b.range.start))] : [];
  });
  const free = chosen.sort((a, b) => compare(a[0]!.range.start, b[0]!.range.start));
  const taken: TextEdit[] = [];
  for (const edits of free) {
    const last = taken.at(-1);
    if (!last || compare(last.range.end, edits[0]!.range.start) <= 0) taken.push(...edits);
  }
  return taken;
}

/** The text after edits that are in order and do not overlap; line ends stay as they are. */
function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  const at = ({ line, character }: Position) => (starts[line] ?? text.length) + character;
  const pieces: string[] = [];
  let from = 0;
  for (const { range, newText } of edits) {
    pieces.push(text.slice(from, at(range.start)), newText);
    from = at(range.end);
  }
  return pieces.join("") + text.slice(from);
}
