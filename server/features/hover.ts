import type { Analysis, TableStudy } from "../core/model/analysis.ts";
import { labelOf, nameOf } from "../core/model/cell-names.ts";
import type { Balance, Relation } from "../core/model/relation.ts";
import type { CellId, Table } from "../core/model/table.ts";
import { type Verdict, verdictOn } from "../core/model/verdict.ts";
import { readUnitNote } from "../core/number/unit-note.ts";
import { asWritten, tellBeside } from "../core/number/write.ts";
import type { Standing } from "../core/report/prose/prose-sums.ts";
import { readSurroundings } from "../core/table/surroundings.ts";
import type { Phrases } from "../message/phrases.ts";
import { signed } from "../message/sentence.ts";
import { type Locale, phrases } from "../messages.ts";
import { balancesOf, balancesWith } from "./figure/balances.ts";
import { equationOf, standing, toldEquation, toldStanding } from "./figure/equation.ts";
import { type Quoted, quotedAt } from "./figure/quoted.ts";
import { type ToldSum, toldAt, toldRange } from "./figure/told.ts";
import { cellAtPosition, figureRange, type Position, type Range, tableAt, written } from "./place.ts";

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
    section(
      words.titled(title, standing(study, balance, locale)),
      verdictOn(study, balance),
      equationOf(table, balance, locale),
    );
  const sections = [
    headOf(study, id, locale),
    ...own.map((balance) => told(ownTitle(balance.relation, words), balance)),
    ...others.map((balance) => told(otherTitle(table, balance.relation, words), balance)),
  ];
  return { range: figureRange(placed, id), markdown: sections.slice(0, mostEquations + 1).join("\n\n") };
}

/** What a figure is by a relation that says what it should be. */
function ownTitle(relation: Relation, words: Phrases): string {
  if (relation.type === "equal") return words.equalTotals;
  return relation.type === "sum" ? words.totalOf(relation.addends.length) : words.ratio[relation.type];
}

/** What a figure is by a relation that says what another one should be. */
function otherTitle(table: Table, relation: Relation, words: Phrases): string {
  if (relation.type === "equal") return words.equalTotals;
  const label = labelOf(table, relation);
  return relation.type === "sum" ? words.partOf(label) : words.basisOf(label, relation.type);
}

/** The same of a figure in running text, where a sentence states a sum or quotes a cell. */
function toldHover(analysis: Analysis, position: Position, locale: Locale): Hover | null {
  const told = toldAt(analysis, position);
  const quoted = quotedAt(analysis, position);
  const range = told ? toldRange(told.figure, told.start) : quoted?.range;
  if (!range) return null;
  const words = phrases[locale];
  const inSum = (title: string, sum: ToldSum) =>
    section(words.titled(title, toldStanding(sum, locale)), sum.standing.verdict, toldEquation(sum));
  const { own, others } = told ?? { own: [], others: [] };
  const sections = [
    `**${escaped(told?.figure.text ?? asWritten(quoted!.quote.numeral))}**`,
    ...(quoted ? [inTable(quoted, words)] : []),
    ...own.map((sum) => inSum(words.totalOf(sum.parts.length), sum)),
    ...others.map((sum) => inSum(words.partOf(sum.total.text), sum)),
  ];
  return { range, markdown: sections.slice(0, mostEquations + 1).join("\n\n") };
}

/** How a figure of running text stands to the cell that it quotes. */
function inTable(quoted: Quoted, words: Phrases): string {
  const { quote, placed } = quoted;
  const { numeral, stated, agrees, place } = quote;
  const difference = signed(tellBeside(numeral, numeral.value.minus(stated)));
  const title = words.titled(
    nameOf(placed.table, place.cell),
    agrees ? words.agrees : words.disagrees(difference),
  );
  const figures = [asWritten(numeral), written(placed.table.cells[place.cell]!)];
  return section(title, agrees ? "holds" : "broken", figures.join(agrees ? " = " : " ≠ "));
}

function section(state: string, verdict: Verdict | Standing["verdict"], equation: string): string {
  const mark = verdict === "broken" ? "✗" : verdict === "holds" || verdict === "rounding" ? "✓" : "?";
  return `${mark} ${state}\n\n\`${equation.replaceAll("`", "'")}\``;
}

function headOf(study: TableStudy, id: CellId, locale: Locale): string {
  const { table } = study;
  const cell = table.cells[id]!;
  const labels = nameOf(table, id);
  const name = cell.numeral?.unit || statedUnit(study, id);
  const unit = name ? ` · ${phrases[locale].unit(name)}` : "";
  return `**${escaped(written(cell))}**${labels === "" ? "" : ` — ${escaped(labels)}`}${unit}`;
}

/**
 * The unit that the labels of a figure or the lines around its table state; "" where none do, and where a label is
 * nothing else: it is shown as it is, and "Year" beside quarters names no unit.
 */
function statedUnit({ table, surroundings }: TableStudy, id: CellId): string {
  const { row, column } = table.cells[id]!;
  const labels = [table.rowLabels[row] ?? "", table.columnLabels[column] ?? ""];
  const ofLabels = readUnitNote(labels[0]!) ?? readUnitNote(labels[1]!);
  const { name } = ofLabels ?? readSurroundings(surroundings.before, surroundings.after).unit ?? { name: "" };
  return labels.some((label) => label.toLowerCase() === name.toLowerCase()) ? "" : name;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#]/g, "\\$&");
}
