import { Decimal } from "../../model/decimal.ts";
import type { Balance, Term } from "../../model/relation.ts";
import type { Cell, Table } from "../../model/table.ts";
import { termsOf } from "./system.ts";

/** What a balance adds up. */
export interface Parts {
  readonly addends: readonly Term[];
  /** The figure of each addend as it is printed; nothing where it is blank. */
  readonly values: readonly Decimal[];
  /** The cells that addends stand in, and those of them that hold a figure. */
  readonly cells: readonly Cell[];
  readonly figures: readonly Cell[];
}

/**
 * Those of the balances that were asked for. The cells of a long column lie far apart in memory, so that to gather them
 * takes longer than all that is asked of them; a balance that is taken over after an edit has the same.
 */
const gathered = new WeakMap<Balance, Parts>();

/** What a balance of a table adds up, gathered once. */
export function partsOf(table: Table, balance: Balance): Parts {
  const known = gathered.get(balance);
  if (known) return known;
  const { relation } = balance;
  const addends = relation.type === "sum" ? relation.addends : termsOf(relation).slice(1);
  const values: Decimal[] = [];
  const [cells, figures]: [Cell[], Cell[]] = [[], []];
  for (const { cell: id } of addends) {
    const cell = table.cells[id];
    const numeral = cell?.numeral;
    values.push(numeral?.value ?? Decimal.zero);
    if (cell) cells.push(cell);
    if (cell && numeral) figures.push(cell);
  }
  const parts = { addends, values, cells, figures };
  gathered.set(balance, parts);
  return parts;
}
