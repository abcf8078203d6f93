import type { NumberConventions } from "../model/numeral.ts";
import type { TableSyntax } from "../model/syntax.ts";
import type { Cell, RawTable, Table } from "../model/table.ts";
import { columnConventions } from "../number/conventions.ts";
import { readCell } from "../number/numeral.ts";
import { countCandidates, withColumnFigures } from "./column-figures.ts";
import { classPlaces } from "./structure/places.ts";
import { readStructure } from "./structure/structure.ts";

/** Reads the table in a block's lines: its grid, its numbers, its structure. */
export function readTable(syntax: TableSyntax, lines: readonly string[]): Table {
  return tableOf(syntax.read(lines), syntax, lines);
}

/** The table in a grid that a syntax has read from lines. */
export function tableOf(raw: RawTable, syntax: TableSyntax, lines: readonly string[]): Table {
  const conventions = columnConventions(raw.cells, raw.nColumns);
  const apart = readCells(raw, conventions);
  const candidates = countCandidates(apart, raw.nColumns);
  const cells = candidates ? withColumnFigures(apart, candidates, conventions) : apart;
  const grid = layOut(raw);
  const contents = classPlaces(cells, grid);
  const { nRows, nColumns, ruledRows, spacedRows = [], raggedRows, shortRows = [] } = raw;
  const structure = readStructure({ nRows, nColumns, cells, grid, contents }, raw.headRows, lines);
  // Named one by one: an object that is spread together from several is slow to make and slow to read.
  return {
    syntax: syntax.name,
    cells,
    nRows,
    nColumns,
    headRows: structure.headRows,
    stubColumns: structure.stubColumns,
    rowRoles: structure.rowRoles,
    rowLabels: structure.rowLabels,
    columnLabels: structure.columnLabels,
    columnDepths: structure.columnDepths,
    rowDepths: structure.rowDepths,
    columnKinds: structure.columnKinds,
    panels: structure.panels,
    ruledRows,
    spacedRows,
    raggedRows,
    shortRows,
    grid,
    contents,
    conventions,
    isReadByCell: candidates === null,
  };
}

/** The cells with the numbers that each of them shows by itself. */
function readCells(raw: RawTable, conventions: readonly NumberConventions[]): Cell[] {
  const cells: Cell[] = [];
  for (const { row, column, rowSpan, columnSpan, span, text, indent } of raw.cells) {
    const numeral = text === "" ? null : readCell(text, conventions[column]!);
    const cell = { row, column, rowSpan, columnSpan, span, text, numeral };
    cells.push(indent === undefined ? cell : { ...cell, indent });
  }
  return cells;
}

/** The cell that stands in each place of the grid; -1 where none does. */
function layOut(raw: RawTable): Int32Array {
  const { nRows, nColumns } = raw;
  const grid = new Int32Array(nRows * nColumns).fill(-1);
  for (let id = 0; id < raw.cells.length; id++) {
    const { row, column, rowSpan, columnSpan } = raw.cells[id]!;
    if (rowSpan === 1 && columnSpan === 1) {
      grid[row * nColumns + column] = id;
      continue;
    }
    const lastColumn = Math.min(column + columnSpan, nColumns);
    for (let at = row; at < Math.min(row + rowSpan, nRows); at++) {
      grid.fill(id, at * nColumns + column, at * nColumns + lastColumn);
    }
  }
  return grid;
}
