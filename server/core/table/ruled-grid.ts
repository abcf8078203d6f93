import type { RawTable } from "../model/table.ts";
import { cellOf, type Stretch } from "./cell-text.ts";
import { sizedGrid } from "./grid-size.ts";
import { headRowsAbove, holdsFigure } from "./head-rule.ts";
import { cutRuledLines, type Part, type Pen, type RuledLines } from "./ruled-lines.ts";

/** A cell while its lines are gathered. */
interface Draft {
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly stretches: Stretch[];
  lastRow: number;
}

interface Rule {
  readonly row: number;
  readonly heavy: boolean;
}

/**
 * The grid of a table drawn with rules and borders. A cell goes on until a rule is drawn beneath it, through
 * rows that are ruled beside it; a border that is left out joins columns. Where lines between two rules hold
 * figures of their own, each is a row, as terminals print them.
 */
export function readRuledGrid(lines: readonly string[], pen: Pen): RawTable {
  const ruled = cutRuledLines(lines, pen);
  const { drafts, rules, breaks, nRows } = gather(lines, ruled, pen, hasRowPerLine(lines, ruled));
  const cells = drafts.map((draft) => {
    const { row, column, columnSpan, stretches } = draft;
    return cellOf(lines, { row, column, columnSpan, rowSpan: draft.lastRow - row + 1 }, stretches);
  });
  const inner = rules.filter(({ row }) => row > 0 && row < nRows);
  const [first, ...rest] = inner;
  const everyRow = nRows > 2 && breaks >= nRows - 1;
  const heavyHead = first?.heavy && (rest.length > 0 || nRows > first.row + 1) ? first.row : null;
  const headRows = heavyHead ?? (everyRow ? null : headRowsAbove(cells, first?.row, nRows));
  const marked = inner.filter(({ row, heavy }) => row !== headRows && (heavy || !everyRow));
  return sizedGrid({ cells, nRows, headRows, ruledRows: marked.map(({ row }) => row) }, ruled.nColumns);
}

function gather(
  lines: readonly string[],
  { parts: partsOfLines }: RuledLines,
  pen: Pen,
  rowPerLine: boolean,
) {
  const drafts: Draft[] = [];
  const rules: Rule[] = [];
  const current: (Draft | undefined)[] = [];
  let row = 0;
  let filled = false;
  let breaks = 0;
  partsOfLines.forEach((parts, line) => {
    const broken = parts.some((part) => part.rule);
    if (filled && (broken || rowPerLine)) {
      row++;
      filled = false;
      if (broken) breaks++;
      else current.length = 0;
    }
    if (broken && parts.every((part) => part.rule))
      rules.push({ row, heavy: pen.isHeavy(lines[line]![parts[0]!.from] ?? "") });
    filled ||= !broken;
    for (const part of parts) {
      if (part.rule) current.fill(undefined, part.first, part.end);
      else gatherPart(part, line, row, broken, current, drafts);
    }
  });
  return { drafts, rules, breaks: filled ? breaks : breaks - 1, nRows: filled ? row + 1 : row };
}

/** Adds a part to the cell that stands open in its first column, or opens one. */
function gatherPart(
  { first, end, from, to }: Part,
  line: number,
  row: number,
  broken: boolean,
  current: (Draft | undefined)[],
  drafts: Draft[],
): void {
  const stretch = { line, from, to };
  const open = current[first];
  if (open) {
    open.stretches.push(stretch);
    if (!broken) open.lastRow = row;
    return;
  }
  const draft: Draft = { row, column: first, columnSpan: end - first, stretches: [stretch], lastRow: row };
  drafts.push(draft);
  for (let column = first; column < end; column++) current[column] ??= draft;
}

/**
 * Whether the lines between two rules are rows each: some column has a figure in more than one of them, or there
 * are no rules but those about the head, and each line below fills the first column.
 */
function hasRowPerLine(lines: readonly string[], { parts }: RuledLines): boolean {
  const runs = runsBetweenRules(parts);
  const body = runs[runs.length - 1] ?? [];
  const textOf = (line: number, { from, to }: Part) => lines[line]!.slice(from, to).trim();
  const stubbed = body.every((line) => parts[line]![0] !== undefined && textOf(line, parts[line]![0]) !== "");
  if (runs.length <= 2 && body.length > 1 && stubbed) return true;
  return runs.some((run) => {
    const figured = run.flatMap((line) => parts[line]!.filter((part) => holdsFigure(textOf(line, part))));
    return new Set(figured.map(({ first }) => first)).size < figured.length;
  });
}

/** The lines between rules, as runs of line numbers. */
function runsBetweenRules(parts: readonly (readonly Part[])[]): number[][] {
  const runs: number[][] = [];
  let after = true;
  parts.forEach((ofLine, line) => {
    const broken = ofLine.some((part) => part.rule);
    if (!broken && after) runs.push([]);
    if (!broken) runs[runs.length - 1]!.push(line);
    after = broken;
  });
  return runs;
}
