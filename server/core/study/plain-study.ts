import type { LinesAround, PlainGrid, TableStudy, Tally } from "../model/analysis.ts";
import type { Block } from "../model/block.ts";
import type { Profile } from "../model/profile.ts";
import type { Balance } from "../model/relation.ts";
import type { TableSyntax } from "../model/syntax.ts";
import type { Table } from "../model/table.ts";
import { inOneUnit } from "../table/one-unit.ts";
import { countSums, gridOf, type Plain, plainGridOf } from "../table/plain-sums.ts";
import { readTable } from "../table/read.ts";
import { type Surroundings, wordsAround } from "../table/surroundings.ts";
import { balancesOf } from "./judge-table.ts";

/** What a table that plainly adds up is, and stands among. */
interface Seen {
  readonly block: Block;
  readonly surroundings: LinesAround;
  readonly syntax: TableSyntax;
  readonly forms: readonly Profile[];
  /** The table, where an earlier version of it had been read. */
  readonly read: Table | null;
}

const nothing: readonly never[] = [];

/**
 * The study of a table of which nothing is to be said. All else is found out when it is asked for, and let go where
 * memory runs short. A text holds many of these, so that none keeps more than it needs.
 */
export class PlainStudy implements TableStudy {
  readonly #seen: Seen;
  readonly #nRows: number;
  readonly #nColumns: number;
  #table: WeakRef<Table> | undefined;
  #balances: WeakRef<readonly Balance[]> | undefined;
  #grid: WeakRef<PlainGrid> | undefined;

  constructor(seen: Seen, { nRows, nColumns }: Plain) {
    this.#seen = seen;
    this.#nRows = nRows;
    this.#nColumns = nColumns;
  }

  get table(): Table {
    const known = this.#table?.deref();
    if (known) return known;
    const { block, syntax, read } = this.#seen;
    const table = inOneUnit(read ?? readTable(syntax, block.lines), this.#around.unit);
    this.#table = new WeakRef(table);
    return table;
  }

  get balances(): readonly Balance[] {
    const known = this.#balances?.deref();
    if (known) return known;
    const { block, surroundings, forms } = this.#seen;
    const balances = balancesOf(this.table, { lines: block.lines, surroundings, forms });
    this.#balances = new WeakRef(balances);
    return balances;
  }

  get plainGrid(): PlainGrid {
    const known = this.#grid?.deref();
    if (known) return known;
    const { block, syntax, read } = this.#seen;
    const grid = read ? gridOf(read) : plainGridOf(syntax.read(block.lines));
    this.#grid = new WeakRef(grid);
    return grid;
  }

  get caption(): string {
    return this.#around.caption;
  }

  get #around(): Surroundings {
    return wordsAround(this.#seen.block, this.#seen.surroundings);
  }

  get surroundings(): LinesAround {
    return this.#seen.surroundings;
  }

  get tally(): Tally {
    const size = { nRows: this.#nRows, nColumns: this.#nColumns };
    return { ...size, holding: countSums(size), broken: 0 };
  }

  get addsUp(): boolean {
    return true;
  }

  get typed(): readonly never[] {
    return nothing;
  }

  get findings(): readonly never[] {
    return nothing;
  }

  get form(): null {
    return null;
  }
}
