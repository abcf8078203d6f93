import { readLabel } from "../../languages.ts";
import { Decimal } from "../../model/decimal.ts";
import type { Balance, Sum } from "../../model/relation.ts";
import { type Cell, type CellId, cellAt, type Table } from "../../model/table.ts";
import { slipOfBalance } from "../balance/miscount.ts";
import { isTelling, type Siblings, standsAside } from "../balance/siblings.ts";
import { slipBetween } from "../balance/slip.ts";
import { valueAt } from "../balance/system.ts";
import { isMisread, isSlippedColumn, isTurned } from "./misread.ts";
import { isCarriedOn, isCountOf, isGuessed, isOfMeans } from "./out-of-place.ts";

/** Up to so many siblings that hold, a column of another kind is likelier than a total that is far too small. */
const fewSiblings = 1;
/** So many rows in which a total is the sum of its row show that it is no mean in another one. */
const leastRows = 3;
/** Standard deviations beyond which series go together by more than chance, once in forty. */
const surelyTogether = 1.96;
const hundred = new Decimal(100, 0);
/** A slip that chance would bring about more often than this says nothing of a figure. */
const leastSlipBits = 4;

/**
 * Whether the structure itself explains why an inferred sum does not add up: the total is a mean, an
 * extreme or a product; it is of another kind than its addends; the figures were read with the wrong
 * marks; or the column has slipped. Such sums are not meant, and silence is right.
 */
export function isTrap(table: Table, balance: Balance, siblings: Siblings): boolean {
  const { relation } = balance;
  if (relation.type !== "sum") return false;
  const cells = addendsIn(table, relation);
  const figures = cells.filter(({ numeral }) => numeral);
  const total = table.cells[relation.total];
  if (figures.length < 2 || !total || isGuessed(table, total, cells)) return true;
  if (isOfAnotherKind(table, total, figures, siblings) || isLeftOutAside(table, siblings, balance))
    return true;
  if (isOfMeans(table, total, siblings) || areExtremes(table, siblings)) return true;
  if (countsTwice(balance, figures) || isCountOf(balance, figures) || isTurned(balance, siblings))
    return true;
  if (isCarriedOn(table, balance, figures, siblings) || isOfUnsharedParts(table, balance)) return true;
  if (addsTwice(table, balance) || repeatsTotal(table, balance, siblings)) return true;
  if (isUsualSize(table, balance, figures) && !isSumElsewhere(table, relation, siblings)) return true;
  // Where other lines of the shape are sums, this one is meant as a sum, whatever else it happens to equal.
  if (siblings.holds > fewSiblings) return isMisread(total, balance, table);
  return (
    (siblings.holds === 0 && isExplainedOtherwise(balance.stated, figures)) ||
    isMisread(total, balance, table) ||
    isSlippedColumn(table, balance, total, siblings)
  );
}

function addendsIn(table: Table, { addends }: Sum): Cell[] {
  const cells: Cell[] = [];
  for (const { cell } of addends) if (table.cells[cell]) cells.push(table.cells[cell]);
  return cells;
}

/** Mean, greatest, least, last or product of the addends, or the difference of two. */
function isExplainedOtherwise(stated: Decimal, figures: readonly Cell[]): boolean {
  const values = figures.map(({ numeral }) => numeral!.value);
  const nonzero = values.filter(({ sign }) => sign !== 0);
  if (stated.sign === 0 || nonzero.length < 2) return false;
  const times = (n: number) => stated.times(new Decimal(n, 0));
  const halfUnit = (n: number) => new Decimal(5n * BigInt(n), stated.scale + 1);
  const sum = Decimal.sum(values);
  const isMean = [values.length, nonzero.length].some(
    (n) => times(n).minus(sum).absolute().compare(halfUnit(n)) <= 0,
  );
  if (isMean) return true;
  if (nonzero.length >= 3)
    return greatest(values).equals(stated) && values.length >= 3 ? isRanked(values) : false;
  const [first, second] = nonzero as [Decimal, Decimal];
  if (first.times(second).equals(stated)) return true;
  // A total that adds up figures of unlike sign as if they were alike is no difference: a sign is wrong.
  return first.sign === second.sign && first.minus(second).absolute().equals(stated.absolute());
}

/**
 * Whether two lines or more state no more than the greatest of their addends, and hardly a line of the shape
 * holds beyond them: shares of all, such as those who answered, or the best of several.
 */
function areExtremes(table: Table, { broken, unexplained, holds }: Siblings): boolean {
  if (broken.length < 2 || unexplained < broken.length || broken.length < holds) return false;
  return broken.every(({ relation, stated, computed }) => {
    if (relation.type !== "sum" || computed.compare(stated.plus(stated)) < 0) return false;
    const values = relation.addends.map(({ cell }) => valueAt(table, cell));
    return values.every(({ sign }) => sign >= 0) && greatest(values).compare(stated) >= 0;
  });
}

function greatest(values: readonly Decimal[]): Decimal {
  return values.reduce((best, value) => (value.compare(best) > 0 ? value : best));
}

/** Figures that only rise, or only fall, are a series of states, of which the last or the best is stated. */
function isRanked(values: readonly Decimal[]): boolean {
  const steps = values.slice(1).map((value, k) => value.compare(values[k]!));
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}

/** More decimals than any addend, a fraction among whole numbers that may be a mean, or a percentage among amounts. */
function isOfAnotherKind(
  table: Table,
  total: Cell,
  figures: readonly Cell[],
  { balances }: Siblings,
): boolean {
  const { value, kind } = total.numeral!;
  if (figures.some(({ numeral }) => numeral!.kind !== kind) || isPercentBeside(table, total)) return true;
  const places = value.trimmed().scale;
  if (places === 0) return false;
  const values = figures.map(({ numeral }) => numeral!.value);
  if (values.every(({ scale }) => scale < places)) return true;
  // Figures that are all printed alike, and whose total lies where no mean of theirs does, have a sum.
  if (values.every(({ scale }) => scale === value.scale) && !liesAmong(value, values)) return false;
  const whole = balances.filter((balance) => balance.verdict === "holds" && isWhole(table, balance));
  return whole.length >= 2 && whole.length >= balances.length - 1;
}

/** Whether all figures of a sum are whole, however they are printed. */
function isWhole(table: Table, { relation, stated }: Balance): boolean {
  const addends = relation.type === "sum" ? relation.addends : [];
  return [stated, ...addends.map(({ cell }) => valueAt(table, cell))].every(
    (value) => value.trimmed().scale === 0,
  );
}

/** A percentage whose sign stands in a column of its own, and that is not the whole. */
function isPercentBeside(table: Table, { row, column, columnSpan, numeral }: Cell): boolean {
  const beside = column + columnSpan < table.nColumns ? cellAt(table, row, column + columnSpan) : undefined;
  return beside?.text.trim() === "%" && !numeral!.value.equals(hundred);
}

/**
 * A "total" among its addends and of their usual size is a mean, a rate or a state, unless a slip made it so.
 * One that is too small because it lost a digit, or because an addend is far too large, is seldom of that size.
 */
function isUsualSize(table: Table, balance: Balance, figures: readonly Cell[]): boolean {
  const values = figures.map(({ numeral }) => numeral!.value).filter(({ sign }) => sign !== 0);
  // Amounts may be of unlike sign and have a sum; percentages that are, returns and growth rates, have none.
  const isUnlike = values.some(({ sign }) => sign !== values[0]!.sign);
  const isRate = table.columnKinds[figures[0]!.column] === "ratio" && !balance.stated.equals(hundred);
  if (values.length < 3 || (isUnlike && !isRate)) return false;
  if (!liesAmong(balance.stated, values)) return false;
  if (slipBetween(balance.stated, balance.computed)) return false;
  return (
    (slipOfBalance(table, balance)?.bits ?? 0) < leastSlipBits && hasOtherFigures(table, figures[0]!.column)
  );
}

/** Whether other lines leave no doubt that a sum is meant: rows of one table seldom state another thing in one column. */
function isSumElsewhere(table: Table, relation: Sum, siblings: Siblings): boolean {
  if (siblings.axis === "columns" && siblings.holds >= leastRows && siblings.broken.length === 1) return true;
  return goesWithSibling(table, relation, siblings);
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

/**
 * Whether a mean of figures may lie where this one does: between them and, where they have one sign, near
 * their middle.
 */
function liesAmong(stated: Decimal, values: readonly Decimal[]): boolean {
  // Most totals are more than any of their addends, which need not be put in order for that.
  if (!values.some((value) => value.compare(stated) >= 0)) return false;
  const sorted = [...values].sort((a, b) => a.compare(b));
  const [least, middle, most] = [sorted[0]!, sorted[sorted.length >> 1]!, sorted[sorted.length - 1]!];
  if (stated.compare(least) < 0) return false;
  if (least.sign < 0 && most.sign > 0) return true;
  return stated.absolute().compare(middle.times(new Decimal(2, 0)).absolute()) <= 0;
}

/** Whether other columns hold figures that could weigh a mean. */
function hasOtherFigures(table: Table, column: number): boolean {
  let columns = withFigures.get(table);
  if (!columns) {
    const figures = table.cells.filter(({ numeral, row }) => numeral && row >= table.headRows);
    columns = new Set(figures.map((cell) => cell.column));
    withFigures.set(table, columns);
  }
  return columns.size > (columns.has(column) ? 1 : 0);
}

/** The columns that hold figures: asked of every doubtful sum of a table. */
const withFigures = new WeakMap<Table, ReadonlySet<number>>();

/** The difference is a line that its label calls a part of another: it was never meant to be added. */
function isLeftOutAside(table: Table, { axis, broken }: Siblings, balance: Balance): boolean {
  const { relation, difference } = balance;
  if (relation.type !== "sum" || broken.length === 0) return false;
  return relation.addends.some(({ cell, weight }) => {
    const value = valueAt(table, cell);
    const place = table.cells[cell];
    if (!place || value.sign === 0 || !(weight < 0 ? value : value.negated()).equals(difference))
      return false;
    return standsAside(table, axis, axis === "rows" ? place.row : place.column);
  });
}

/**
 * One addend is the sum of those that stand right before it, and exactly too much: a subtotal that the other
 * lines of the shape leave blank.
 */
function addsTwice(table: Table, { relation, stated, computed, slack }: Balance): boolean {
  if (relation.type !== "sum") return false;
  const values = relation.addends.map(({ cell, weight }) => {
    const value = valueAt(table, cell);
    return weight < 0 ? value.negated() : value;
  });
  const excess = computed.minus(stated);
  const isExact = slack.sign === 0;
  const isExcess = (value: Decimal) =>
    value.sign !== 0 && (isExact ? value.equals(excess) : value.minus(excess).absolute().compare(slack) <= 0);
  if (!values.some(isExcess)) return false;
  // A run of figures is the difference of two running sums; the earliest of the same makes the longest run.
  const nBefore = new Map([[Decimal.zero.toString(), 0]]);
  let [sum, n] = [Decimal.zero, 0];
  for (const value of values) {
    const first = isExcess(value) ? nBefore.get(sum.minus(value).trimmed().toString()) : undefined;
    if (first !== undefined && n - first >= 2) return true;
    sum = sum.plus(value).trimmed();
    if (value.sign !== 0) n++;
    if (!nBefore.has(sum.toString())) nBefore.set(sum.toString(), n);
  }
  return false;
}

/** All parts come to exactly twice the total: subtotals stand among what they add up. */
function countsTwice({ stated, computed }: Balance, figures: readonly Cell[]): boolean {
  return figures.length >= 4 && stated.sign !== 0 && stated.plus(stated).equals(computed);
}

/**
 * The total repeats one addend that is a total itself, in all lines: two sides of one account, with something
 * between.
 */
function repeatsTotal(table: Table, { relation, stated }: Balance, { axis, broken }: Siblings): boolean {
  if (relation.type !== "sum" || broken.length < 2) return false;
  return relation.addends.some(({ cell, weight }) => {
    const place = table.cells[cell];
    if (!place?.numeral || weight < 0 || !place.numeral.value.equals(stated)) return false;
    const label = axis === "rows" ? table.rowLabels[place.row] : table.columnLabels[place.column];
    return readLabel(label ?? "").roles.has("total");
  });
}

/**
 * The total is as much more than its addends as other lines state that have a total and nothing to make it up: ten minutes
 * for questions, which are no part of any column but the last.
 */
function isOfUnsharedParts(table: Table, { relation, difference }: Balance): boolean {
  const { cells, grid, nRows, nColumns, headRows } = table;
  const total = relation.type === "sum" ? cells[relation.total] : undefined;
  if (relation.type !== "sum" || !total || difference.sign === 0) return false;
  const places = addendsIn(table, relation);
  const across = places.every((place) => place.row === total.row);
  if (!across && !places.every((place) => place.column === total.column)) return false;
  const cellIn = (line: number, { row, column }: Cell): CellId =>
    (across ? grid[line * nColumns + column] : grid[row * nColumns + line]) ?? -1;
  const hasParts = (line: number): boolean => {
    for (const place of places) if (cells[cellIn(line, place)]?.numeral) return true;
    return false;
  };
  let unshared = Decimal.zero;
  for (let line = across ? headRows : 0; line < (across ? nRows : nColumns); line++) {
    if (hasParts(line)) continue;
    const own = cellIn(line, total);
    if (own !== relation.total) unshared = unshared.plus(valueAt(table, own));
  }
  return unshared.equals(difference);
}
