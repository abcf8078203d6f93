import type { Analysis } from "../core/model/analysis.ts";
import type { Facts, Finding, Severity } from "../core/model/finding.ts";
import type { Level } from "../core/setting.ts";
import type { Settings } from "../core/settings.ts";
import { type Locale, phrases, render } from "../messages.ts";
import { missingTotals } from "./missing-totals.ts";
import { type Position, type Range, rangeOf } from "./place.ts";
import { type RelatedPlace, relatedPlaces } from "./related-places.ts";

/** A finding with the line at which its block starts. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly start: number;
  readonly severity: Severity;
}

/** A finding as an editor shows it, placed in the document and in words. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: string;
  readonly data: Facts;
  readonly unnecessary: boolean;
  /** The page that explains it, below our docs; null where none does. */
  readonly page: string | null;
  readonly related: readonly RelatedPlace[];
  /** What the text shows besides where the finding is told: the totals on other lines that miss by it. */
  readonly marks: readonly Diagnostic[];
}

/** What a writer wants of a rule: its own severity, another one, or silence. */
export type SeverityOf = (finding: Finding) => Severity | "off";

/** Editors show no more than this many of a file (VS Code cuts there), so no more are built or sent. */
export const mostDiagnostics = 1000;

/** All findings that are to be shown, in the order of the text. */
export function placedFindings(analysis: Analysis, severityOf: SeverityOf): PlacedFinding[] {
  const placed: PlacedFinding[] = [];
  const add = (findings: readonly Finding[], start: number) => {
    for (const finding of findings) {
      const severity = severityOf(finding);
      if (severity !== "off") placed.push({ finding, start, severity });
    }
  };
  const { studies, starts } = analysis;
  for (const block of analysis.landmarks.faulty) add(studies[block]!.findings, starts[block]!);
  if (analysis.findings.length === 0) return placed;
  add(analysis.findings, 0);
  return placed.sort((a, b) => lineOf(a) - lineOf(b) || a.finding.span.from - b.finding.span.from);
}

/**
 * What an editor is told: all in the order of the text; where they are too many, a thousand, the gravest first, and
 * last how many are left out.
 */
export function diagnosticsOf(placed: readonly PlacedFinding[], locale: Locale): Diagnostic[] {
  if (placed.length <= mostDiagnostics) return placed.map((item) => diagnosticOf(item, locale));
  const shown = gravest(placed, mostDiagnostics - 1);
  const left = placed.length - shown.length;
  return [...shown.map((item) => diagnosticOf(item, locale)), summary(shown.at(-1)!, left, locale)];
}

/**
 * All that is shown in an open text: what is told and, as far as there is room, what marks the totals that
 * miss by it.
 */
export function withMarks(told: readonly Diagnostic[]): Diagnostic[] {
  const room = mostDiagnostics - told.length;
  const marks = told.flatMap((diagnostic) => diagnostic.marks);
  return [...told, ...marks.slice(0, room)];
}

/** Findings live on from one version to the next, so most diagnostics were made before. */
const made = new WeakMap<
  Finding,
  {
    readonly start: number;
    readonly locale: Locale;
    readonly diagnostic: Diagnostic;
  }
>();

/** The diagnostic of a finding: the same object for as long as finding, place, severity and language are the same. */
export function diagnosticOf(placed: PlacedFinding, locale: Locale): Diagnostic {
  const { finding, start, severity } = placed;
  const known = made.get(finding);
  const isSame = known?.locale === locale && known.diagnostic.severity === severity;
  if (isSame && known.start === start) return known.diagnostic;
  const diagnostic = isSame ? movedBy(known.diagnostic, start - known.start) : makeDiagnostic(placed, locale);
  made.set(finding, { start, locale, diagnostic });
  return diagnostic;
}

/** A diagnostic whose block has moved by so many lines. */
function movedBy(diagnostic: Diagnostic, nLines: number): Diagnostic {
  const moved = ({ line, character }: Position): Position => ({ line: line + nLines, character });
  const movedRange = ({ start, end }: Range): Range => ({ start: moved(start), end: moved(end) });
  const related = diagnostic.related.map(({ range, message }) => ({ range: movedRange(range), message }));
  const marks = diagnostic.marks.map((mark) => movedBy(mark, nLines));
  return { ...diagnostic, range: movedRange(diagnostic.range), related, marks };
}

function makeDiagnostic({ finding, start, severity }: PlacedFinding, locale: Locale): Diagnostic {
  const told: Diagnostic = {
    rule: finding.rule,
    severity,
    range: rangeOf(finding.span, start),
    message: render(finding.note, locale),
    data: finding.data,
    unnecessary: finding.rule === "unused-suppression",
    page: `rules/${finding.rule}.md`,
    related: relatedPlaces(finding.related, start, locale),
    marks: [],
  };
  return severity === "hint" ? told : { ...told, marks: marksOf(finding, start, told, locale) };
}

/**
 * Marks for the totals that miss by a fault told elsewhere. One fault is one finding, so they are no more than hints,
 * which editors show in the text and in no list of problems. Each leads to the figure that is wrong.
 */
function marksOf(finding: Finding, start: number, told: Diagnostic, locale: Locale): Diagnostic[] {
  return missingTotals(finding).map(({ span, note: { facts } }) => ({
    ...told,
    severity: "hint",
    range: rangeOf(span, start),
    message: render({ message: "total-stated", facts }, locale),
    data: facts,
    related: [{ range: told.range, message: told.message }],
  }));
}

function gravest(placed: readonly PlacedFinding[], most: number): PlacedFinding[] {
  const kept: PlacedFinding[] = [];
  for (const severity of ["error", "warning", "information", "hint"] as const) {
    for (const item of placed) if (item.severity === severity && kept.length < most) kept.push(item);
  }
  return kept;
}

/** Says that a limit was reached, at the last finding shown. */
function summary(last: PlacedFinding, left: number, locale: Locale): Diagnostic {
  return {
    rule: "more-findings",
    severity: "information",
    range: rangeOf(last.finding.span, last.start),
    message: phrases[locale].moreFindings(left),
    data: { left },
    unnecessary: false,
    page: null,
    related: [],
    marks: [],
  };
}

function lineOf({ finding, start }: PlacedFinding): number {
  return finding.span.line + start;
}

/** The severity that is set for a finding's rule, else its own. */
export function severityIn({ rules }: Settings): (finding: Finding) => Level {
  return ({ rule, severity }) => (Object.hasOwn(rules, rule) ? rules[rule]! : severity);
}
