/**
 * Whether a total's row has no name, and those that it adds have one. `labels` are those of the rows of a table;
 * `total` and `addends` are rows.
 */
export function isAloneNameless(
  labels: readonly string[],
  total: number,
  addends: Iterable<number>,
): boolean {
  if (labels[total] !== "") return false;
  for (const row of addends) if (labels[row] === "") return false;
  return true;
}
