import type { Analysis } from "../core/model/analysis.ts";
import type { Balance } from "../core/model/relation.ts";
import { sidesOf } from "../core/model/relation.ts";
import type { CellId, Table } from "../core/model/table.ts";
import { type Locale, phrases } from "../messages.ts";
import { equationOf, standing } from "./equation.ts";
import { cellAtPosition, figureRange, type Position, type Range, tableAt, written } from "./place.ts";
import { balancesOf, balancesWith, labelOf } from "./sums.ts";

export interface Hover {
  readonly range: Range;
  readonly markdown: string;
}

/** A total of many tables may be part of many sums; the first ones tell the story. */
const mostEquations = 8;

/** What a number is, and every equation it stands in, written out; null where no number is. */
export function hoverAt(analysis: Analysis, position: Position, locale: Locale): Hover | null {
  const placed = tableAt(analysis, position.line);
  const id = placed && cellAtPosition(placed, position);
  if (!placed || id === null || !placed.table.cells[id]?.numeral) return null;
  const { table, study } = placed;
  const own = balancesOf(study, id);
  const others = balancesWith(study, id);
  const sections = [
    headOf(table, id, locale),
    ...own.map((balance) =>
      section(phrases[locale].totalOf(sidesOf(balance.relation).parts.length), table, balance, locale),
    ),
    ...others.map((balance) =>
      section(phrases[locale].partOf(labelOf(study, balance)), table, balance, locale),
    ),
  ];
  return { range: figureRange(placed, id), markdown: sections.slice(0, mostEquations + 1).join("\n\n") };
}

function section(title: string, table: Table, balance: Balance, locale: Locale): string {
  const mark = balance.verdict === "broken" ? "✗" : balance.verdict === "unknown" ? "?" : "✓";
  return `${mark} ${title}: ${standing(table, balance, locale)}\n\n\`${equationOf(table, balance, locale).replaceAll("`", "'")}\``;
}

function headOf(table: Table, id: CellId, locale: Locale): string {
  const cell = table.cells[id]!;
  const labels = [table.rowLabels[cell.row], table.columnLabels[cell.column]]
    .filter(Boolean)
    .map((text) => escaped(text!));
  const unit = cell.numeral?.unit ? ` · ${phrases[locale].unit(cell.numeral.unit)}` : "";
  return `**${escaped(written(cell))}**${labels.length > 0 ? ` — ${labels.join(" · ")}` : ""}${unit}`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#]/g, "\\$&");
}
