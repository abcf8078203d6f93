import { keptBeside } from "../../model/kept-beside.ts";
import type { Table } from "../../model/table.ts";

/** What a figure off the grid says against it, in bits: one in a hundred is mistyped. */
const offGridBits = 7;
const mostOffGrid = 1;

/** What the figures of a column say of a grid. */
interface Grid {
  readonly bits: number;
  /** Those that are on none. */
  readonly off: number;
}

/**
 * How sure it is, in bits, that the figures of columns were counted in halves, quarters or eighths, as hours are: such
 * figures are exact, and "8" among "7.5" is eight. Of the tenths that are no whole number one in nine is a half, of the
 * hundredths that are no tenth one in 45 ends a quarter.
 */
export function bitsOfGrid(table: Table, columns: ReadonlySet<number>): number {
  const known = gridsOf(table);
  let [bits, off] = [0, 0];
  for (const column of columns) {
    bits += known[column]?.bits ?? 0;
    off += known[column]?.off ?? 0;
  }
  return off > mostOffGrid ? 0 : Math.max(0, bits - off * offGridBits);
}

const gridsOf = keptBeside(({ cells, nColumns, headRows }: Table): readonly Grid[] => {
  const grids = Array.from({ length: nColumns }, () => ({ bits: 0, off: 0 }));
  for (const { numeral, row, column } of cells) {
    const grid = grids[column];
    if (numeral?.kind !== "amount" || row < headRows || !grid) continue;
    const { coefficient, scale } = numeral.value.trimmed();
    if (scale <= 0) continue;
    if (coefficient % 5n ** BigInt(scale) !== 0n) grid.off++;
    else grid.bits += Math.log2(9) + (scale - 1) * Math.log2(5);
  }
  return grids;
});
