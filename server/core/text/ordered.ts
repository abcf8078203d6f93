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

/** The least of some numbers, Infinity of none. There may be more than a call takes arguments: a table's rows, say. */
export function leastOf(numbers: Iterable<number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const number of numbers) if (number < least) least = number;
  return least;
}

/** The greatest of some numbers, -Infinity of none, however many there are. */
export function greatestOf(numbers: Iterable<number>): number {
  let greatest = Number.NEGATIVE_INFINITY;
  for (const number of numbers) if (number > greatest) greatest = number;
  return greatest;
}
