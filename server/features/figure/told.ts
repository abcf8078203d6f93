import type { Analysis } from "../../core/model/analysis.ts";
import type { Block } from "../../core/model/block.ts";
import type { Decimal } from "../../core/model/decimal.ts";
import { keptBeside } from "../../core/model/kept-beside.ts";
import type { Numeral } from "../../core/model/numeral.ts";
import { type Span, touches } from "../../core/model/span.ts";
import { asWritten } from "../../core/number/write.ts";
import { feetIn } from "../../core/report/list/feet.ts";
import type { ListedFigure, ListSum } from "../../core/report/list/list-sum.ts";
import { listsIn } from "../../core/report/list/lists.ts";
import {
  readProseSums,
  type Standing,
  standingOf,
  summingSentences,
} from "../../core/report/prose/prose-sums.ts";
import { runningText } from "../../core/report/sentence.ts";
import { blockAt, type Position, type Range, rangeOf } from "../place.ts";

/** A figure of a sentence or list. Its span counts from the first line of its block, or of its list. */
export interface ToldFigure {
  readonly span: Span;
  /** As it is written, with its counter word. */
  readonly text: string;
  readonly value: Decimal;
  readonly numeral: Numeral;
}

/** A total of a sentence or list, the parts that are listed, and how they stand: 12 projects: 5 …, 4 … and 3 …. */
export interface ToldSum {
  readonly total: ToldFigure;
  readonly parts: readonly ToldFigure[];
  readonly standing: Standing;
}

/** A figure of running text with the sums that it stands in. */
export interface Told {
  readonly figure: ToldFigure;
  /** The first line of its block, or list. */
  readonly start: number;
  /** Sums of which it is the total. */
  readonly own: readonly ToldSum[];
  /** Sums of which it is a part. */
  readonly others: readonly ToldSum[];
}

/** The figure of running text at a position, if it stands in a sum; null where none does. */
export function toldAt(analysis: Analysis, { line, character }: Position): Told | null {
  const index = blockAt(analysis, line);
  const block = analysis.blocks[index];
  if (!block) return null;
  const start = analysis.starts[index]!;
  const inSentence = toldIn(toldSums(block), start, { line, character });
  if (inSentence || !analysis.prose[index]?.listed.length) return inSentence;
  const near = [...listsIn(analysis), ...feetIn(analysis)].filter(
    (list) => list.line <= line && line < list.endLine,
  );
  for (const list of near) {
    const told = toldIn(list.sums.map(toldList), list.line, { line, character });
    if (told) return told;
  }
  return null;
}

function toldIn(sums: readonly ToldSum[], start: number, { line, character }: Position): Told | null {
  const figures = sums.flatMap(({ total, parts }) => [total, ...parts]);
  const figure = figures.find(({ span }) => touches(span, line - start, character));
  if (!figure) return null;
  const isIt = (other: ToldFigure) => isSamePlace(other.span, figure.span);
  const own = sums.filter(({ total }) => isIt(total));
  const others = sums.filter(({ parts }) => parts.some(isIt));
  return { figure, start, own, others };
}

/** A sum of a list as those of sentences are told. */
function toldList({ total, parts, standing }: ListSum): ToldSum {
  const told = ({ span, numeral }: ListedFigure): ToldFigure => {
    return { span, text: asWritten(numeral), value: numeral.value, numeral };
  };
  return { total: told(total), parts: parts.map(told), standing };
}

/** Where a figure of running text stands in the document. */
export function toldRange({ span }: ToldFigure, start: number): Range {
  return rangeOf(span, start);
}

function isSamePlace(a: Span, b: Span): boolean {
  return a.line === b.line && a.from === b.from;
}

const toldSums = keptBeside(({ kind, heading, lines }: Block): readonly ToldSum[] => {
  const isProse = kind === "paragraph" || (kind === "heading" && heading?.runIn === true);
  return isProse ? readSums(lines) : [];
});

function readSums(lines: readonly string[]): ToldSum[] {
  return summingSentences(runningText(lines)).flatMap(({ sentence, spanAt }) => {
    const told = (numeral: Numeral): ToldFigure => {
      const { from, to, unit, value } = numeral;
      const withUnit = sentence.startsWith(unit, to) ? to + unit.length : to;
      return { span: spanAt(from, to), text: sentence.slice(from, withUnit), value, numeral };
    };
    return readProseSums(sentence).flatMap((sum): ToldSum[] => {
      const standing = standingOf(sum);
      return standing ? [{ total: told(sum.total), parts: sum.parts.map(told), standing }] : [];
    });
  });
}
