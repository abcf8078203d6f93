import type { NumberConventions } from "../model/numeral.ts";
import type { TableSyntax } from "../model/syntax.ts";
import type { Cell, RawTable, Table } from "../model/table.ts";
import { inferConventions } from "../number/conventions.ts";
import { readNumeral } from "../number/numeral.ts";
import { readStructure } from "./structure.ts";

/** Reads the table in a block's lines: its grid, its numbers, its structure. */
export function readTable(syntax: TableSyntax, lines: readonly string[], document?: NumberConventions): Table {
  const raw = syntax.read(lines);
  const conventions = inferConventions(raw.cells.map((cell) => cell.text), document);
  const cells: Cell[] = raw.cells.map((cell) => ({ ...cell, numeral: readNumeral(cell.text, conventions) }));
  const grid = layOut(raw);
  return { ...raw, syntax: syntax.name, cells, grid, ...readStructure(raw, cells, grid) };
}

/** The cell that stands in each place of the grid; -1 where none does. */
function layOut(raw: RawTable): Int32Array {
  const grid = new Int32Array(raw.nRows * raw.nColumns).fill(-1);
  raw.cells.forEach((cell, id) => {
    const lastRow = Math.min(cell.row + cell.rowSpan, raw.nRows);
    const lastColumn = Math.min(cell.column + cell.columnSpan, raw.nColumns);
    for (let row = cell.row; row < lastRow; row++) grid.fill(id, row * raw.nColumns + cell.column, row * raw.nColumns + lastColumn);
  });
  return grid;
}
