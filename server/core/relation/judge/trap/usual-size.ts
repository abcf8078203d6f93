import { Decimal } from "../../../model/decimal.ts";
import { keptBeside } from "../../../model/kept-beside.ts";
import type { Sum } from "../../../model/relation.ts";
import type { CellId, Table } from "../../../model/table.ts";
import { bitsOfSlip } from "../../balance/miscount.ts";
import { isOneOfRows, isTelling, type Siblings } from "../../balance/siblings.ts";
import { slipBetween } from "../../balance/slip.ts";
import { valueAt } from "../../balance/system.ts";
import { liesAmong } from "../lies-among.ts";
import type { Trap } from "../trap.ts";

/** Standard deviations beyond which series go together by more than chance, once in forty. */
const surelyTogether = 1.96;
/** Two figures of which one is more than so many times the other are seldom states or rates of the same. */
const mostUnlike = new Decimal(3, 0);
const halfAsMuchAgain = new Decimal(15, 1);
/** Fewer figures are of the size of those beside them by chance. */
const fewestAlike = 3;
/** A slip that chance would bring about more often than this says nothing of a figure. */
const leastSlipBits = 4;

/**
 * A "total" among its addends and of their usual size is a mean, a rate or a state, unless a slip made it so.
 * One that is too small because it lost a digit, or because an addend is far too large, is seldom of that size.
 */
export const usualSize: Trap = {
  name: "usual-size",
  explains({ table, sum, balance, figures, values: printed, siblings }) {
    // What is left is of the size of what there was, and no mean.
    if (sum.addends.some(({ weight }) => weight < 0)) return false;
    const values = printed.filter(({ sign }) => sign !== 0);
    // Amounts may be of unlike sign and have a sum; percentages that are, returns and growth rates, have none.
    const isUnlike = values.some(({ sign }) => sign !== values[0]!.sign);
    const isRate =
      table.columnKinds[figures[0]!.column] === "ratio" && !balance.stated.equals(Decimal.hundred);
    const isOfTwo = values.length === 2;
    if (isOfTwo ? !liesBetween(balance.stated, values) : isUnlike && !isRate) return false;
    if (values.length < 2 || !liesAmong(balance.stated, values)) return false;
    if (slipBetween(balance.stated, balance.computed)) return false;
    if ((bitsOfSlip(table, balance) ?? 0) >= leastSlipBits) return false;
    // Where another line adds up, only a mean is likelier than a wrong figure, and no rate or state.
    if (siblings.holds > 0 && isLessThanMean(balance.stated, values)) return false;
    // The wages of men and women have a mean in a table whose other lines count both.
    return hasOtherFigures(table, figures[0]!.column) && (isOfTwo || !isSumElsewhere(table, sum, siblings));
  },
};

/**
 * Whether a figure is less than the least mean that figures of one sign have with the greatest of them: its share
 * alone.
 */
function isLessThanMean(stated: Decimal, values: readonly Decimal[]): boolean {
  const most = stated.times(new Decimal(values.length, 0));
  return values.some((value) => value.compare(most) > 0);
}

/** Whether a figure is more than one of two of one sign and less than the other, which is not many times the first. */
function liesBetween(stated: Decimal, values: readonly Decimal[]): boolean {
  const [less, more] = [...values].sort((a, b) => a.absolute().compare(b.absolute())) as [Decimal, Decimal];
  const size = stated.absolute();
  return (
    less.sign === more.sign &&
    stated.sign === less.sign &&
    size.compare(less.absolute()) > 0 &&
    size.compare(more.absolute()) < 0 &&
    more.absolute().compare(less.absolute().times(mostUnlike)) <= 0
  );
}

/**
 * Whether other lines leave no doubt that a sum is meant: rows of one table seldom state another thing in one column.
 */
function isSumElsewhere(table: Table, relation: Sum, siblings: Siblings): boolean {
  if (isOneOfRows(siblings)) return true;
  return keepsPace(table, relation, siblings) || goesWithSibling(table, relation, siblings);
}

/**
 * Whether the addends are, all but one, of about the size of those of siblings that hold, as those of some years are:
 * where these have a sum, and no mean, so have they. The one may be the wrong figure.
 */
function keepsPace(table: Table, { addends }: Sum, { balances }: Siblings): boolean {
  const alike = balances.map((balance) => {
    const { relation, verdict } = balance;
    if (verdict === "broken" || relation.type !== "sum" || !isTelling(table, balance)) return 0;
    const others = relation.addends;
    const n = addends.filter(({ cell }, at) =>
      isAbout(valueAt(table, cell), valueAt(table, others[at]!.cell)),
    );
    return n.length >= Math.max(2, addends.length - 1) ? n.length : 0;
  });
  return alike.reduce((sum, n) => sum + n, 0) >= fewestAlike;
}

/** Whether neither of two figures is more than half as much again as the other. */
function isAbout(one: Decimal, other: Decimal): boolean {
  const isWithin = (less: Decimal, more: Decimal): boolean => more.compare(less.times(halfAsMuchAgain)) <= 0;
  return one.sign > 0 && other.sign > 0 && isWithin(one, other) && isWithin(other, one);
}

/**
 * Whether the addends rise and fall with those of a sibling that holds: last year's figures, those of women
 * and men. Such figures have a sum, too; those that would need a mean (rates, prices) know nothing of their
 * neighbours. Judged by the correlation of their logarithms (R. A. Fisher: "On the probable error of a
 * coefficient of correlation", Metron 1, 1921).
 */
function goesWithSibling(table: Table, { addends }: Sum, { balances }: Siblings): boolean {
  const sound = balances.find((balance) => balance.verdict !== "broken" && isTelling(table, balance));
  const others = sound?.relation.type === "sum" ? sound.relation.addends : [];
  if (others.length !== addends.length) return false;
  const logOf = (cell: CellId) => Math.log(Math.abs(valueAt(table, cell).toNumber()));
  const pairs = addends
    .map(({ cell }, at) => [logOf(cell), logOf(others[at]!.cell)] as const)
    .filter((pair) => pair.every(Number.isFinite));
  const fisher = Math.atanh(correlation(pairs)) * Math.sqrt(Math.max(0, pairs.length - 3));
  return fisher >= surelyTogether;
}

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const n = pairs.length;
  let [x, y, xx, yy, xy] = [0, 0, 0, 0, 0];
  for (const [left, right] of pairs) {
    x += left;
    y += right;
    xx += left * left;
    yy += right * right;
    xy += left * right;
  }
  const [varX, varY] = [n * xx - x * x, n * yy - y * y];
  return varX <= 0 || varY <= 0 ? 0 : Math.min(1 - Number.EPSILON, (n * xy - x * y) / Math.sqrt(varX * varY));
}

/** Whether other columns hold figures that could weigh a mean. */
function hasOtherFigures(table: Table, column: number): boolean {
  const columns = withFigures(table);
  return columns.size > (columns.has(column) ? 1 : 0);
}

/** The columns that hold figures: asked of every doubtful sum of a table. */
const withFigures = keptBeside(({ cells, headRows }: Table): ReadonlySet<number> => {
  const figures = cells.filter(({ numeral, row }) => numeral && row >= headRows);
  return new Set(figures.map(({ column }) => column));
});
