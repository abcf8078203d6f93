import { Decimal } from "../../../model/decimal.ts";
import type { Cell } from "../../../model/table.ts";
import type { Trap } from "../trap.ts";

/** The sum holds when a lone mark before three digits is read the other way. */
export const misreadMarks: Trap = {
  name: "misread-marks",
  explains({ table, sum, balance: { stated, computed, slack }, total }) {
    const isAmbiguous = (cell: Cell | undefined): boolean =>
      otherReading(cell) !== (cell?.numeral?.value ?? Decimal.zero);
    if (!isAmbiguous(total) && !sum.addends.some(({ cell }) => isAmbiguous(table.cells[cell]))) return false;
    const other = Decimal.sum(
      sum.addends.map(({ cell, weight }) => {
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
  },
};

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
