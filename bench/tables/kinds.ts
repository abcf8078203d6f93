import { Random } from "../../test/support/random.ts";

/** The cells of a table, row by row: a head row, a column of labels, and figures. */
export type Grid = string[][];

/**
 * Tables of `nRows` rows of figures and `nColumns` columns of them, by what their figures are to each other. Nearly all
 * that makes the judgement of a table dear is among them.
 */
export const kinds: Readonly<Record<string, (nRows: number, nColumns: number) => Grid>> = {
  sound: (nRows, nColumns) => crossFooted(drawn(nRows - 1, nColumns - 1)),
  "one fault": (nRows, nColumns) => spoilt(crossFooted(drawn(nRows - 1, nColumns - 1)), [[0.4, 0.3]]),
  "two faults": (nRows, nColumns) =>
    spoilt(crossFooted(drawn(nRows - 1, nColumns - 1)), [
      [0.4, 0.3],
      [0.7, 0.8],
    ]),
  corner: (nRows, nColumns) => spoilt(crossFooted(drawn(nRows - 1, nColumns - 1)), [[1, 1]]),
  "fault and blanks": (nRows, nColumns) =>
    spoilt(crossFooted(drawn(nRows - 1, nColumns - 1, (random) => random.below(9) > 0)), [[0.4, 0.3]], ""),
  subtotals: (nRows, nColumns) => nested(nRows, nColumns, [10]),
  "fault in a subtotal": (nRows, nColumns) => spoilt(nested(nRows, nColumns, [10]), [[0.5, 0.3]]),
  nested: (nRows, nColumns) => nested(nRows, nColumns, [5, 5]),
  "fault in a nested": (nRows, nColumns) => spoilt(nested(nRows, nColumns, [5, 5]), [[0.5, 0.3]]),
  products: (nRows, nColumns) => products(nRows, nColumns),
  "fault in a product": (nRows, nColumns) => spoilt(products(nRows, nColumns), [[0.5, 0]]),
  "nothing adds up": (nRows, nColumns) => labelled(drawn(nRows, nColumns)),
  "nothing, with a total": (nRows, nColumns) => named(labelled(drawn(nRows, nColumns))),
  "equal figures": (nRows, nColumns) => crossFooted(filled(nRows - 1, nColumns - 1, () => 5)),
  "equal figures, a fault": (nRows, nColumns) =>
    spoilt(crossFooted(filled(nRows - 1, nColumns - 1, () => 5)), [[0.4, 0.3]]),
  zeros: (nRows, nColumns) =>
    labelled(drawn(nRows, nColumns).map((row, at) => row.map((value, k) => ((at + k) % 11 ? 0 : value)))),
  "zeros, a fault": (nRows, nColumns) =>
    spoilt(
      crossFooted(
        drawn(nRows - 1, nColumns - 1).map((row, at) => row.map((value, k) => ((at + k) % 11 ? 0 : value))),
      ),
      [[0.4, 0.3]],
    ),
  "small figures": (nRows, nColumns) => labelled(drawn(nRows, nColumns).map((row) => row.map((n) => n % 10))),
  "small figures, a fault": (nRows, nColumns) =>
    spoilt(crossFooted(drawn(nRows - 1, nColumns - 1).map((row) => row.map((n) => n % 10))), [[0.4, 0.3]]),
  negative: (nRows, nColumns) =>
    labelled(drawn(nRows, nColumns).map((row) => row.map((n) => (n % 2 ? n : -n)))),
  growth: (nRows, nColumns) => growth(nRows, nColumns),
};

/** Figures of two to four digits. */
function drawn(
  nRows: number,
  nColumns: number,
  counts: (random: Random) => boolean = () => true,
): number[][] {
  const random = new Random(1);
  return filled(nRows, nColumns, () => (counts(random) ? random.below(9000) + 17 : 0));
}

function filled(nRows: number, nColumns: number, figure: () => number): number[][] {
  return Array.from({ length: nRows }, () => Array.from({ length: nColumns }, figure));
}

function labelled(rows: readonly (readonly number[])[]): Grid {
  const head = ["Office", ...(rows[0] ?? []).map((_, at) => `Item ${at + 1}`)];
  return [head, ...rows.map((row, at) => [`Office-${at + 1}`, ...row.map(String)])];
}

/** A table whose last row is called the total, whatever it says. */
function named(grid: Grid): Grid {
  grid[grid.length - 1]![0] = "Total";
  return grid;
}

/** A total behind each row, and one under each column. */
function crossFooted(rows: readonly (readonly number[])[]): Grid {
  const summed = rows.map((row) => [...row, sumOf(row)]);
  const grid = named(labelled([...summed, columnSums(summed)]));
  grid[0]![grid[0]!.length - 1] = "Total";
  return grid;
}

/** Subtotals after so many rows, and again after so many of those; a total at the end. */
function nested(nRows: number, nColumns: number, sizes: readonly number[]): Grid {
  const figures = drawn(nRows, nColumns - 1).map((row) => [...row, sumOf(row)]);
  const grid: Grid = labelled(figures).slice(0, 1);
  grid[0]![nColumns] = "Total";
  const open: number[][][] = [[], ...sizes.map(() => [])];
  const close = (level: number) => {
    const sums = columnSums(open[level]!);
    grid.push([level === sizes.length ? "Total" : `Subtotal ${grid.length}`, ...sums.map(String)]);
    open[level] = [];
    open[level + 1]?.push(sums);
  };
  for (const row of figures) {
    grid.push([`Office-${grid.length}`, ...row.map(String)]);
    open[0]!.push(row);
    sizes.forEach((size, level) => {
      if (open[level]!.length === size) close(level);
    });
    if (grid.length + sizes.length > nRows) break;
  }
  for (let level = 0; level <= sizes.length; level++)
    if (open[level]!.length > 0 && (level === sizes.length || open[level]!.length > 1)) close(level);
    else if (level < sizes.length) open[level + 1]!.push(...open[level]!);
  return grid;
}

/** Quantity, price and amount, over and over, over totals of the amounts. */
function products(nRows: number, nColumns: number): Grid {
  const heads = ["Quantity", "Price", "Amount"];
  const rows = drawn(nRows - 1, nColumns).map((row) =>
    row.map((value, at) => (at % 3 < 2 ? value % 97 : (row[at - 2]! % 97) * (row[at - 1]! % 97))),
  );
  const grid = labelled(rows);
  grid[0] = ["Item", ...rows[0]!.map((_, at) => `${heads[at % 3]} ${1 + Math.floor(at / 3)}`)];
  return [...grid, ["Total", ...columnSums(rows).map((sum, at) => (at % 3 < 2 ? "" : String(sum)))]];
}

/** Last year, this year and by how much per cent it grew, over and over. */
function growth(nRows: number, nColumns: number): Grid {
  const heads = ["2024", "2025", "Growth %"];
  const rows = drawn(nRows - 1, nColumns);
  const grownBy = (before: number, now: number) => ((100 * (now - before)) / before).toFixed(1);
  const write = (row: readonly number[]) =>
    row.map((value, at) => (at % 3 < 2 ? String(value) : grownBy(row[at - 2]!, row[at - 1]!)));
  return [
    ["Office", ...rows[0]!.map((_, at) => `${heads[at % 3]} ${1 + Math.floor(at / 3)}`)],
    ...rows.map((row, at) => [`Office-${at + 1}`, ...write(row)]),
    ["Total", ...write(columnSums(rows))],
  ];
}

/** A table with some figures that are too large by 300, or, where `zero` is another word, that one for zeros. */
function spoilt(grid: Grid, places: readonly (readonly [number, number])[], zero = "0"): Grid {
  for (const row of grid) for (let at = 1; at < row.length; at++) if (row[at] === "0") row[at] = zero;
  for (const [down, across] of places) {
    const row = grid[1 + Math.floor(down * (grid.length - 2))]!;
    const column = 1 + Math.floor(across * (row.length - 2));
    row[column] = String(Number(row[column]) + 300);
  }
  return grid;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function columnSums(rows: readonly (readonly number[])[]): number[] {
  const sums = new Array<number>(rows[0]?.length ?? 0).fill(0);
  for (const row of rows) for (let at = 0; at < row.length; at++) sums[at]! += row[at]!;
  return sums;
}
