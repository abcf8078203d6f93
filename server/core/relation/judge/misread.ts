import { Decimal } from "../../model/decimal.ts";
import type { Balance } from "../../model/relation.ts";
import type { Cell, Table } from "../../model/table.ts";
import type { Siblings } from "../balance/siblings.ts";

/** The sum holds when a lone mark before three digits is read the other way. */
export function isMisread(
  total: Cell,
  { relation, stated, computed, slack }: Balance,
  table: Table,
): boolean {
  if (relation.type !== "sum") return false;
  const isAmbiguous = (cell: Cell | undefined): boolean =>
    otherReading(cell) !== (cell?.numeral?.value ?? Decimal.zero);
  if (!isAmbiguous(total) && !relation.addends.some(({ cell }) => isAmbiguous(table.cells[cell])))
    return false;
  const other = Decimal.sum(
    relation.addends.map(({ cell, weight }) => {
      const value = otherReading(table.cells[cell]);
      return weight < 0 ? value.negated() : value;
    }),
  );
  const within = (left: Decimal, right: Decimal) => left.minus(right).absolute().compare(slack) <= 0;
  const otherTotal = otherReading(total);
  if (other.equals(computed) && otherTotal.equals(stated)) return false;
  // Where every mark is read the other way, a sum misses by as much as before, only by less in figures.
  if (other.raised(3).equals(computed) && otherTotal.raised(3).equals(stated)) return false;
  return (
    within(other, stated) || (within(otherTotal, other) && other.sign !== 0) || within(otherTotal, computed)
  );
}

/** A figure with its one mark read the other way: 14,250 as 14.25 and 14.250 as 14,250; others as they are. */
function otherReading(cell: Cell | undefined): Decimal {
  const numeral = cell?.numeral;
  if (!numeral) return Decimal.zero;
  const { value, style } = numeral;
  if (value.scale === 3 && style.groupMark === "") return new Decimal(value.units, 0);
  if (value.scale !== 0 || (style.groupMark !== "." && style.groupMark !== ",")) return value;
  const magnitude = value.absolute();
  const hasOneGroup = magnitude.compare(thousand) >= 0 && magnitude.compare(million) < 0;
  return hasOneGroup ? new Decimal(value.units, 3) : value;
}

const thousand = new Decimal(1000, 0);
const million = new Decimal(1_000_000, 0);

/**
 * A difference of two columns that is taken the other way round in one row: what is too little of an income is printed
 * as what is too much of a cost. Two rows are the same in every column.
 */
export function isTurned({ relation, stated, computed }: Balance, { axis }: Siblings): boolean {
  return (
    axis === "columns" &&
    relation.kind === "difference" &&
    stated.sign !== 0 &&
    stated.equals(computed.negated())
  );
}

/** The sum stands in the total's row under another head, and adds up nothing there: figures have slipped sideways. */
export function isSlippedColumn(
  table: Table,
  { computed, relation }: Balance,
  total: Cell,
  { balances }: Siblings,
): boolean {
  if (relation.type !== "sum" || computed.absolute().compare(new Decimal(100, 0)) < 0) return false;
  const downwards = relation.addends.every(({ cell }) => table.cells[cell]?.column === total.column);
  if (!downwards) return false;
  const heads = [-1, 1].map((step) => table.grid[total.row * table.nColumns + total.column + step] ?? -1);
  return heads.some((id, k) => {
    const column = total.column + (k === 0 ? -1 : 1);
    if (column < 0 || column >= table.nColumns) return false;
    const neighbour = table.cells[id];
    const addsUp = balances.some(
      ({ relation, verdict }) => relation.type === "sum" && relation.total === id && verdict !== "broken",
    );
    const last = table.cells[relation.addends[relation.addends.length - 1]!.cell]!;
    const before = table.cells[table.grid[last.row * table.nColumns + column] ?? -1];
    // What runs on beside the figures ends in their sum.
    const runsOn = before?.numeral?.value.equals(computed) === true;
    return (
      !addsUp &&
      !runsOn &&
      neighbour?.numeral?.value.equals(computed) === true &&
      // Two columns that are the same all the way down have not slipped.
      relation.addends.some(({ cell }) => {
        const place = table.cells[cell];
        const beside = place && table.cells[table.grid[place.row * table.nColumns + column] ?? -1];
        return !beside?.numeral?.value.equals(place?.numeral?.value ?? Decimal.zero);
      })
    );
  });
}
