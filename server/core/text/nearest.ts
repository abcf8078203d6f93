/**
 * The name that was meant by a misspelt one: the fewest slips of the finger away, and at most two or a third of
 * its letters; null where none is that near. Case does not count.
 */
export function nearestName(misspelt: string, names: readonly string[]): string | null {
  const written = misspelt.toLowerCase();
  let [best, fewest]: [string | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const name of names) {
    const slips = slipsBetween(written, name.toLowerCase());
    if (slips < fewest && slips <= Math.max(2, name.length / 3)) [best, fewest] = [name, slips];
  }
  return best;
}

/** Characters that are added, lost or changed between two words: Levenshtein's distance, one row at a time. */
function slipsBetween(left: string, right: string): number {
  if (left.length > 2 * right.length + 2) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const changed = row[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, changed));
    }
    row = next;
  }
  return row[right.length]!;
}
