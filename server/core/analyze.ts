import { buildOutline } from "./block/outline.ts";
import { blockOf, rescanBlocks, scanBlocks } from "./block/scan.ts";
import { reachOfSurroundings, surroundingsOf } from "./block/surroundings.ts";
import { checkDeclarations } from "./check/declarations.ts";
import { suppress } from "./check/suppress.ts";
import type { DocumentKind } from "./document-kind.ts";
import type { Analysis, TableStudy } from "./model/analysis.ts";
import type { Block } from "./model/block.ts";
import { studyTable } from "./study.ts";
import type { LineChange } from "./text/live-text.ts";

/** What is known from before: the analysis of an earlier version and the lines that changed since. */
export interface Earlier {
  readonly analysis: Analysis;
  readonly change: LineChange;
}

/**
 * Everything about a text, from its lines. Pure: equal lines give an equal analysis. With an earlier analysis, all
 * that the change since cannot reach is taken over by reference; that is never visible in the result.
 */
export function analyze(lines: readonly string[], kind: DocumentKind = "text", earlier?: Earlier): Analysis {
  if (kind !== "text") return analyzeAll([blockOf("table", lines.slice(), null, kind)]);
  return earlier ? reanalyze(lines, earlier) : analyzeAll(scanBlocks(lines));
}

function analyzeAll(blocks: readonly Block[]): Analysis {
  return compose(
    blocks,
    blocks.map((_, at) => studyOf(blocks, at)),
  );
}

function reanalyze(lines: readonly string[], { analysis, change }: Earlier): Analysis {
  const { blocks: old, starts, judged } = analysis;
  const { from, to, blocks: added } = rescanBlocks(old, starts, lines, change);
  const blocks = [...old.slice(0, from), ...added, ...old.slice(to)];
  const known = new Map(old.slice(from, to).map((block, k) => [block, judged[from + k]!]));
  const studies = [...judged.slice(0, from), ...added.map((block) => known.get(block)), ...judged.slice(to)];
  // A table reads the lines around it, so those near the change are asked whether their surroundings are the same.
  const first = Math.max(0, from - reachOfSurroundings);
  const last = Math.min(blocks.length, from + added.length + reachOfSurroundings);
  for (let at = first; at < last; at++) studies[at] = studyOf(blocks, at, studies[at] ?? undefined);
  return compose(blocks, studies as (TableStudy | null)[]);
}

/** The study of a block's table; the known one where the lines around the table are what they were. */
function studyOf(blocks: readonly Block[], at: number, known?: TableStudy): TableStudy | null {
  if (blocks[at]!.syntax === null) return null;
  const surroundings = surroundingsOf(blocks, at);
  return known?.surroundings === surroundings ? known : studyTable(blocks[at]!, surroundings);
}

function compose(blocks: readonly Block[], studies: Analysis["studies"]): Analysis {
  const starts = startsOf(blocks);
  const outline = buildOutline(blocks, starts);
  const bare: Analysis = { blocks, starts, studies, judged: studies, outline, findings: [] };
  const judged = { ...bare, findings: checkDeclarations(bare) };
  return { ...judged, ...suppress(judged) };
}

/** First line of each block; the last entry is the number of lines. */
function startsOf(blocks: readonly Block[]): number[] {
  const starts = [0];
  for (const block of blocks) starts.push(starts[starts.length - 1]! + block.lines.length);
  return starts;
}
