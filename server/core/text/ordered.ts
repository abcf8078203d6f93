/** The index of the first of ascending numbers that is not below a limit; their count where all are. */
export function firstFrom(ascending: ArrayLike<number>, limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The block that a line belongs to, by the first lines of all blocks and, behind them, the number of lines. Past the
 * end it is the last one; -1 where there are no blocks.
 */
export function blockAt(starts: readonly number[], line: number): number {
  return Math.min(Math.max(0, firstFrom(starts, line + 1) - 1), starts.length - 2);
}
