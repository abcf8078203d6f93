import type { Block } from "../model/block.ts";
import type { Studied } from "./study-table.ts";

/** Tables that gave way to others lately, the last one first, with what was known of them: an undo brings them back. */
export type GoneTables = readonly Studied[];

export const nothingGone: GoneTables = [];

/** So many steps back, and one more where a single table is longer, cost nothing. */
const mostTables = 16;
const mostLines = 1000;

/**
 * The tables to remember after an edit: those that just gave way, and those of before that are not back in the text.
 */
export function goneAfter(before: GoneTables, gone: GoneTables, added: readonly Block[]): GoneTables {
  const remembered: Studied[] = [];
  let nLines = 0;
  for (const studied of [...gone, ...before]) {
    if (added.includes(studied.block)) continue;
    nLines += studied.block.lines.length;
    if (remembered.length === mostTables || (remembered.length > 0 && nLines > mostLines)) break;
    remembered.push(studied);
  }
  return remembered;
}
