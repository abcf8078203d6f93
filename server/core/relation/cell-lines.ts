import type { CellId, Table } from "../model/table.ts";

/** In which row and column cells begin; -1 for what is no cell. */
export interface CellLines {
  rowOf(cell: CellId): number;
  columnOf(cell: CellId): number;
}

/**
 * The lines of a table's cells. In a full grid without merged cells, as most are, the number of a cell tells them, and
 * none of some hundred thousand cells is looked at.
 */
export function cellLines({ cells, grid, nColumns }: Table): CellLines {
  if (!isFull(grid, cells.length))
    return { rowOf: (cell) => cells[cell]?.row ?? -1, columnOf: (cell) => cells[cell]?.column ?? -1 };
  return {
    rowOf: (cell) => (cell < 0 ? -1 : Math.floor(cell / nColumns)),
    columnOf: (cell) => (cell < 0 ? -1 : cell % nColumns),
  };
}

/** Whether each place of a grid is a cell of its own, numbered row by row. */
function isFull(grid: Table["grid"], nCells: number): boolean {
  if (grid.length !== nCells) return false;
  for (let at = 0; at < nCells; at++) if (grid[at] !== at) return false;
  return true;
}
