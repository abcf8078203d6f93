import type { Analysis } from "./model/analysis.ts";
import { Decimal } from "./model/decimal.ts";
import type { Finding } from "./model/finding.ts";
import type { EarlierLine, History } from "./model/history.ts";
import { type CellId, cellAt, type Table } from "./model/table.ts";
import type { Edited } from "./relation/judge/stale.ts";
import type { LineChange } from "./text/live-text.ts";
import { blockAt } from "./text/ordered.ts";

/** A change of more lines is no typing: lines were pasted, moved or made by a fix. */
const mostLines = 8;

/**
 * The history after a change to the text that `before` was made of: lines of tables that added up until now are kept as
 * they stood, and those of tables that add up again are forgotten. Linear in the lines of the change and the history.
 */
export function historyAfter(history: History, before: Analysis, change: LineChange): History {
  const { line: from, removed, added } = change;
  const isTyping = removed === added && removed <= mostLines;
  const kept = new Map<number, string>();
  const open = new Set<number>();
  for (const [line, text] of history) {
    const block = blockAt(before.starts, line);
    if (before.judged[block]?.addsUp !== false) continue;
    open.add(block);
    if (line < from) kept.set(line, text);
    else if (line >= from + removed) kept.set(line + added - removed, text);
    else if (isTyping) kept.set(line, text);
  }
  for (let line = from; isTyping && line < from + removed; line++) {
    const block = blockAt(before.starts, line);
    if (kept.has(line) || !(open.has(block) || before.judged[block]?.addsUp)) continue;
    kept.set(line, before.blocks[block]!.lines[line - before.starts[block]!]!);
  }
  return kept;
}

/** The part of a history that concerns the `nLines` lines from `first` on, counted from there. */
export function historyOf(history: History, first: number, nLines: number): EarlierLine[] {
  const found: EarlierLine[] = [];
  for (const [line, text] of history)
    if (line >= first && line < first + nLines) found.push({ line: line - first, text });
  return found.sort((a, b) => a.line - b.line);
}

/** The lines of a table as they were before it was typed into. */
export function withEarlier(lines: readonly string[], typed: readonly EarlierLine[]): string[] {
  const earlier = [...lines];
  for (const { line, text } of typed) earlier[line] = text;
  return earlier;
}

/** The figures that cells held before, where they hold others now; none where the table had another shape. */
export function editedCells(now: Table, before: Table): Edited {
  const edited = new Map<CellId, Decimal>();
  if (now.nRows !== before.nRows || now.nColumns !== before.nColumns) return edited;
  for (let id = 0; id < now.cells.length; id++) {
    const cell = now.cells[id]!;
    if (before.cells[id] === cell) continue;
    const earlier = cellAt(before, cell.row, cell.column);
    if (earlier && earlier.text !== cell.text) edited.set(id, earlier.numeral?.value ?? Decimal.zero);
  }
  return edited;
}

/** Whether something is wrong with the sums of a table, so that what was typed into it may tell why. */
export function isSerious({ category, severity }: Finding): boolean {
  return category === "arithmetic" && (severity === "error" || severity === "warning");
}
