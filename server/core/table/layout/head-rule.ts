import type { RawCell } from "../../model/table.ts";
import { isFigure } from "./figures.ts";

/**
 * How many head rows a rule before row `ruled` tells of, or null where it may as well close a list of items, as the
 * rule above a total does: one row is a head, and so are more of them without a figure.
 */
export function headRowsAbove(
  cells: readonly RawCell[],
  ruled: number | undefined,
  nRows: number,
): number | null {
  if (ruled === undefined || ruled >= nRows) return null;
  if (ruled === 1 && nRows > 2) return 1;
  return cells.some((cell) => cell.row < ruled && holdsFigure(cell.text)) ? null : ruled;
}

/** Whether a text is a number, not a mere dash. */
export function holdsFigure(text: string): boolean {
  return /[\d０-９]/.test(text) && isFigure(text);
}
