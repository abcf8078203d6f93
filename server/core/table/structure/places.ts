import type { Cell, Table } from "../../model/table.ts";
import { isNothing } from "../../number/nothing.ts";
import { readsAsYear } from "../../number/year.ts";

/** What stands in a place of the grid. */
export type Content = 0 | 1 | 2 | 3 | 4;
export const blank = 0;
export const words = 1;
export const figure = 2;
/** A whole number that could be a year, such as 2024 or 2024年. */
export const year = 3;
/** A dash, n/a, 无: no figure, but one of the places where figures stand. */
export const nothing = 4;

/** A grid of cells, whatever they hold. */
export type Grid = Pick<Table, "nColumns" | "cells" | "grid">;

/** A grid with its cells classed, for all who ask what a row or column holds. */
export type Places = Grid & Pick<Table, "nRows" | "contents">;

/** What stands in every place of a grid. */
export function classPlaces(cells: readonly Cell[], grid: Int32Array): Uint8Array {
  const classes = new Uint8Array(cells.length);
  for (let id = 0; id < cells.length; id++) classes[id] = contentOf(cells[id]!);
  const contents = new Uint8Array(grid.length);
  for (let at = 0; at < grid.length; at++) {
    const id = grid[at]!;
    if (id >= 0) contents[at] = classes[id]!;
  }
  return contents;
}

/** The text in a place, "" where no cell stands. */
export function textAt(places: Grid, row: number, column: number): string {
  const id = places.grid[row * places.nColumns + column] ?? -1;
  return id < 0 ? "" : places.cells[id]!.text;
}

/** The only cell that a row fills, or -1. Merged cells count once. */
export function loneCell({ grid, contents, nColumns }: Places, row: number): number {
  let lone = -1;
  for (let at = row * nColumns; at < (row + 1) * nColumns; at++) {
    if (contents[at] === blank || grid[at] === lone) continue;
    if (lone >= 0) return -1;
    lone = grid[at]!;
  }
  return lone;
}

export function contentOf(cell: Cell): Content {
  const { text, numeral } = cell;
  if (text === "") return blank;
  if (numeral) return isYear(text) ? year : figure;
  if (isYear(text)) return year;
  if (text.length > 24) return words;
  const meaning = isNothing(text);
  return meaning === null ? words : emptyMarkup.test(text) ? blank : nothing;
}

const emptyMarkup = /^(?:\s|&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);|<br ?\/?>)*$/i;

function isYear(text: string): boolean {
  const first = text.charCodeAt(0);
  if (text.length < 4 || text.length > 7 || (first !== 0x31 && first !== 0x32)) return false;
  return readsAsYear(text.replace(/ ?(?:年度?)?$/, ""));
}
