import type { Analysis, Section, TableStudy } from "../core/model/analysis.ts";
import type { Block } from "../core/model/block.ts";
import { type Locale, phrases } from "../messages.ts";
import { type PlacedTable, type Range, rangeOf, tableOf, tableRange, tablesOf, wholeLines } from "./place.ts";
import { captionsIn, opensFigure } from "./reference/landmarks.ts";

export interface OutlineEntry {
  readonly name: string;
  readonly kind: "title" | "section" | "table" | "figure";
  readonly detail: string;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly OutlineEntry[];
}

/**
 * The section tree, each table and figure under the section it stands in. Entries that say the same as in an earlier
 * version, and hold the same entries, are the same objects.
 */
export function outlineOf(analysis: Analysis, locale: Locale): readonly OutlineEntry[] {
  const known = last.get(analysis.outline);
  const changed = known?.locale === locale ? changedBlocks(known, analysis) : null;
  const { blocks, studies } = analysis;
  if (!known || !changed) {
    const entries = built(analysis, locale);
    last.set(analysis.outline, { blocks: blocks.slice(), studies: studies.slice(), locale, entries });
    return entries;
  }
  known.entries = patched(known.entries, analysis, changed, locale);
  for (const at of changed) [known.blocks[at], known.studies[at]] = [blocks[at]!, studies[at]!];
  return known.entries;
}

/** What a list of entries was made of. Its lists are its own, since those of an analysis may change with the next. */
interface Built {
  readonly blocks: Block[];
  readonly studies: (TableStudy | null)[];
  readonly locale: Locale;
  entries: readonly OutlineEntry[];
}

/**
 * What was last made of each list of sections, which versions share where nothing has moved: most keys change the
 * entry of one table.
 */
const last = new WeakMap<readonly Section[], Built>();

/** The blocks that are not what they were; null where an entry has come, gone or lost its name. */
function changedBlocks(before: Built, { blocks, studies }: Analysis): number[] | null {
  const { blocks: oldBlocks, studies: oldStudies } = before;
  const changed: number[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const [study, old] = [studies[index], oldStudies[index]];
    if (blocks[index] === oldBlocks[index] && study === old) continue;
    const isSame =
      study && old
        ? (study.caption === "") === (old.caption === "")
        : !study && !old && !opensFigure(blocks[index]!) && !opensFigure(oldBlocks[index]!);
    if (!isSame) return null;
    changed.push(index);
  }
  return changed;
}

/** Entries of before with those anew that some changed blocks have a part in. */
function patched(
  entries: readonly OutlineEntry[],
  analysis: Analysis,
  changed: readonly number[],
  locale: Locale,
): readonly OutlineEntry[] {
  if (changed.length === 0) return entries;
  const { starts } = analysis;
  return entries.map((entry) => {
    const [first, end] = [entry.range.start.line, entry.range.end.line + 1];
    const within = changed.filter((block) => starts[block]! < end && starts[block + 1]! > first);
    if (within.length === 0) return entry;
    const placed = entry.kind === "table" ? tableOf(analysis, within[0]!) : null;
    if (placed) return tableSymbol(analysis, placed, entry.name, locale);
    const range = wholeLines(analysis, first, end - 1);
    return { ...entry, range, children: patched(entry.children, analysis, within, locale) };
  });
}

function built(analysis: Analysis, locale: Locale): OutlineEntry[] {
  const tables = tablesOf(analysis).map((placed, index) =>
    tableSymbol(analysis, placed, phrases[locale].table(index + 1), locale),
  );
  const captioned = [...tables, ...figureSymbols(analysis)];
  captioned.sort((a, b) => a.range.start.line - b.range.start.line);
  const queue = { captioned, next: 0 };
  const top = captionedBefore(queue, analysis.outline[0]?.line ?? Infinity);
  const symbols = analysis.outline.flatMap((section, index) => [
    sectionSymbol(analysis, section, queue),
    ...captionedBefore(queue, analysis.outline[index + 1]?.line ?? Infinity),
  ]);
  return [...top, ...symbols];
}

interface Queue {
  readonly captioned: readonly OutlineEntry[];
  next: number;
}

function captionedBefore(queue: Queue, line: number): OutlineEntry[] {
  const from = queue.next;
  const { captioned } = queue;
  while (queue.next < captioned.length && captioned[queue.next]!.range.start.line < line) queue.next++;
  return captioned.slice(from, queue.next);
}

function sectionSymbol(analysis: Analysis, section: Section, queue: Queue): OutlineEntry {
  const { name, kind, line, endLine, children } = section;
  const lastLine = Math.max(line, endLine - 1);
  const heading = analysis.blocks[section.block]?.heading;
  const selectionRange = rangeOf(heading?.span ?? { line: 0, from: 0, lastLine: 0, to: 0 }, line);
  const inside: OutlineEntry[] = captionedBefore(queue, children[0]?.line ?? endLine);
  for (const [index, child] of children.entries()) {
    inside.push(
      sectionSymbol(analysis, child, queue),
      ...captionedBefore(queue, children[index + 1]?.line ?? endLine),
    );
  }
  const range = wholeLines(analysis, line, lastLine);
  return { name, kind, detail: "", range, selectionRange, children: inside };
}

function figureSymbols(analysis: Analysis): OutlineEntry[] {
  return captionsIn(analysis, (kind) => kind === "figure").map(({ name, range }) => ({
    name,
    kind: "figure",
    detail: "",
    range,
    selectionRange: range,
    children: [],
  }));
}

/** The entry of a table; `unnamed` is what it is called where it has no caption. */
function tableSymbol(analysis: Analysis, placed: PlacedTable, unnamed: string, locale: Locale): OutlineEntry {
  const { study, start } = placed;
  const range = tableRange(analysis, placed);
  const { nRows, nColumns, holding, broken } = study.tally;
  return {
    name: study.caption || unnamed,
    kind: "table",
    detail: phrases[locale].tableDetail(nRows, nColumns, holding, broken),
    range,
    selectionRange: wholeLines(analysis, start, start),
    children: [],
  };
}
