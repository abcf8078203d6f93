import type { Analysis } from "../core/model/analysis.ts";
import { type Locale, phrases } from "../messages.ts";
import type { PlacedFinding } from "./diagnostics.ts";
import { safeEdits, type TextEdit } from "./fixes.ts";
import { lineAt, type Range, tablesOf } from "./place.ts";

/** A line above a table that says how its sums stand. */
export interface Lens {
  readonly range: Range;
  readonly title: string;
  /** The table's first line, for the command that applies its safe fixes; null where it has none. */
  readonly fixableAt: number | null;
}

export function lensesOf(analysis: Analysis, findings: readonly PlacedFinding[], locale: Locale): Lens[] {
  return tablesOf(analysis).flatMap((placed): Lens[] => {
    const judged = placed.study.balances.filter(({ verdict }) => verdict !== "unknown");
    if (judged.length === 0) return [];
    const broken = judged.filter(({ verdict }) => verdict === "broken").length;
    const { start } = placed;
    const range = {
      start: { line: start, character: 0 },
      end: { line: start, character: lineAt(analysis, start).length },
    };
    const fixes = safeEditsIn(findings, start, placed.end).length;
    const title = phrases[locale].lens(judged.length, broken, fixes);
    return [{ range, title, fixableAt: fixes > 0 ? start : null }];
  });
}

/** The safe edits whose findings stand in some lines. */
export function safeEditsIn(findings: readonly PlacedFinding[], line: number, endLine: number): TextEdit[] {
  return safeEdits(
    findings.filter(
      ({ finding, start }) => finding.span.line + start >= line && finding.span.line + start < endLine,
    ),
  );
}
