import type { Table } from "../model/table.ts";
import { isLarge } from "./figure-edit.ts";

/**
 * How many columns a large table has whose places are all cells of their own, so that the number of a cell tells its
 * row and column and none of some hundred thousand cells is looked at; 0 for any other table.
 */
export function widthOfFull(table: Table): number {
  const { cells, grid, nColumns } = table;
  if (!isLarge(table) || grid.length !== cells.length) return 0;
  for (let at = 0; at < grid.length; at++) if (grid[at] !== at) return 0;
  return nColumns;
}
