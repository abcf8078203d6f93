import type { RawTable } from "../../server/core/model/table.ts";

/**
 * A grid as a reader would note it down: a line for each row, cells between bars, `·` for a blank cell, `_` for a
 * place where no cell stands, and `←` or `↑` where a merged cell goes on. A line of dashes stands before a ruled
 * row, one of `=` under the head where the syntax tells it.
 */
export function gridText(table: RawTable): string {
  const places = Array.from({ length: table.nRows }, () => new Array<string>(table.nColumns).fill("_"));
  for (const cell of table.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        const shown = column > cell.column ? "←" : row > cell.row ? "↑" : cell.text === "" ? "·" : cell.text;
        places[row]![column] = places[row]![column] === "_" ? shown : `${places[row]![column]} AND ${shown}`;
      }
    }
  }
  const rows = places.map((row) => row.join(" | "));
  const shown: string[] = [];
  rows.forEach((row, at) => {
    if (table.ruledRows.includes(at)) shown.push("---");
    shown.push(row);
    if (table.headRows === at + 1) shown.push("===");
  });
  return shown.join("\n");
}
