import type { Severity } from "../../model/finding.ts";
import type { Decimal } from "../../model/decimal.ts";
import type { TableStudy } from "../../model/analysis.ts";
import type { Quote } from "../../model/prose.ts";
import { slipBetween } from "../../relation/balance/slip.ts";
import { isTold, vouchers } from "../figure-pair.ts";
import { citesIn, contextOf, isOtherwise, partsOpenedBefore } from "./context.ts";
import { periodsIn } from "./periods.ts";

/** A paragraph with the quotes in it, and what is known of its place. */
export interface QuotingText {
  readonly text: string;
  readonly quotes: readonly Quote[];
  /** The titles above a table, its caption included. */
  readonly titlesOf: (study: TableStudy) => readonly string[];
  readonly isNear: (study: TableStudy) => boolean;
}

export interface Misquote {
  readonly quote: Quote;
  readonly severity: Severity;
  readonly siblings: number;
  readonly computed: Decimal;
  readonly suspect: "text" | "table";
}

const bits = {
  sibling: 1.5,
  siblings: 3,
  slip: 2,
  cited: 1.5,
  close: 1,
  vouched: 0.5,
  near: 0.5,
  named: 0.5,
  modified: -2,
  crossed: -0.5,
};
const leastForHint = 2.5;
const leastForWarning = 4.5;

export function misquotesIn(told: QuotingText): Misquote[] {
  const cites = citesIn(told.text);
  return told.quotes.flatMap((quote): Misquote[] => {
    if (quote.agrees || quote.numeral.trust === "approximate" || quote.numeral.high) return [];
    const context = contextOf(told.text, quote.numeral);
    if (isOtherwise(context, labelsOf(quote)) || isOfAnotherTime(quote, context, told)) return [];
    if (!isPartOfQuoted(quote, partsOpenedBefore(context), told.quotes)) return [];
    const { study, cell } = quote;
    const stated = study.table.cells[cell]!.numeral!;
    const computed = quote.stated;
    const said = quote.numeral.value;
    const number = numberOf(study.caption);
    const isCited = number !== null ? cites.numbers.has(number) : false;
    if (cites.numbers.size > 0 && !isCited) return [];
    const siblings = siblingsOf(quote, told.quotes);
    const slip = slipBetween(said, computed);
    const isSlip = slip !== null && nDigits(computed) >= 3 && nDigits(said) >= 2;
    // Behind other words a label may name another scope: only a slip shows that it does not.
    if (quote.isModified && !isSlip) return [];
    const values = valuesOf(study);
    if (values.has(stated.value.plus(said.minus(computed)).trimmed().toString())) return [];
    if (!(isSlip && siblings > 0) && values.has(said.minus(computed).absolute().trimmed().toString()))
      return [];
    const near = told.isNear(study);
    const ratio = computed.sign === 0 ? 0 : said.toNumber() / computed.toNumber();
    const placed = { study, cell, numeral: stated, row: "", column: "" };
    if (isTold(placed)) return [];
    const score =
      (siblings > 1 ? bits.siblings : siblings === 1 ? bits.sibling : 0) +
      (isSlip ? bits.slip : 0) +
      (isCited || (cites.isNext && near) ? bits.cited : 0) +
      (ratio > 0.8 && ratio < 1.25 ? bits.close : 0) +
      (vouchers(placed) > 0 ? bits.vouched : 0) +
      (near ? bits.near : 0) +
      bits.named +
      (quote.isModified ? bits.modified : 0) +
      (quote.line.cross !== null ? bits.crossed : 0);
    if (score < leastForHint) return [];
    const severity = score >= leastForWarning && !quote.isModified ? "warning" : "hint";
    return [{ quote, severity, siblings, computed, suspect: "text" }];
  });
}

function nDigits(value: Decimal): number {
  return value.absolute().trimmed().coefficient.toString().length;
}

const valuesIn = new WeakMap<TableStudy, ReadonlySet<string>>();

function valuesOf(study: TableStudy): ReadonlySet<string> {
  let values = valuesIn.get(study);
  if (!values) {
    values = new Set(
      study.table.cells.flatMap(({ numeral }) =>
        numeral ? [numeral.value.absolute().trimmed().toString()] : [],
      ),
    );
    valuesIn.set(study, values);
  }
  return values;
}

/** How many other figures of the text agree with the same table, each with a value of its own; 0 and 3 say nothing. */
function siblingsOf({ study, numeral }: Quote, quotes: readonly Quote[]): number {
  const values = new Set<string>();
  for (const other of quotes) {
    if (!other.agrees || other.study !== study || other.numeral === numeral) continue;
    if (/^\d?0*$/.test(other.numeral.value.absolute().trimmed().coefficient.toString())) continue;
    values.add(other.numeral.value.trimmed().toString());
  }
  return values.size;
}

/** Whether the sentence speaks of a year, or of a part of one, that the figure's labels and titles do not. */
function isOfAnotherTime(
  quote: Quote,
  { before, behind }: { before: string; behind: string },
  { titlesOf }: QuotingText,
): boolean {
  const said = new Set([...periodsIn(before), ...periodsIn(behind)]);
  if (said.size === 0) return false;
  const { table } = quote.study;
  const { row, column } = table.cells[quote.cell]!;
  const own = new Set([
    ...periodsIn(table.rowLabels[row] ?? ""),
    ...periodsIn(table.columnLabels[column] ?? ""),
  ]);
  const around = new Set(titlesOf(quote.study).flatMap((title) => [...periodsIn(title)]));
  const isYear = (period: string): boolean => /^\d{4}$/.test(period);
  if (said.size > 1)
    return ![...said].every((period) => own.has(period) || around.has(period) || period === "now");
  const [period] = said as Set<string> & Iterable<string>;
  if (own.size > 0)
    return !(own.has(period!) || (own.has("now") && (isYear(period!) || around.has(period!))));
  if (period === "now") return false;
  if ([...around].some(isYear) || !isYear(period!)) return !around.has(period!);
  return false;
}

/** The labels of a quote's cell, as its table folds them, the longer first. */
function labelsOf({ study: { table }, cell }: Quote): string[] {
  const { row, column } = table.cells[cell]!;
  return [table.rowLabels[row] ?? "", table.columnLabels[column] ?? ""].sort((a, b) => b.length - a.length);
}

/** Whether two quotes of a table are from one column, or from one row where their labels are those of columns. */
function isAbreast(a: Quote, b: Quote): boolean {
  const [one, other] = [a.study.table.cells[a.cell]!, b.study.table.cells[b.cell]!];
  return a.line.axis === "row" ? one.column === other.column : one.row === other.row;
}

/** A whole stands so near the word that opens the list of its parts. UTF-16 units. */
const nearestWhole = 16;

/**
 * Whether the list of parts that a figure stands in, if any, is one of a figure that is quoted from the same table, or
 * several others of the list are quoted from it.
 */
function isPartOfQuoted(quote: Quote, opened: number | null, quotes: readonly Quote[]): boolean {
  if (opened === null) return true;
  const at = quote.numeral.from - opened;
  const own = quotes.filter(({ agrees, study }) => agrees && study === quote.study);
  const whole = own.filter(({ numeral }) => numeral.to <= at).at(-1);
  const isWhole = whole !== undefined && at - whole.numeral.to < nearestWhole;
  const inList = own.filter((other) => other.numeral.from > at && isAbreast(quote, other));
  return isWhole || inList.length > 1;
}

const captionNumber = /^\W*(?:续?附?表|table)\s*([\d一二三四五六七八九十]+(?:[-.－]\d+)*)/i;

function numberOf(caption: string): string | null {
  return captionNumber.exec(caption)?.[1] ?? null;
}
