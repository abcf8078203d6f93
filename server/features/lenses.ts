import type { Analysis } from "../core/model/analysis.ts";
import { tallyOf } from "../core/model/verdict.ts";
import { type Locale, phrases } from "../messages.ts";
import type { PlacedFinding } from "./diagnostics.ts";
import { safeEdits } from "./fixes.ts";
import { type Range, type TextEdit, tablesOf, wholeLines } from "./place.ts";

/** A line above a table that says how its sums, and whatever else its figures have to agree in, stand. */
export interface Lens {
  readonly range: Range;
  readonly title: string;
  /** The table's first line, for the command that applies its safe fixes; null where it has none. */
  readonly fixableAt: number | null;
}

/** The lines above all tables in which something was judged. */
export function lensesOf(analysis: Analysis, findings: readonly PlacedFinding[], locale: Locale): Lens[] {
  const byTable = new Map<number, PlacedFinding[]>();
  for (const placed of findings) {
    const known = byTable.get(placed.start);
    if (known) known.push(placed);
    else byTable.set(placed.start, [placed]);
  }
  return tablesOf(analysis).flatMap(({ study, start }): Lens[] => {
    const { holding, broken } = tallyOf(study.table, study);
    if (holding + broken === 0) return [];
    const range = wholeLines(analysis, start, start);
    const fixes = safeEdits(byTable.get(start) ?? []).length;
    const title = phrases[locale].lens(holding + broken, broken, fixes);
    return [{ range, title, fixableAt: fixes > 0 ? start : null }];
  });
}

/** The safe edits of the table that starts at a line. */
export function safeEditsAt(findings: readonly PlacedFinding[], start: number): readonly TextEdit[] {
  return safeEdits(findings.filter((placed) => placed.start === start));
}
