import { toldAs } from "../core/fix/restate.ts";
import type { Analysis } from "../core/model/analysis.ts";
import { type Balance, sidesOf } from "../core/model/relation.ts";
import type { CellId } from "../core/model/table.ts";
import { verdictOn } from "../core/model/verdict.ts";
import { signed } from "../message/sentence.ts";
import type { Locale } from "../messages.ts";
import { equationOf, missingBy } from "./figure/equation.ts";
import { awaitedSums, expectedSum } from "./figure/expected-sum.ts";
import {
  blockAt,
  figureRange,
  meets,
  type PlacedTable,
  type Position,
  type Range,
  type TextEdit,
  tableOf,
} from "./place.ts";

/** A word shown beside the text that is not part of it. */
export interface InlayHint {
  readonly position: Position;
  readonly label: string;
  readonly tooltip: string;
  /** What accepting it writes. */
  readonly edits: readonly TextEdit[];
}

/** Δ beside totals that do not add up, and the sum in total cells that are still empty; nowhere else. */
export function inlayHintsIn(analysis: Analysis, range: Range, locale: Locale): InlayHint[] {
  const hints: InlayHint[] = [];
  for (
    let block = Math.max(0, blockAt(analysis, range.start.line));
    block < analysis.blocks.length;
    block++
  ) {
    if (analysis.starts[block]! > range.end.line) break;
    const placed = tableOf(analysis, block);
    if (!placed) continue;
    const hinted = [
      ...placed.study.balances.flatMap((balance) => hintOf(placed, balance, locale) ?? []),
      ...awaitedSums(placed.study).flatMap((cell) => expectation(placed, cell, locale) ?? []),
    ];
    hints.push(...once(hinted.filter(({ position }) => meets({ start: position, end: position }, range))));
  }
  return hints;
}

/** A figure that misses two sums by the same amount is told so once, with both sums on demand. */
function once(hints: readonly InlayHint[]): Iterable<InlayHint> {
  const distinct = new Map<string, InlayHint>();
  for (const hint of hints) {
    const key = `${hint.position.line}:${hint.position.character} ${hint.label}`;
    const twin = distinct.get(key);
    distinct.set(key, twin ? { ...twin, tooltip: `${twin.tooltip}\n${hint.tooltip}` } : hint);
  }
  return distinct.values();
}

function hintOf(placed: PlacedTable, balance: Balance, locale: Locale): InlayHint | null {
  const { result } = sidesOf(balance.relation);
  if (verdictOn(placed.study, balance) !== "broken" || !placed.table.cells[result]) return null;
  const position = figureRange(placed, result).end;
  const label = `Δ ${signed(toldAs(placed.table.cells[result], missingBy(placed.table, balance)))}`;
  return { position, label, tooltip: equationOf(placed.table, balance, locale), edits: [] };
}

/** What an empty total should say; accepting it writes that. */
function expectation(placed: PlacedTable, cell: CellId, locale: Locale): InlayHint | null {
  const sum = expectedSum(placed.study, cell, locale);
  if (!sum) return null;
  const range = figureRange(placed, cell);
  const edits = [{ range, newText: sum.text }];
  return { position: range.start, label: `= ${sum.text}`, tooltip: sum.detail, edits };
}
