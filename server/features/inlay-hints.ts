import { toldAs } from "../core/fix/restate.ts";
import type { Analysis } from "../core/model/analysis.ts";
import { sidesOf } from "../core/model/relation.ts";
import type { CellId } from "../core/model/table.ts";
import { verdictOn } from "../core/model/verdict.ts";
import { signed } from "../message/sentence.ts";
import type { Locale } from "../messages.ts";
import { equationOf, missingBy } from "./figure/equation.ts";
import { awaitedSums, expectedSum } from "./figure/expected-sum.ts";
import {
  figureRange,
  lineAt,
  meets,
  type PlacedTable,
  type Position,
  type Range,
  type TextEdit,
  tablesIn,
  written,
} from "./place.ts";

/** A word shown beside the text that is not part of it. */
export interface InlayHint {
  readonly position: Position;
  readonly label: string;
  readonly tooltip: string;
  /** What accepting it writes. */
  readonly edits: readonly TextEdit[];
}

/** Δ behind lines with totals that do not add up, and the sum in total cells that are still empty; nowhere else. */
export function inlayHintsIn(analysis: Analysis, range: Range, locale: Locale): InlayHint[] {
  const hints = tablesIn(analysis, range).flatMap((placed) => [
    ...differences(analysis, placed, locale),
    ...awaitedSums(placed.study).flatMap((cell) => expectation(placed, cell, locale) ?? []),
  ]);
  return hints.filter(({ position }) => meets({ start: position, end: position }, range));
}

/** A figure of a table that misses a sum, by how much, and the sums that say so. */
interface Missing {
  readonly result: CellId;
  readonly label: string;
  readonly equations: string[];
}

/**
 * By how much totals miss, each at the end of its line: a word within it would push what stands behind it out of its
 * column. Where several of a line miss, each is named by its figure.
 */
function differences(analysis: Analysis, placed: PlacedTable, locale: Locale): InlayHint[] {
  const lines = new Map<number, Missing[]>();
  for (const balance of placed.study.balances) {
    const { result } = sidesOf(balance.relation);
    const cell = placed.table.cells[result];
    if (!cell || verdictOn(placed.study, balance) !== "broken") continue;
    const { line } = figureRange(placed, result).end;
    const label = `Δ ${signed(toldAs(cell, missingBy(placed.table, balance)))}`;
    const equation = equationOf(placed.table, balance, locale);
    const ofLine = lines.get(line) ?? [];
    // A figure that misses two sums by the same amount is told so once, with both sums on demand.
    const twin = ofLine.find((other) => other.result === result && other.label === label);
    if (twin) twin.equations.push(equation);
    else lines.set(line, [...ofLine, { result, label, equations: [equation] }]);
  }
  const inOrder = [...lines].sort(([a], [b]) => a - b);
  return inOrder.flatMap(([line, missing]) =>
    missing
      .sort((a, b) => a.result - b.result)
      .map(({ result, label, equations }) => ({
        position: { line, character: lineAt(analysis, line).length },
        label: missing.length === 1 ? label : `${written(placed.table.cells[result]!)} ${label}`,
        tooltip: equations.join("\n"),
        edits: [],
      })),
  );
}

/** What an empty total should say; accepting it writes that. */
function expectation(placed: PlacedTable, cell: CellId, locale: Locale): InlayHint | null {
  const sum = expectedSum(placed.study, cell, locale);
  if (!sum) return null;
  const range = figureRange(placed, cell);
  const edits = [{ range, newText: sum.text }];
  return { position: range.start, label: `= ${sum.text}`, tooltip: sum.detail, edits };
}
