import type { Analysis } from "../core/model/analysis.ts";
import { Decimal } from "../core/model/decimal.ts";
import { readOrdinal, writeChinese } from "../core/number/chinese.ts";
import { compare, lineAt, type Position, type Range, type TextEdit } from "./place.ts";
import { anchorsOf } from "./reference/anchors.ts";
import {
  type CrossReferences,
  crossReferences,
  holds,
  type Mention,
  namedAt,
} from "./reference/cross-references.ts";
import { keyOf, type Landmark, numberIn } from "./reference/landmarks.ts";

/** What a rename at a position changes, and what stands there now. */
export interface Renamable {
  readonly range: Range;
  readonly placeholder: string;
}

export type Renaming =
  | { readonly edits: readonly TextEdit[] }
  | { readonly refused: "no-number" | "no-words" | "taken" | "nothing-here" };

/** The number or the words that a rename at a position would change, or null where nothing is named. */
export function renamableAt(analysis: Analysis, position: Position): Renamable | null {
  const target = targetAt(crossReferences(analysis), position);
  return target && { range: target.range, placeholder: textOf(analysis, target.range) };
}

/**
 * The edits that give a captioned table or figure another number, or a caption or heading other words: there, and
 * wherever it is named by them.
 */
export function renamed(analysis: Analysis, position: Position, newName: string): Renaming {
  const references = crossReferences(analysis);
  const target = targetAt(references, position);
  if (!target) return { refused: "nothing-here" };
  return target.part === "number"
    ? renumbered(analysis, references, target.landmark, newName)
    : reworded(analysis, references, target.landmark, newName.trim());
}

interface Target {
  readonly part: "number" | "words";
  readonly landmark: Landmark;
  readonly range: Range;
}

/** What is meant at a position: the words where it stands in them, else the number; a section has words alone. */
function targetAt(references: CrossReferences, position: Position): Target | null {
  const { mention, landmark } = namedAt(references, position);
  if (!landmark) return null;
  const { number, words } = mention ?? { number: landmark.number, words: landmark.words?.range ?? null };
  const isNumbered = number !== null && landmark.number !== null;
  if (words && (!isNumbered || holds(words, position))) return { part: "words", landmark, range: words };
  return isNumbered ? { part: "number", landmark, range: number } : null;
}

function renumbered(
  analysis: Analysis,
  { landmarks, mentions }: CrossReferences,
  landmark: Landmark,
  newName: string,
): Renaming {
  const number = numberIn(newName);
  if (number === null) return { refused: "no-number" };
  const newKey = keyOf({ kind: landmark.key.slice(0, landmark.key.lastIndexOf(" ")), number });
  if (newKey !== landmark.key && landmarks.some(({ key }) => key === newKey)) return { refused: "taken" };
  const named = mentions.flatMap((mention) => (mention.landmark === landmark ? (mention.number ?? []) : []));
  const edits = [landmark.number!, ...named].map((range) => ({
    range,
    newText: inStyleOf(textOf(analysis, range), number),
  }));
  return { edits: inOrder(edits) };
}

/** The number in Chinese characters where the old one was, else as digits. */
function inStyleOf(old: string, number: string): string {
  const value = readOrdinal(number);
  if (value === null) return number;
  return /^\d/.test(old) ? String(value) : writeChinese(new Decimal(value, 0), "chinese");
}

function reworded(
  analysis: Analysis,
  references: CrossReferences,
  landmark: Landmark,
  newText: string,
): Renaming {
  if (newText === "" || /[\r\n]/.test(newText) || !landmark.words) return { refused: "no-words" };
  const named = references.mentions.flatMap((mention) =>
    mention.landmark === landmark ? (mention.words ?? []) : [],
  );
  const edits = [landmark.words.range, ...named].map((range) => ({ range, newText }));
  return { edits: inOrder([...edits, ...anchorEdits(analysis, references, landmark, newText)]) };
}

/** A heading with other words has another anchor, and may leave its old one to its namesake. */
function anchorEdits(
  analysis: Analysis,
  { landmarks, mentions }: CrossReferences,
  renamed: Landmark,
  newText: string,
): TextEdit[] {
  if (renamed.anchored === "" || !renamed.words) return [];
  const before = anchorsOf(landmarks);
  const anchored = renamed.anchored.slice(0, -renamed.words.text.length) + newText;
  const heading = { ...renamed, anchored };
  const after = anchorsOf(landmarks.map((landmark) => (landmark === renamed ? heading : landmark)));
  const anchorAfter = (landmark: Landmark) => after.get(landmark === renamed ? heading : landmark) ?? "";
  return mentions.flatMap(({ isAnchor, landmark, range }: Mention): TextEdit[] => {
    if (!isAnchor || !landmark || before.get(landmark) === anchorAfter(landmark)) return [];
    const isEncoded = textOf(analysis, range).includes("%");
    const anchor = anchorAfter(landmark);
    return [{ range, newText: isEncoded ? encodeURIComponent(anchor) : anchor }];
  });
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => compare(a.range.start, b.range.start));
}

function textOf(analysis: Analysis, { start, end }: Range): string {
  return lineAt(analysis, start.line).slice(start.character, end.character);
}
