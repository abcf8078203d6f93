import type { Block } from "../model/block.ts";
import { lookaheadLines } from "../model/syntax.ts";
import { syntaxes } from "../table/syntaxes.ts";
import type { LineChange } from "../text/live-text.ts";
import { blockAt } from "../text/ordered.ts";
import { longestMatter } from "./markup.ts";
import { addressesUs, isNote, isRule, keepsOpening, scanUntil, type WatchedLines } from "./scan.ts";

/**
 * The blocks of a text after a change, with those that do not depend on it taken over from before, by reference.
 * Scanning starts at the first block that looked at a changed line and ends at the first boundary behind the change
 * that the old and the new text share. `starts` are the old blocks' first lines; the result says which old blocks,
 * `[from, to)`, gave way to which new ones. One of `gone`, blocks that stood in earlier versions, comes back where its
 * lines do.
 */
export function rescanBlocks(
  old: readonly Block[],
  starts: readonly number[],
  lines: readonly string[],
  change: LineChange,
  gone: readonly Block[] = [],
): Rescan {
  const from = firstReaching(old, starts, change.line);
  const edited = withOtherLine(old[from], lines, starts[from]!, change);
  if (edited) return { from, to: from + 1, blocks: reusing([edited.block], gone, [edited.reach]) };
  const shift = change.added - change.removed;
  const changedTo = change.line + change.removed;
  let to = blockAt(starts, changedTo);
  const isShared = (line: number, opening: boolean): boolean => {
    while (to < old.length && (starts[to]! < changedTo || starts[to]! + shift < line)) to++;
    return to < old.length && starts[to]! + shift === line && opening === mayOpen(old, to);
  };
  const watch = change.added > mostWatched ? undefined : watchLines(lines);
  const { blocks, end, reaches } = scanUntil(lines, starts[from]!, mayOpen(old, from), isShared, watch);
  if (end === lines.length) to = old.length;
  return { from, to, blocks: reusing(blocks, [...old.slice(from, to), ...gone], reaches) };
}

/** Watching costs more than it saves where a whole text comes in, or much of one: nobody types in all of it. */
const mostWatched = 200;

/** The most lines behind a block that it may depend on: a paragraph asks whether a table starts behind it. */
const furthestReach = lookaheadLines + 1;

/**
 * How many lines behind it were looked at when a block was last scanned after an edit, as an incremental
 * lexer keeps the lookahead of its tokens (Wagner, "Practical Algorithms for Incremental Software Development
 * Environments", 1998, chapter 5). Only blocks near edits are asked, so the others never learn theirs.
 */
const knownReach = new WeakMap<Block, number>();

/** The first block that depends on a line: the one that holds it, or one before that looked so far ahead. */
function firstReaching(blocks: readonly Block[], starts: readonly number[], line: number): number {
  // A rule that opens a text has looked for the end of front matter.
  if (line < longestMatter && isRule(blocks[0]?.lines[0]) && blocks[0]?.kind !== "matter") return 0;
  let first = blockAt(starts, line);
  for (let at = first - 1; at >= 0 && starts[at + 1]! + furthestReach > line; at--)
    if (starts[at + 1]! + (knownReach.get(blocks[at]!) ?? furthestReach) > line) first = at;
  return first;
}

/**
 * The block after one of its lines gave way to another, where its syntax sees by that line alone that the
 * table is as long as before.
 */
function withOtherLine(
  block: Block | undefined,
  lines: readonly string[],
  start: number,
  { line, removed, added }: LineChange,
): { readonly block: Block; readonly reach: number | undefined } | null {
  if (block?.kind !== "table" || removed !== 1 || added !== 1 || line >= start + block.lines.length)
    return null;
  if (isNote(lines[start]!)) return null;
  const watch = watchLines(lines);
  const syntax = syntaxes.find(
    ({ name, measure }) => name === block.syntax || measure(watch.lines, start) > 0,
  );
  if (syntax?.name !== block.syntax || !syntax?.rows?.goesOn?.(lines, start, line)) return null;
  const own = block.lines.slice();
  own[line - start] = lines[line]!;
  const isAddressed = block.isAddressed ? own.some(addressesUs) : addressesUs(lines[line]!);
  const known = knownReach.get(block);
  const reach = known === undefined ? undefined : Math.max(known, watch.last + 1 - start - own.length);
  return { block: { ...block, lines: own, isAddressed }, reach };
}

function watchLines(lines: readonly string[]): WatchedLines {
  const get = (target: readonly string[], key: string | symbol): unknown => {
    const line = typeof key === "string" ? Number(key) : Number.NaN;
    if (line > watch.last) watch.last = line;
    return Reflect.get(target, key);
  };
  const watch: WatchedLines = { lines: new Proxy(lines, { get }), last: 0 };
  return watch;
}

/** What gave way in a scan after a change: the old blocks `[from, to)`, and what stands there now. */
export interface Rescan {
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly Block[];
}

/** Whether a title may still follow the first `n` blocks. */
function mayOpen(blocks: readonly Block[], n: number): boolean {
  for (let k = 0; k < n; k++) if (!keepsOpening(blocks[k]!)) return false;
  return true;
}

/** So many old blocks that begin and end alike are compared with a new one; more would cost too much. */
const mostCompared = 8;

/**
 * Scanned blocks that equal an old one are that one, so that what is known of it stays. Each old block serves once, the
 * first one first, as most stand in the order of before. How far a block looked ahead is that of its scan just now.
 */
function reusing(
  blocks: readonly Block[],
  old: readonly Block[],
  reaches: readonly (number | undefined)[],
): Block[] {
  const known = new Map<string, Block[]>();
  for (let at = old.length - 1; at >= 0; at--) {
    const key = sketch(old[at]!);
    const alike = known.get(key);
    if (alike) alike.push(old[at]!);
    else known.set(key, [old[at]!]);
  }
  const oldFor = (block: Block): Block | undefined => {
    const alike = known.get(sketch(block)) ?? [];
    for (let at = alike.length - 1; at >= Math.max(0, alike.length - mostCompared); at--)
      if (isSame(alike[at]!, block)) return alike.splice(at, 1)[0]!;
    return undefined;
  };
  return blocks.map((scanned, at) => {
    const block = oldFor(scanned) ?? scanned;
    if (reaches[at] === undefined) knownReach.delete(block);
    else knownReach.set(block, reaches[at]);
    return block;
  });
}

/** What blocks that are the same have in common, at little cost. */
function sketch({ lines }: Block): string {
  return `${lines.length} ${lines[0]?.slice(0, 80)}\n${lines.at(-1)?.slice(0, 80)}`;
}

/** Whether two blocks are made of the same lines in the same way. */
export function isSame(a: Block, b: Block): boolean {
  return (
    a.kind === b.kind &&
    a.syntax === b.syntax &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, k) => line === b.lines[k])
  );
}
