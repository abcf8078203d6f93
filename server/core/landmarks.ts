import type { Analysis, Landmarks } from "./model/analysis.ts";
import type { ProseStudy } from "./model/prose.ts";
import { firstFrom } from "./text/ordered.ts";
import { splicedInPlace } from "./text/spliced.ts";

/** What an analysis has in place when its landmarks are looked for. */
type Surveyed = Pick<Analysis, "blocks" | "studies" | "prose">;

type Kind = keyof Landmarks;

/** Whether the block at a place is a landmark of each kind. */
const isLandmark: Readonly<Record<Kind, (text: Surveyed, at: number) => boolean>> = {
  headings: ({ blocks }, at) => blocks[at]!.heading !== null,
  addressed: ({ blocks }, at) => blocks[at]!.isAddressed,
  told: ({ prose }, at) => hasSaying(prose[at]!),
  claiming: ({ prose }, at) => prose[at] !== null,
  summing: ({ prose }, at) => sumsUp(prose[at]!),
  totalling: ({ prose }, at) => !!prose[at]?.across?.totals.length,
  sharing: ({ prose }, at) => !!prose[at]?.across?.shares.length,
  forms: ({ studies }, at) => !!studies[at]?.form,
  tables: ({ blocks, studies }, at) => studies[at] !== null && blocks[at]!.kind !== "fence",
  faulty: ({ studies }, at) => !!studies[at]?.findings.length,
};

function hasSaying(prose: ProseStudy | null): boolean {
  return prose !== null && prose.findings.length + prose.mentions.length > 0;
}

/**
 * Whether a list in a block has a line that may be the sum of others: one that says so, that stands before them, or
 * with others set in below.
 */
function sumsUp(prose: ProseStudy | null): boolean {
  if (prose === null) return false;
  return prose.listed.some(
    (line, at) =>
      line !== null &&
      (line.closes !== null ||
        line.opens ||
        (line.isItem && at === prose.listed.length - 1) ||
        (prose.listed[at + 1]?.indent ?? 0) > line.indent),
  );
}

/** The landmarks of a whole text. Every block is asked. */
export function landmarksOf(text: Surveyed): Landmarks {
  return landmarksBy((kind) => placesIn(text, kind, 0, text.blocks.length));
}

/** Some blocks that gave way to others: `[from, to)` to `[from, newTo)`. */
export interface Replaced {
  readonly from: number;
  readonly to: number;
  readonly newTo: number;
}

/**
 * The landmarks after blocks gave way to others: only the new ones are asked, those after them move along. A kind of
 * which nothing is different stays the same array; so does one that may be lengthened in place.
 */
export function landmarksAfter(
  before: Landmarks,
  text: Surveyed,
  { from, to, newTo }: Replaced,
  inPlace = false,
): Landmarks {
  const shift = newTo - to;
  return landmarksBy((kind) => {
    const places = before[kind];
    const low = firstFrom(places, from);
    const high = firstFrom(places, to);
    const between = placesIn(text, kind, from, newTo);
    const isSame = between.length === high - low && between.every((at, k) => at === places[low + k]);
    if (isSame && (shift === 0 || high === places.length)) return places;
    if (inPlace && high === places.length) return splicedInPlace(places as number[], low, high, between);
    const after = places.slice(high);
    return places.slice(0, low).concat(between, shift === 0 ? after : after.map((at) => at + shift));
  });
}

function landmarksBy(find: (kind: Kind) => readonly number[]): Landmarks {
  return {
    headings: find("headings"),
    addressed: find("addressed"),
    told: find("told"),
    claiming: find("claiming"),
    summing: find("summing"),
    totalling: find("totalling"),
    sharing: find("sharing"),
    forms: find("forms"),
    tables: find("tables"),
    faulty: find("faulty"),
  };
}

/** The blocks of `[from, to)` that are landmarks of a kind. */
function placesIn(text: Surveyed, kind: Kind, from: number, to: number): number[] {
  const isOfKind = isLandmark[kind];
  const found: number[] = [];
  for (let at = from; at < to; at++)
    if (text.blocks[at]!.kind !== "blank" && isOfKind(text, at)) found.push(at);
  return found;
}
