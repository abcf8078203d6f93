import type { Analysis } from "../core/model/analysis.ts";
import type { Balance } from "../core/model/relation.ts";
import { sidesOf } from "../core/model/relation.ts";
import type { CellId, Table } from "../core/model/table.ts";
import type { Standing } from "../core/report/prose-sums.ts";
import { type Locale, phrases } from "../messages.ts";
import { equationOf, standing, toldEquation, toldStanding } from "./equation.ts";
import { cellAtPosition, figureRange, type Position, type Range, tableAt, written } from "./place.ts";
import { balancesOf, balancesWith, labelOf } from "./sums.ts";
import { type ToldSum, toldAt, toldRange } from "./told.ts";

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
  if (!placed) return toldHover(analysis, position, locale);
  if (id === null || !placed.table.cells[id]?.numeral) return null;
  const { table, study } = placed;
  const own = balancesOf(study, id);
  const others = balancesWith(study, id);
  const words = phrases[locale];
  const told = (title: string, balance: Balance) =>
    section(title, balance.verdict, standing(table, balance, locale), equationOf(table, balance, locale));
  const sections = [
    headOf(table, id, locale),
    ...own.map((balance) => told(words.totalOf(sidesOf(balance.relation).parts.length), balance)),
    ...others.map((balance) => told(words.partOf(labelOf(study, balance)), balance)),
  ];
  return { range: figureRange(placed, id), markdown: sections.slice(0, mostEquations + 1).join("\n\n") };
}

/** The same of a figure in running text, where a sentence states a sum. */
function toldHover(analysis: Analysis, position: Position, locale: Locale): Hover | null {
  const told = toldAt(analysis, position);
  if (!told) return null;
  const { figure, start, own, others } = told;
  const words = phrases[locale];
  const inSum = (title: string, sum: ToldSum) =>
    section(title, sum.standing.verdict, toldStanding(sum, locale), toldEquation(sum));
  const sections = [
    `**${escaped(figure.text)}**`,
    ...own.map((sum) => inSum(words.totalOf(sum.parts.length), sum)),
    ...others.map((sum) => inSum(words.partOf(sum.total.text), sum)),
  ];
  return { range: toldRange(figure, start), markdown: sections.slice(0, mostEquations + 1).join("\n\n") };
}

function section(title: string, verdict: Standing["verdict"], state: string, equation: string): string {
  const mark = verdict === "broken" ? "✗" : verdict === "unknown" || verdict === "open" ? "?" : "✓";
  return `${mark} ${title}: ${state}\n\n\`${equation.replaceAll("`", "'")}\``;
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
