import { ruleNames } from "../core/check/rules.ts";
import type { Analysis, Section } from "../core/model/analysis.ts";
import { Decimal } from "../core/model/decimal.ts";
import type { Profile } from "../core/model/profile.ts";
import { writeChinese } from "../core/number/chinese.ts";
import { foldLabel } from "../core/number/fold.ts";
import { profiles } from "../core/report/profiles.ts";
import type { Locale } from "../messages.ts";
import { expectedSum } from "./figure/expected-sum.ts";
import {
  blockAt,
  cellAtPosition,
  figureRange,
  lineAt,
  type PlacedTable,
  type Position,
  type Range,
  tableAt,
  tableOf,
} from "./place.ts";

/** A text that may be meant at a position. */
export interface Completion {
  readonly label: string;
  readonly kind: "value" | "section" | "directive" | "label";
  readonly detail: string;
  /** What it takes the place of. */
  readonly range: Range;
  readonly newText: string;
}

/** A note to us is no longer; what stands before it in its line is not looked at. UTF-16 units. */
const longestNote = 1000;

/** What may be meant at a position: the sum in a total cell, a section that is missing, the words of a declaration. */
export function completionsAt(analysis: Analysis, position: Position, locale: Locale): Completion[] {
  const placed = tableAt(analysis, position.line);
  if (placed) return sumsAt(placed, position, locale);
  const before = lineAt(analysis, position.line).slice(0, position.character);
  const note = before.slice(-longestNote);
  if (note.includes("<!--") || note.includes("crossfoot")) return wordsAt(analysis, position, note);
  return sectionsAt(analysis, position, before);
}

/** The sum that belongs in a cell: of its equation where it has one, else of its column where its row is a total. */
function sumsAt(placed: PlacedTable, position: Position, locale: Locale): Completion[] {
  const id = cellAtPosition(placed, position);
  if (id === null) return [];
  const sum = expectedSum(placed.study, id, locale);
  if (!sum) return [];
  const { text, detail } = sum;
  return [{ label: text, kind: "value", detail, range: figureRange(placed, id), newText: text }];
}

/** The sections of official forms that a report lacks, of each form of which it has at least two. */
function sectionsAt(analysis: Analysis, { line }: Position, before: string): Completion[] {
  if (before.length > 20 || /[。，；：,.;:]/.test(before.trim().slice(2))) return [];
  const present = new Set(allSections(analysis.outline).map(({ name }) => foldLabel(name)));
  const lead = /^\s*(?:#{1,6}\s+)?/.exec(before)![0];
  const range = { start: { line, character: lead.length }, end: { line, character: before.length } };
  return profiles.flatMap((profile) =>
    missingTitles(profile, present).map((title): Completion => {
      return { label: title, kind: "section", detail: profile.source, range, newText: title };
    }),
  );
}

/** The numbered titles of a form's sections that are not there; none where a report follows another form, or none. */
function missingTitles({ sections }: Profile, present: ReadonlySet<string>): string[] {
  const titles = sections.map((accepted, index) => ({
    accepted,
    numbered: `${writeChinese(new Decimal(index + 1, 0), "chinese")}、${accepted[0]}`,
  }));
  const missing = titles.filter(({ accepted }) => {
    const folded = accepted.map(foldLabel);
    return ![...present].some((name) => folded.some((title) => name.endsWith(title)));
  });
  return titles.length - missing.length < 2 ? [] : missing.map(({ numbered }) => numbered);
}

function allSections(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.children)]);
}

const directives = [
  "crossfoot-ignore",
  "crossfoot-ignore-line",
  "crossfoot-ignore-section",
  "crossfoot-ignore-file",
  "crossfoot:",
];

/** In a comment: the words of a directive, the rules it may name, the labels of the table that follows. */
function wordsAt(analysis: Analysis, { line, character }: Position, before: string): Completion[] {
  const word = /[^\s,，:：<>|+=*-]*$/.exec(before)![0];
  const meant = (kind: Completion["kind"], labels: readonly string[], typed: string, behind = "") => {
    const range = { start: { line, character: character - typed.length }, end: { line, character } };
    return labels.map((label) => ({ label, kind, detail: "", range, newText: label + behind }));
  };
  if (/crossfoot-ignore(?:-\w+)?[\s,][^:：]*$/.test(before)) return meant("directive", ruleNames, word);
  if (/crossfoot:/.test(before)) return meant("label", labelsAfter(analysis, line), word);
  return meant("directive", directives, /crossfoot[\w-]*$/.exec(before)?.[0] ?? "", " ");
}

/** The labels of the rows and columns of the next table, as they are written. */
function labelsAfter(analysis: Analysis, line: number): string[] {
  for (let block = blockAt(analysis, line); block < analysis.blocks.length; block++) {
    const placed = tableOf(analysis, block);
    if (!placed || placed.end <= line) continue;
    const { table } = placed;
    const labels = table.cells.filter(
      ({ row, column, text }) => (row < table.headRows || column < table.stubColumns) && text.trim() !== "",
    );
    return [...new Set(labels.map(({ text }) => text.trim().replace(/\s+/g, " ")))];
  }
  return [];
}
