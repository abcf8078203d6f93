import { Decimal } from "../../model/decimal.ts";
import type { Numeral } from "../../model/numeral.ts";
import { type Balance, type Equality, type Relation, runsAcross, type Sum } from "../../model/relation.ts";
import type { Cell, CellId, Table } from "../../model/table.ts";
import { isInPowers, lastPlaceOf } from "../../number/quantities.ts";
import { powerBetween, unitNamed } from "../../number/units.ts";
import { type FigureEdit, isHandedOn, mayBeEdited } from "../figure-edit.ts";
import { calibrate } from "./calibrate.ts";
import { paddedPlace } from "./padding.ts";
import { balanceRatio } from "./ratio.ts";
import { isCounted, type Rounding, roundingOf, unrounded } from "./rounding.ts";

/**
 * What all relations of a table give, judged together: what the other sums of the same shape do decides
 * whether a small difference is rounding. `surroundings` is the text that speaks of the table from outside:
 * its caption and the notes above and below. After an `edit` of few figures, what the sums without them give is
 * known.
 */
export function balanceAll(
  table: Table,
  relations: readonly Relation[],
  surroundings = "",
  edit: FigureEdit | null = null,
): readonly Balance[] {
  const earlier = edit ? weighed.get(edit.before) : undefined;
  const before = earlier?.surroundings === surroundings ? earlier : null;
  const rounding = before?.rounding ?? roundingOf(table, surroundings);
  const isEdited = before && edit ? isAmong(table, edit) : null;
  // Terms of columns lie far apart in memory, and most cells are added twice.
  const counts = isEdited || relations.length === 0 ? null : countsIn(table);
  const balances = relations.map((relation, at) => {
    const known = isEdited ? keptFor(relation, before!.balances[at], isEdited) : null;
    return known ?? balanceOf(table, relation, rounding, counts);
  });
  if (mayBeEdited(table)) weighed.set(table, { surroundings, rounding, balances });
  return calibrate(table, balances, rounding);
}

/** What the relations of a table give, each by itself. */
interface Weighed {
  readonly surroundings: string;
  readonly rounding: Rounding;
  readonly balances: readonly Balance[];
}

/** That of large tables, for the next edit of them. */
const weighed = new WeakMap<Table, Weighed>();

/** Whether a sum along a row, or down a column, has an edited figure. */
function isAmong(table: Table, { changed }: FigureEdit): (sum: Sum) => boolean {
  const rows = new Set(changed.map((id) => table.cells[id]!.row));
  const columns = new Set(changed.map((id) => table.cells[id]!.column));
  return (sum) => {
    const { row, column } = table.cells[sum.total]!;
    return runsAcross(table, sum) ? rows.has(row) : columns.has(column);
  };
}

/** The balance of before, where the same cells are added up and none of them was edited; else null. */
function keptFor(
  relation: Relation,
  known: Balance | undefined,
  isEdited: (sum: Sum) => boolean,
): Balance | null {
  if (relation.type !== "sum" || known?.relation.type !== "sum") return null;
  // The search hands on the terms of sums along one line; all others are made anew.
  if (!isHandedOn(relation, known.relation) || isEdited(relation)) return null;
  return relation === known.relation ? known : { ...known, relation };
}

/** What one relation gives, by itself. */
function balanceOf(table: Table, relation: Relation, rounding: Rounding, counts: Counts | null): Balance {
  if (relation.type === "sum") return balanceSum(table, relation, rounding, counts);
  if (relation.type === "equal") return balanceEquality(table, relation, rounding);
  return balanceRatio(table, relation);
}

/**
 * What a sum's figures give. Every printed figure stands for an interval of half a unit of its last place,
 * and a sum holds where the intervals of total and summed addends meet (XBRL International: "Calculations
 * 1.1", Recommendation 2023-02-22). Where all figures are whole they are counts and leave no slack, unless
 * the table's words say that they are rounded. Blank addends add nothing, and are told.
 */
export function balanceSum(
  table: Table,
  relation: Sum,
  rounding: Rounding = unrounded,
  counts: Counts | null = null,
): Balance {
  const { cells } = table;
  const isRounded = rounding.wholeNumbers && (rounding.noted || !isCounted(table, relation.total));
  const counted = isRounded ? null : balanceCounts(table, relation, counts);
  if (counted) return counted;
  const total = cells[relation.total]?.numeral ?? null;
  const figures: Numeral[] = total ? [total] : [];
  const values: Decimal[] = [];
  const missing: CellId[] = [];
  let measure = total && unitNamed(total.unit) ? total : null;
  let isComparable = true;
  let rate: string | null = null;
  for (const { cell, weight } of relation.addends) {
    const numeral = cells[cell]?.numeral;
    if (!numeral) {
      missing.push(cell);
      continue;
    }
    if (numeral.unit !== "" && measure) isComparable &&= mayBeAdded(numeral, measure);
    else if (unitNamed(numeral.unit)) measure = numeral;
    if (numeral.value.sign !== 0) {
      rate ??= rateOf(numeral);
      isComparable &&= rateOf(numeral) === rate;
    }
    figures.push(numeral);
    values.push(weight < 0 ? numeral.value.negated() : numeral.value);
  }
  if (total && rateOf(total) !== "") isComparable &&= rate === "" || rate === rateOf(total);
  const stated = total?.value ?? Decimal.zero;
  const computed = Decimal.sum(values);
  const difference = stated.minus(computed);
  const isExact = !isRounded && figures.every(isCount);
  const slack = isExact ? Decimal.zero : slackOf(figures, rounding.truncated, paddedPlace(figures));
  const isJudged = total !== null && isComparable && missing.length < relation.addends.length;
  const verdict = isJudged ? verdictOf(difference, slack) : "unknown";
  const blanks = missing.length > 0 ? missing : noBlanks;
  return { relation, stated, computed, difference, slack, blanks, verdict };
}

/** The same of bare whole numbers alone, as most sums are: they leave nothing to be weighed. Null for all others. */
function balanceCounts({ cells }: Table, relation: Sum, counts: Counts | null): Balance | null {
  const stated = cells[relation.total]?.numeral;
  if (!stated || !isBareCount(stated) || relation.addends.length === 0) return null;
  let sum = 0;
  for (const { cell, weight } of relation.addends) {
    sum += weight * (counts ? (counts[cell] ?? Number.NaN) : countIn(cells[cell]));
    // Beyond 2^53 a number loses digits; what is no bare count gives none.
    if (!Number.isSafeInteger(sum)) return null;
  }
  const computed = new Decimal(sum, 0);
  const difference = stated.value.minus(computed);
  const verdict = verdictOf(difference, Decimal.zero);
  return {
    relation,
    stated: stated.value,
    computed,
    difference,
    slack: Decimal.zero,
    blanks: noBlanks,
    verdict,
  };
}

/** The bare whole numbers of a table, by cell; NaN for all else. */
type Counts = Float64Array;

function countsIn({ cells }: Table): Counts {
  const counts = new Float64Array(cells.length);
  for (let id = 0; id < cells.length; id++) counts[id] = countIn(cells[id]);
  return counts;
}

function countIn(cell: Cell | undefined): number {
  const numeral = cell?.numeral;
  return numeral && isBareCount(numeral) ? (numeral.value.units as number) : Number.NaN;
}

function isBareCount(numeral: Numeral): boolean {
  // Without a unit, what is a count has no places.
  return numeral.unit === "" && typeof numeral.value.units === "number" && isCount(numeral);
}

/** Shared by the many sums that have all their figures. */
const noBlanks: readonly CellId[] = [];

/** Whether two figures measure the same thing. A word that is no known unit, or none at all, says nothing. */
function mayBeAdded({ unit }: Numeral, measure: Numeral): boolean {
  return unit === measure.unit || !unitNamed(unit) || powerBetween(unit, measure.unit) !== null;
}

/**
 * By what a figure is counted: "/月" of "500元/月"; "" where it is not. What is paid by the month and once do not add
 * up.
 */
function rateOf({ unit }: Numeral): string {
  const at = unit.indexOf("/");
  return at < 0 ? "" : unit.slice(at);
}

/** Units that are paid out to the cent: with two places such figures are as exact as counts. */
const moneyInCents = new Set(["元", "CNY", "USD", "EUR", "GBP", "CHF", "HKD", "AUD", "CAD"]);

/** Whole amounts without a word such as 万 are counts, and so is money to the cent; "12%" and "3万" are rounded. */
export function isCount(numeral: Numeral): boolean {
  const { value, kind, unit } = numeral;
  if (kind !== "amount" || isInPowers(numeral)) return false;
  return value.scale === 0 || (value.scale === 2 && moneyInCents.has(unit));
}

/** Two figures that state the same fact, each rounded to its own last place. */
function balanceEquality(table: Table, relation: Equality, rounding: Rounding): Balance {
  const left = table.cells[relation.left]?.numeral;
  const right = table.cells[relation.right]?.numeral;
  const stated = left?.value ?? Decimal.zero;
  const computed = right?.value ?? Decimal.zero;
  const blanks = [relation.left, relation.right].filter((cell) => !table.cells[cell]?.numeral);
  const difference = stated.minus(computed);
  const figures = left && right ? [left, right] : [];
  const isExact = !rounding.wholeNumbers && figures.every(isCount);
  const slack = isExact ? Decimal.zero : slackOf(figures, rounding.truncated);
  const verdict = left && right ? verdictOf(difference, slack) : "unknown";
  return { relation, stated, computed, difference, slack, blanks, verdict };
}

/**
 * Half a unit of each figure's last printed place; a whole unit where figures were cut off. `padded` is the last place
 * that says anything, where a program filled up what was printed.
 */
export function slackOf(
  figures: readonly Numeral[],
  truncated: boolean,
  padded: number | null = null,
): Decimal {
  const perFigure = truncated ? 10 : 5;
  if (padded !== null) return new Decimal(perFigure * figures.length, 1).raised(padded);
  let slack = Decimal.zero;
  // Figures of a line are mostly printed alike, so each run of them costs one exact addition.
  for (let from = 0, to = 0; from < figures.length; from = to) {
    const place = lastPlaceOf(figures[from]!);
    while (to < figures.length && lastPlaceOf(figures[to]!) === place) to++;
    slack = slack.plus(new Decimal(perFigure * (to - from), 1).raised(place));
  }
  return slack;
}

/** What a difference comes to, given how far apart rounding may drive the two sides. */
export function verdictOf(difference: Decimal, slack: Decimal): Balance["verdict"] {
  if (difference.sign === 0) return "holds";
  return difference.absolute().compare(slack) <= 0 ? "rounding" : "broken";
}
