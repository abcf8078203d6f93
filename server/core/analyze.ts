import { buildOutline } from "./block/outline.ts";
import { type Rescan, rescanBlocks } from "./block/rescan.ts";
import { scanBlocks } from "./block/scan.ts";
import { rescanValues, scanValues } from "./block/scan-values.ts";
import { movedStarts, startsOf } from "./block/starts.ts";
import {
  endsSurroundings,
  reachOfSurroundings,
  sameSurroundings,
  surroundingsOf,
} from "./block/surroundings.ts";
import { checkDeclarations } from "./check/declarations.ts";
import { type Suppressed, suppress } from "./check/suppress.ts";
import { historyOf, isSerious } from "./history.ts";
import { landmarksAfter, landmarksOf } from "./landmarks.ts";
import type { Analysis, LinesAround, Quotes, Section, TableStudy, Ties } from "./model/analysis.ts";
import type { Block } from "./model/block.ts";
import { type EarlierLine, type History, noHistory } from "./model/history.ts";
import type { Profile } from "./model/profile.ts";
import { plainReading, type Reading } from "./reading.ts";
import { profilesFor } from "./report/profiles.ts";
import { quotesAfter } from "./report/quote/quotes.ts";
import { reportFindings } from "./report/report-findings.ts";
import { tiesBetween } from "./report/tie/ties.ts";
import { type GoneTables, goneAfter, nothingGone, tablesAmong } from "./study/gone-tables.ts";
import { studyProse } from "./study/study-prose.ts";
import { type Studied, studyTable } from "./study/study-table.ts";
import { lazily } from "./text/lazily.ts";
import type { LineChange } from "./text/live-text.ts";
import { spliced, splicedInPlace } from "./text/spliced.ts";

/** What is known from before: the analysis of an earlier version and the lines that changed since. */
export interface Earlier {
  readonly analysis: Analysis;
  readonly change: LineChange;
  /**
   * Whether nobody will look at that analysis again, so that its lists may be changed in place: at each key in a long
   * text copying them would take as long as all else.
   */
  readonly isSpent?: boolean;
}

/**
 * Everything about a text, from its lines. Pure: equal lines give an equal analysis. With an earlier analysis, all
 * that the change since cannot reach is taken over by reference; that is never visible in the result. `history` says
 * what was typed into tables that do not add up; with an earlier analysis it has to be the one after the change.
 */
export function analyze(
  lines: readonly string[],
  reading: Reading = plainReading,
  earlier?: Earlier,
  history: History = noHistory,
): Analysis {
  const { kind, profile, off = nothingOff } = reading;
  const asked: Asked = { forms: profilesFor(profile), off, history };
  if (!earlier) return analyzeAll(kind === "text" ? scanBlocks(lines) : scanValues(lines, kind), asked);
  const { blocks, starts } = earlier.analysis;
  const remembered = goneTables.get(earlier.analysis) ?? nothingGone;
  const gone = remembered.map(({ block }) => block);
  const rescan =
    kind === "text"
      ? rescanBlocks(blocks, starts, lines, earlier.change, gone)
      : rescanValues(blocks, lines, kind);
  return reanalyze(earlier, rescan, remembered, asked);
}

/** What all of a text is read by. */
interface Asked {
  readonly forms: readonly Profile[];
  /** The rules that are off. */
  readonly off: ReadonlySet<string>;
  readonly history: History;
}

function analyzeAll(blocks: readonly Block[], asked: Asked): Analysis {
  const { forms } = asked;
  const starts = startsOf(blocks);
  const studies = blocks.map((_, at) => studyOf({ blocks, starts }, at, null, asked));
  const prose = blocks.map((block) => studyProse(block, forms));
  const landmarks = landmarksOf({ blocks, studies, prose });
  const outline = lazily(() => buildOutline(blocks, starts, landmarks.headings));
  return compose({ blocks, starts, judged: studies, prose, landmarks, outline, before: undefined }, asked);
}

function reanalyze(
  { analysis, isSpent = false }: Earlier,
  { from, to, blocks: added }: Rescan,
  remembered: GoneTables,
  asked: Asked,
): Analysis {
  const { forms } = asked;
  const { starts, judged } = analysis;
  const gone = analysis.blocks.slice(from, to);
  // A table reads the lines around it, so those near the change are asked whether their surroundings are the same.
  const isWall = gone.length === 1 && added.length === 1 && endsSurroundings(gone[0]!, added[0]!);
  const reach = isWall ? 0 : reachOfSurroundings;
  const first = Math.max(0, from - reach);
  const end = Math.min(analysis.blocks.length, to + reach);
  const places = new Map(gone.map((block, k) => [block, from + k]));
  const placesBefore = added.map((block) => places.get(block));
  const hadHeading = gone.some((block, k) => block.heading && block !== added[k]);
  const put = <Item>(items: readonly Item[], first: number, end: number, others: readonly Item[]) =>
    isSpent ? splicedInPlace(items as Item[], first, end, others) : spliced(items, first, end, others);
  const blocks = put(analysis.blocks, from, to, added);
  const shift = added.length - gone.length;
  const placeBefore = (at: number): number | undefined => {
    if (at < from) return at;
    return at < from + added.length ? placesBefore[at - from] : at - shift;
  };
  const left = tablesAmong(gone, judged.slice(from, to));
  const { starts: newStarts, isMoved } = movedStarts(starts, from, to, added, isSpent);
  const last = end + shift;
  const near: (TableStudy | null)[] = [];
  for (let at = first; at < last; at++) {
    // A block that gave way to one other is most likely the same table, edited.
    const before = placeBefore(at) ?? (shift === 0 ? at : undefined);
    const study = before === undefined ? null : judged[before]!;
    const block = gone[(before ?? 0) - from] ?? blocks[at]!;
    const around = isWall ? (study?.surroundings ?? null) : null;
    const back = remembered.find((studied) => studied.block === blocks[at]);
    near.push(studyOf({ blocks, starts: newStarts }, at, back ?? (study && { block, study }), asked, around));
  }
  const studies = put(judged, first, end, near);
  const prose = added.map((block, k) =>
    placesBefore[k] === undefined ? studyProse(block, forms) : analysis.prose[placesBefore[k]]!,
  );
  const allProse = put(analysis.prose, from, to, prose);
  const surveyed = { blocks, studies, prose: allProse };
  const replaced = { from: first, to: end, newTo: last };
  const landmarks = landmarksAfter(analysis.landmarks, surveyed, replaced, isSpent && isMoved);
  const parts = { blocks, starts: newStarts, judged: studies, prose: allProse, landmarks };
  const outline = outlineAfter(analysis, parts, isMoved || hadHeading);
  const next = compose({ ...parts, outline, before: askedOf.get(analysis) }, asked);
  goneTables.set(next, goneAfter(remembered, left, added));
  return next;
}

/** What was known in the versions before an analysis. Kept apart, since a result does not tell how it came about. */
const goneTables = new WeakMap<Analysis, GoneTables>();

/**
 * How each analysis comes by its outline: nobody looks at most of them, so they are built when first asked for. Kept
 * apart, so that a later analysis may share it without holding on to the earlier one.
 */
const outlines = new WeakMap<Analysis, () => readonly Section[]>();

/** The outline of before where neither a heading nor, as `isOther` says, the text or line of one has changed. */
function outlineAfter(
  before: Analysis,
  { blocks, starts, landmarks }: Pick<Analysis, "blocks" | "starts" | "landmarks">,
  isOther: boolean,
): () => readonly Section[] {
  const isSame = !isOther && landmarks.headings === before.landmarks.headings;
  const known = isSame ? outlines.get(before) : undefined;
  return known ?? lazily(() => buildOutline(blocks, starts, landmarks.headings));
}

/**
 * The study of a block's table; the known one where neither the block nor the lines around the table are others.
 * `around` is what these lines are where that is known.
 */
function studyOf(
  { blocks, starts }: Pick<Analysis, "blocks" | "starts">,
  at: number,
  earlier: Studied | null,
  { forms, history }: Asked,
  around: LinesAround | null = null,
): TableStudy | null {
  const block = blocks[at]!;
  if (block.syntax === null) return null;
  const found = around ?? surroundingsOf(blocks, at);
  // What lines around a table say is known by the lines of before where these are the same.
  const known = earlier?.study.surroundings;
  const surroundings = known && sameSurroundings(known, found) ? known : found;
  const typed = history.size === 0 ? nothingTyped : historyOf(history, starts[at]!, block.lines.length);
  return earlier?.block === block && isSame(earlier.study, surroundings, typed)
    ? earlier.study
    : studyTable({ block, surroundings, typed }, forms, earlier);
}

function isSame(study: TableStudy, surroundings: LinesAround, typed: readonly EarlierLine[]): boolean {
  // Of what was typed a table takes notice only where something is wrong with it.
  const isToldAlike =
    !study.findings.some(isSerious) ||
    (study.typed.length === typed.length &&
      typed.every(({ line, text }, k) => study.typed[k]!.line === line && study.typed[k]!.text === text));
  return isToldAlike && sameSurroundings(study.surroundings, surroundings);
}

const nothingTyped: readonly EarlierLine[] = [];

const nothingOff: ReadonlySet<string> = new Set();

/** What relates parts of a whole text, found when first asked for. */
interface Across {
  ties?: Ties;
  quotes?: Quotes;
}

/** What somebody asked of each analysis, since a later analysis makes its own from it. */
const askedOf = new WeakMap<Analysis, Across>();

type Parts = Pick<Analysis, "blocks" | "starts" | "judged" | "prose" | "landmarks"> & {
  readonly outline: () => readonly Section[];
  readonly before: Across | undefined;
};

/**
 * Adds what concerns the whole text. It is found out when first asked for: of a text that is still being read, or
 * typed into faster than anyone looks, only the last version is asked.
 */
function compose({ outline, before, ...parts }: Parts, { forms, off }: Asked): Analysis {
  const { judged } = parts;
  const across: Across = {};
  const ties = lazily(() => {
    across.ties = tiesBetween(parts, before?.ties);
    return across.ties;
  });
  const quotes = lazily(() => {
    across.quotes = quotesAfter(parts, before?.quotes);
    return across.quotes;
  });
  const whole = (said: () => Suppressed): Analysis => ({
    ...parts,
    get outline() {
      return outline();
    },
    get ties() {
      return ties();
    },
    get quotes() {
      return quotes();
    },
    get studies() {
      return said().studies;
    },
    get findings() {
      return said().findings;
    },
  });
  const bare = whole(() => ({ studies: judged, findings: [] }));
  const said = lazily(() => {
    const findings = [...checkDeclarations(bare), ...reportFindings(bare, forms)];
    return suppress(
      whole(() => ({ studies: judged, findings })),
      off,
    );
  });
  const analysis = whole(said);
  outlines.set(analysis, outline);
  askedOf.set(analysis, across);
  return analysis;
}
