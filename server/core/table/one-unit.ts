import type { Numeral } from "../model/numeral.ts";
import type { Table } from "../model/table.ts";
import { quantitiesOf } from "../number/quantities.ts";
import type { Unit } from "../number/units.ts";

/**
 * The table with its amounts in one unit for each thing that is measured, the smallest that stands there: 1.5亿元 among
 * cells of 万元 is 15000, and is still written 1.5. The same table where nothing is mixed, as it nearly always is.
 * `around` is the unit that the lines around the table state.
 */
export function inOneUnit(table: Table, around: Unit | null): Table {
  const quantities = quantitiesOf(table, around);
  if (!quantities) return table;
  const least = new Map<string, number>();
  for (const quantity of quantities)
    if (quantity) least.set(quantity.base, Math.min(least.get(quantity.base) ?? 0, quantity.power));
  const cells = table.cells.map((cell, id) => {
    const quantity = quantities[id];
    const power = quantity ? quantity.power - least.get(quantity.base)! : 0;
    return cell.numeral && power > 0 ? { ...cell, numeral: inSmallerUnit(cell.numeral, power) } : cell;
  });
  // A cell alone does not say any longer what its figure is, so an edit has the whole table read.
  return { ...table, cells, isReadByCell: false };
}

/** The same figure counted in a unit that is smaller by a power of ten; its style still writes it as it stands. */
function inSmallerUnit(numeral: Numeral, power: number): Numeral {
  const { value, style, high } = numeral;
  const own = style.multiplier ?? { power: 0, word: "", places: value.scale };
  const multiplier = { ...own, power: own.power + power };
  return {
    ...numeral,
    value: value.raised(power),
    style: { ...style, multiplier },
    ...(high ? { high: inSmallerUnit(high, power) } : {}),
  };
}
