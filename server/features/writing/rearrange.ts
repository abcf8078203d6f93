import type { TableStudy } from "../../core/model/analysis.ts";
import { cellAt } from "../../core/model/table.ts";
import { bodyRows } from "./derived-figures.ts";
import type { Sheet } from "./sheet.ts";

/** Whether rows may change places: not where they hang together as groups, levels or merged cells. */
export function canSort(study: TableStudy): boolean {
  const { table } = study;
  const rows = bodyRows(study);
  const isFlat =
    rows.every((row) => table.rowDepths[row] === table.rowDepths[rows[0]!]) &&
    !table.rowRoles.includes("group") &&
    table.cells.every((cell) => cell.rowSpan === 1 || cell.row < table.headRows);
  return rows.length > 1 && isFlat;
}

/** A table with its rows in the order of a column's figures or words; totals keep their places. */
export function sorted(study: TableStudy, sheet: Sheet, column: number, direction: 1 | -1): Sheet {
  const { table } = study;
  const rows = bodyRows(study);
  const inOrder = [...rows].sort((a, b) => {
    const [left, right] = [cellAt(table, a, column), cellAt(table, b, column)];
    const [x, y] = [left?.numeral?.value, right?.numeral?.value];
    if (x && y) return direction * x.compare(y);
    // What holds no figure comes last, whichever the direction.
    if (x || y) return x ? -1 : 1;
    return direction * (left?.text ?? "").localeCompare(right?.text ?? "", "zh-u-co-pinyin");
  });
  const places = new Map(rows.map((row, index) => [row, inOrder[index]!]));
  const landing = new Map(rows.map((row, index) => [inOrder[index]!, row]));
  return {
    ...sheet,
    rows: sheet.rows.map((own, row) => (places.has(row) ? sheet.rows[places.get(row)!]! : own)),
    merged: sheet.merged.map((cell) => ({ ...cell, row: landing.get(cell.row) ?? cell.row })),
  };
}

/** Whether rows can become columns: merged cells would be torn. */
export function canTranspose({ table }: TableStudy): boolean {
  return table.nRows > 0 && table.cells.every((cell) => cell.rowSpan === 1 && cell.columnSpan === 1);
}

/** A table with rows for columns. Its stub becomes its head. */
export function transposed({ table }: TableStudy, { rows }: Sheet): Sheet {
  const turned = rows[0]!.map((_, column) => rows.map((row) => row[column]!.trimStart()));
  return { rows: turned, headRows: table.stubColumns, merged: [], ruledRows: [] };
}
