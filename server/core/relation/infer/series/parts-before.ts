import { differenceOf } from "../search/addend-block.ts";
import { figureAt, isFilled } from "../view/crossing.ts";
import type { View } from "../view/view.ts";

/** What a grand total may add up. */
export interface Parts {
  /** The totals before it, each once, and the blocks that have none. */
  readonly roots: readonly number[];
  /** The last of those totals with what follows it. */
  readonly since: readonly number[];
}

/** What stands before one total after another of a line, from the top, read on from the one before it. */
export function partsReader(view: View): (line: number, total: number) => Parts {
  const known = new Map<number, LineRead>();
  return (line, total) => {
    const read = known.get(line) ?? begun(line);
    known.set(line, read);
    for (; read.next < total; read.next++) readOn(view, read, read.next);
    return { roots: [...read.roots], since: [...read.since] };
  };
}

/** A line as far as it has been read, up to the item `next`. */
interface LineRead {
  readonly line: number;
  next: number;
  readonly roots: number[];
  since: number[];
  /** Where in `roots` that begins which follows the last total, and the last block of it. */
  afterTotal: number;
  block: number;
  /** Whether what comes next begins a block. */
  isCut: boolean;
  /** The totals so far, by what they say. */
  readonly told: Set<string>;
}

function begun(line: number): LineRead {
  return { line, next: 0, roots: [], since: [], afterTotal: 0, block: 0, isCut: false, told: new Set() };
}

function readOn(view: View, read: LineRead, item: number): void {
  const { worded, breaks } = view;
  const { roots, line } = read;
  if (breaks[item] === 1) read.isCut = true;
  if (!isFilled(view, line, item)) return;
  if (worded[item] === 1) {
    readTotal(view, read, item);
    return;
  }
  if (read.isCut) read.block = roots.length;
  read.isCut = false;
  roots.push(item);
  if (read.since.length > 0) read.since.push(item);
}

/**
 * Reads a total in the place of what it closes: the block right above it, or all since the total before it where it
 * comes nearer to that. One that is told again in the same words stands in the place of nothing.
 */
function readTotal(view: View, read: LineRead, item: number): void {
  const { roots, line, afterTotal, block, told } = read;
  const missing = (first: number): number => Math.abs(differenceOf(view, line, item, roots.slice(first)));
  roots.length = missing(afterTotal) < missing(block) ? afterTotal : block;
  const saying = `${view.labels[item]} ${figureAt(view, line, item)}`;
  if (!told.has(saying)) roots.push(item);
  told.add(saying);
  read.since = [item];
  read.afterTotal = roots.length;
  read.block = roots.length;
}
