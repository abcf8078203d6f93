import { rateBeside, toldAs, writtenIn } from "../../core/fix/restate.ts";
import type { TableStudy } from "../../core/model/analysis.ts";
import { Decimal } from "../../core/model/decimal.ts";
import { type Balance, type Ratio, type Relation, sidesOf } from "../../core/model/relation.ts";
import type { CellId, Table } from "../../core/model/table.ts";
import { verdictOn } from "../../core/model/verdict.ts";
import { tellBeside, writeNumeral } from "../../core/number/write.ts";
import type { Standing } from "../../core/report/prose/prose-sums.ts";
import { signed } from "../../message/sentence.ts";
import { type Locale, phrases } from "../../messages.ts";
import { written } from "../place.ts";
import type { ToldSum } from "./told.ts";

/** Long sums are written with their first and last parts. */
const mostParts = 12;

/** A balance written out with its figures: `40 + 25 = 65 ≠ 66`, of ranges with both ends: `10–14 + 5 = 15–19`. */
export function equationOf(table: Table, balance: Balance, locale: Locale): string {
  const { relation, computed, stated, verdict } = balance;
  const left = leftSide(table, relation, locale);
  const { result } = sidesOf(relation);
  const upper = upperBalance(table, balance);
  if (relation.type === "equal") {
    const sign = verdict === "broken" ? "≠" : verdict === "rounding" ? "≈" : "=";
    return `${writtenIn(table, result, stated)} ${sign} ${left}`;
  }
  const shown = (low: Decimal, high: Decimal | undefined) => writtenIn(table, result, low, high ?? null);
  const right = shown(computed, upper?.computed);
  if (verdict === "unknown" || (computed.equals(stated) && (!upper || upper.difference.sign === 0)))
    return `${left} = ${right}`;
  return `${left} = ${right} ${verdict === "broken" ? "≠" : "≈"} ${shown(stated, upper?.stated)}`;
}

/** By how much a balance misses; of ranges the end that does. */
export function missingBy(table: Table, balance: Balance): Decimal {
  const { difference, slack } = balance;
  const isWithin = difference.absolute().compare(slack) <= 0;
  return (isWithin && upperBalance(table, balance)?.difference) || difference;
}

/** What a sum says of the upper ends of ranges, where its total is one; null where it is none. */
function upperBalance(
  { cells }: Table,
  balance: Balance,
): Pick<Balance, "stated" | "computed" | "difference"> | null {
  const { relation, verdict } = balance;
  if (relation.type !== "sum" || verdict === "unknown") return null;
  const stated = cells[relation.total]?.numeral?.high?.value;
  if (!stated) return null;
  const ends = relation.addends.flatMap(({ cell, weight }) => {
    const numeral = cells[cell]?.numeral;
    if (!numeral) return [];
    const { value } = numeral.high ?? numeral;
    return [weight < 0 ? value.negated() : value];
  });
  const computed = Decimal.sum(ends);
  return { stated, computed, difference: stated.minus(computed) };
}

/** How a balance stands, in words; of ranges the end that fails. */
export function standing({ table, findings }: TableStudy, balance: Balance, locale: Locale): string {
  const { relation, slack } = balance;
  const verdict = verdictOn({ findings }, balance);
  const cell = table.cells[sidesOf(relation).result];
  const apart = signed(toldAs(cell, missingBy(table, balance)));
  const words = phrases[locale];
  if (verdict === "doubtful") return words.doubtful(apart);
  if (relation.type !== "sum" && verdict === "holds") return words.agrees;
  if (relation.type !== "sum" && verdict === "broken") return words.disagrees(apart);
  return inWords(verdict, apart, toldAs(cell, slack), locale);
}

/** A sum of a sentence written out with its figures: `5 + 4 + 3 = 12`. */
export function toldEquation({ total, parts, standing: { verdict, computed } }: ToldSum): string {
  const left = parts
    .map(({ text, value }, at) => termOf(text, isWordedBelowZero(text, value), at === 0))
    .join(" ");
  if (computed.equals(total.value)) return `${left} = ${total.text}`;
  const sign = verdict === "open" ? "<" : verdict === "broken" ? "≠" : "≈";
  return `${left} = ${writeNumeral(total.numeral, computed)} ${sign} ${total.text}`;
}

/**
 * A part of a sum behind the sign by which it goes into it. Its own sign, if it is printed with one, is that sign, or
 * stands in brackets where what is below zero is taken off; a sentence may tell the sign in words: "from 310 take 90".
 */
function termOf(text: string, isTaken: boolean, isFirst: boolean): string {
  const own = ownSign.exec(text)?.[0] ?? "";
  const isBelowZero = own !== "" && !/^[+＋]/.test(own);
  if (isFirst && !isTaken) return text;
  const sign = isTaken || isBelowZero ? "−" : "+";
  const figure = isTaken && isBelowZero ? `(${text})` : text.slice(own.length);
  return isFirst ? `${sign}${figure}` : `${sign} ${figure}`;
}

/** Whether words, and no sign or brackets, say that a figure of a sentence is taken off. */
function isWordedBelowZero(text: string, value: Decimal): boolean {
  return value.sign < 0 && !/^[-−–－(（]/.test(text);
}

const ownSign = /^[-−–－+＋]\s*(?=\S*\d)/;

/** How a sum of a sentence stands, in words. */
export function toldStanding({ total, standing: told }: ToldSum, locale: Locale): string {
  const apart = tellBeside(total.numeral, told.difference);
  if (told.verdict === "open") return phrases[locale].open(apart);
  return inWords(told.verdict, signed(apart), tellBeside(total.numeral, told.slack), locale);
}

function inWords(verdict: Standing["verdict"], apart: string, slack: string, locale: Locale): string {
  const words = phrases[locale];
  if (verdict === "holds") return words.holds;
  if (verdict === "rounding") return words.withinRounding(apart, slack);
  return verdict === "broken" ? words.broken(apart) : words.unjudged;
}

/** As spreadsheets call them. */
const ofMany = { lowest: "min", highest: "max", median: "median" };

function leftSide(table: Table, relation: Relation, locale: Locale): string {
  const figure = (id: CellId) => {
    const cell = table.cells[id];
    return (cell && written(cell)) || "∅";
  };
  if (relation.type === "equal") return figure(relation.right);
  if (relation.type === "sum") {
    const parts = relation.addends.map(({ cell, weight }, at) => termOf(figure(cell), weight < 0, at === 0));
    if (parts.length <= mostParts) return parts.join(" ");
    const left = parts.length - mostParts;
    return [...parts.slice(0, mostParts - 1), `+ … (${phrases[locale].moreParts(left)})`, parts.at(-1)].join(
      " ",
    );
  }
  const [first, second, third] = relation.operands.map(figure);
  if (relation.type === "product")
    return [...relation.operands.map(figure), ...rateOf(table, relation)].join(" × ");
  if (relation.type === "proportion") return `${first} × ${third} ÷ ${second}`;
  if (relation.type === "points") return `3 × ${first} + ${second}`;
  if (relation.type === "average")
    return `(${relation.operands.map(figure).join(" + ")}) ÷ ${relation.operands.length}`;
  if (relation.type === "lowest" || relation.type === "highest" || relation.type === "median")
    return `${ofMany[relation.type]}(${relation.operands.map(figure).join("; ")})`;
  if (relation.type === "change") return `${first} − ${second}`;
  if (relation.type === "reduction") return `1 − ${first} ÷ ${second}`;
  return relation.type === "growth" ? `${first} ÷ ${second} − 1` : `${first} ÷ ${second}`;
}

function rateOf({ cells }: Table, { rate, times, result }: Ratio): string[] {
  if (times) return [times.toString()];
  return rate ? [rateBeside(cells[result], rate)] : [];
}
