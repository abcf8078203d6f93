import type { TableStudy } from "../core/model/analysis.ts";
import { cellAt } from "../core/model/table.ts";
import { bodyRows } from "./derived-figures.ts";
import { type Sheet, sheetOf } from "./sheet.ts";

/**
 * A table with its rows in the order of a column's figures or words; totals keep their places. Null where rows
 * hang together: groups, levels and merged cells must not be torn apart.
 */
export function sorted(study: TableStudy, column: number, direction: 1 | -1): Sheet | null {
  const { table } = study;
  const rows = bodyRows(study);
  const isFlat =
    rows.every((row) => table.rowDepths[row] === table.rowDepths[rows[0]!]) &&
    !table.rowRoles.includes("group") &&
    table.cells.every((cell) => cell.rowSpan === 1 || cell.row < table.headRows);
  if (column < 0 || rows.length < 2 || !isFlat) return null;
  const inOrder = [...rows].sort((a, b) => {
    const [left, right] = [cellAt(table, a, column), cellAt(table, b, column)];
    const [x, y] = [left?.numeral?.value, right?.numeral?.value];
    if (x && y) return direction * x.compare(y);
    // What holds no figure comes last, whichever the direction.
    if (x || y) return x ? -1 : 1;
    return direction * (left?.text ?? "").localeCompare(right?.text ?? "", "zh-u-co-pinyin");
  });
  const sheet = sheetOf(table);
  const places = new Map(rows.map((row, index) => [row, inOrder[index]!]));
  return {
    ...sheet,
    rows: sheet.rows.map((own, row) => (places.has(row) ? sheet.rows[places.get(row)!]! : own)),
  };
}

/** A table with rows for columns. Its stub becomes its head. */
export function transposed({ table }: TableStudy): Sheet | null {
  const { rows } = sheetOf(table);
  if (rows.length === 0 || table.cells.some((cell) => cell.rowSpan > 1 || cell.columnSpan > 1)) return null;
  return { rows: rows[0]!.map((_, column) => rows.map((row) => row[column]!)), headRows: table.stubColumns };
}
