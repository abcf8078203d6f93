/** A call takes only so many arguments. */
const mostSpread = 10_000;

/**
 * A copy with other items in the place of `[from, to)`, or the same array where they are no others. Copying arrays
 * whole is what engines are best at.
 */
export function spliced<Item>(
  items: readonly Item[],
  from: number,
  to: number,
  added: readonly Item[],
): readonly Item[] {
  if (added.length !== to - from)
    return added.length < mostSpread
      ? items.toSpliced(from, to - from, ...added)
      : items.slice(0, from).concat(added, items.slice(to));
  if (added.every((item, k) => item === items[from + k])) return items;
  const copy = items.slice();
  added.forEach((item, k) => {
    copy[from + k] = item;
  });
  return copy;
}

/** The same within the array itself, for those who alone know it. Costs what stands behind `from`. */
export function splicedInPlace<Item>(
  items: Item[],
  from: number,
  to: number,
  added: readonly Item[],
): Item[] {
  if (added.length > mostSpread) return items.slice(0, from).concat(added, items.slice(to));
  items.splice(from, to - from, ...added);
  return items;
}
