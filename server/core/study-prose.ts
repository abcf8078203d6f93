import type { Block } from "./model/block.ts";
import type { Profile } from "./model/profile.ts";
import type { ProseStudy } from "./model/prose.ts";
import { brokenListedSums } from "./report/listed-sums.ts";
import { mentionsIn } from "./report/mentions.ts";
import { brokenProseSums } from "./report/prose-sums.ts";
import { runningText } from "./report/sentence.ts";

/**
 * Reads the running text in a block; null where there is nothing to say of it. Depends on the block's own
 * lines alone.
 */
export function studyProse({ kind, heading, lines }: Block, forms: readonly Profile[]): ProseStudy | null {
  if (kind !== "paragraph" && !(kind === "heading" && heading?.runIn)) return null;
  if (!lines.some(mayHoldFigure)) return null;
  const text = runningText(lines);
  const findings = [...brokenProseSums(text), ...brokenListedSums(lines)];
  const mentions = mentionsIn(text, forms);
  return findings.length + mentions.length > 0 ? { findings, mentions } : null;
}

/** A look that spares most lines all others: a figure is written in digits, or in characters beyond ASCII. */
function mayHoldFigure(line: string): boolean {
  return /[\d\u0080-\uffff]/.test(line);
}
