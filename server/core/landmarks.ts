import type { Analysis, Landmarks } from "./model/analysis.ts";
import { firstFrom } from "./text/ordered.ts";
import { splicedInPlace } from "./text/spliced.ts";

/** What an analysis has in place when its landmarks are looked for. */
type Surveyed = Pick<Analysis, "blocks" | "studies" | "prose">;

/** Which blocks are landmarks, each kind by what makes a block one. */
const marks: { readonly [Kind in keyof Landmarks]: (text: Surveyed, at: number) => boolean } = {
  headings: ({ blocks }, at) => blocks[at]!.heading !== null,
  addressed: ({ blocks }, at) => blocks[at]!.isAddressed,
  told: ({ prose }, at) => prose[at] !== null,
  forms: ({ studies }, at) => !!studies[at]?.form,
  tables: ({ blocks, studies }, at) => !!studies[at] && blocks[at]!.kind !== "fence",
  faulty: ({ studies }, at) => (studies[at]?.findings.length ?? 0) > 0,
};

/** The landmarks of a whole text. Every block is asked. */
export function landmarksOf(text: Surveyed): Landmarks {
  return landmarksBy((kind) => placesWithin(0, text.blocks.length, (at) => marks[kind](text, at)));
}

/**
 * The landmarks after blocks `[from, to)` gave way to `[from, newTo)`: only the new ones are asked, those after them
 * move along. A kind of which nothing is different stays the same array; so does one that may be lengthened in place.
 */
export function landmarksAfter(
  before: Landmarks,
  text: Surveyed,
  window: { readonly from: number; readonly to: number; readonly newTo: number },
  inPlace = false,
): Landmarks {
  return landmarksBy((kind) => {
    const places = before[kind];
    const { from, to, newTo } = window;
    const low = firstFrom(places, from);
    const high = firstFrom(places, to);
    const between = placesWithin(from, newTo, (at) => marks[kind](text, at));
    const shift = newTo - to;
    const isSame = between.length === high - low && between.every((at, k) => at === places[low + k]);
    if (isSame && (shift === 0 || high === places.length)) return places;
    if (inPlace && high === places.length) return splicedInPlace(places as number[], low, high, between);
    const after = places.slice(high);
    return places.slice(0, low).concat(between, shift === 0 ? after : after.map((at) => at + shift));
  });
}

function landmarksBy(find: (kind: keyof Landmarks) => readonly number[]): Landmarks {
  return {
    headings: find("headings"),
    addressed: find("addressed"),
    told: find("told"),
    forms: find("forms"),
    tables: find("tables"),
    faulty: find("faulty"),
  };
}

function placesWithin(from: number, to: number, isOne: (at: number) => boolean): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) if (isOne(at)) found.push(at);
  return found;
}
