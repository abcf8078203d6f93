import type { Analysis } from "../core/model/analysis.ts";
import type { Applicability, Category, Facts, Note, Severity } from "../core/model/finding.ts";
import { defaultSettings } from "../core/setting/settings.ts";
import { type PlacedFinding, placedFindings, severityIn } from "../features/diagnostics.ts";
import { type Range, rangeOf, type TextEdit } from "../features/place.ts";
import { type Locale, render } from "../messages.ts";

/** A finding as a reader of the command line sees it: placed in the file, its notes turned into sentences. */
export interface FindingText {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: string;
  readonly data: Facts;
  readonly related: readonly NoteText[];
  readonly suspects: readonly SuspectText[];
  readonly fixes: readonly FixText[];
}

interface NoteText {
  readonly range: Range;
  readonly message: string;
}

interface SuspectText {
  readonly range: Range;
  readonly value: string;
}

export interface FixText {
  readonly title: string;
  readonly applicability: Applicability;
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
}

/** Every finding of an analysis, in the order of the file, as grave as the settings say. */
export function findingTexts(analysis: Analysis, locale: Locale, settings = defaultSettings): FindingText[] {
  return placedFindings(analysis, severityIn(settings)).map((placed) => findingText(placed, locale));
}

/** What the writer has silenced in tables, for those who keep account of it. */
export function silencedTexts(analysis: Analysis, locale: Locale, settings = defaultSettings): FindingText[] {
  const { judged, studies } = analysis;
  const silenced = judged.map((before, block) => {
    const left = studies[block];
    if (!before || before === left) return null;
    return { ...before, findings: before.findings.filter((finding) => !left?.findings.includes(finding)) };
  });
  const faulty = silenced.flatMap((study, block) => (study ? [block] : []));
  const landmarks = { ...analysis.landmarks, faulty };
  return findingTexts({ ...analysis, studies: silenced, landmarks, findings: [] }, locale, settings);
}

function findingText({ finding, start, severity }: PlacedFinding, locale: Locale): FindingText {
  const say = (note: Note) => render(note, locale);
  return {
    rule: finding.rule,
    category: finding.category,
    severity,
    range: rangeOf(finding.span, start),
    message: say(finding.note),
    data: finding.data,
    related: finding.related.map(({ span, note }) => ({ range: rangeOf(span, start), message: say(note) })),
    suspects: finding.suspects.map(({ span, value }) => ({ range: rangeOf(span, start), value })),
    fixes: finding.fixes.map(({ title, applicability, preferred, edits }) => ({
      title: say(title),
      applicability,
      preferred,
      edits: edits.map(({ span, text }) => ({ range: rangeOf(span, start), newText: text })),
    })),
  };
}
