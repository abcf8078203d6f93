import type { Analysis } from "../../core/model/analysis.ts";
import type { Block } from "../../core/model/block.ts";
import { keptBeside } from "../../core/model/kept-beside.ts";
import { fencedTable } from "../../core/table/fenced.ts";
import { readTable } from "../../core/table/read.ts";
import { syntaxes, syntaxNamed } from "../../core/table/syntaxes.ts";
import { contains, type Range, type TextEdit, tableRange, tablesIn } from "../place.ts";
import { alignBars, alignIndentedBars } from "./alignment/bars.ts";
import { alignBox, alignGrid } from "./alignment/drawn.ts";
import { alignPositioned } from "./alignment/positioned.ts";
import { alignSimple } from "./alignment/simple.ts";

/** A way to align the lines of a table; null where it cannot be done. */
type Aligner = (lines: readonly string[]) => readonly string[] | null;

const bars: readonly Aligner[] = [
  alignBars,
  (lines) => alignIndentedBars(lines, 1),
  (lines) => alignIndentedBars(lines, 0),
];

/**
 * How the tables of a syntax are aligned, the first way that changes nothing of what they say. Those that are
 * missing have no alignment: with blanks put in they would say something else (TAB, CSV) or are laid out by
 * their reader (HTML).
 */
const aligners: Readonly<Record<string, readonly Aligner[]>> = {
  pipe: bars,
  "pipe-rows": bars,
  org: bars,
  grid: [alignGrid],
  box: [alignBox],
  "rst-simple": [alignSimple],
  aligned: [alignPositioned],
};

/** The edits that align every table that a range touches, one a line; lines that are aligned stay as they are. */
export function alignmentEdits(analysis: Analysis, range: Range): TextEdit[] {
  return tablesIn(analysis, range).flatMap((placed): TextEdit[] => {
    const block = analysis.blocks[placed.block]!;
    // A fence quotes what somebody or something else wrote; it is aligned where it alone is meant.
    if (block.kind === "fence" && !contains(tableRange(analysis, placed), range)) return [];
    return alignedLines(block).flatMap((newText, index): TextEdit[] => {
      const old = block.lines[index]!;
      const line = placed.start + index;
      const whole = { start: { line, character: 0 }, end: { line, character: old.length } };
      return newText === old ? [] : [{ range: whole, newText }];
    });
  });
}

/**
 * Larger tables are looked at only when they are aligned: editors ask what can be done wherever the cursor
 * comes to rest.
 */
const mostLooked = 200;

/** Whether aligning a table may change it: not where one of the ways to align it leaves every line as it is. */
export const isUnaligned = keptBeside((block: Block): boolean => {
  const { name, own } = tableIn(block);
  const ways = aligners[name] ?? [];
  return ways.length > 0 && (own.length > mostLooked || !ways.some((align) => isSettled(align, own)));
});

/**
 * The lines of a table's block with its columns under each other; as they are where the table cannot be aligned without
 * being read as another one. Editors ask for one formatting after another.
 */
export const alignedLines = keptBeside((block: Block): readonly string[] => {
  const { lines } = block;
  const { name, own, from, to } = tableIn(block);
  for (const align of aligners[name] ?? []) {
    const after = align(own);
    if (after && isSettled(align, after) && readsAlike(name, own, after))
      return [...lines.slice(0, from), ...after, ...lines.slice(to)];
  }
  return lines;
});

/** The lines `[from, to)` of a block that are its table, without a fence around them, and the name of their syntax. */
function tableIn({ kind, lines, syntax }: Block) {
  const fenced = kind === "fence" && syntax ? fencedTable(lines, syntax) : null;
  const { from, to } = fenced ?? { from: 0, to: lines.length };
  return { name: fenced?.syntax.name ?? syntax ?? "", own: lines.slice(from, to), from, to };
}

/** Whether nothing is left to align, so that formatting twice is formatting once. */
function isSettled(align: Aligner, lines: readonly string[]): boolean {
  return align(lines)?.every((line, at) => line === lines[at]) ?? false;
}

/** Whether two texts are one table: found as the same, with the same cells, depths and rules, and no word lost. */
function readsAlike(name: string, before: readonly string[], after: readonly string[]): boolean {
  const finder = syntaxes.find(({ measure }) => measure(after, 0) > 0);
  if (finder?.name !== name || finder.measure(after, 0) !== after.length) return false;
  return gist(name, before) === gist(name, after) && words(before) === words(after);
}

/** What a table says, apart from where it stands in its lines. */
function gist(name: string, lines: readonly string[]): string {
  const table = readTable(syntaxNamed(name)!, lines);
  const cells = table.cells.map(({ row, column, rowSpan, columnSpan, text }) => [
    row,
    column,
    rowSpan,
    columnSpan,
    text,
  ]);
  const { headRows, stubColumns, rowDepths, ruledRows, raggedRows } = table;
  const ragged = raggedRows.map(({ row, found }) => [row, found]);
  return JSON.stringify([cells, headRows, stubColumns, rowDepths, ruledRows, ragged]);
}

/** All that is no blank and no stroke of a rule or border. */
function words(lines: readonly string[]): string {
  return lines.join("").replace(/[\s|+=:_\u2500-\u257f-]/g, "");
}
