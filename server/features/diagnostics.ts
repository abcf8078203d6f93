import type { Analysis } from "../core/model/analysis.ts";
import type { Facts, Finding, Severity } from "../core/model/finding.ts";
import type { Level } from "../core/setting/setting.ts";
import type { Settings } from "../core/setting/settings.ts";
import { type Remapped, remapped } from "../core/text/remapped.ts";
import { type Locale, pageOf, phrases, render } from "../messages.ts";
import { missingTotals } from "./figure/missing-totals.ts";
import { type Range, rangeOf } from "./place.ts";
import { type RelatedPlace, relatedPlaces } from "./related-places.ts";

/** A finding with the line at which its block starts. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly start: number;
  readonly severity: Severity;
}

/** A finding as an editor shows it, in words. Lines count from the first of its block, so that it moves untouched. */
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
}

/** A diagnostic with the line from which its lines count. */
export interface PlacedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly start: number;
}

/** What a writer wants of a rule: its own severity, another one, or silence. */
export type SeverityOf = (finding: Finding) => Severity | "off";

/** Editors show no more than this many of a file (VS Code cuts there), so no more are built or sent. */
export const mostDiagnostics = 1000;

/**
 * All findings that are to be shown, in the order of the text. Those of `before`, made for the same `severityOf`, that
 * stand where they stood are the same objects.
 */
export function placedFindings(
  analysis: Analysis,
  severityOf: SeverityOf,
  before: readonly PlacedFinding[] = [],
): PlacedFinding[] {
  const place = (into: PlacedFinding[], finding: Finding, start: number, known?: PlacedFinding): void => {
    if (known?.start === start) {
      into.push(known);
      return;
    }
    const severity = severityOf(finding);
    if (severity !== "off") into.push({ finding, start, severity });
  };
  let next = 0;
  const knownOf = (finding: Finding): PlacedFinding | undefined => {
    // Those of the whole text stood among the others, and are asked for last.
    while (before[next]?.start === 0 && before[next]!.finding !== finding) next++;
    // Where one finding has gone since, the next one stands in its place.
    if (before[next]?.finding !== finding && before[next + 1]?.finding === finding) next++;
    return before[next]?.finding === finding ? before[next++] : undefined;
  };
  const placed: PlacedFinding[] = [];
  // By number, since an iterator makes an object for each of many hundred findings.
  const { studies, starts, landmarks, findings } = analysis;
  for (let k = 0; k < landmarks.faulty.length; k++) {
    const block = landmarks.faulty[k]!;
    const own = studies[block]!.findings;
    for (let at = 0; at < own.length; at++) place(placed, own[at]!, starts[block]!, knownOf(own[at]!));
  }
  if (findings.length === 0) return placed;
  const known = new Map<Finding, PlacedFinding>();
  for (const one of before) if (one.start === 0) known.set(one.finding, one);
  const ofWhole: PlacedFinding[] = [];
  for (const finding of findings) place(ofWhole, finding, 0, known.get(finding));
  return merged(placed, ofWhole.sort(inText));
}

/** Two lists in the order of the text as one. */
function merged(one: readonly PlacedFinding[], other: readonly PlacedFinding[]): PlacedFinding[] {
  const all: PlacedFinding[] = [];
  let at = 0;
  for (const placed of one) {
    while (at < other.length && inText(other[at]!, placed) < 0) all.push(other[at++]!);
    all.push(placed);
  }
  while (at < other.length) all.push(other[at++]!);
  return all;
}

function inText(a: PlacedFinding, b: PlacedFinding): number {
  return (
    a.finding.span.line + a.start - (b.finding.span.line + b.start) ||
    a.finding.span.from - b.finding.span.from
  );
}

/**
 * What an editor is told: all in the order of the text; where they are too many, a thousand, the gravest first, and
 * last how many are left out.
 */
export function diagnosticsOf(placed: readonly PlacedFinding[], locale: Locale): PlacedDiagnostic[] {
  if (placed.length <= mostDiagnostics) return placed.map((item) => diagnosticOf(item, locale));
  const shown = gravest(placed, mostDiagnostics - 1);
  const left = placed.length - shown.length;
  return [...shown.map((item) => diagnosticOf(item, locale)), summary(shown.at(-1)!, left, locale)];
}

/** What is shown of some findings in one language. */
export interface Shown {
  readonly locale: Locale;
  readonly made: readonly PlacedDiagnostic[];
  /** What would be shown if there were room for all of it. */
  readonly all: Remapped<PlacedFinding, PlacedDiagnostic>;
}

/**
 * All that is shown in an open text: what is told and, as far as there is room, what marks the totals that miss by it.
 * What was shown before is taken over where it is the same.
 */
export function shownIn(placed: readonly PlacedFinding[], locale: Locale, before?: Shown): Shown {
  const known = before?.locale === locale ? before : undefined;
  const all = remapped(placed, (item) => allOf(item, locale), known?.all);
  if (known && known.all === all) return known;
  return { all, made: all.made.length <= mostDiagnostics ? all.made : mostOf(placed, locale), locale };
}

/** As many as may be shown: what is told, then, as far as there is room, marks. */
function mostOf(placed: readonly PlacedFinding[], locale: Locale): readonly PlacedDiagnostic[] {
  const told = diagnosticsOf(placed, locale);
  if (told.length === mostDiagnostics) return told;
  const marks = placed.flatMap((item) => allOf(item, locale).slice(1));
  return [...told, ...marks].slice(0, mostDiagnostics);
}

/** The diagnostic of a finding: the same object for as long as finding, place, severity and language are the same. */
export function diagnosticOf(placed: PlacedFinding, locale: Locale): PlacedDiagnostic {
  return allOf(placed, locale)[0]!;
}

/** Findings live on from one version to the next, so most diagnostics were made before. */
const made = new WeakMap<Finding, Made>();

interface Made {
  readonly locale: Locale;
  readonly severity: Severity;
  start: number;
  /** The diagnostic, and behind it its marks. */
  all: readonly PlacedDiagnostic[];
}

function allOf(placed: PlacedFinding, locale: Locale): readonly PlacedDiagnostic[] {
  const { finding, start, severity } = placed;
  const known = made.get(finding);
  if (known?.locale !== locale || known.severity !== severity) {
    const told = makeDiagnostic(placed, locale);
    const all = [told, ...(severity === "hint" ? [] : marksOf(finding, told, locale))];
    const at = all.map((diagnostic) => ({ diagnostic, start }));
    made.set(finding, { locale, severity, start, all: at });
    return at;
  }
  if (known.start !== start) {
    known.start = start;
    known.all = known.all.map(({ diagnostic }) => ({ diagnostic, start }));
  }
  return known.all;
}

function makeDiagnostic({ finding, severity }: PlacedFinding, locale: Locale): Diagnostic {
  return {
    rule: finding.rule,
    severity,
    range: rangeOf(finding.span),
    message: render(finding.note, locale),
    data: finding.data,
    unnecessary: finding.rule === "unused-suppression",
    page: pageOf(finding.rule, locale),
    related: relatedPlaces(finding.related, locale),
  };
}

/**
 * Marks for the totals that miss by a fault told elsewhere. One fault is one finding, so they are no more than hints,
 * which editors show in the text and in no list of problems. Each leads to the figure that is wrong.
 */
function marksOf(finding: Finding, told: Diagnostic, locale: Locale): Diagnostic[] {
  return missingTotals(finding).map(({ span, note: { facts } }) => ({
    ...told,
    severity: "hint",
    range: rangeOf(span),
    message: render({ message: "total-stated", facts }, locale),
    data: facts,
    related: [{ range: told.range, message: phrases[locale].missesByThis }],
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
function summary({ finding, start }: PlacedFinding, left: number, locale: Locale): PlacedDiagnostic {
  const diagnostic: Diagnostic = {
    rule: "more-findings",
    severity: "information",
    range: rangeOf(finding.span),
    message: phrases[locale].moreFindings(left),
    data: { left },
    unnecessary: false,
    page: null,
    related: [],
  };
  return { diagnostic, start };
}

/** The severity that is set for a finding's rule, else its own. */
export function severityIn({ rules }: Settings): (finding: Finding) => Level {
  return ({ rule, severity }) => (Object.hasOwn(rules, rule) ? rules[rule]! : severity);
}
