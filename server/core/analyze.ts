import { buildOutline } from "./block/outline.ts";
import { blockOf, rescanBlocks, scanBlocks } from "./block/scan.ts";
import { reachOfSurroundings, surroundingsOf } from "./block/surroundings.ts";
import { checkDeclarations } from "./check/declarations.ts";
import { suppress } from "./check/suppress.ts";
import type { DocumentKind } from "./document-kind.ts";
import type { Analysis, TableStudy } from "./model/analysis.ts";
import type { Block } from "./model/block.ts";
import type { Finding } from "./model/finding.ts";
import { type Span, shifted } from "./model/span.ts";
import { checkMentions, type PlacedMention } from "./report/mentions.ts";
import { profiles } from "./report/profiles.ts";
import { studyProse, studyTable } from "./study.ts";
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
  const studies = blocks.map((_, at) => studyOf(blocks, at));
  return compose(blocks, studies, blocks.map(studyProse));
}

function reanalyze(lines: readonly string[], { analysis, change }: Earlier): Analysis {
  const { blocks: old, starts, judged } = analysis;
  const { from, to, blocks: added } = rescanBlocks(old, starts, lines, change);
  const places = new Map(old.slice(from, to).map((block, k) => [block, from + k]));
  const placesBefore = added.map((block) => places.get(block));
  const blocks = spliced(old, from, to, added);
  const studies = spliced(
    judged,
    from,
    to,
    placesBefore.map((at) => (at === undefined ? null : judged[at]!)),
  );
  // A table reads the lines around it, so those near the change are asked whether their surroundings are the same.
  const first = Math.max(0, from - reachOfSurroundings);
  const last = Math.min(blocks.length, from + added.length + reachOfSurroundings);
  for (let at = first; at < last; at++) studies[at] = studyOf(blocks, at, studies[at]);
  const prose = added.map((block, k) =>
    placesBefore[k] === undefined ? studyProse(block) : analysis.prose[placesBefore[k]]!,
  );
  return compose(blocks, studies, spliced(analysis.prose, from, to, prose));
}

function spliced<Item>(items: readonly Item[], from: number, to: number, added: readonly Item[]): Item[] {
  return [...items.slice(0, from), ...added, ...items.slice(to)];
}

/** The study of a block's table; the known one where the lines around the table are what they were. */
function studyOf(blocks: readonly Block[], at: number, known: TableStudy | null = null): TableStudy | null {
  if (blocks[at]!.syntax === null) return null;
  const surroundings = surroundingsOf(blocks, at);
  return known?.surroundings === surroundings ? known : studyTable(blocks[at]!, surroundings);
}

function compose(blocks: readonly Block[], studies: Analysis["studies"], prose: Analysis["prose"]): Analysis {
  const starts = startsOf(blocks);
  const outline = buildOutline(blocks, starts);
  const bare: Analysis = { blocks, starts, studies, judged: studies, prose, outline, findings: [] };
  const judged = { ...bare, findings: [...checkDeclarations(bare), ...proseFindings(bare)] };
  return { ...judged, ...suppress(judged) };
}

/** What is to be said of running text: sums in sentences, and figures that the official form's tables state otherwise. */
function proseFindings({ prose, starts, studies }: Analysis): Finding[] {
  const found: Finding[] = [];
  const mentions: PlacedMention[] = [];
  prose.forEach((study, at) => {
    if (!study) return;
    const line = starts[at]!;
    found.push(...study.findings.map((finding) => placed(finding, line)));
    mentions.push(...study.mentions.map((mention) => ({ mention, line })));
  });
  if (mentions.length === 0) return found;
  const forms = studies.flatMap((study) => study?.form ?? []);
  return [...found, ...checkMentions(mentions, forms, profiles)];
}

/** A finding of a block as one of the document. */
function placed(finding: Finding, line: number): Finding {
  const move = <Placed extends { readonly span: Span }>(item: Placed): Placed => ({
    ...item,
    span: shifted(item.span, line),
  });
  const fixes = finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) }));
  return {
    ...move(finding),
    related: finding.related.map(move),
    suspects: finding.suspects.map(move),
    fixes,
  };
}

/** First line of each block; the last entry is the number of lines. */
function startsOf(blocks: readonly Block[]): number[] {
  const starts = [0];
  for (const block of blocks) starts.push(starts[starts.length - 1]! + block.lines.length);
  return starts;
}
