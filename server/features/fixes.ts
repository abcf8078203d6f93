import type { Applicability, Edit } from "../core/model/finding.ts";
import { keptBeside } from "../core/model/kept-beside.ts";
import type { Span } from "../core/model/span.ts";
import { type Locale, render } from "../messages.ts";
import type { PlacedFinding } from "./diagnostics.ts";
import { missingTotals } from "./figure/missing-totals.ts";
import { compare, meetsSpan, type Range, rangeOf, type TextEdit } from "./place.ts";

export interface QuickFix {
  readonly title: string;
  readonly applicability: Applicability;
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
  readonly finding: PlacedFinding;
}

/**
 * The findings that a range may touch: those of the blocks that it meets, and those of the whole text. A few of many
 * hundred, which then need not be looked at one by one for each thing that can be done about them.
 */
export function findingsNear(
  findings: readonly PlacedFinding[],
  { start: from, end: to }: Range,
): PlacedFinding[] {
  let first = 0;
  for (const { start } of findings) if (start > first && start <= from.line) first = start;
  return findings.filter(({ start }) => start === 0 || (start >= first && start <= to.line));
}

/** The fixes of all findings that a selection touches, or a total that misses by them, in the order of the text. */
export function quickFixes(findings: readonly PlacedFinding[], range: Range, locale: Locale): QuickFix[] {
  return findings
    .filter(({ finding, start }) => {
      const isTouched = ({ span }: { readonly span: Span }) => meetsSpan(span, start, range);
      if (isTouched(finding)) return true;
      return finding.related.some(isTouched) && missingTotals(finding).some(isTouched);
    })
    .flatMap((placed) =>
      placed.finding.fixes.map((fix) => ({
        title: render(fix.title, locale),
        applicability: fix.applicability,
        preferred: fix.preferred,
        edits: editsOf(fix.edits, placed.start),
        finding: placed,
      })),
    );
}

/**
 * The edits of every safe fix, those that overlap an earlier one left out: they come back, if still true, with the next
 * version of the text. Editors ask for them wherever the cursor comes to rest.
 */
export const safeEdits: (findings: readonly PlacedFinding[]) => readonly TextEdit[] =
  keptBeside(gatherSafeEdits);

function gatherSafeEdits(findings: readonly PlacedFinding[]): TextEdit[] {
  // Edits meet only within a line, so each is compared with the few of its own.
  const taken = new Map<number, TextEdit[]>();
  const onLine = ({ range }: TextEdit) => taken.get(range.start.line) ?? [];
  for (const { finding, start } of findings) {
    const safe = finding.fixes.find(({ applicability }) => applicability === "safe");
    if (!safe) continue;
    const edits = editsOf(safe.edits, start);
    if (edits.some((edit) => onLine(edit).some((other) => overlap(edit, other)))) continue;
    for (const edit of edits) taken.set(edit.range.start.line, [...onLine(edit), edit]);
  }
  return [...taken.values()].flat().sort((a, b) => compare(a.range.start, b.range.start));
}

function editsOf(edits: readonly Edit[], start: number): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: rangeOf(span, start), newText: text }));
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  return compare(a.range.start, b.range.end) < 0 && compare(b.range.start, a.range.end) < 0;
}
