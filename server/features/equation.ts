import { toldAs, writtenAs } from "../core/fix/restate.ts";
import { Decimal } from "../core/model/decimal.ts";
import { type Balance, type Relation, sidesOf } from "../core/model/relation.ts";
import type { CellId, Table } from "../core/model/table.ts";
import { writeNumeral } from "../core/number/write.ts";
import type { Standing } from "../core/report/prose-sums.ts";
import { signed } from "../message/sentence.ts";
import { type Locale, phrases } from "../messages.ts";
import { written } from "./place.ts";
import type { ToldSum } from "./told.ts";

/** Long sums are written with their first and last parts. */
const mostParts = 12;

/** A balance written out with its figures: `40 + 25 = 65 ≠ 66`, of ranges with both ends: `10–14 + 5 = 15–19`. */
export function equationOf(table: Table, balance: Balance, locale: Locale): string {
  const { relation, computed, stated } = balance;
  const left = leftSide(table, relation, locale);
  const result = table.cells[sidesOf(relation).result];
  const upper = upperBalance(table, balance);
  const verdict = worseOf(balance, upper).verdict;
  const shown = (low: Decimal, high: Decimal | undefined) => writtenAs(result, low, high ?? null);
  const right = shown(computed, upper?.computed);
  if (verdict === "unknown" || (computed.equals(stated) && (!upper || upper.difference.sign === 0)))
    return `${left} = ${right}`;
  return `${left} = ${right} ${verdict === "broken" ? "≠" : "≈"} ${shown(stated, upper?.stated)}`;
}

/** The verdict on a balance, for ranges on the worse of their two ends. */
export function verdictOf(table: Table, balance: Balance): Balance["verdict"] {
  return worseOf(balance, upperBalance(table, balance)).verdict;
}

function worseOf(lower: Balance, upper: Balance | null): Balance {
  return upper?.verdict === "broken" && lower.verdict !== "broken" ? upper : lower;
}

/** What a sum says of the upper ends of ranges, where its total is one; null where it is none. */
function upperBalance({ cells }: Table, balance: Balance): Balance | null {
  const { relation, slack, verdict } = balance;
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
  const difference = stated.minus(computed);
  const isWithin = difference.absolute().compare(slack) <= 0;
  const own = difference.sign === 0 ? "holds" : isWithin ? "rounding" : "broken";
  return { ...balance, stated, computed, difference, verdict: own };
}

/** How a balance stands, in words; of ranges the end that fails. */
export function standing(table: Table, lower: Balance, locale: Locale): string {
  const balance = worseOf(lower, upperBalance(table, lower));
  const { relation, verdict } = balance;
  const apart = signed(toldAs(table.cells[sidesOf(relation).result], balance.difference));
  const words = phrases[locale];
  if (relation.type !== "sum" && verdict === "holds") return words.agrees;
  if (relation.type !== "sum" && verdict === "broken") return words.disagrees(apart);
  return inWords(balance, apart, locale);
}

/** A sum of a sentence written out with its figures: `5 + 4 + 3 = 12`. */
export function toldEquation({ total, parts, standing: { verdict, computed } }: ToldSum): string {
  const left = parts.map(({ text }) => text).join(" + ");
  if (computed.equals(total.value)) return `${left} = ${total.text}`;
  const sign = verdict === "open" ? "<" : verdict === "broken" ? "≠" : "≈";
  return `${left} = ${writeNumeral(total.numeral, computed)} ${sign} ${total.text}`;
}

/** How a sum of a sentence stands, in words. */
export function toldStanding({ standing: told }: ToldSum, locale: Locale): string {
  if (told.verdict === "open") return phrases[locale].open(told.difference.toString());
  return inWords(told, signed(told.difference.toString()), locale);
}

function inWords(
  { verdict, slack }: Pick<Standing, "verdict" | "slack">,
  apart: string,
  locale: Locale,
): string {
  const words = phrases[locale];
  if (verdict === "holds") return words.holds;
  if (verdict === "rounding") return words.withinRounding(apart, slack.toString());
  return verdict === "broken" ? words.broken(apart) : words.unjudged;
}

function leftSide(table: Table, relation: Relation, locale: Locale): string {
  const figure = (id: CellId) => {
    const cell = table.cells[id];
    return (cell && written(cell)) || "∅";
  };
  if (relation.type === "equal") return figure(relation.right);
  if (relation.type === "sum") {
    const parts = relation.addends.map(({ cell, weight }, index) =>
      index === 0 ? `${weight < 0 ? "−" : ""}${figure(cell)}` : `${weight < 0 ? "−" : "+"} ${figure(cell)}`,
    );
    if (parts.length <= mostParts) return parts.join(" ");
    const left = parts.length - mostParts;
    return [...parts.slice(0, mostParts - 1), `+ … (${phrases[locale].moreParts(left)})`, parts.at(-1)].join(
      " ",
    );
  }
  const [first, second] = relation.operands.map(figure);
  if (relation.type === "product")
    return [...relation.operands.map(figure), ...(relation.rate ? [`${relation.rate}%`] : [])].join(" × ");
  if (relation.type === "points") return `3 × ${first} + ${second}`;
  if (relation.type === "average")
    return `(${relation.operands.map(figure).join(" + ")}) ÷ ${relation.operands.length}`;
  return relation.type === "growth" ? `${first} ÷ ${second} − 1` : `${first} ÷ ${second}`;
}
