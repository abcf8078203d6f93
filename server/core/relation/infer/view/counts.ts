import type { Figures } from "./figures.ts";

/** What kinds of figures stand in each row, or in each column. */
export interface Counts {
  readonly figures: Uint32Array;
  /** Figures that a percentage among them may outvote, and how many of those are percentages. */
  readonly voters: Uint32Array;
  readonly percents: Uint32Array;
  /** Figures below one and a half that are not whole: one alone may be a small amount. */
  readonly fractions: Uint32Array;
  /** Figures of a thousand and more. */
  readonly thousands: Uint32Array;
}

/** Counts the figures of a table row by row and column by column. */
export function countFigures(figures: Figures): { readonly rows: Counts; readonly columns: Counts } {
  const { nRows, nColumns, filled, values, percent, one } = figures;
  const [rows, columns] = [noCounts(nRows), noCounts(nColumns)];
  for (let row = 0, at = 0; row < nRows; row++) {
    for (let column = 0; column < nColumns; column++, at++) {
      if (filled[at] !== 1) continue;
      rows.figures[row]!++;
      rows.voters[row]!++;
      columns.figures[column]!++;
      columns.voters[column]!++;
      if (percent[at] === 1) {
        rows.percents[row]!++;
        columns.percents[column]!++;
      }
      const value = values[at]!;
      if (Math.abs(value) >= 1000 * one) {
        rows.thousands[row]!++;
        columns.thousands[column]!++;
      }
      if (Math.abs(value) > 1.5 * one || value % one === 0) continue;
      rows.fractions[row]!++;
      columns.fractions[column]!++;
    }
  }
  if (rows.percents.some((count) => count > 0)) leaveOutShares(figures, rows, columns);
  return { rows, columns };
}

/** Columns of percentages beside those of amounts make no percentage of an amount's row. */
function leaveOutShares({ filled, percent, nColumns }: Figures, rows: Counts, columns: Counts): void {
  const isShare = columns.percents.map((count, column) => (count * 2 > columns.figures[column]! ? 1 : 0));
  if (!isShare.includes(1)) return;
  for (let row = 0; row < rows.figures.length; row++) {
    let [n, nPercents] = [0, 0];
    for (let column = 0, at = row * nColumns; column < nColumns; column++, at++) {
      if (filled[at] !== 1 || isShare[column] === 1) continue;
      n++;
      nPercents += percent[at]!;
    }
    if (n > 0) [rows.voters[row], rows.percents[row]] = [n, nPercents];
  }
}

function noCounts(nItems: number): Counts {
  return {
    figures: new Uint32Array(nItems),
    voters: new Uint32Array(nItems),
    percents: new Uint32Array(nItems),
    fractions: new Uint32Array(nItems),
    thousands: new Uint32Array(nItems),
  };
}
