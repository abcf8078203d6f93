import type { Block } from "../model/block.ts";
import { spliced, splicedInPlace } from "../text/spliced.ts";

/** First line of each block; the last entry is the number of lines. */
export function startsOf(blocks: readonly Block[]): number[] {
  const starts = [0];
  for (const block of blocks) starts.push(starts[starts.length - 1]! + block.lines.length);
  return starts;
}

/**
 * The starts after other blocks took the place of `[from, to)`; the same array where no block begins elsewhere, or where
 * it may be changed itself.
 */
export function movedStarts(
  starts: readonly number[],
  from: number,
  to: number,
  added: readonly Block[],
  inPlace = false,
): readonly number[] {
  const between: number[] = [];
  let line = starts[from]!;
  for (const block of added) {
    between.push(line);
    line += block.lines.length;
  }
  const shift = line - starts[to]!;
  const known = inPlace
    ? splicedInPlace(starts as number[], from, to, between)
    : spliced(starts, from, to, between);
  if (shift === 0) return known;
  const moved = known === starts && !inPlace ? starts.slice() : (known as number[]);
  for (let k = from + between.length; k < moved.length; k++) moved[k]! += shift;
  return moved;
}
