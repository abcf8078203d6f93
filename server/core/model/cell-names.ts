import { columnNumber } from "./column-number.ts";
import { type Relation, runsAcross, sidesOf } from "./relation.ts";
import { type Cell, type CellId, cellAt, isFigureKind, type Table } from "./table.ts";

const longestLabel = 24;

/**
 * The label of a relation's result: what a form calls it, else as it is written; its row's where the sum runs down, its
 * column's where across.
 */
export function labelOf(table: Table, relation: Relation): string {
  if (relation.type === "sum" && relation.label) return relation.label;
  const total = table.cells[sidesOf(relation).result]!;
  return runsAcross(table, relation) ? columnLabel(table, total) : rowLabel(table, total);
}

/**
 * The words before a cell in its row: the last of its stub that says anything, where any does. A word among figures,
 * such as the "off" of a roster, names no row.
 */
export function rowLabel(table: Table, { row, column }: Cell): string {
  let amongFigures = "";
  for (let at = column - 1; at >= 0; at--) {
    const cell = cellAt(table, row, at);
    if (!cell || cell.numeral || !/\p{L}/u.test(cell.text)) continue;
    if (!isFigureKind(table.columnKinds[at])) return shortened(cell.text);
    amongFigures ||= shortened(cell.text);
  }
  return amongFigures;
}

/** The same of a cell by its id. */
export function rowLabelAt(table: Table, id: CellId): string {
  return rowLabel(table, table.cells[id]!);
}

/** The words above a cell in its column: the lowest head cell that says anything. */
export function columnLabel(table: Table, { row, column }: Cell): string {
  for (let at = Math.min(row, Math.max(table.headRows, 1)) - 1; at >= 0; at--) {
    const cell = cellAt(table, at, column);
    if (cell && /[\p{L}\p{N}]/u.test(cell.text) && !isNumber(table, cell)) return shortened(cell.text);
  }
  return "";
}

/** The labels of rows or columns as they stand in the report: all that their stubs or heads say, codes and all. */
export function writtenLabels(table: Table, of: "rows" | "columns"): string[] {
  const { nRows, nColumns, headRows, stubColumns } = table;
  const [nLines, depth] = of === "rows" ? [nRows, stubColumns] : [nColumns, headRows];
  return Array.from({ length: nLines }, (_, line) => {
    const texts = Array.from({ length: depth }, (_, k) => {
      const cell = of === "rows" ? cellAt(table, line, k) : cellAt(table, k, line);
      return cell?.text.trim().replace(/\s+/g, " ") ?? "";
    });
    return [...new Set(texts)].join(" ").trim();
  });
}

/** Whether a head only numbers a column that the one above it names: 栏次 1 2 3. */
function isNumber(table: Table, { row, column, text }: Cell): boolean {
  const number = columnNumber(text);
  if (!number || (number.isLetter && !number.hasFormula)) return false;
  let above = row - 1;
  while (above >= 0 && !/\S/.test(cellAt(table, above, column)?.text ?? "")) above--;
  const head = cellAt(table, above, column);
  return head?.columnSpan === 1 && /\p{L}/u.test(head.text);
}

/** How a cell is named in a sentence: its row and column. */
export function nameOf(table: Table, id: CellId): string {
  const cell = table.cells[id]!;
  return [rowLabel(table, cell), columnLabel(table, cell)].filter((label) => label !== "").join(" · ");
}

function shortened(text: string): string {
  const plain = text
    .replace(/[*_`]+/g, "")
    .replace(/<[^>]{0,40}>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return plain.length <= longestLabel ? plain : `${plain.slice(0, longestLabel - 1)}…`;
}
