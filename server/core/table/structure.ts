import type { Cell, RawTable, RowRole, Table } from "../model/table.ts";
import { foldLabel } from "../number/fold.ts";

export type Structure = Pick<Table, "headRows" | "stubColumns" | "rowRoles" | "rowLabels" | "columnLabels" | "rowDepths">;

/** Head rows, stub columns and what each row is for. */
export function readStructure(raw: RawTable, cells: readonly Cell[], grid: Int32Array): Structure {
  const { nRows, nColumns } = raw;
  const at = (row: number, column: number) => cells[grid[row * nColumns + column]!];
  const hasNumber = (row: number) => Array.from({ length: nColumns }, (_, c) => at(row, c)?.numeral).some(Boolean);
  let headRows = raw.headRows ?? 0;
  if (raw.headRows === null) while (headRows < nRows && !hasNumber(headRows)) headRows++;
  const stubColumns = Math.min(1, nColumns);
  const rowRoles: RowRole[] = [];
  const rowLabels: string[] = [];
  for (let row = 0; row < nRows; row++) {
    rowRoles.push(row < headRows ? "head" : hasNumber(row) ? "body" : "group");
    rowLabels.push(foldLabel(at(row, 0)?.text ?? ""));
  }
  const columnLabels = Array.from({ length: nColumns }, (_, column) =>
    Array.from({ length: headRows }, (_, row) => foldLabel(at(row, column)?.text ?? "")).join(" ").trim(),
  );
  return { headRows, stubColumns, rowRoles, rowLabels, columnLabels, rowDepths: rowLabels.map(() => 0) };
}
