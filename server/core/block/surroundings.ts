import type { LinesAround } from "../model/analysis.ts";
import type { Block } from "../model/block.ts";
import { addressesUs } from "./scan.ts";

/** How many lines before and after a table are read for its caption, unit and notes. */
export const reachOfSurroundings = 8;

/** Captions and notes are said by then; the rest of a longer line is running text. UTF-16 units. */
const longestLine = 2000;

/**
 * The lines next to a table that may speak about it: caption, unit line (单位：万元), notes below. Up to the
 * neighbouring table or heading (the heading included), and no further than `reachOfSurroundings` lines.
 */
export function surroundingsOf(blocks: readonly Block[], at: number): LinesAround {
  const [before, after] = [linesBefore(blocks, at), linesAfter(blocks, at)];
  if (![...before, ...after].some(addressesUs)) return { before, after, notes: none };
  const isSaid = (line: string): boolean => !addressesUs(line);
  const notes = [...before, ...after].filter(addressesUs);
  return { before: before.filter(isSaid), after: after.filter(isSaid), notes };
}

const none: readonly never[] = [];

/** Whether no table looks beyond any of these blocks, nor at their lines, for words that speak about it. */
export function endsSurroundings(...blocks: readonly Block[]): boolean {
  return blocks.every(isTable);
}

function isTable({ kind }: Block): boolean {
  return kind === "table" || kind === "fence";
}

/** Whether two tables stand among the same words. */
export function sameSurroundings(a: LinesAround, b: LinesAround): boolean {
  if (a === b) return true;
  return sameLines(a.before, b.before) && sameLines(a.after, b.after) && sameLines(a.notes, b.notes);
}

function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, at) => line === b[at]);
}

function clipped(line: string): string {
  return line.length > longestLine ? line.slice(0, longestLine) : line;
}

function linesBefore(blocks: readonly Block[], at: number): string[] {
  const found: string[] = [];
  let nLines = 0;
  for (let k = at - 1; k >= 0 && nLines < reachOfSurroundings; k--) {
    const { kind, lines } = blocks[k]!;
    if (isTable(blocks[k]!)) break;
    nLines += lines.length;
    if (kind !== "blank") found.unshift(...lines.slice(-reachOfSurroundings));
    if (kind === "heading") break;
  }
  return found.slice(-reachOfSurroundings).map(clipped);
}

function linesAfter(blocks: readonly Block[], at: number): string[] {
  const found: string[] = [];
  let nLines = 0;
  for (let k = at + 1; k < blocks.length && nLines < reachOfSurroundings; k++) {
    const { kind, lines } = blocks[k]!;
    if (isTable(blocks[k]!) || kind === "heading") break;
    nLines += lines.length;
    if (kind !== "blank") found.push(...lines.slice(0, reachOfSurroundings));
  }
  return found.slice(0, reachOfSurroundings).map(clipped);
}
