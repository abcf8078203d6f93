/** What whoever writes an object keeps of it. */
export interface Kept {
  /** Written over where the object moves, so a copy is sent of those that may. */
  bytes: Uint8Array | null;
  /** Where in these the numbers of lines end, once somebody had to know. */
  lines: readonly number[] | null;
  /** How many lines further down the object stands than these say. */
  nMoved: number;
}

/** What whoever writes a list keeps of it, and hands on from a list to the one that takes its place. */
export interface KeptList {
  /** The newest list; of older ones nothing is known any more. */
  list: readonly object[];
  bytes: Uint8Array;
  /** Where those of each object end. */
  ends: readonly number[];
  /** How many objects at the start and end of the newest list are as these bytes say. */
  head: number;
  tail: number;
}

/**
 * Marks an object that will be sent again as it is, so that whoever writes it may keep what was written. Nothing in it
 * changes from now on but as `movedDown` tells; it may hold other lasting objects in `children` alone, which then is
 * its last property.
 */
export function lasting<T extends object>(value: T): T {
  new Mark(value, { bytes: null, lines: null, nMoved: 0 });
  return value;
}

/** Tells that a lasting object has moved: each property `line` in it was made larger by so much, and nothing else. */
export function movedDown(value: object, nLines: number): void {
  const kept = keptOf(value);
  if (kept) kept.nMoved += nLines;
}

/**
 * Marks a list of lasting objects that takes the place of another: so many at their starts and ends are the same, and
 * have not moved.
 */
export function lastingList<T extends readonly object[]>(
  list: T,
  before: readonly object[] = [],
  { head, tail }: Pick<KeptList, "head" | "tail"> = { head: 0, tail: 0 },
): T {
  const kept = keptOfList(before) ?? { list, bytes: new Uint8Array(), ends: [], head, tail };
  kept.list = list;
  // Of several lists perhaps one alone is written.
  kept.head = Math.min(kept.head, head);
  kept.tail = Math.min(kept.tail, tail);
  lists.set(list, kept);
  return list;
}

/** What is kept of an object that was marked; null of all others. */
export function keptOf(value: object): Kept | null {
  return Mark.of(value);
}

/** What is kept of a list that was marked, and that no other has taken the place of; null of all others. */
export function keptOfList(list: readonly object[]): KeptList | null {
  const kept = lists.get(list);
  return kept?.list === list ? kept : null;
}

const lists = new WeakMap<readonly object[], KeptList>();

class Given {
  constructor(value: object) {
    // biome-ignore lint/correctness/noConstructorReturn: a private field is put on the object that is given.
    return value;
  }
}

/** A private field, which no copy of the object takes along. It costs a quarter of an entry in a `WeakMap`. */
class Mark extends Given {
  readonly #kept: Kept;

  constructor(value: object, kept: Kept) {
    super(value);
    this.#kept = kept;
  }

  static of(value: object): Kept | null {
    return #kept in value ? value.#kept : null;
  }
}
