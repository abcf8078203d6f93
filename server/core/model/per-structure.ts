import { keptBeside } from "./kept-beside.ts";
import type { Table } from "./table.ts";

/**
 * What is asked of the structure of a whole table alone, and of its words: kept while figures are typed. A table whose
 * figures are others and nothing else has the same `contents` as before (`rereadTable`).
 */
export function perStructure<Value>(read: (table: Table) => Value): (table: Table) => Value {
  return keptBeside(read, ({ contents }) => contents);
}
