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
  const sum = Decimal.sum(values.values());
  return { count: values.size, sum: sum.toString(), mean: quotient(sum, values.size).trimmed().toString() };
}

/** A sum divided by a count, to two places more than the sum shows. */
function quotient(sum: Decimal, count: number): Decimal {
  const scale = sum.scale + 2;
  const scaled = sum.coefficient * 1000n;
  return new Decimal(scaled / BigInt(count), scale + 1).rounded(scale);
}
