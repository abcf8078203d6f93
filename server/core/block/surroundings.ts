import type { Block } from "../model/block.ts";

/** How many lines before and after a table are read for its caption, unit and notes. */
export const reachOfSurroundings = 8;

/**
 * The words next to a table that may speak about it: caption, unit line (单位：万元), notes below. Up to the
 * neighbouring table or heading (the heading included), and no further than `reachOfSurroundings` lines.
 */
export function surroundingsOf(blocks: readonly Block[], at: number): string {
  return [...linesBefore(blocks, at), ...linesAfter(blocks, at)].join("\n");
}

/** The line among the words around a table that names it by number, or "". */
export function captionIn(surroundings: string): string {
  const isCaption = (line: string): boolean =>
    line.length <= 80 &&
    /^[\s*_#]*(?:附?表|Table|Tabelle|Tableau|Tabla)\s*[\d一二三四五六七八九十]/i.test(line);
  return (
    surroundings
      .split("\n")
      .find(isCaption)
      ?.replace(/^[\s*_#]+|[\s*_]+$/g, "") ?? ""
  );
}

function linesBefore(blocks: readonly Block[], at: number): string[] {
  const found: string[] = [];
  let nLines = 0;
  for (let k = at - 1; k >= 0 && nLines < reachOfSurroundings; k--) {
    const { kind, lines } = blocks[k]!;
    if (kind === "table" || kind === "fence") break;
    nLines += lines.length;
    if (kind !== "blank") found.unshift(...lines.slice(-reachOfSurroundings));
    if (kind === "heading") break;
  }
  return found.slice(-reachOfSurroundings);
}

function linesAfter(blocks: readonly Block[], at: number): string[] {
  const found: string[] = [];
  let nLines = 0;
  for (let k = at + 1; k < blocks.length && nLines < reachOfSurroundings; k++) {
    const { kind, lines } = blocks[k]!;
    if (kind === "table" || kind === "fence" || kind === "heading") break;
    nLines += lines.length;
    if (kind !== "blank") found.push(...lines.slice(0, reachOfSurroundings));
  }
  return found.slice(0, reachOfSurroundings);
}
