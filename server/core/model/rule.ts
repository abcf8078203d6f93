import type { Fault } from "./fault.ts";
import type { Finding } from "./finding.ts";
import type { FormFigures } from "./profile.ts";
import type { Balance } from "./relation.ts";
import type { Table } from "./table.ts";

/** What a rule may see of one table. */
export interface TableFacts {
  readonly table: Table;
  /** The lines the table was read from; spans count in them. */
  readonly lines: readonly string[];
  /** The lines around it, which may name or explain it. */
  readonly around: readonly string[];
  readonly balances: readonly Balance[];
  readonly faults: readonly Fault[];
  /** Where the figures of an official form stand, if the table is one of a form's. */
  readonly form: FormFigures | null;
  /** Whether every way was tried to find sums; false where the table is too large for that. */
  readonly isSearched: boolean;
}

/** One kind of thing that can be wrong, named for what it finds. */
export interface Rule {
  readonly name: string;
  check(facts: TableFacts): Finding[];
}
