import { Decimal } from "../model/decimal.ts";
import type { Numeral, NumeralStyle } from "../model/numeral.ts";
import { type Cell, cellAt, isFigureKind, type Table } from "../model/table.ts";

/** Figures are asked that stand no more cells away, and so many on either side. */
const reach = 8;
const mostAside = 2;
/** So many figures of a column show how it is written. */
const fewest = 2;
/** Shorter figures show no groups. */
const fewestGrouped = new Decimal(1000, 0);

/**
 * The number by whose style another value is written in a cell: its own, with the places and groups of the figures
 * around it where a slip of the pen gave it others (307.882 among 211.40 and 98.05, 36726 among 3,300 and 18,200); in a
 * cell without one the nearest of its column, else of its row. Null where there is none.
 */
export function styleIn(table: Table, cell: Cell): Numeral | null {
  return cell.numeral ? asAround(table, cell, cell.numeral) : nearest(table, cell);
}

function asAround(table: Table, cell: Cell, numeral: Numeral): Numeral {
  if (!isPlain(numeral)) return numeral;
  const [column, row] = [figuresAlong(table, cell, "row"), figuresAlong(table, cell, "column")].map((found) =>
    found.filter((other) => isPlain(other) && other.kind === numeral.kind),
  ) as [Numeral[], Numeral[]];
  const places = placesOf(column);
  const isOdd = places !== null && row.every(({ value }) => value.scale !== numeral.value.scale);
  const value = isOdd ? numeral.value.rounded(places) : numeral.value;
  const groups = numeral.style.groupMark === "" ? (groupsOf(column) ?? groupsOf(row)) : null;
  return { ...numeral, value, style: { ...numeral.style, ...groups } };
}

/** Whether nothing but digits and marks makes the figure. */
function isPlain({ style }: Numeral): boolean {
  return style.digits === "ascii" && style.multiplier === null && style.duration === undefined;
}

/** The nearest figures of a cell's column (other rows), or of its row (other columns), on either side. */
function figuresAlong(table: Table, { row, column }: Cell, along: "row" | "column"): Numeral[] {
  return [-1, 1].flatMap((way) => {
    const found: Numeral[] = [];
    for (let step = way; Math.abs(step) <= reach && found.length < mostAside; step += way) {
      const numeral =
        along === "row" ? figureAt(table, row + step, column) : figureAt(table, row, column + step);
      if (numeral?.style.irregular === "") found.push(numeral);
    }
    return found;
  });
}

/** The figure in a place; none of a head, of a year or of a row's number. */
function figureAt(table: Table, row: number, column: number): Numeral | null {
  const { headRows, nRows, nColumns, columnKinds } = table;
  if (row < headRows || row >= nRows || column < 0 || column >= nColumns) return null;
  return isFigureKind(columnKinds[column]) ? (cellAt(table, row, column)?.numeral ?? null) : null;
}

/** The places that figures show, where all show as many. */
function placesOf(figures: readonly Numeral[]): number | null {
  const scale = figures[0]?.value.scale;
  return scale !== undefined &&
    figures.length >= fewest &&
    figures.every(({ value }) => value.scale === scale)
    ? scale
    : null;
}

/** How figures are grouped, where all that are long enough are grouped alike. */
function groupsOf(figures: readonly Numeral[]): Pick<NumeralStyle, "groupMark" | "groupSizes"> | null {
  const [first, ...others] = figures.filter(({ value }) => value.absolute().compare(fewestGrouped) >= 0);
  if (!first || others.some(({ style }) => style.groupMark !== first.style.groupMark)) return null;
  const { groupMark, groupSizes } = first.style;
  return { groupMark, groupSizes };
}

/** The nearest number in the same column, else in the same row. */
function nearest(table: Table, { row, column }: Cell): Numeral | null {
  const farthest = Math.max(table.nRows, table.nColumns);
  for (let step = 1; step < farthest; step++)
    for (const [r, c] of [
      [row - step, column],
      [row + step, column],
      [row, column - step],
      [row, column + step],
    ] as const) {
      if (r < 0 || r >= table.nRows || c < 0 || c >= table.nColumns) continue;
      const numeral = cellAt(table, r, c)?.numeral;
      if (numeral?.kind === "amount" && numeral.style.irregular === "") return numeral;
    }
  return null;
}
