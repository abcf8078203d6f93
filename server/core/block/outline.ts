import type { Section } from "../model/analysis.ts";
import type { Block } from "../model/block.ts";

/** The section tree. */
export function buildOutline(blocks: readonly Block[], starts: readonly number[]): Section[] {
  const nLines = starts[blocks.length] ?? 0;
  return blocks.flatMap((block, index): Section[] => {
    if (!block.heading) return [];
    const kind = block.kind === "title" ? "title" : "section";
    return [{ kind, name: block.heading.name, block: index, line: starts[index]!, endLine: nLines, children: [] }];
  });
}
