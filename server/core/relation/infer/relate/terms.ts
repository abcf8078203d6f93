import type { Term } from "../../../model/relation.ts";
import type { CellId, Table } from "../../../model/table.ts";

/**
 * Terms know nothing of their table, so that all tables share those of their first cells: most of what sums
 * consist of.
 */
const addendsShared: Term[] = [];
const mostShared = 5000;

/** Those of a larger table, which its rows and columns share, by what stays the same while figures are typed. */
const addendsOfLarge = new WeakMap<Table["grid"], Term[]>();

/** The terms of a table by their cells, as far as they were asked for. */
export function sharedTerms({ cells, grid }: Table): Term[] {
  if (cells.length <= mostShared) return addendsShared;
  const terms = addendsOfLarge.get(grid) ?? new Array<Term>(cells.length);
  addendsOfLarge.set(grid, terms);
  return terms;
}

/** The term that adds a cell; -1 stands for none. */
export function addendIn(shared: Term[], cell: CellId): Term {
  if (cell < 0) return { cell, weight: 1 };
  const known = shared[cell];
  if (known) return known;
  const term: Term = { cell, weight: 1 };
  shared[cell] = term;
  return term;
}
