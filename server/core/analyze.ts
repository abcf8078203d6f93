import { scanBlocks } from "./block/scan.ts";
import { buildOutline } from "./block/outline.ts";
import { rules } from "./check/rules.ts";
import type { Analysis, TableStudy } from "./model/analysis.ts";
import type { Block } from "./model/block.ts";
import { balanceSum } from "./relation/balance.ts";
import { inferRelations } from "./relation/infer.ts";
import { localize } from "./relation/localize.ts";
import { readTable } from "./table/read.ts";
import { syntaxNamed } from "./table/syntaxes.ts";

/** Everything about a text, from its lines. Pure: equal lines give an equal analysis, with or without `previous`. */
export function analyze(lines: readonly string[]): Analysis {
  const blocks = scanBlocks(lines);
  const starts = startsOf(blocks);
  const outline = buildOutline(blocks, starts);
  const studies = blocks.map(studyOf);
  return { blocks, starts, outline, studies, findings: [] };
}

/** First line of each block; the last entry is the number of lines. */
function startsOf(blocks: readonly Block[]): number[] {
  const starts = [0];
  for (const block of blocks) starts.push(starts[starts.length - 1]! + block.lines.length);
  return starts;
}

function studyOf(block: Block): TableStudy | null {
  const syntax = block.syntax === null ? undefined : syntaxNamed(block.syntax);
  if (!syntax) return null;
  const table = readTable(syntax, block.lines);
  const balances = inferRelations(table, {}).flatMap((relation) => (relation.type === "sum" ? [balanceSum(table, relation)] : []));
  const faults = localize(table, balances);
  const findings = rules.flatMap((rule) => rule.check({ table, balances, faults }));
  return { table, caption: "", balances, findings };
}
