import type { Block } from "../model/block.ts";
import { splicedInPlace } from "../text/spliced.ts";

/** First line of each block; the last entry is the number of lines. */
export function startsOf(blocks: readonly Block[]): number[] {
  const starts = [0];
  for (const block of blocks) starts.push(starts[starts.length - 1]! + block.lines.length);
  return starts;
}

/** The first lines of blocks after a change, and whether any of those before it begins elsewhere now. */
export interface Starts {
  readonly starts: readonly number[];
  readonly isMoved: boolean;
}

/**
 * The starts after other blocks took the place of `[from, to)`: the same array where no block begins
 * elsewhere, or where it may be changed itself.
 */
export function movedStarts(
  starts: readonly number[],
  from: number,
  to: number,
  added: readonly Block[],
  inPlace = false,
): Starts {
  const between: number[] = [];
  let line = starts[from]!;
  for (const block of added) {
    between.push(line);
    line += block.lines.length;
  }
  const shift = line - starts[to]!;
  const isAlike = between.length === to - from && between.every((start, k) => start === starts[from + k]);
  if (isAlike && shift === 0) return { starts, isMoved: false };
  const moved = splicedInPlace(inPlace ? (starts as number[]) : starts.slice(), from, to, between);
  for (let k = from + between.length; shift !== 0 && k < moved.length; k++) moved[k]! += shift;
  return { starts: moved, isMoved: true };
}
