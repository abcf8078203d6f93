import { buildOutline } from "./block/outline.ts";
import { rescanBlocks, scanBlocks } from "./block/scan.ts";
import { suppress } from "./check/suppress.ts";
import type { Analysis } from "./model/analysis.ts";
import type { Block } from "./model/block.ts";
import { studyTable } from "./study.ts";
import type { LineChange } from "./text/live-text.ts";

/**
 * Everything about a text, from its lines. Pure: equal lines give an equal analysis. With the previous analysis
 * and the lines that changed since, all that the change cannot reach is taken over by reference; that is never
 * visible in the result.
 */
export function analyze(lines: readonly string[], previous?: Analysis, change?: LineChange): Analysis {
  return previous && change ? reanalyze(lines, previous, change) : analyzeAll(lines);
}

function analyzeAll(lines: readonly string[]): Analysis {
  const blocks = scanBlocks(lines);
  return compose(blocks, blocks.map(studyTable));
}

function reanalyze(lines: readonly string[], previous: Analysis, change: LineChange): Analysis {
  const { from, to, blocks: added } = rescanBlocks(previous.blocks, previous.starts, lines, change);
  const known = new Map(
    previous.blocks.slice(from, to).map((block, k) => [block, previous.judged[from + k]!]),
  );
  const studies = added.map((block) => known.get(block) ?? studyTable(block));
  return compose(
    [...previous.blocks.slice(0, from), ...added, ...previous.blocks.slice(to)],
    [...previous.judged.slice(0, from), ...studies, ...previous.judged.slice(to)],
  );
}

function compose(blocks: readonly Block[], studies: Analysis["studies"]): Analysis {
  const starts = startsOf(blocks);
  const outline = buildOutline(blocks, starts);
  const judged: Analysis = { blocks, starts, studies, judged: studies, outline, findings: [] };
  return { ...judged, ...suppress(judged) };
}

/** First line of each block; the last entry is the number of lines. */
function startsOf(blocks: readonly Block[]): number[] {
  const starts = [0];
  for (const block of blocks) starts.push(starts[starts.length - 1]! + block.lines.length);
  return starts;
}
