import type { Analysis, Landmarks } from "./model/analysis.ts";
import type { ProseStudy } from "./model/prose.ts";
import { firstFrom } from "./text/ordered.ts";
import { splicedInPlace } from "./text/spliced.ts";

/** What an analysis has in place when its landmarks are looked for. */
type Surveyed = Pick<Analysis, "blocks" | "studies" | "prose">;

type Kind = keyof Landmarks;

/** The kinds, each with a bit of its own. */
const bits = {
  headings: 1,
  addressed: 2,
  told: 4,
  forms: 8,
  tables: 16,
  faulty: 32,
  claiming: 64,
  summing: 128,
} as const satisfies Record<Kind, number>;

/** What a block is a landmark of, by bits. */
function marksAt({ blocks, studies, prose }: Surveyed, at: number): number {
  const { heading, isAddressed, kind } = blocks[at]!;
  const study = studies[at]!;
  let marks = 0;
  if (heading !== null) marks |= bits.headings;
  if (isAddressed) marks |= bits.addressed;
  const told = prose[at]!;
  if (told !== null) marks |= hasSaying(told) ? bits.told | bits.claiming : bits.claiming;
  if (told !== null && sumsUp(told)) marks |= bits.summing;
  if (study === null) return marks;
  if (study.form) marks |= bits.forms;
  if (kind !== "fence") marks |= bits.tables;
  if (study.findings.length > 0) marks |= bits.faulty;
  return marks;
}

function hasSaying({ findings, mentions }: ProseStudy): boolean {
  return findings.length + mentions.length > 0;
}

/** Whether a list in a block has a line that may be the sum of others: one that says so, or with others set in below. */
function sumsUp({ listed }: ProseStudy): boolean {
  return listed.some(
    (line, at) => line !== null && (line.closes !== null || (listed[at + 1]?.indent ?? 0) > line.indent),
  );
}

/** The landmarks of a whole text. Every block is asked. */
export function landmarksOf(text: Surveyed): Landmarks {
  const marks = marksWithin(text, 0, text.blocks.length);
  return landmarksBy((kind) => placesOf(kind, marks, 0));
}

/** Some blocks that gave way to others, `[from, to)` to `[from, newTo)`, and what the former were landmarks of. */
export interface Replaced {
  readonly from: number;
  readonly to: number;
  readonly newTo: number;
  readonly was: Marks;
}

/**
 * The landmarks after blocks gave way to others: only the new ones are asked, those after them move along. A kind of
 * which nothing is different stays the same array; so does one that may be lengthened in place.
 */
export function landmarksAfter(
  before: Landmarks,
  text: Surveyed,
  { from, to, newTo, was }: Replaced,
  inPlace = false,
): Landmarks {
  const marks = marksWithin(text, from, newTo);
  const shift = newTo - to;
  const others = shift === 0 ? marksThatDiffer(was, marks) : -1;
  if (others === 0) return before;
  return landmarksBy((kind) => {
    const places = before[kind];
    if ((others & bits[kind]) === 0) return places;
    const low = firstFrom(places, from);
    const high = firstFrom(places, to);
    const between = placesOf(kind, marks, from);
    const isSame = between.length === high - low && between.every((at, k) => at === places[low + k]);
    if (isSame && (shift === 0 || high === places.length)) return places;
    if (inPlace && high === places.length) return splicedInPlace(places as number[], low, high, between);
    const after = places.slice(high);
    return places.slice(0, low).concat(between, shift === 0 ? after : after.map((at) => at + shift));
  });
}

/** The kinds of which a block was a landmark and is none now, or the other way round. */
function marksThatDiffer(before: Marks, after: Marks): number {
  let differing = 0;
  for (let at = 0; at < after.length; at++) differing |= before[at]! ^ after[at]!;
  return differing;
}

function landmarksBy(find: (kind: Kind) => readonly number[]): Landmarks {
  return {
    headings: find("headings"),
    addressed: find("addressed"),
    told: find("told"),
    claiming: find("claiming"),
    summing: find("summing"),
    forms: find("forms"),
    tables: find("tables"),
    faulty: find("faulty"),
  };
}

/** What blocks are landmarks of: the bits of their kinds, one number a block. */
type Marks = Uint8Array;

/** The marks of the blocks `[from, to)`. */
export function marksWithin(text: Surveyed, from: number, to: number): Marks {
  const marks = new Uint8Array(to - from);
  for (let at = from; at < to; at++) marks[at - from] = marksAt(text, at);
  return marks;
}

/** The blocks that are landmarks of a kind, of those whose marks begin with the block `from`. */
function placesOf(kind: Kind, marks: Marks, from: number): number[] {
  const bit = bits[kind];
  const found: number[] = [];
  for (let at = 0; at < marks.length; at++) if ((marks[at]! & bit) !== 0) found.push(from + at);
  return found;
}
