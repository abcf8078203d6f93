/** A list, and what was made of its items, one after the other. */
export interface Remapped<Item, Made> {
  readonly items: readonly Item[];
  readonly made: readonly Made[];
  /** How many were made of the items up to each, itself included. */
  readonly ends: readonly number[];
}

/**
 * Makes some things of each item of a list. A list that is as before but for some items in its midst keeps what
 * was made of all others. To find those takes a glance at each item, which is not followed to where it lies.
 */
export function remapped<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => readonly Made[],
  before?: Remapped<Item, Made>,
): Remapped<Item, Made> {
  const old = before?.items ?? [];
  const { head, tail } = sharedEnds(old, items);
  if (before && head === items.length && head === old.length) return before;
  const ends = before?.ends.slice(0, head) ?? [];
  const made = before?.made.slice(0, ends.at(-1) ?? 0) ?? [];
  for (let at = head; at < items.length - tail; at++) {
    made.push(...make(items[at]!));
    ends.push(made.length);
  }
  if (tail === 0) return { items, made, ends };
  const oldStart = old.length === tail ? 0 : before!.ends[old.length - tail - 1]!;
  const shift = made.length - oldStart;
  for (let at = old.length - tail; at < old.length; at++) ends.push(before!.ends[at]! + shift);
  return { items, made: made.concat(before!.made.slice(oldStart)), ends };
}

/** How many items two lists share at their starts, and how many of the others at their ends. */
export function sharedEnds(
  before: readonly unknown[],
  after: readonly unknown[],
): { readonly head: number; readonly tail: number } {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { head, tail };
}
