import { readLabel } from "../labels.ts";
import { Decimal } from "../model/decimal.ts";
import type { Numeral } from "../model/numeral.ts";
import type { Cell } from "../model/table.ts";
import { isNothing } from "../number/nothing.ts";

/** The cells of a column, top down, with the figures that one reader takes them for. */
export type Reading = readonly (readonly [Cell, Numeral])[];

export const fewestCells = 2;
/** Rows of words that may stand above the first figure. */
const mostHeads = 12;

/**
 * The cells below the head as one reader takes them; null where one of them is no such figure and says something,
 * unless it is a word for a reason why no figure stands there (off, sick) and fewer such cells than figures do.
 */
export function readAll(
  cells: readonly Cell[],
  readCell: (cell: Cell) => Numeral | null,
  isReason: (text: string) => boolean = () => false,
): Reading | null {
  const read: [Cell, Numeral][] = [];
  let nHeads = 0;
  let nReasons = 0;
  for (const cell of cells) {
    const { text } = cell;
    const numeral = readCell(cell);
    if (numeral) read.push([cell, numeral]);
    else if (text === "" || isNothing(text) !== null) continue;
    else if (read.length === 0 ? ++nHeads > mostHeads : !isReason(text)) return null;
    else nReasons++;
  }
  return read.length >= fewestCells && nReasons < read.length ? read : null;
}

/** The figures of rows that are called a total, and those of all other rows. */
export function apart(
  reading: Reading,
  rowLabels: readonly string[],
): { readonly items: Numeral[]; readonly totals: Numeral[] } {
  const [items, totals]: [Numeral[], Numeral[]] = [[], []];
  for (const [{ row }, numeral] of reading) (isTotal(rowLabels[row] ?? "") ? totals : items).push(numeral);
  return { items, totals };
}

/** Whether words call what stands beside or below them a total. */
export function isTotal(label: string): boolean {
  const { roles } = readLabel(label);
  return roles.has("total") || roles.has("subtotal");
}

/** How near a total comes to what the rows add up to: near is within a tenth of it. */
export function nearness(stated: Decimal, values: readonly Decimal[]): "exact" | "near" | "far" {
  if (stated.sign <= 0 || values.filter(({ sign }) => sign !== 0).length < fewestCells) return "far";
  const difference = stated.minus(Decimal.sum(values)).absolute();
  if (difference.sign === 0) return "exact";
  return difference.times(new Decimal(10, 0)).compare(stated) <= 0 ? "near" : "far";
}
