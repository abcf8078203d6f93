import type { Analysis } from "../core/model/analysis.ts";
import { Decimal } from "../core/model/decimal.ts";
import { blockAt, compare, figureRange, type Range, tableOf } from "./place.ts";

/** What the selected figures come to, exactly; decimals as strings. */
export interface Statistics {
  readonly count: number;
  readonly sum: string;
  /** To two places more than the figures show, halves away from zero. */
  readonly mean: string;
}

/** Count, sum and mean of the figures that lie wholly in the selections; null where there are none. */
export function statisticsOf(analysis: Analysis, selections: readonly Range[]): Statistics | null {
  const values = new Map<string, Decimal>();
  for (const selection of selections) {
    for (
      let block = Math.max(0, blockAt(analysis, selection.start.line));
      block < analysis.blocks.length;
      block++
    ) {
      if (analysis.starts[block]! > selection.end.line) break;
      const placed = tableOf(analysis, block);
      placed?.table.cells.forEach(({ numeral }, id) => {
        if (!numeral) return;
        const { start, end } = figureRange(placed, id);
        if (compare(selection.start, start) > 0 || compare(end, selection.end) > 0) return;
        values.set(`${block} ${id}`, numeral.value);
      });
    }
  }
  if (values.size === 0) return null;
  const sum = Decimal.sum([...values.values()]);
  const mean = sum.dividedBy(new Decimal(values.size, 0), sum.scale + 2);
  return { count: values.size, sum: sum.toString(), mean: mean.trimmed().toString() };
}
