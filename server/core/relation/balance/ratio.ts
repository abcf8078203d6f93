import { Decimal } from "../../model/decimal.ts";
import type { Numeral } from "../../model/numeral.ts";
import type { Balance, Ratio } from "../../model/relation.ts";
import type { CellId, Table } from "../../model/table.ts";
import { portion } from "../kind/portion.ts";
import { isLostByFloats } from "./float-loss.ts";
import { significantScale } from "./padding.ts";
import { halfUnit, slackOfDecimals } from "./rounding.ts";

/** Places by which a quotient is worked out beyond those that are printed. */
const guardPlaces = 4;
const thousand = new Decimal(1000, 0);
const three = new Decimal(3, 0);
const percent = new Decimal(1, 2);

/**
 * What a share, growth rate, product or mean gives. Each operand stands for half a unit of its last place
 * on either side, and the slack is how far the result may move while the operands move within that. `operands` are
 * those of the table, unless it is asked what others would give.
 */
export function balanceRatio(table: Table, relation: Ratio, operands = operandsOf(table, relation)): Balance {
  const result = table.cells[relation.result]?.numeral;
  const blanks = [relation.result, ...relation.operands].filter(
    (cell: CellId) => !table.cells[cell]?.numeral,
  );
  const stated = result?.value ?? Decimal.zero;
  const known = operands.filter((operand) => operand !== null);
  const outcome = result && known.length === operands.length ? outcomeOf(relation, result, known) : null;
  if (!outcome) {
    const zero = Decimal.zero;
    return { relation, stated, computed: zero, difference: zero, slack: zero, blanks, verdict: "unknown" };
  }
  const difference = stated.minus(outcome.computed);
  const scale = significantScale(table, table.cells[relation.result]!.column, result!);
  const slack = outcome.slack.plus(halfUnit({ scale }));
  const apart = difference.absolute();
  const shown = outcome.computed.rounded(scale);
  const isNear = apart.compare(slack) <= 0 || isLostByFloats(difference, sizeOf(relation, stated));
  const verdict = shown.equals(stated) ? "holds" : isNear ? "rounding" : "broken";
  return { relation, stated, computed: shown, difference: stated.minus(shown), slack, blanks, verdict };
}

/**
 * The size of what a program reckons with: a rate of growth is what is left of a ratio to one, or of percents to a
 * hundred.
 */
function sizeOf({ type }: Ratio, stated: Decimal): number {
  return Math.max(Math.abs(stated.toNumber()), type === "growth" || type === "reduction" ? 100 : 0);
}

/** The figures that a ratio is worked out from, null for blanks. */
export function operandsOf({ cells }: Table, { operands }: Ratio): readonly (Numeral | null)[] {
  return operands.map((cell) => cells[cell]?.numeral ?? null);
}

interface Outcome {
  readonly computed: Decimal;
  /** How far the operands' own rounding may move it. */
  readonly slack: Decimal;
}

function outcomeOf(
  { type, kind, rate, times }: Ratio,
  result: Numeral,
  operands: readonly Numeral[],
): Outcome | null {
  const values = operands.map(({ value }) => value);
  const [first, second] = values;
  if (!first) return null;
  const places = result.value.scale + guardPlaces;
  if (kind === portion.name) return portionOf(result, operands, rate);
  if (type === "product") return productOf(times ? [...values, times] : values);
  if (type === "lowest" || type === "highest" || type === "median")
    return { computed: placedAmong(values, type), slack: Decimal.zero };
  if (type === "average") {
    const count = new Decimal(values.length, 0);
    return { computed: Decimal.sum(values).dividedBy(count, places), slack: widest(values) };
  }
  if (type === "points" && second) return { computed: first.times(three).plus(second), slack: Decimal.zero };
  if (type === "change" && second)
    return { computed: first.minus(second), slack: Decimal.sum(values.map(slackOfDecimals)) };
  if (!second || second.sign === 0) return null;
  if (type === "proportion") return proportionOf(values, places);
  const factors =
    type === "quotient"
      ? [Decimal.one]
      : result.kind === "percent"
        ? [Decimal.hundred]
        : result.kind === "permille"
          ? [thousand]
          : [Decimal.one, Decimal.hundred];
  const change = type === "growth" ? first.minus(second) : type === "reduction" ? second.minus(first) : first;
  const base = change === first ? second : second.absolute();
  const outcomes = factors.map((factor) => ({
    computed: change.times(factor).dividedBy(base, places),
    slack: shareSlack(first, second, factor, places),
  }));
  return nearest(outcomes, result.value);
}

/** The first, the last or the middle figure of many by size. */
function placedAmong(values: readonly Decimal[], type: "lowest" | "highest" | "median"): Decimal {
  const sorted = values.toSorted((a, b) => a.compare(b));
  if (type !== "median") return sorted.at(type === "lowest" ? 0 : -1)!;
  const half = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[half]!;
  return sorted[half - 1]!.plus(sorted[half]!).times(new Decimal(5, 1));
}

/** What is nearest in size, since outcomes differ by a power of ten: 31.03 to 11, and not 0.31. */
function nearest(outcomes: readonly Outcome[], stated: Decimal): Outcome {
  const size = Math.log(Math.abs(stated.toNumber()));
  const apart = ({ computed }: Outcome) => Math.abs(Math.log(Math.abs(computed.toNumber())) - size);
  return outcomes.reduce((best, next) => (apart(next) < apart(best) ? next : best));
}

/** What is to the first figure as the third is to the second, which are counts or amounts; the third is rounded. */
function proportionOf([part, other, share]: readonly Decimal[], places: number): Outcome | null {
  if (!part || !other || !share) return null;
  const unit = part.absolute().times(slackOfDecimals(share)).dividedBy(other.absolute(), places);
  return { computed: part.times(share).dividedBy(other, places), slack: unit };
}

function productOf(values: readonly Decimal[]): Outcome {
  let [computed, slack] = [Decimal.one, Decimal.zero];
  for (const value of values) {
    const own = slackOfDecimals(value);
    slack = slack.times(value.absolute()).plus(computed.absolute().times(own));
    computed = computed.times(value);
  }
  return { computed, slack };
}

/**
 * So many percent of an amount: by a rate that its label states, or that stands beside it, with a percent sign or
 * without. Taxes are cut off as often as they are rounded, and discounts printed below zero as often as not.
 */
function portionOf(result: Numeral, operands: readonly Numeral[], rate: Decimal | undefined): Outcome | null {
  const values = operands.map(({ value }) => value);
  if (values.length + (rate ? 1 : 0) < 2) return null;
  const { computed, slack } = productOf(rate ? [rate, ...values] : values);
  const isPercent = rate !== undefined || operands.some(({ kind }) => kind === "percent");
  const factors = isPercent ? [percent] : [Decimal.one, percent];
  const outcomes = factors.map((factor) => {
    const signed = computed.sign === result.value.sign ? computed : computed.negated();
    return { computed: signed.times(factor), slack: slack.times(factor).plus(halfUnit(result.value)) };
  });
  return nearest(outcomes, result.value);
}

/** |d(a/b)| ≤ (½u_a + |a/b| ½u_b) / |b|, times the factor; whole numbers are exact. */
function shareSlack(part: Decimal, whole: Decimal, factor: Decimal, places: number): Decimal {
  if (part.scale === 0 && whole.scale === 0) return new Decimal(0, places);
  const share = part.dividedBy(whole, places + 4).absolute();
  const apart = slackOfDecimals(part).plus(share.times(slackOfDecimals(whole)));
  return apart.times(factor).dividedBy(whole.absolute(), places);
}

function widest(values: readonly Decimal[]): Decimal {
  return values.reduce((most, value) => {
    const own = slackOfDecimals(value);
    return own.compare(most) > 0 ? own : most;
  }, Decimal.zero);
}
