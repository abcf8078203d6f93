import type { View } from "../view/view.ts";

/** A line in which a shape misses, and by how much its total is too great. */
export interface MissedLine {
  readonly line: number;
  readonly excess: number;
  /** Figures stand in less than half of the addends. */
  readonly isSparse: boolean;
}

/** A shape that holds in fewer lines than that adds what it should not, and that is added up on below as well. */
const leastHitsPerMiss = 2;
/** Of more lines that miss nobody asks which were carried on: the shape is none. */
const mostCarried = 12;
/** So many lines with few figures that all miss are not mistyped. */
const leastSparse = 2;
const closingRoles = ["total", "subtotal"] as const;

/**
 * Whether words or marks in the place of figures add nothing, as the "off" of a roster: as many lines as it takes hold
 * without them. A mark that hides a figure, such as "x", leaves its lines short.
 */
export function hideNothing(hits: number, short: readonly MissedLine[]): boolean {
  return hits >= leastHitsPerMiss * short.length;
}

/**
 * Lines of totals that miss by what one of the lines above them misses, or all of them: a wrong figure was added up
 * there once more, which is no second witness against the shape. `hits` is how many lines hold.
 */
export function carriedOn(
  { lineWords, nLines }: View,
  missed: readonly MissedLine[],
  hits: number,
): readonly MissedLine[] {
  if (missed.length > mostCarried) return [];
  const isClosing = ({ line }: MissedLine) =>
    line === nLines - 1 || closingRoles.some((role) => lineWords[line]!.roles.has(role));
  const leaves = missed.filter((one) => !isClosing(one));
  const all = leaves.reduce((sum, { excess }) => sum + excess, 0);
  const carried = missed.filter(
    (one) =>
      isClosing(one) &&
      leaves.length > 0 &&
      (one.excess === all || leaves.some(({ excess }) => excess === one.excess)),
  );
  return hits < leastHitsPerMiss * (missed.length - carried.length) ? [] : carried;
}

/**
 * Lines in which few of the addends have figures, where several are so: what they state below these is no sum of them,
 * as where some amounts are given again in another currency and the last figure is the total of all. One that holds
 * speaks for all of its like.
 */
export function ofAnotherKind(missed: readonly MissedLine[]): readonly MissedLine[] {
  const sparse = missed.filter(({ isSparse }) => isSparse);
  return sparse.length >= leastSparse ? sparse : [];
}
