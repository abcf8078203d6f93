/** What whoever writes an object keeps of it. */
export interface Kept {
  /** Written over where the object moves, so a copy is sent of those that may. */
  bytes: Uint8Array | null;
  /** Where in these the numbers of lines end, once somebody had to know. */
  lines: readonly number[] | null;
  /** How far down the object stood whose bytes these are. */
  line: number;
}

/** What is kept of an object, and how many lines further down it stands than where it was first marked. */
export interface Lasting {
  readonly kept: Kept;
  readonly line: number;
}

/**
 * Marks an object that will be sent again as it is, so that whoever writes it may keep what was written. Nothing in it
 * changes from now on; it may hold other lasting objects in `children` alone, which then is its last property.
 */
export function lasting<T extends object>(value: T): T {
  new Mark(value, { kept: { bytes: null, lines: null, line: 0 }, line: 0 });
  return value;
}

/**
 * Marks an object that is another one, moved down by some lines: each property `line` in it is larger by so much, and
 * nothing else is different.
 */
export function lastingMoved<T extends object>(value: T, other: T, nLines: number): T {
  const mark = markOf(other);
  if (!mark) return lasting(value);
  new Mark(value, { kept: mark.kept, line: mark.line + nLines });
  return value;
}

/** What is known of an object that was marked; null of all others. */
export function markOf(value: object): Lasting | null {
  return Mark.of(value);
}

class Given {
  constructor(value: object) {
    // biome-ignore lint/correctness/noConstructorReturn: a private field is put on the object that is given.
    return value;
  }
}

/** A private field, which no copy of the object takes along. It costs a quarter of an entry in a `WeakMap`. */
class Mark extends Given {
  readonly #mark: Lasting;

  constructor(value: object, mark: Lasting) {
    super(value);
    this.#mark = mark;
  }

  static of(value: object): Lasting | null {
    return #mark in value ? value.#mark : null;
  }
}
