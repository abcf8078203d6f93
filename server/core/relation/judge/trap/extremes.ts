import type { Decimal } from "../../../model/decimal.ts";
import { type Cell, cellAt, type Table } from "../../../model/table.ts";
import type { Trap } from "../trap.ts";

/** Fewer rows have the greatest of all in every column by luck. */
const fewestRows = 3;
const fewestCells = 3;

/** A row of the greatest figure of each column above it, or of the least: each may be another row's. */
export const extremes: Trap = {
  name: "extremes",
  explains({ table, total, figures, siblings: { axis } }) {
    const cells = [total, ...figures];
    if (axis !== "columns" || cells.length < fewestCells) return false;
    return [1, -1].some((way) => cells.every((cell) => isExtreme(table, cell, way)));
  },
};

/** Whether a figure is the greatest of those above it in its column (way 1), or the least (way -1). */
function isExtreme(table: Table, { row, column, numeral }: Cell, way: number): boolean {
  let extreme: Decimal | null = null;
  let nRows = 0;
  for (let above = table.headRows; above < row; above++) {
    const value = cellAt(table, above, column)?.numeral?.value;
    if (!value) continue;
    nRows++;
    if (extreme === null || value.compare(extreme) * way > 0) extreme = value;
  }
  return nRows >= fewestRows && extreme !== null && numeral!.value.equals(extreme);
}
