import { readLabel } from "../../labels.ts";
import type { Sum } from "../../model/relation.ts";
import type { Cell, Table } from "../../model/table.ts";
import type { Siblings } from "../balance/siblings.ts";
import { isSetOff } from "../emphasis.ts";
import { isAloneNameless } from "../label/nameless.ts";
import { says } from "../label/sum-words.ts";

/** Whether a total is the sum of all other amounts of its line; a rank is none. */
function addsAll(
  { cells, rowLabels, columnLabels }: Table,
  { total, addends }: Sum,
  { axis }: Siblings,
): boolean {
  const line = axis === "rows" ? "column" : "row";
  const own = cells[total]?.[line];
  const labelOf = ({ row, column }: Cell): string | undefined =>
    axis === "rows" ? rowLabels[row] : columnLabels[column];
  const all = cells.filter(
    (cell) =>
      cell.numeral?.kind === "amount" &&
      cell[line] === own &&
      !says(readLabel(labelOf(cell) ?? ""), ["rate", "number"]),
  );
  return all.length === addends.length + 1;
}

/** What sets off a total that no word names. */
export function signOf(
  table: Table,
  relation: Sum,
  shape: Siblings,
): "all" | "bold" | "nameless" | "result" | "bare" {
  if (addsAll(table, relation, shape)) return "all";
  if (isSetOff(table, relation)) return "bold";
  if (shape.axis === "columns") return "bare";
  const figures = relation.addends.flatMap(({ cell }) =>
    table.cells[cell]?.numeral ? table.cells[cell] : [],
  );
  const rows = figures.map(({ row }) => row);
  const row = table.cells[relation.total]?.row ?? -1;
  if (isAloneNameless(table.rowLabels, row, rows)) return "nameless";
  const { roles } = readLabel(table.rowLabels[row] ?? "");
  const isResult = (roles.has("difference") || roles.has("closing")) && rows.every((other) => other < row);
  return isResult ? "result" : "bare";
}
