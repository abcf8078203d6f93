import { Decimal } from "../../../model/decimal.ts";
import { perStructure } from "../../../model/per-structure.ts";
import type { Cell, CellId, Table } from "../../../model/table.ts";
import { valueAt } from "../../balance/system.ts";
import type { Trap } from "../trap.ts";

/**
 * The total is as much more than its addends as other lines state that have a total and nothing to make it up: ten
 * minutes for questions, which are no part of any column but the last.
 */
export const unsharedParts: Trap = {
  name: "unshared-parts",
  explains({ table, sum, balance: { difference }, total, addends, siblings: { axis } }) {
    const { cells, grid, nColumns } = table;
    if (difference.sign === 0) return false;
    const isDown = axis === "rows";
    const across = !isDown && addends.every(({ row }) => row === total.row);
    if (!isDown && !across && !addends.every(({ column }) => column === total.column)) return false;
    const cellIn = (line: number, { row, column }: Cell): CellId =>
      (across ? grid[line * nColumns + column] : grid[row * nColumns + line]) ?? -1;
    const hasParts = (line: number): boolean => {
      if (!across && mayHoldFigures(table)[line] !== 1) return false;
      for (const place of addends) if (cells[cellIn(line, place)]?.numeral) return true;
      return false;
    };
    let unshared = Decimal.zero;
    for (const line of across ? rowsWithout(table, addends[0]!.column) : Array(nColumns).keys()) {
      if (hasParts(line)) continue;
      const own = cellIn(line, total);
      if (own !== sum.total) unshared = unshared.plus(valueAt(table, own));
    }
    return unshared.equals(difference);
  },
};

/** The rows of the body that have no figure in a column, by column, as far as they were asked for. */
const withoutFigure = perStructure(() => new Map<number, readonly number[]>());

function rowsWithout(table: Table, column: number): readonly number[] {
  const { cells, grid, nRows, nColumns, headRows } = table;
  const known = withoutFigure(table).get(column);
  if (known) return known;
  const rows: number[] = [];
  for (let row = headRows; row < nRows; row++)
    if (!cells[grid[row * nColumns + column]!]?.numeral) rows.push(row);
  withoutFigure(table).set(column, rows);
  return rows;
}

/** 1 for each column that has a figure, so that columns of labels need not be looked through. */
const mayHoldFigures = perStructure(({ cells, nColumns }): Uint8Array => {
  const columns = new Uint8Array(nColumns);
  for (const { numeral, column, columnSpan } of cells)
    if (numeral) columns.fill(1, column, column + columnSpan);
  return columns;
});
