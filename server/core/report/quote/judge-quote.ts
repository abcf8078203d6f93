import { readLabel } from "../../labels.ts";
import type { PlacedFigure, Quote, TableStudy } from "../../model/analysis.ts";
import type { Decimal } from "../../model/decimal.ts";
import type { Severity } from "../../model/finding.ts";
import { keptBeside } from "../../model/kept-beside.ts";
import { isTellingSlip } from "../../relation/balance/slip.ts";
import { isTold, isWeighty, vouchers } from "../tie/figure-pair.ts";
import { type Cites, citesIn, contextOf, isOtherwise, partsOpenedBefore } from "./context.ts";
import { isOfAnotherTime } from "./periods.ts";

/** A paragraph with its quotes, and what is known of where it stands. */
export interface QuotingText {
  readonly text: string;
  readonly quotes: readonly Quote[];
  /** The titles that a table stands under, its caption among them. */
  readonly titlesOf: (study: TableStudy) => readonly string[];
  /** Whether a table stands in the section of the paragraph. */
  readonly isNear: (study: TableStudy) => boolean;
}

/** A quote that is taken to be wrong. */
export interface Misquote {
  readonly quote: Quote;
  readonly severity: Severity;
  /** How many other figures of the paragraph agree with the table. */
  readonly agreeing: number;
  /** Whether the table's own sums want what the text says. */
  readonly isRepair: boolean;
}

/** What speaks for one fact told twice, one of them wrongly. Set by hand: an order, no odds. */
const weights = {
  slip: 2,
  severalAgree: 3,
  oneAgrees: 1.5,
  cited: 1.5,
  closeBy: 1,
  meant: 0.5,
  vouched: 0.5,
  near: 0.5,
  modified: -2,
  totalOfColumn: -0.5,
};
const leastForHint = 2.5;
const leastForWarning = 4.5;
/**
 * How far a figure is from another, as their ratio: so near that it speaks for one fact, so far that it tells of two.
 */
const closeBy = { least: 0.8, most: 1.25 };
const farApart = { least: 0.1, most: 10 };

/**
 * The quotes of a paragraph that differ from their cells and are believed to speak of the same: nothing around them
 * makes them another figure, they are no sum or difference of the table's figures, and enough speaks for a mistake.
 */
export function misquotesIn(told: QuotingText): Misquote[] {
  const cites = citesIn(told.text);
  return told.quotes.flatMap((quote): Misquote[] => {
    if (quote.agrees || !isSameFact(quote, told)) return [];
    if (cites.numbers.size > 0 && !isCited(quote.place.study, cites)) return [];
    const agreeing = agreeingWith(quote, told.quotes);
    if (isTold(quote.place))
      return isRepair(quote) ? [{ quote, severity: "hint", agreeing, isRepair: true }] : [];
    const isSlip = isTellingSlip(quote.numeral.value, quote.stated);
    // Behind other words a label may name another scope: only a slip shows that it does not.
    if (!isSlip && (quote.isModified || !isWithin(quote, farApart))) return [];
    // So does one that follows its figure, unless others of the text are told so, too.
    if (quote.isBehind && !isSlip && (agreeing === 0 || !isWithin(quote, closeBy))) return [];
    // The name of a column alone means all of it, but some of its lines, too: sales of these goods, sales in May.
    const isColumn = quote.line.axis === "column" && !quote.isNamed;
    if (isColumn && !isSlip && !isWithin(quote, closeBy)) return [];
    if (isOtherwiseGiven(quote, isSlip && agreeing > 0)) return [];
    const score = scoreOf(quote, told, cites, agreeing, isSlip);
    if (score < leastForHint) return [];
    // A paragraph that neither agrees with the table elsewhere nor cites it may speak of another one.
    const isSure = !quote.isModified && (agreeing > 0 || isCited(quote.place.study, cites) || cites.isNext);
    const severity = isSure && score >= leastForWarning ? "warning" : "hint";
    return [{ quote, severity, agreeing, isRepair: false }];
  });
}

/** Whether nothing around a figure says that it is another one than its labels name. */
function isSameFact(quote: Quote, { text, quotes, titlesOf }: QuotingText): boolean {
  const { numeral, place } = quote;
  if (numeral.trust === "approximate" || numeral.high) return false;
  const context = contextOf(text, numeral);
  const labels = [place.row, place.column];
  if (isOtherwise(context, labels)) return false;
  if (isOfAnotherTime([context.before, context.behind], labels, () => titlesOf(place.study))) return false;
  return isPartOfQuoted(quote, partsOpenedBefore(context), { text, quotes });
}

function scoreOf(
  quote: Quote,
  { isNear }: QuotingText,
  cites: Cites,
  agreeing: number,
  isSlip: boolean,
): number {
  const near = isNear(quote.place.study);
  return (
    weights.meant +
    (isSlip ? weights.slip : 0) +
    (agreeing > 1 ? weights.severalAgree : agreeing === 1 ? weights.oneAgrees : 0) +
    (isCited(quote.place.study, cites) || (cites.isNext && near) ? weights.cited : 0) +
    (isWithin(quote, closeBy) ? weights.closeBy : 0) +
    (vouchers(quote.place) > 0 ? weights.vouched : 0) +
    (near ? weights.near : 0) +
    (quote.isModified ? weights.modified : 0) +
    (quote.line.cross === null ? 0 : weights.totalOfColumn)
  );
}

function isWithin({ numeral, stated }: Quote, { least, most }: typeof closeBy): boolean {
  const ratio = stated.sign === 0 ? 0 : numeral.value.toNumber() / stated.toNumber();
  return ratio > least && ratio < most;
}

/**
 * Whether a figure stands elsewhere in its table, or differs by a figure that does: by then it may well be another
 * line's, or count one more. The latter is not asked where little is left to doubt.
 */
function isOtherwiseGiven({ place, numeral, stated }: Quote, isSure: boolean): boolean {
  const values = valuesOf(place.study);
  const difference = numeral.value.minus(stated);
  if (values.has(keyOf(place.numeral.value.plus(difference)))) return true;
  return !isSure && values.has(keyOf(difference));
}

/** The figures of a table, without signs. */
const valuesOf = keptBeside(
  ({ table }: TableStudy): ReadonlySet<string> =>
    new Set(table.cells.flatMap(({ numeral }) => (numeral ? [keyOf(numeral.value)] : []))),
);

function keyOf(value: Decimal): string {
  return value.absolute().trimmed().toString();
}

/** Whether the table's own sums would have its cell say what the text says. */
function isRepair({ place: { study, cell }, numeral }: Quote): boolean {
  const { span } = study.table.cells[cell]!;
  const said = keyOf(numeral.value);
  return study.findings.some(({ suspects }) =>
    suspects.some(
      ({ span: at, value }) =>
        at.line === span.line &&
        at.from >= span.from &&
        at.to <= span.to &&
        value.replace(/[^\d.]/g, "") === said,
    ),
  );
}

/** How many other figures of the text agree with the same table, each with a value of its own; 0 and 3 say nothing. */
function agreeingWith({ place: { study }, numeral }: Quote, quotes: readonly Quote[]): number {
  const others = quotes.filter(
    (other) =>
      other.agrees &&
      other.place.study === study &&
      other.numeral !== numeral &&
      isWeighty(other.place.numeral),
  );
  return new Set(others.map((other) => keyOf(other.place.numeral.value))).size;
}

/**
 * Whether the list of parts that a figure stands in, if any, is one of a total that is quoted from the same table, or
 * several others of the list are quoted from the same column.
 */
function isPartOfQuoted(
  quote: Quote,
  opened: number | null,
  { text, quotes }: Pick<QuotingText, "text" | "quotes">,
): boolean {
  if (opened === null) return true;
  const at = quote.numeral.from - opened;
  const own = quotes.filter(({ agrees, place }) => agrees && place.study === quote.place.study);
  const whole = own.filter(({ numeral }) => numeral.to <= at).at(-1);
  if (whole && isOfTotal(whole.place) && !/\d/.test(text.slice(whole.numeral.to, at))) return true;
  return own.filter((other) => other.numeral.from > at && areAbreast(quote, other)).length > 1;
}

function isOfTotal({ row, column }: PlacedFigure): boolean {
  return [row, column].some((label) => readLabel(label).roles.has("total"));
}

/** Whether two quotes of a table are from one column, or from one row where their labels are those of columns. */
function areAbreast(a: Quote, b: Quote): boolean {
  const [one, other] = [a, b].map(({ place }) => place.study.table.cells[place.cell]!);
  return a.line.axis === "row" ? one!.column === other!.column : one!.row === other!.row;
}

const captionNumber = /^\W*(?:续?附?表|table)\s*([\d一二三四五六七八九十]+(?:[-.－]\d+)*)/i;

function isCited({ caption }: TableStudy, { numbers }: Cites): boolean {
  const number = captionNumber.exec(caption)?.[1];
  return number !== undefined && numbers.has(number);
}
