import type { Block } from "../model/block.ts";
import { syntaxes } from "../table/syntaxes.ts";

/** Cuts lines into blocks that tile them. */
export function scanBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const block = scanBlock(lines, at);
    blocks.push(block);
    at += block.lines.length;
  }
  return blocks;
}

function scanBlock(lines: readonly string[], at: number): Block {
  const take = (kind: Block["kind"], n: number, syntax: string | null = null): Block => ({
    kind,
    lines: lines.slice(at, at + n),
    heading: null,
    syntax,
  });
  const line = lines[at]!;
  if (line.trim() === "") return take("blank", 1);
  for (const syntax of syntaxes) {
    const n = syntax.measure(lines, at);
    if (n > 0) return take("table", n, syntax.name);
  }
  if (/^#{1,6}\s/.test(line)) {
    const from = line.search(/[^#\s]/);
    const span = { line: 0, from: Math.max(from, 0), lastLine: 0, to: line.length };
    const heading = { name: line.slice(span.from).trim(), mark: `#${line.search(/[^#]/)}`, ordinal: null, span, runIn: false };
    return { ...take("heading", 1), heading };
  }
  return take("paragraph", 1);
}
