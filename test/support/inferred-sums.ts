import type { Sum } from "../../server/core/model/relation.ts";
import type { Table } from "../../server/core/model/table.ts";
import { balanceSum } from "../../server/core/relation/balance/balance.ts";
import { inferRelations } from "../../server/core/relation/infer/infer.ts";
import { readTable } from "../../server/core/table/read.ts";
import { pipeSyntax } from "../../server/core/table/syntax/pipe.ts";

/** The table of a Markdown text; the first row is the head. */
export function tableWithHead(rows: readonly (readonly (string | number)[])[]): Table {
  const lines = rows.map((row) => `| ${row.join(" | ")} |`);
  lines.splice(1, 0, `|${rows[0]!.map(() => "---|").join("")}`);
  return readTable(pipeSyntax, lines);
}

/**
 * The sums that are inferred of a table, as "total = addend + addend" with rows and columns from 0, the head being row
 * 0.
 */
export function sumsIn(table: Table): string[] {
  const name = (id: number) => `${table.cells[id]!.row},${table.cells[id]!.column}`;
  return inferRelations(table)
    .relations.filter((relation): relation is Sum => relation.type === "sum")
    .map(
      ({ total, addends }) =>
        `${name(total)} =${addends.map(({ cell, weight }) => ` ${weight < 0 ? "-" : "+"} ${name(cell)}`).join("")}`,
    )
    .sort();
}

/** The totals of those that are broken, as "row,column". */
export function brokenIn(table: Table): string[] {
  return inferRelations(table)
    .relations.filter((relation): relation is Sum => relation.type === "sum")
    .filter((relation) => balanceSum(table, relation).verdict === "broken")
    .map(({ total }) => `${table.cells[total]!.row},${table.cells[total]!.column}`)
    .sort();
}
