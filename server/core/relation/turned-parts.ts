/**
 * Which way round a figure of a column states the difference of two other columns in its row: 1 and -1, 0 where it is
 * nothing, null where it states another thing.
 */
export type Sense = 1 | -1 | 0 | null;

/** One of them may be mistyped. */
const mostOthers = 1;

/**
 * Whether the parts of a sum, in a column of variances, are differences taken both ways round: what is too little of an
 * income and what is too much of a cost both count as worse. What other columns take off is added in such a column, so
 * it says nothing of them.
 */
export function areTurned(senses: Iterable<Sense>): boolean {
  let [ahead, behind, others] = [false, false, 0];
  for (const sense of senses) {
    if (sense === null && ++others > mostOthers) return false;
    if (sense === 1) ahead = true;
    if (sense === -1) behind = true;
  }
  return ahead && behind;
}
