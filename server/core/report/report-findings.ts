import type { Analysis } from "../model/analysis.ts";
import type { Finding } from "../model/finding.ts";
import type { FormFigures, Profile } from "../model/profile.ts";
import { type Span, shifted, startKey } from "../model/span.ts";
import { checkMentions, type PlacedMention } from "./form/check-mentions.ts";
import { checkSections } from "./form/sections.ts";
import { listFindings } from "./list/list-findings.ts";
import { sharesAcross } from "./prose/shares-across.ts";
import { quoteFindings } from "./quote/quote-findings.ts";
import { tieFindings } from "./tie/tie-findings.ts";

/**
 * What is to be said of a report beyond its single tables. Spans count from the first line of the document. Asks the
 * landmarks only, so it costs what there is to say, not the text.
 */
export function reportFindings(analysis: Analysis, forms: readonly Profile[]): Finding[] {
  const ofSentences = proseFindings(analysis, forms);
  const told = new Set(ofSentences.map(({ span }) => startKey(span)));
  const ofLists = listFindings(analysis).map(({ finding, line }) => placed(finding, line));
  return [
    ...ofSentences,
    // A sentence that runs on into its list may have told of the same total.
    ...[...ofLists, ...sharesAcross(analysis)].filter(({ span }) => !told.has(startKey(span))),
    ...quoteFindings(analysis),
    ...formFindings(analysis, forms),
    ...contradictions(analysis),
  ];
}

/**
 * What is to be said of running text: sums in sentences, and figures that the official form's tables state
 * otherwise.
 */
function proseFindings(
  { prose, starts, studies, landmarks }: Analysis,
  forms: readonly Profile[],
): Finding[] {
  const found: Finding[] = [];
  const mentions: PlacedMention[] = [];
  for (const at of landmarks.told) {
    const study = prose[at]!;
    const line = starts[at]!;
    for (const finding of study.findings) found.push(placed(finding, line));
    for (const mention of study.mentions) mentions.push({ mention, line });
  }
  if (mentions.length === 0) return found;
  const tables = landmarks.forms.map((at) => studies[at]!);
  return [...found, ...checkMentions(mentions, tables, forms)];
}

/** Sections that are missing or repeated in a report that follows a form, as its tables show; one report a document. */
function formFindings(analysis: Analysis, forms: readonly Profile[]): Finding[] {
  const { studies, blocks, landmarks } = analysis;
  const tables = landmarks.forms.map((at) => studies[at]!.form!);
  const profile = forms.find(({ name }) => name === tables[0]?.profile);
  if (!profile || areSeveral(tables) || !tables.some((table) => isFilledIn(table, profile))) return [];
  return checkSections(analysis.outline, blocks, profile);
}

/** Whether a row of a form is there twice, so that these are several reports; one that pages part has each row once. */
function areSeveral(tables: readonly FormFigures[]): boolean {
  const rows = tables.flatMap((table) => [...table.rows.keys()].map((id) => `${table.table} ${id}`));
  return new Set(rows).size < rows.length;
}

/** Whether the last row of a form's table is there: until then a report is being written, and lacks what is to come. */
function isFilledIn({ table, rows }: FormFigures, { tables }: Profile): boolean {
  const template = tables.find(({ name, columns }) => name === table && columns.length > 0);
  return template !== undefined && rows.has(template.rows[template.rows.length - 1]!.id);
}

/** Figures that two tables state differently. */
function contradictions(analysis: Analysis): Finding[] {
  const { ties, landmarks, studies, starts } = analysis;
  if (ties.between.length + ties.summaries.length === 0) return [];
  const lines = new Map(landmarks.tables.map((at) => [studies[at]!, starts[at]!]));
  return tieFindings(ties, analysis.outline, (study) => lines.get(study)!);
}

/** A finding of a block as one of the document. */
function placed(finding: Finding, line: number): Finding {
  const move = <Placed extends { readonly span: Span }>(item: Placed): Placed => ({
    ...item,
    span: shifted(item.span, line),
  });
  const fixes = finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) }));
  return {
    ...move(finding),
    related: finding.related.map(move),
    suspects: finding.suspects.map(move),
    fixes,
  };
}
