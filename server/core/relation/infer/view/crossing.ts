import type { CellId, Table } from "../../../model/table.ts";
import type { View } from "./view.ts";

/** The figure where a line and an item of a view cross, as a scaled integer; 0 where none stands. */
export function figureAt({ values, starts, stride }: View, line: number, item: number): number {
  return values[starts[line]! + item * stride]!;
}

/** Whether a figure stands there. */
export function isFilled({ filled, starts, stride }: View, line: number, item: number): boolean {
  return filled[starts[line]! + item * stride] === 1;
}

/** The cell of the table there, or -1. */
export function cellOf(table: Table, { starts, stride }: View, line: number, item: number): CellId {
  return table.grid[starts[line]! + item * stride] ?? -1;
}
