import type { View } from "../view/view.ts";

/** What a grand total may add up. */
export interface Parts {
  /** The totals before it, and the blocks that have none. */
  readonly roots: readonly number[];
  /** The last of those totals with what follows it. */
  readonly since: readonly number[];
}

/** What stands before one total after another of a line, from the top, read on from the one before it. */
export function partsReader({
  starts,
  stride,
  filled,
  worded,
  breaks,
}: View): (line: number, total: number) => Parts {
  const known = new Map<number, LineRead>();
  const readOn = (read: LineRead, item: number) => {
    if (breaks[item] === 1) {
      for (const part of read.block) read.roots.push(part);
      read.block = [];
    }
    if (filled[starts[read.line]! + item * stride] !== 1) return;
    if (worded[item] === 1) {
      read.roots.push(item);
      read.block = [];
      read.since = [item];
    } else {
      read.block.push(item);
      if (read.since.length > 0) read.since.push(item);
    }
  };
  return (line, total) => {
    const read = known.get(line) ?? { line, next: 0, roots: [], block: [], since: [] };
    known.set(line, read);
    for (; read.next < total; read.next++) readOn(read, read.next);
    return { roots: [...read.roots, ...read.block], since: [...read.since] };
  };
}

/** A line as far as it has been read, up to the item `next`; the block is what follows the last total or break. */
interface LineRead {
  readonly line: number;
  next: number;
  readonly roots: number[];
  block: number[];
  since: number[];
}
