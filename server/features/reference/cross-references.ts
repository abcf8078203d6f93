import type { Analysis } from "../../core/model/analysis.ts";
import { keptBeside } from "../../core/model/kept-beside.ts";
import { compare, lineAt, type Position, type Range } from "../place.ts";
import { anchorsOf, plainAnchor } from "./anchors.ts";
import { type Citation, citationsIn } from "./citations.ts";
import { type Landmark, landmarkFinder, landmarksOf, numberMentionsOf } from "./landmarks.ts";

/** A place that names a landmark, by its number, its words or both. */
export interface Mention {
  /** What is named; null where nothing in the text has that number. */
  readonly landmark: Landmark | null;
  /** The number that is named: "table 3"; "" where the landmark is named by its words alone. */
  readonly key: string;
  readonly range: Range;
  readonly number: Range | null;
  /** The landmark's words, where they stand there. */
  readonly words: Range | null;
  /** Whether it is the anchor of a link, which editors of Markdown follow by themselves. */
  readonly isAnchor: boolean;
}

/** Every landmark of a text and every place that names one. */
export interface CrossReferences {
  readonly landmarks: readonly Landmark[];
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
}

/** The cross references of a text, found once a version. Linear in the text. */
export const crossReferences = keptBeside((analysis: Analysis): CrossReferences => {
  const landmarks = landmarksOf(analysis);
  const numbered = numberedMentions(analysis, landmarks);
  const told = new Set(numbered.map(({ words }) => words && `${words.start.line} ${words.start.character}`));
  const cited = citedMentions(analysis, landmarks).filter(
    ({ range: { start } }) => !told.has(`${start.line} ${start.character}`),
  );
  const mentions = [...numbered, ...cited].sort((a, b) => compare(a.range.start, b.range.start));
  return { landmarks, mentions };
});

/**
 * The mention at a position with what it names; where there is none, the landmark whose caption or heading is there.
 */
export function namedAt(
  { mentions, landmarks }: CrossReferences,
  position: Position,
): { readonly mention: Mention | null; readonly landmark: Landmark | null } {
  const names = ({ range, words }: Mention) =>
    holds(range, position) || (words !== null && holds(words, position));
  const mention = mentions.find(names);
  if (mention) return { mention, landmark: mention.landmark };
  return { mention: null, landmark: landmarks.find(({ range }) => holds(range, position)) ?? null };
}

/** Whether a range holds a position; both its ends count. */
export function holds(range: Range, position: Position): boolean {
  return compare(range.start, position) <= 0 && compare(position, range.end) <= 0;
}

/** 表3, or 表3 各区收入 where the words of the caption follow. */
function numberedMentions(analysis: Analysis, landmarks: readonly Landmark[]): Mention[] {
  const landmarkOf = landmarkFinder(landmarks);
  return numberMentionsOf(analysis, landmarks).map(({ key, unit, range, number }) => {
    const landmark = landmarkOf({ key, unit });
    const words = landmark?.words ? wordsBehind(analysis, range, landmark.words.text) : null;
    return { landmark, key, range, number, words, isAnchor: false };
  });
}

/** A title right behind a number, with at most a mark or two between. */
function wordsBehind(analysis: Analysis, { end }: Range, title: string): Range | null {
  const behind = lineAt(analysis, end.line).slice(end.character);
  const gap = /^[\s,，:：“"「《(（]{0,3}/.exec(behind)![0].length;
  return isTitleAt(behind, gap, title) ? wordsIn(end.line, end.character + gap, title) : null;
}

function citedMentions(analysis: Analysis, landmarks: readonly Landmark[]): Mention[] {
  const titles = titlesOf(landmarks);
  const anchors = new Map([...anchorsOf(landmarks)].map(([landmark, anchor]) => [anchor, landmark]));
  return citationsIn(analysis).flatMap(({ kind, range, text, label }: Citation): Mention[] => {
    const named = { key: "", number: null };
    if (kind === "anchor") {
      const landmark = anchors.get(plainAnchor(text));
      if (!landmark) return [];
      const words = label && label.text === landmark.words?.text ? label.range : null;
      return [{ ...named, landmark, range, words, isAnchor: true }];
    }
    const landmark = kind === "words" ? titles.get(text) : titleAtStart(titles, text);
    if (!landmark || holds(landmark.range, range.start)) return [];
    const words = wordsIn(range.start.line, range.start.character, landmark.words!.text);
    return [{ ...named, landmark, range: words, words, isAnchor: false }];
  });
}

/** The longest title that a text begins with. */
function titleAtStart(titles: ReadonlyMap<string, Landmark>, text: string): Landmark | undefined {
  for (let length = text.length; length > 1; length--) {
    const title = titles.get(text.slice(0, length));
    if (title && isTitleAt(text, 0, title.words!.text)) return title;
  }
  return undefined;
}

/** The landmarks by their words; words that two have name neither. */
function titlesOf(landmarks: readonly Landmark[]): Map<string, Landmark> {
  const titles = new Map<string, Landmark>();
  const shared = new Set<string>();
  for (const landmark of landmarks) {
    const text = landmark.words?.text;
    if (text === undefined) continue;
    if (titles.has(text)) shared.add(text);
    titles.set(text, landmark);
  }
  for (const text of shared) titles.delete(text);
  return titles;
}

/** Whether a title stands there as a whole, not as the beginning of other words. */
function isTitleAt(line: string, from: number, title: string): boolean {
  return line.startsWith(title, from) && !/^[\p{L}\p{N}]/u.test(line.slice(from + title.length));
}

function wordsIn(line: number, from: number, title: string): Range {
  return { start: { line, character: from }, end: { line, character: from + title.length } };
}
