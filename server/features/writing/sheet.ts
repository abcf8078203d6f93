import type { Cell, Table } from "../../core/model/table.ts";
import { isMostlyFigures } from "./padding.ts";

/** A table as rows of texts, to be arranged anew and written. */
export interface Sheet {
  /** As many texts in each row; a merged cell's stands in its first place, its others are empty. */
  readonly rows: readonly (readonly string[])[];
  readonly headRows: number;
  /** The cells that take more than one place. */
  readonly merged: readonly Merged[];
  /** Rows before which a rule is drawn, but for the one below the head. */
  readonly ruledRows: readonly number[];
}

/** A cell that takes several places of a sheet. */
export interface Merged {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The texts of a table, as they are written there. */
export function sheetOf(table: Table): Sheet {
  const rows = Array.from({ length: table.nRows }, () => new Array<string>(table.nColumns).fill(""));
  const least = leastIndents(table);
  for (const cell of table.cells) {
    const row = rows[cell.row];
    if (!row || cell.column >= table.nColumns) continue;
    const depth = isLabel(table, cell) ? (cell.indent ?? 0) - (least.get(cell.column) ?? 0) : 0;
    // Wide and no-break blanks before a label are part of it: they say how deep it stands.
    const text = cell.text.replace(/^[ \t]+|[ \t\n]+$/g, "").replace(/[ \t]*\n\s*/g, " ");
    row[cell.column] = " ".repeat(depth) + text;
  }
  const merged = table.cells.filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1);
  return { rows, headRows: table.headRows, merged, ruledRows: table.ruledRows };
}

/** The smallest indent of each stub column: what all its labels have is the form's, not theirs. */
function leastIndents(table: Table): Map<number, number> {
  const least = new Map<number, number>();
  for (const cell of table.cells) {
    if (!isLabel(table, cell)) continue;
    least.set(cell.column, Math.min(cell.indent ?? 0, least.get(cell.column) ?? Infinity));
  }
  return least;
}

function isLabel(table: Table, { row, column, text }: Cell): boolean {
  return row >= table.headRows && column < table.stubColumns && text !== "";
}

/** The same sheet with every text made another. */
export function withTexts(sheet: Sheet, made: (text: string) => string): Sheet {
  return { ...sheet, rows: sheet.rows.map((row) => row.map((text) => (text === "" ? "" : made(text)))) };
}

/**
 * The sheet for forms that merge no cells: heads that stand above several columns stand above each of them; what is
 * merged downwards, and in the body, stays in its first place, since a figure said twice would be added twice.
 */
export function unmerged(sheet: Sheet): Sheet {
  const rows = sheet.rows.map((row) => [...row]);
  for (const { row, column, columnSpan } of sheet.merged) {
    const isTitle = columnSpan >= rows[0]!.length;
    if (row >= sheet.headRows || isTitle) continue;
    rows[row]!.fill(rows[row]![column]!, column, column + columnSpan);
  }
  return { ...sheet, rows, merged: [] };
}

/** Columns whose filled body cells are mostly figures. */
export function figureColumns({ rows, headRows }: Sheet): boolean[] {
  const body = rows.slice(headRows);
  return (rows[0] ?? []).map((_, column) => isMostlyFigures(body.map((row) => row[column]!)));
}
