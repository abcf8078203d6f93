import type { Sum } from "../model/relation.ts";
import type { CellId } from "../model/table.ts";

/** A cell's place in an equation. */
export interface Place {
  /** Which equation it is, counted from 0. */
  readonly equation: number;
  readonly weight: 1 | -1;
}

/** In which equations each cell stands. */
export interface Places {
  /** The places of a cell; undefined for one that stands in none. */
  get(cell: CellId): readonly Place[] | undefined;
  /** Whether a cell stands in some equation with a minus, as totals do. */
  isTakenOff(cell: CellId): boolean;
}

/** What makes up an equation: a total and what it adds up. */
export type Footing = Pick<Sum, "total" | "addends">;

/**
 * The places of each cell in equations. Few cells are asked for, so only the numbers of their equations are laid out
 * beforehand. Linear in the terms.
 */
export function placesIn(nCells: number, equations: readonly Footing[]): Places {
  const ends = new Int32Array(nCells);
  for (const { total, addends } of equations) {
    ends[total]!++;
    for (const { cell } of addends) ends[cell]!++;
  }
  for (let cell = 1; cell < ends.length; cell++) ends[cell]! += ends[cell - 1]!;
  const numbers = new Int32Array(ends[ends.length - 1] ?? 0);
  // Filled from the end, each cell's end moves to its start; a total's equation is told by its complement.
  for (let equation = equations.length - 1; equation >= 0; equation--) {
    const { total, addends } = equations[equation]!;
    numbers[--ends[total]!] = ~equation;
    for (const { cell, weight } of addends) numbers[--ends[cell]!] = weight < 0 ? ~equation : equation;
  }
  const asked = new Map<CellId, readonly Place[] | undefined>();
  const placesOf = (cell: CellId) => {
    const own = numbers.subarray(ends[cell], ends[cell + 1]);
    const places = Array.from(own, (number): Place => {
      return number < 0 ? { equation: ~number, weight: -1 } : { equation: number, weight: 1 };
    });
    return places.length > 0 ? places : undefined;
  };
  return {
    get(cell) {
      if (!asked.has(cell)) asked.set(cell, placesOf(cell));
      return asked.get(cell);
    },
    isTakenOff(cell) {
      return numbers.subarray(ends[cell], ends[cell + 1]).some((number) => number < 0);
    },
  };
}
