import type { Evidence, Sum } from "../../server/core/model/relation.ts";
import type { CellId, Table } from "../../server/core/model/table.ts";
import { readTable } from "../../server/core/table/read.ts";
import { pipeSyntax } from "../../server/core/table/syntax/pipe.ts";

/** A table from rows of figures, with a head row and labels made up. */
export function tableOf(rows: readonly (readonly (string | number)[])[]): Table {
  const lines = [
    ["", ...rows[0]!.map((_, column) => `c${column}`)],
    ["---", ...rows[0]!.map(() => "---")],
    ...rows.map((row, at) => [`r${at}`, ...row]),
  ].map((fields) => `| ${fields.join(" | ")} |`);
  return readTable(pipeSyntax, lines);
}

/** The cell of a figure, rows and columns counted among the figures alone. */
export function cellOf(table: Table, row: number, column: number): CellId {
  return table.grid[(row + 1) * table.nColumns + column + 1]!;
}

/** Where a cell's figure stands among the figures. */
export function placeOf(table: Table, id: CellId): string {
  const { row, column } = table.cells[id]!;
  return `${row - 1},${column - 1}`;
}

/** A sum that a form demands, or with evidence, one that was inferred. */
export function sum(total: CellId, addends: readonly CellId[], evidence: Evidence | null = null): Sum {
  return {
    type: "sum",
    kind: "footing",
    origin: evidence ? "inferred" : "profile",
    total,
    addends: addends.map((cell) => ({ cell, weight: 1 })),
    evidence,
  };
}

/** Sums of every row into the last column and of every column into the last row. */
export function crossSums(table: Table, evidence: Evidence | null = null): Sum[] {
  const nRows = table.nRows - 1;
  const nColumns = table.nColumns - 1;
  const range = (n: number) => Array.from({ length: n }, (_, k) => k);
  return [
    ...range(nRows).map((row) =>
      sum(
        cellOf(table, row, nColumns - 1),
        range(nColumns - 1).map((column) => cellOf(table, row, column)),
        evidence,
      ),
    ),
    ...range(nColumns).map((column) =>
      sum(
        cellOf(table, nRows - 1, column),
        range(nRows - 1).map((row) => cellOf(table, row, column)),
        evidence,
      ),
    ),
  ];
}
