import type { TableStudy } from "../model/analysis.ts";
import type { Block } from "../model/block.ts";
import type { Studied } from "./study-table.ts";

/** Tables that gave way to others lately, the last one first, with what was known of them: an undo brings them back. */
export type GoneTables = readonly Studied[];

export const nothingGone: GoneTables = [];

/** So many tables are remembered, and so many lines of them, but for the last one, which may be longer. */
const mostTables = 16;
const mostLines = 1000;

/** The tables among some blocks, by the study of each block. */
export function tablesAmong(blocks: readonly Block[], studies: readonly (TableStudy | null)[]): GoneTables {
  return blocks.flatMap((block, at) => {
    const study = studies[at];
    return study ? [{ block, study }] : [];
  });
}

/**
 * The tables to remember after an edit: those that just gave way, and those of before that are not back in the text.
 * Linear in the blocks of the edit.
 */
export function goneAfter(before: GoneTables, gone: GoneTables, added: readonly Block[]): GoneTables {
  const back = new Set(added);
  const remembered: Studied[] = [];
  let nLines = 0;
  for (const studied of [...gone, ...before]) {
    if (back.has(studied.block)) continue;
    nLines += studied.block.lines.length;
    if (remembered.length === mostTables || (remembered.length > 0 && nLines > mostLines)) break;
    remembered.push(studied);
  }
  return remembered;
}
