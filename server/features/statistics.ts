import type { Analysis } from "../core/model/analysis.ts";
import { Decimal } from "../core/model/decimal.ts";
import { type Numeral, signOfKind } from "../core/model/numeral.ts";
import { tellBeside } from "../core/number/write.ts";
import { type Locale, phrases } from "../messages.ts";
import { contains, figureRange, type Range, tablesIn } from "./place.ts";

/** What the selected figures come to, exactly, written as they are. */
export interface Statistics {
  readonly count: number;
  readonly sum: string;
  /** To two places more than the figures show, halves away from zero. */
  readonly mean: string;
  /** All three in words, for a status bar. */
  readonly text: string;
}

/** Count, sum and mean of the figures that lie wholly in the selections; null where there are none. */
export function statisticsOf(
  analysis: Analysis,
  selections: readonly Range[],
  locale: Locale,
): Statistics | null {
  const figures = [...figuresIn(analysis, selections)];
  if (figures.length === 0) return null;
  const total = Decimal.sum(figures.map(({ value }) => value));
  const average = total.dividedBy(new Decimal(figures.length, 0), total.scale + 2).trimmed();
  const [sum, mean] = [total, average].map((value) => tellAs(figures, value)) as [string, string];
  return { count: figures.length, sum, mean, text: phrases[locale].selected(figures.length, sum, mean) };
}

/** The figures of tables that lie wholly in the selections, each once. */
function figuresIn(analysis: Analysis, selections: readonly Range[]): Iterable<Numeral> {
  const figures = new Map<string, Numeral>();
  for (const selection of selections) {
    for (const placed of tablesIn(analysis, selection))
      placed.table.cells.forEach(({ numeral }, id) => {
        if (numeral && contains(selection, figureRange(placed, id)))
          figures.set(`${placed.block} ${id}`, numeral);
      });
  }
  return figures.values();
}

/**
 * Writes what figures come to with their marks, and behind it what stands behind all of them: 1.234,50, 12.5%, 3.2万.
 */
function tellAs(figures: readonly Numeral[], value: Decimal): string {
  const model =
    figures.find(({ style }) => style.groupMark !== "") ??
    figures.find(({ style }) => style.decimalMark !== ".") ??
    figures[0]!;
  const { kind, style } = model;
  const { duration, multiplier } = style;
  if (
    !figures.every((figure) => figure.kind === kind && Boolean(figure.style.duration) === Boolean(duration))
  )
    return value.toString();
  const isOfOneUnit = figures.every((figure) => figure.style.multiplier?.word === multiplier?.word);
  const told = tellBeside(isOfOneUnit ? model : { ...model, style: { ...style, multiplier: null } }, value);
  return `${told}${isOfOneUnit ? (multiplier?.word ?? "") : ""}${signOfKind[kind]}`;
}
