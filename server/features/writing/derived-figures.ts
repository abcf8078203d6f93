import type { TableStudy } from "../../core/model/analysis.ts";
import { Decimal } from "../../core/model/decimal.ts";
import { keptBeside } from "../../core/model/kept-beside.ts";
import type { Numeral } from "../../core/model/numeral.ts";
import { runsAcross, sidesOf } from "../../core/model/relation.ts";
import { type Cell, type ColumnKind, cellAt, type Table } from "../../core/model/table.ts";
import { markedAs, writeNumeral } from "../../core/number/write.ts";
import type { Merged, Sheet } from "./sheet.ts";

const isHan = /\p{Script=Han}/u;

/** Whether a table lacks a row of totals and has columns to add up. */
export function canTotalRows(study: TableStudy): boolean {
  const hasTotals = study.balances.some(({ relation }) => !runsAcross(study.table, relation));
  return !hasTotals && bodyRows(study).length > 1 && summableColumns(study).length > 0;
}

/** A table with a row of totals below. */
export function withTotalRow(study: TableStudy, sheet: Sheet): Sheet {
  const { table } = study;
  const summable = new Set(summableColumns(study));
  const totals = Array.from({ length: table.nColumns }, (_, column) => {
    if (column < table.stubColumns) return column === 0 ? word(table, "合计", "Total") : "";
    return summable.has(column) ? (sumOfColumn(study, column, table.nRows)?.text ?? "") : "";
  });
  return { ...sheet, rows: [...sheet.rows, totals] };
}

/** Whether a table lacks a column of totals and has figures side by side to add up. */
export function canTotalColumns(study: TableStudy): boolean {
  const { table } = study;
  const hasTotals = study.balances.some(({ relation }) => runsAcross(table, relation));
  return !hasTotals && amountColumns(table).length > 1;
}

/** A table with a column of totals at the right. */
export function withTotalColumn({ table }: TableStudy, sheet: Sheet): Sheet {
  const columns = amountColumns(table);
  return withColumn(table, sheet, word(table, "合计", "Total"), (row) =>
    totalOf(columns.map((column) => cellAt(table, row, column))),
  );
}

/** Whether the figures of a column are parts of a whole above zero. */
export function canShare(study: TableStudy, column: number): boolean {
  return column >= study.table.stubColumns && wholeOf(study, column).sign > 0;
}

/** A table with each figure of a column as a percentage of the column's total. */
export function withShare(study: TableStudy, sheet: Sheet, column: number): Sheet {
  const { table } = study;
  const whole = wholeOf(study, column);
  return withColumn(table, sheet, word(table, "占比", "Share"), (row) => {
    const numeral = cellAt(table, row, column)?.numeral;
    const share = numeral?.value.times(Decimal.hundred).dividedBy(whole, 1);
    return share ? `${markedAs(numeral!, share)}%` : "";
  });
}

/** Whether some row has figures in a column and the one before it. */
export function canChange({ table }: TableStudy, column: number): boolean {
  if (column <= table.stubColumns) return false;
  return table.rowRoles.some(
    (role, row) =>
      role === "body" && cellAt(table, row, column - 1)?.numeral && cellAt(table, row, column)?.numeral,
  );
}

/** A table with what each figure of a column has more than the one before it in its row. */
export function withChange({ table }: TableStudy, sheet: Sheet, column: number): Sheet {
  return withColumn(table, sheet, word(table, "增减", "Change"), (row) => {
    const [before, after] = [cellAt(table, row, column - 1)?.numeral, cellAt(table, row, column)?.numeral];
    return before && after ? writeNumeral(after, after.value.minus(before.value)) : "";
  });
}

/** The columns of figures that are added: neither codes nor percentages, and none that holds a percentage. */
function summableColumns(study: TableStudy): number[] {
  const { table } = study;
  return addedColumns(table).filter((column) => partsOf(study, column, table.nRows) !== null);
}

/** The columns of figures that stand beside each other. */
function amountColumns(table: Table): number[] {
  return addedColumns(table).filter((column) =>
    table.rowRoles.some((_, row) => cellAt(table, row, column)?.numeral?.kind === "amount"),
  );
}

/** The columns beside the stub but for codes and running numbers, which are whole numbers that are never added. */
function addedColumns({ nColumns, stubColumns, columnKinds }: Table): number[] {
  const columns = Array.from({ length: nColumns - stubColumns }, (_, k) => k + stubColumns);
  return columns.filter((column) => !neverAdded.has(columnKinds[column]!));
}

const neverAdded: ReadonlySet<ColumnKind> = new Set(["code", "ordinal", "year"]);

function wholeOf(study: TableStudy, column: number): Decimal {
  const values = bodyRows(study).map((row) => cellAt(study.table, row, column)?.numeral?.value);
  return Decimal.sum(values.flatMap((value) => value ?? []));
}

/** What a column comes to above a row: its body figures, and their sum written like the last of them. */
export interface ColumnSum {
  readonly parts: readonly Cell[];
  readonly model: Numeral;
  readonly text: string;
}

/** The sum of a column's amounts over the body rows before `row`; null where it holds anything but amounts. */
export function sumOfColumn(study: TableStudy, column: number, row: number): ColumnSum | null {
  const parts = partsOf(study, column, row);
  const model = parts?.at(-1)?.numeral;
  if (!parts || !model) return null;
  const values = parts.map(({ numeral }) => numeral!.value);
  return { parts, model, text: writeNumeral(model, Decimal.sum(values)) };
}

/** A column's figures in the body rows before `row`; null where there is none or one is no amount. */
function partsOf(study: TableStudy, column: number, row: number): Cell[] | null {
  const parts: Cell[] = [];
  for (const candidate of bodyRows(study)) {
    const cell = candidate < row ? cellAt(study.table, candidate, column) : undefined;
    if (!cell?.numeral) continue;
    if (cell.numeral.kind !== "amount") return null;
    parts.push(cell);
  }
  return parts.length > 0 ? parts : null;
}

/** The rows whose figures are not made of other rows. */
export const bodyRows = keptBeside(({ table, balances }: TableStudy): readonly number[] => {
  const down = balances.filter(({ relation }) => !runsAcross(table, relation));
  const totals = new Set(down.map(({ relation }) => table.cells[sidesOf(relation).result]?.row));
  const rows = Array.from({ length: table.nRows }, (_, row) => row);
  return rows.filter((row) => table.rowRoles[row] === "body" && !totals.has(row));
});

/**
 * A column more at the right. Its head stands beside all head rows where the table merges cells, else in the last; a
 * cell that stands over all columns stands over it, too.
 */
function withColumn(table: Table, sheet: Sheet, head: string, textOf: (row: number) => string): Sheet {
  const isOverAll = ({ columnSpan }: Merged) => columnSpan >= table.nColumns;
  const nTitles = sheet.merged.filter((cell) => isOverAll(cell) && cell.row < table.headRows).length;
  const rowSpan = sheet.merged.length > 0 ? table.headRows - nTitles : 1;
  const headRow = table.headRows - rowSpan;
  const added = sheet.rows.map((_, row) => {
    if (row < table.headRows) return row === headRow ? head : "";
    return table.rowRoles[row] === "body" ? textOf(row) : "";
  });
  const stretched = sheet.merged.map((cell) =>
    isOverAll(cell) ? { ...cell, columnSpan: cell.columnSpan + 1 } : cell,
  );
  const own = { row: headRow, column: table.nColumns, rowSpan, columnSpan: 1 };
  const merged = rowSpan > 1 ? [...stretched, own] : stretched;
  return { ...sheet, rows: sheet.rows.map((row, index) => [...row, added[index]!]), merged };
}

/** The sum of some cells, written like the last of them; "" where none holds an amount. */
function totalOf(cells: readonly (Cell | undefined)[]): string {
  const numerals = cells.flatMap((cell) => (cell?.numeral?.kind === "amount" ? [cell.numeral] : []));
  const model = numerals.at(-1);
  return model ? writeNumeral(model, Decimal.sum(numerals.map(({ value }) => value))) : "";
}

/** The table's own language decides which word stands in it. */
function word(table: Table, han: string, other: string): string {
  return table.cells.some(({ text }) => isHan.test(text)) ? han : other;
}
