import type { RowRole } from "../../model/table.ts";
import { joinLabels, labelOf } from "../label.ts";
import { blank, type Places, textAt } from "./places.ts";

/**
 * The label of each column: its head cells joined from the top. A head that spans several columns without
 * saying so (the blank fields of a merged cell) is inherited by those columns that have heads of their own below.
 */
export function readColumnLabels(places: Places, headRows: number, rowRoles: readonly RowRole[]): string[] {
  const { nColumns, grid } = places;
  const pieces: string[][] = Array.from({ length: nColumns }, () => []);
  const rows: number[] = [];
  for (let row = 0; row < headRows; row++) if (rowRoles[row] === "head") rows.push(row);
  rows.forEach((row, at) => {
    let spanner = -1;
    for (let column = 0; column < nColumns; column++) {
      const place = row * nColumns + column;
      if (places.contents[place] !== blank) spanner = column;
      else if (!isSpanned(places, rows.slice(at + 1), spanner, column)) continue;
      const source = places.contents[place] !== blank ? column : spanner;
      const above = at > 0 ? grid[rows[at - 1]! * nColumns + column] : -1;
      if (above === grid[row * nColumns + source] || spansAll(places, row, source)) continue;
      pieces[column]!.push(labelOf(textAt(places, row, source)));
    }
  });
  return pieces.map(joinLabels);
}

/**
 * Whether a head cell reaches from side to side: what it says is true of the table, and tells no column from
 * another.
 */
function spansAll({ nColumns, grid }: Places, row: number, column: number): boolean {
  const first = grid[row * nColumns]!;
  return (
    nColumns > 2 &&
    first >= 0 &&
    first === grid[row * nColumns + column] &&
    first === grid[(row + 1) * nColumns - 1]
  );
}

/** Whether a blank head cell is part of a merged one on its left: both columns have heads of their own below. */
function isSpanned(places: Places, below: readonly number[], spanner: number, column: number): boolean {
  if (spanner < 0) return false;
  const hasHead = (at: number) => below.some((row) => places.contents[row * places.nColumns + at] !== blank);
  return hasHead(column) && hasHead(spanner);
}

/** The words nearest above the first row of figures in each column, as written. */
export function nearestHeads(places: Places, firstFigures: number): string[] {
  return Array.from({ length: places.nColumns }, (_, column) => nearestHead(places, firstFigures, column));
}

/** The same of one column. */
export function nearestHead(places: Places, firstFigures: number, column: number): string {
  for (let row = firstFigures - 1; row >= Math.max(0, firstFigures - 12); row--) {
    const text = textAt(places, row, column);
    if (text !== "") return text;
  }
  return "";
}
