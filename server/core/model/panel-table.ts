import { keptBeside } from "./kept-beside.ts";
import type { CellId, Table } from "./table.ts";

/**
 * Each of the tables side by side in one grid with its own labels of rows; the table itself where it is the only one.
 */
const panelTables = keptBeside((table: Table): readonly Table[] =>
  table.panels.length > 1 ? table.panels.map((panel) => ({ ...table, ...panel })) : [table],
);

/**
 * A table as the panel of one of its cells has it: what its rows are called and how deep they stand is said beside it.
 */
export function panelTable(table: Table, id: CellId): Table {
  const column = table.cells[id]?.column ?? 0;
  const tables = panelTables(table);
  return tables[table.panels.findLastIndex(({ firstColumn }) => firstColumn <= column)] ?? tables[0] ?? table;
}
