import { Decimal } from "../../model/decimal.ts";
import type { ShortRow } from "../../model/table.ts";
import { pointConventions } from "../../number/conventions.ts";
import { readNumeral } from "../../number/numeral.ts";

/** Where the figures of rows stand that may have lost blank cells. */
export interface PlacedRows {
  /** Per row: the columns of its figures, counted from the first column of figures. */
  readonly columns: readonly (readonly number[])[];
  readonly shortRows: readonly ShortRow[];
}

/** Ways to place the figures of one row, and of all short rows at once, that are tried. */
const mostWays = 64;
const mostTries = 512;
/** Columns that add up before they say where figures stand. */
const fewestSums = 2;

/**
 * Finds the columns of figures in a text that keeps no blank cells. A row with fewer figures than the others has
 * lost some: its figures stand where figures of their kind do, percentages and decimals; where that leaves a
 * choice, where the columns add up to the last row or the first; else it is a guess that the blank cells stood
 * before all figures.
 */
export function placeFigures(rows: readonly (readonly string[])[], nColumns: number): PlacedRows {
  const kinds = kindsOf(rows, nColumns);
  const ways = rows.map((row) => (row.length === 0 || row.length >= nColumns ? [] : waysOf(row, kinds)));
  const open = [...rows.keys()].filter((row) => ways[row]!.length > 1);
  const settled = settleBySums(rows, ways, open, nColumns);
  const columns = rows.map(({ length }, row) => {
    const [only, other] = ways[row]!;
    const known = settled?.get(row) ?? (other ? undefined : only);
    return known ?? Array.from({ length }, (_, at) => nColumns - length + at);
  });
  const shortRows = [...rows.keys()]
    .filter((row) => rows[row]!.length > 0 && rows[row]!.length < nColumns)
    .map((row) => ({ row, isGuess: ways[row]!.length !== 1 && !settled?.has(row) }));
  return { columns, shortRows };
}

/** What figures are like in each column of the full rows. */
function kindsOf(rows: readonly (readonly string[])[], nColumns: number): ReadonlySet<string>[] {
  const full = rows.filter(({ length }) => length === nColumns);
  return Array.from({ length: nColumns }, (_, column) => new Set(full.map((row) => kindOf(row[column]!))));
}

/** Percentage or not and how many decimals; "" for what may stand in the place of any figure. */
function kindOf(figure: string): string {
  const text = figure.normalize("NFKC");
  if (!/[1-9]/.test(text)) return "";
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return `${text.endsWith("%") ? "%" : ""}${decimals}`;
}

/** The columns in which figures of a row may stand, in order; none where there are too many ways. */
function waysOf(row: readonly string[], kinds: readonly ReadonlySet<string>[]): number[][] {
  const fits = (at: number, column: number) => {
    const kind = kindOf(row[at]!);
    return kind === "" || kinds[column]!.has("") || kinds[column]!.has(kind);
  };
  let ways: number[][] = [[]];
  for (let at = 0; at < row.length; at++) {
    const last = kinds.length - row.length + at;
    const longer: number[][] = [];
    for (const way of ways) {
      for (let column = (way[at - 1] ?? -1) + 1; column <= last; column++)
        if (fits(at, column)) longer.push([...way, column]);
    }
    if (longer.length > mostWays) return [];
    ways = longer;
  }
  return ways;
}

/** The way to place all short rows at which most columns add up, if there is one such way; else null. */
function settleBySums(
  rows: readonly (readonly string[])[],
  ways: readonly (readonly (readonly number[])[])[],
  open: readonly number[],
  nColumns: number,
): ReadonlyMap<number, readonly number[]> | null {
  const nTries = open.reduce((n, row) => n * ways[row]!.length, 1);
  const figured = [...rows.keys()].filter((row) => rows[row]!.length > 0);
  const isSure = figured.every((row) => rows[row]!.length >= nColumns || ways[row]!.length > 0);
  if (open.length === 0 || nTries > mostTries || figured.length < 3 || !isSure) return null;
  const values = rows.map((row) => row.map(amountOf));
  const chosen = new Map<number, readonly number[]>();
  for (const row of figured) if (ways[row]!.length === 1) chosen.set(row, ways[row]![0]!);
  const known = figured.filter((row) => ways[row]!.length <= 1);
  const knownSums = Array.from({ length: nColumns }, (_, column) =>
    Decimal.sum(known.map((row) => valueAt(values[row]!, chosen.get(row), column))),
  );
  let best = { nSums: fewestSums - 1, columns: new Map<number, readonly number[]>(), isOnly: false };
  for (let attempt = 0; attempt < nTries; attempt++) {
    let rest = attempt;
    for (const row of open) {
      chosen.set(row, ways[row]![rest % ways[row]!.length]!);
      rest = Math.floor(rest / ways[row]!.length);
    }
    const sums = knownSums.map((sum, column) =>
      open.reduce((all, row) => all.plus(valueAt(values[row]!, chosen.get(row), column)), sum),
    );
    const nSums = countSums(values, figured, chosen, sums);
    if (nSums > best.nSums) best = { nSums, columns: new Map(chosen), isOnly: true };
    else if (nSums === best.nSums) best.isOnly = false;
  }
  return best.isOnly ? best.columns : null;
}

/** How many columns of figures, with their sums, add up to their last or to their first. */
function countSums(
  values: readonly (readonly Decimal[])[],
  figured: readonly number[],
  chosen: ReadonlyMap<number, readonly number[]>,
  sums: readonly Decimal[],
): number {
  const countTo = (row: number): number =>
    sums.filter((sum, column) => {
      const value = valueAt(values[row]!, chosen.get(row), column);
      return value.sign !== 0 && sum.equals(value.plus(value));
    }).length;
  return Math.max(countTo(figured[0]!), countTo(figured[figured.length - 1]!));
}

/** The figure of a row in a column, where the figures stand in some columns, or in all. */
function valueAt(values: readonly Decimal[], way: readonly number[] | undefined, column: number): Decimal {
  return values[way ? way.indexOf(column) : column] ?? Decimal.zero;
}

function amountOf(figure: string): Decimal {
  return readNumeral(figure, pointConventions)?.value ?? Decimal.zero;
}
