import { Decimal } from "../../../model/decimal.ts";
import type { Balance } from "../../../model/relation.ts";
import { type Cell, cellAt, type Table } from "../../../model/table.ts";
import { isOneOfRows } from "../../balance/siblings.ts";
import { valueAt } from "../../balance/system.ts";
import { liesAmong } from "../lies-among.ts";
import type { Trap } from "../trap.ts";

/** With so many decimals sheets are exported, and no amounts of money are printed. */
const exportedPlaces = 3;

/** So many sums that hold in a column show that its figures are amounts. */
const leastAlong = 2;

/** More decimals than any addend, a fraction among whole numbers that may be a mean, or a percentage among amounts. */
export const anotherKind: Trap = {
  name: "another-kind",
  explains({ table, balance, sum, total, figures, siblings }) {
    const { value, kind } = total.numeral!;
    if (figures.some(({ numeral }) => numeral!.kind !== kind) || isPercentBeside(table, total)) return true;
    const places = value.trimmed().scale;
    if (places === 0) return false;
    if (siblings.holdAlong(sum) >= leastAlong) return false;
    const values = figures.map(({ numeral }) => numeral!.value);
    // The total of whole figures in one of many rows is no mean there: it lost a digit.
    if (isOneOfRows(siblings) && values.every((part) => part.trimmed().scale === 0)) return false;
    if (isShiftedSum(balance, values.length)) return false;
    if (values.every(({ scale }) => scale < places)) return true;
    const { balances } = siblings;
    const whole = balances.filter((balance) => balance.verdict === "holds" && isWhole(table, balance));
    // Figures that are all printed alike, and whose total lies where no mean of theirs does, have a sum; but where
    // whole ones are printed so, too, a row of fractions is one of means.
    const isExported =
      value.scale >= exportedPlaces && whole.some(({ stated }) => stated.scale === value.scale);
    const areAlike =
      values.every(({ scale }) => scale === value.scale) && !(isExported && areFractions(values));
    if (areAlike && !liesAmong(value, values)) return false;
    // Shares make up a hundred, which says nothing of other fractions.
    const shares = balances.filter((balance) => balance.stated.equals(Decimal.hundred));
    return whole.length >= 2 && whole.length >= balances.length - shares.length - 1;
  },
};

/**
 * Whether a total is its sum with the point a few places to the left, and no mean: that of ten figures is a tenth of
 * it.
 */
function isShiftedSum({ stated, computed }: Balance, nFigures: number): boolean {
  return [1, 2, 3].some((places) => nFigures !== 10 ** places && stated.raised(places).equals(computed));
}

/** Whether most figures that are not zero have a fraction. */
function areFractions(values: readonly Decimal[]): boolean {
  const nonzero = values.filter(({ sign }) => sign !== 0);
  return nonzero.filter((value) => value.trimmed().scale > 0).length * 2 > nonzero.length;
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
  return beside?.text.trim() === "%" && !numeral!.value.equals(Decimal.hundred);
}
