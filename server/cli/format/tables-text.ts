import type { Analysis } from "../../core/model/analysis.ts";
import { sidesOf } from "../../core/model/relation.ts";
import { type Verdict, verdictOn } from "../../core/model/verdict.ts";
import { equationOf } from "../../features/figure/equation.ts";
import { figureRange, type PlacedTable, tablesOf } from "../../features/place.ts";
import type { Session } from "../session.ts";

/** What was read of each table of one file: its size, and each relation written out where it is stated. */
export function tablesText(path: string, analysis: Analysis, session: Session): string {
  const { paint, phrases } = session;
  const tables = tablesOf(analysis).flatMap((placed) => tableLines(placed, session));
  const none = tables.length === 0 ? [paint.dim(`        ${phrases.noTable}`)] : [];
  return `${[paint.bold(path), ...tables, ...none].join("\n")}\n\n`;
}

function tableLines(placed: PlacedTable, { paint, phrases, locale }: Session): string[] {
  const { table, study, start } = placed;
  const figures = phrases.figures(table.cells.filter(({ numeral }) => numeral).length);
  const size = `${table.nRows}×${table.nColumns} ${table.syntax}, ${figures}`;
  const head = `${paint.dim(String(start + 1).padStart(6))}  ${paint.bold(study.caption)}${study.caption ? "  " : ""}${paint.dim(size)}`;
  const marks: Record<Verdict, string> = {
    holds: paint.green("✓"),
    rounding: paint.green("≈"),
    broken: paint.red("✗"),
    doubtful: paint.dim("?"),
    unknown: paint.dim("?"),
  };
  const relations = study.balances.map((balance) => {
    const { line, character } = figureRange(placed, sidesOf(balance.relation).result).start;
    const place = paint.dim(`${line + 1}:${character + 1} ${balance.relation.kind}`);
    return `        ${marks[verdictOn(study, balance)]} ${equationOf(table, balance, locale)}  ${place}`;
  });
  return [head, ...relations];
}
