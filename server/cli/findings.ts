import type { Analysis } from "../core/model/analysis.ts";
import type { Applicability, Category, Facts, Finding, Note, Severity } from "../core/model/finding.ts";
import { compare, type Range, rangeOf } from "../features/place.ts";

/** A finding as a reader of the command line sees it: placed in the file, its notes turned into sentences. */
export interface PlacedFinding {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: string;
  readonly data: Facts;
  readonly related: readonly PlacedNote[];
  readonly suspects: readonly PlacedSuspect[];
  readonly fixes: readonly PlacedFix[];
}

export interface PlacedNote {
  readonly range: Range;
  readonly message: string;
}

export interface PlacedSuspect {
  readonly range: Range;
  readonly value: string;
}

export interface PlacedFix {
  readonly title: string;
  readonly applicability: Applicability;
  readonly preferred: boolean;
  readonly edits: readonly PlacedEdit[];
}

export interface PlacedEdit {
  readonly range: Range;
  readonly newText: string;
}

type Say = (note: Note) => string;

/** Every finding of an analysis, in the order of the file; `say` turns a note into the user's sentence. */
export function placeFindings(analysis: Analysis, say: Say): PlacedFinding[] {
  const ofTables = analysis.studies.flatMap((study, block) =>
    study ? study.findings.map((finding) => placed(finding, analysis.starts[block] ?? 0, say)) : [],
  );
  const ofDocument = analysis.findings.map((finding) => placed(finding, 0, say));
  return [...ofTables, ...ofDocument].sort(byPlace);
}

function placed(finding: Finding, line: number, say: Say): PlacedFinding {
  const { rule, category, severity, data } = finding;
  return {
    rule,
    category,
    severity,
    range: rangeOf(finding.span, line),
    message: say(finding.note),
    data,
    related: finding.related.map(({ span, note }) => ({ range: rangeOf(span, line), message: say(note) })),
    suspects: finding.suspects.map(({ span, value }) => ({ range: rangeOf(span, line), value })),
    fixes: finding.fixes.map(({ title, applicability, preferred, edits }) => ({
      title: say(title),
      applicability,
      preferred,
      edits: edits.map(({ span, text }) => ({ range: rangeOf(span, line), newText: text })),
    })),
  };
}

function byPlace(left: PlacedFinding, right: PlacedFinding): number {
  return (
    compare(left.range.start, right.range.start) ||
    (left.rule < right.rule ? -1 : left.rule > right.rule ? 1 : 0)
  );
}
