import type { Analysis } from "../../model/analysis.ts";
import type { Block, BlockKind } from "../../model/block.ts";
import type { ListedLine, ProseStudy } from "../../model/prose.ts";
import { shifted } from "../../model/span.ts";
import { accountsOf } from "./accounts.ts";
import type { ListSum } from "./list-sum.ts";
import { sumsOfList } from "./list-sums.ts";
import { marksOf, readBy } from "./listed-lines.ts";

/** The sums of a list that may be spread over several blocks. Spans count from its first block's first line. */
export interface PlacedList {
  /** The first line of its first block, and the first behind its last one. */
  readonly line: number;
  readonly endLine: number;
  readonly sums: readonly ListSum[];
}

/** Longer lists are data that nobody added up by hand. Lines. */
const mostLines = 256;
/** So many blank lines may part the items of a list, and its total from them. */
const mostBlanks = 2;

type Text = Pick<Analysis, "blocks" | "starts" | "prose" | "landmarks">;

/** The lists of a text with the sums that their lines state. Asks the landmarks only, and what adjoins them. */
export function listsIn(text: Text): PlacedList[] {
  const { blocks, starts, landmarks } = text;
  const lists: PlacedList[] = [];
  let end = 0;
  for (const at of landmarks.summing) {
    if (at < end || blocks[at]!.kind === "table") continue;
    const first = firstOfList(text, at, end);
    end = endOfList(text, at);
    const line = starts[first]!;
    if (starts[end]! - line > mostLines) continue;
    const own = blocks.slice(first, end);
    const sums = known(own) ?? remember(own, sumsOf(text, first, end));
    if (sums.length > 0) lists.push({ line, endLine: starts[end]!, sums });
  }
  return lists;
}

/** The first block of the list that a block stands in, no further back than `from` and than lists are long. */
function firstOfList(text: Text, at: number, from: number): number {
  let first = at;
  for (let before = blockBefore(text, first); before >= from; before = blockBefore(text, first)) {
    if (!adjoins(text, before, first) || text.starts[at]! - text.starts[before]! > mostLines) break;
    first = before;
  }
  return first;
}

function endOfList(text: Text, at: number): number {
  let last = at;
  for (let next = blockAfter(text, last); next > 0; next = blockAfter(text, last)) {
    if (!adjoins(text, last, next)) break;
    last = next;
  }
  return last + 1;
}

/** The nearest block before one that is not blank and no comment; -1 where none is near. */
export function blockBefore(text: Pick<Text, "blocks">, at: number): number {
  return blockBeside(text, at, -1);
}

/** The same behind it. */
function blockAfter(text: Text, at: number): number {
  return blockBeside(text, at, 1);
}

function blockBeside({ blocks }: Pick<Text, "blocks">, at: number, step: 1 | -1): number {
  const isGap = (kind: BlockKind | undefined): boolean =>
    kind === "comment" || (kind === "blank" && nBlanks++ < mostBlanks);
  let [beside, nBlanks] = [at + step, 0];
  while (isGap(blocks[beside]?.kind)) beside += step;
  return blocks[beside] ? beside : -1;
}

/** Whether a list goes on from one block to the next: with another item, or with its total. */
function adjoins({ prose }: Text, at: number, next: number): boolean {
  const [last, first] = [prose[at]?.listed.at(-1), prose[next]?.listed[0]];
  if (!last || !first) return false;
  // Behind a subtotal others are to come.
  if (last.closes === "subtotal" && last.isItem === first.isItem && first.indent <= last.indent) return true;
  return first.closes !== null || ((last.isItem || last.opens) && first.isItem) || next === at + 1;
}

/** What the blocks of a list state. Blocks do not change, so that is found out once. */
const sumsByBlock = new WeakMap<
  Block,
  { readonly blocks: readonly Block[]; readonly sums: readonly ListSum[] }
>();

function known(blocks: readonly Block[]): readonly ListSum[] | null {
  const before = sumsByBlock.get(blocks[0]!);
  const isSame =
    before?.blocks.length === blocks.length && blocks.every((block, at) => block === before.blocks[at]);
  return isSame ? before.sums : null;
}

function remember(blocks: readonly Block[], sums: readonly ListSum[]): readonly ListSum[] {
  sumsByBlock.set(blocks[0]!, { blocks, sums });
  return sums;
}

/** The lines of a list that blank lines part, each read by the marks of all. */
function inOneWriting(lines: readonly ListedLine[]): readonly ListedLine[] {
  const conventions = marksOf(lines.map(({ figure }) => figure));
  return lines.map((line) => readBy(line, conventions));
}

/** The sums of the lists in some blocks: lines that list nothing part one from the next. */
function sumsOf({ starts, prose }: Text, first: number, end: number): ListSum[] {
  const found: ListSum[] = [];
  let lines: ListedLine[] = [];
  /** Whether blank lines stand before one of the lines, or before the next. */
  let [isParted, isBehindBlanks] = [false, false];
  const close = (): void => {
    const read = isParted ? inOneWriting(lines) : lines;
    const sums = sumsOfList(read);
    const isTold = ({ total }: ListSum): boolean => sums.some((sum) => sum.total === total);
    found.push(...sums, ...accountsOf(read).filter((sum) => !isTold(sum)));
    [lines, isParted] = [[], false];
  };
  for (let at = first; at < end; at++) {
    const study: ProseStudy | null = prose[at]!;
    if (!study) isBehindBlanks = true;
    for (const line of study?.listed ?? []) {
      if (!line) {
        close();
        continue;
      }
      lines.push({ ...line, span: shifted(line.span, starts[at]! - starts[first]!) });
      [isParted, isBehindBlanks] = [isParted || isBehindBlanks, false];
    }
  }
  close();
  return found;
}
