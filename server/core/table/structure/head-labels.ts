import { readLabel } from "../../labels.ts";
import type { Table } from "../../model/table.ts";
import { joinLabels, labelOf } from "../label.ts";
import { blank, type Places, textAt } from "./places.ts";
import { numbersColumns } from "./row-roles.ts";

/**
 * The label of each column: its head cells joined from the top. A head that spans several columns without
 * saying so (the blank fields of a merged cell) is inherited by those columns that have heads of their own below.
 */
export function readColumnHeads(
  places: Places,
  { headRows, rowRoles, stubColumns }: Pick<Table, "headRows" | "rowRoles" | "stubColumns">,
): Pick<Table, "columnLabels" | "columnDepths"> {
  const { nColumns, grid } = places;
  const heads: string[][] = Array.from({ length: nColumns }, () => []);
  const rows: number[] = [];
  for (let row = 0; row < headRows; row++)
    if (rowRoles[row] === "head" && !(rows.length > 0 && numbersColumns(places, row))) rows.push(row);
  rows.forEach((row, at) => {
    let spanner = -1;
    for (let column = 0; column < nColumns; column++) {
      const place = row * nColumns + column;
      // What stands over the labels of rows, or a title in their column, names no figures beside them.
      if (column === stubColumns) spanner = -1;
      if (places.contents[place] !== blank) spanner = column;
      else if (!isSpanned(places, rows.slice(at + 1), spanner, column)) continue;
      const source = places.contents[place] !== blank ? column : spanner;
      const above = at > 0 ? grid[rows[at - 1]! * nColumns + column] : -1;
      if (above === grid[row * nColumns + source] || spansAll(places, row, source)) continue;
      heads[column]!.push(labelOf(textAt(places, row, source)));
    }
  });
  return { columnLabels: heads.map(joinLabels), columnDepths: depthsUnder(heads, stubColumns) };
}

/**
 * How many totals each column stands under. A total that opens what one head spans stands for all of that; one under no
 * other head, for all up to its like: 合计 | 公务用车: 小计, 购置费, 运行费 | 接待费 | 合计 | ….
 */
function depthsUnder(heads: readonly (readonly string[])[], first: number): number[] {
  if (heads.every(({ length }) => length < 2)) return [];
  const depths = heads.map(() => 0);
  let open: (readonly string[])[] = [];
  for (let column = first; column < heads.length; column++) {
    const own = heads[column]!;
    const spanner = own.slice(0, -1);
    const isLike = own.length === 1 && own[0] === heads[first]![0];
    open = isLike ? [] : open.filter((head) => isUnder(own, head));
    depths[column] = open.length;
    const begins = spanner.length === 0 ? isLike : !isUnder(heads[column - 1] ?? [], spanner);
    if (begins && isUnder(heads[column + 1] ?? [], spanner) && isTotal(own.at(-1))) open.push(spanner);
  }
  return depths.some((depth) => depth > 0) ? depths : [];
}

function isUnder(own: readonly string[], spanner: readonly string[]): boolean {
  return own.length > spanner.length && spanner.every((head, at) => head === own[at]);
}

function isTotal(head: string | undefined): boolean {
  const { roles, bare } = readLabel(head ?? "");
  return bare && (roles.has("total") || roles.has("subtotal"));
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
