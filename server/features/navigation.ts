import type { Analysis } from "../core/model/analysis.ts";
import { Decimal } from "../core/model/decimal.ts";
import { readOrdinal, writeChinese } from "../core/number/chinese.ts";
import type { TextEdit } from "./fixes.ts";
import { keyAt, type Landmark, landmarksOf, mentionsOf } from "./landmarks.ts";
import { compare, lineAt, type Position, type Range } from "./place.ts";
import { tiesAt } from "./trace.ts";

/** Where the thing at a position is: the table or section that is named there, or the totals a figure goes into. */
export function definitionsAt(analysis: Analysis, position: Position): Range[] {
  const key = keyAt(analysis, position);
  const landmark = key && landmarksOf(analysis).find((candidate) => candidate.key === key);
  if (landmark) return [landmark.range];
  return tiesAt(analysis, position)
    .slice(1)
    .filter(({ role }) => role === "total")
    .map(({ range }) => range);
}

/** Every place that names the same thing, or every figure that shares a sum with the one at a position. */
export function referencesAt(analysis: Analysis, position: Position, withDeclaration: boolean): Range[] {
  const key = keyAt(analysis, position);
  if (key) {
    const declared = withDeclaration ? landmarksOf(analysis).filter((landmark) => landmark.key === key) : [];
    const named = mentionsOf(analysis).filter((mention) => mention.key === key);
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

/** A link at each place that names a table or section which is there. */
export function linksOf(analysis: Analysis): Link[] {
  const targets = new Map<string, Landmark>();
  for (const landmark of landmarksOf(analysis))
    if (!targets.has(landmark.key)) targets.set(landmark.key, landmark);
  return mentionsOf(analysis).flatMap(({ key, range }) => {
    const target = targets.get(key);
    return target ? [{ range, target: target.range.start, tooltip: target.name }] : [];
  });
}

/** The number that a rename at a position would change, or null where nothing is numbered by hand. */
export function renamableAt(
  analysis: Analysis,
  position: Position,
): { range: Range; placeholder: string } | null {
  const key = keyAt(analysis, position);
  const landmark = landmarksOf(analysis).find((candidate) => candidate.key === key);
  if (!landmark?.number) return null;
  const mention = mentionsOf(analysis).find(
    ({ range }) => compare(range.start, position) <= 0 && compare(position, range.end) <= 0,
  );
  const range = mention?.number ?? landmark.number;
  return { range, placeholder: textOf(analysis, range) };
}

export type Renaming =
  | { readonly edits: readonly TextEdit[] }
  | { readonly refused: "no-number" | "taken" | "nothing-here" };

/** The edits that give a captioned table or figure another number, at its caption and wherever it is named. */
export function renamed(analysis: Analysis, position: Position, newName: string): Renaming {
  const key = keyAt(analysis, position);
  const landmark = landmarksOf(analysis).find(
    (candidate) => candidate.key === key && candidate.number !== null,
  );
  if (!key || !landmark?.number) return { refused: "nothing-here" };
  const number = newName.replace(/^\D{0,12}?(?=[\d〇零一二三四五六七八九十百])/u, "").trim();
  const kind = key.slice(0, key.lastIndexOf(" "));
  if (!/^(?:\d{1,3}(?:[-.－–]\d{1,3})?|[〇零一二三四五六七八九十百]{1,3})$/u.test(number))
    return { refused: "no-number" };
  const newKey = `${kind} ${readOrdinal(number) ?? number.replace(/[－–.]/g, "-")}`;
  if (newKey !== key && landmarksOf(analysis).some((other) => other.key === newKey))
    return { refused: "taken" };
  const ranges = [
    landmark.number,
    ...mentionsOf(analysis)
      .filter((mention) => mention.key === key)
      .map((mention) => mention.number),
  ];
  return {
    edits: ranges
      .sort((a, b) => compare(a.start, b.start))
      .map((range) => ({ range, newText: inStyleOf(textOf(analysis, range), number) })),
  };
}

/** The number in Chinese characters where the old one was, else as digits. */
function inStyleOf(old: string, number: string): string {
  const value = readOrdinal(number);
  if (value === null) return number;
  return /^\d/.test(old) ? String(value) : writeChinese(new Decimal(BigInt(value), 0), "chinese");
}

function textOf(analysis: Analysis, { start, end }: Range): string {
  return lineAt(analysis, start.line).slice(start.character, end.character);
}
