import type { Equality } from "../model/relation.ts";
import type { Table } from "../model/table.ts";

/** One of the ways in which figures of a table have to be equal. */
export interface EqualityKind {
  readonly name: string;
  /** The equalities of a table, by clear evidence alone. */
  find(table: Table): Equality[];
}
