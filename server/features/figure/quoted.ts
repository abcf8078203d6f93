import type { Analysis, Quote } from "../../core/model/analysis.ts";
import { touches } from "../../core/model/span.ts";
import type { CellId } from "../../core/model/table.ts";
import { runningText } from "../../core/report/sentence.ts";
import {
  blockAt,
  figureRange,
  type PlacedTable,
  type Position,
  type Range,
  rangeOf,
  tableOf,
} from "../place.ts";

/** A figure of running text and the cell that its words name. */
export interface Quoted {
  readonly quote: Quote;
  readonly range: Range;
  readonly placed: PlacedTable;
}

/** The figure of running text at a position, if it quotes a cell; else null. */
export function quotedAt(analysis: Analysis, { line, character }: Position): Quoted | null {
  const at = blockAt(analysis, line);
  const quotes = quotesIn(analysis, at);
  if (quotes.length === 0) return null;
  const { spanAt } = runningText(analysis.blocks[at]!.lines);
  const start = analysis.starts[at]!;
  for (const quote of quotes) {
    const span = spanAt(quote.numeral.from, quote.numeral.to);
    const placed = touches(span, line - start, character) ? tableQuoted(analysis, quote) : null;
    if (placed) return { quote, range: rangeOf(span, start), placed };
  }
  return null;
}

/** Where the cell stands that a figure of running text quotes. */
export function quotedCell({ quote, placed }: Quoted): Range {
  return figureRange(placed, quote.place.cell);
}

/** The figures of running text that quote a cell, in the order of the text. */
export function quotesOf(analysis: Analysis, block: number, cell: CellId): Range[] {
  const study = analysis.judged[block];
  return analysis.landmarks.claiming.flatMap((at) => {
    const own = quotesIn(analysis, at).filter(({ place }) => place.study === study && place.cell === cell);
    if (own.length === 0) return [];
    const { spanAt } = runningText(analysis.blocks[at]!.lines);
    return own.map(({ numeral: { from, to } }) => rangeOf(spanAt(from, to), analysis.starts[at]!));
  });
}

function quotesIn(analysis: Analysis, block: number): readonly Quote[] {
  const prose = analysis.prose[block];
  return (prose && analysis.quotes.of.get(prose)) ?? [];
}

function tableQuoted(analysis: Analysis, { place: { study } }: Quote): PlacedTable | null {
  const { quotes, landmarks } = analysis;
  const block = landmarks.tables[quotes.tables.indexOf(study)];
  return block === undefined ? null : tableOf(analysis, block);
}
