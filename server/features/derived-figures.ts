import type { TableStudy } from "../core/model/analysis.ts";
import { Decimal } from "../core/model/decimal.ts";
import type { Numeral } from "../core/model/numeral.ts";
import { runsAcross, sidesOf } from "../core/model/relation.ts";
import { type Cell, cellAt, type Table } from "../core/model/table.ts";
import { writeNumeral } from "../core/number/write.ts";
import { type Sheet, sheetOf } from "./sheet.ts";

const isHan = /\p{Script=Han}/u;

/** A table with a row of totals below, or null where it has one or nothing to add. */
export function withTotalRow(study: TableStudy): Sheet | null {
  const { table } = study;
  const sheet = sheetOf(table);
  const rows = bodyRows(study);
  const hasTotals = study.balances.some(({ relation }) => !runsAcross(table, relation));
  if (hasTotals || rows.length < 2) return null;
  const totals = Array.from({ length: table.nColumns }, (_, column) => {
    if (column < table.stubColumns) return column === 0 ? word(table, "合计", "Total") : "";
    return sumOfColumn(study, column, table.nRows)?.text ?? "";
  });
  return totals.slice(table.stubColumns).some(Boolean) ? { ...sheet, rows: [...sheet.rows, totals] } : null;
}

/** A table with a column of totals at the right, or null where it has one or nothing to add. */
export function withTotalColumn(study: TableStudy): Sheet | null {
  const { table } = study;
  const hasTotals = study.balances.some(({ relation }) => runsAcross(table, relation));
  if (hasTotals || table.nColumns - table.stubColumns < 2) return null;
  const columns = Array.from({ length: table.nColumns - table.stubColumns }, (_, k) => k + table.stubColumns);
  return withColumn(table, word(table, "合计", "Total"), (row) =>
    totalOf(columns.map((column) => cellAt(table, row, column))),
  );
}

/** A table with each figure of a column as a percentage of the column's total. */
export function withShare(study: TableStudy, column: number): Sheet | null {
  const { table } = study;
  const rows = bodyRows(study);
  const values = rows.map((row) => cellAt(table, row, column)?.numeral?.value);
  const whole = Decimal.sum(values.flatMap((value) => value ?? []));
  if (column < table.stubColumns || whole.sign <= 0) return null;
  return withColumn(table, word(table, "占比", "Share"), (row) => {
    const value = cellAt(table, row, column)?.numeral?.value;
    return value ? `${value.times(new Decimal(100n, 0)).dividedBy(whole, 1)}%` : "";
  });
}

/** A table with what each figure of a column has more than the one before it in its row. */
export function withChange(study: TableStudy, column: number): Sheet | null {
  const { table } = study;
  if (column <= table.stubColumns) return null;
  return withColumn(table, word(table, "增减", "Change"), (row) => {
    const [before, after] = [cellAt(table, row, column - 1)?.numeral, cellAt(table, row, column)?.numeral];
    return before && after ? writeNumeral(after, after.value.minus(before.value)) : "";
  });
}

/** What a column comes to above a row: its body figures, and their sum written like the last of them. */
export interface ColumnSum {
  readonly parts: readonly Cell[];
  readonly model: Numeral;
  readonly text: string;
}

/** The sum of a column's amounts over the body rows before `row`; null where it holds anything but amounts. */
export function sumOfColumn(study: TableStudy, column: number, row: number): ColumnSum | null {
  const rows = bodyRows(study).filter((candidate) => candidate < row);
  const parts = rows.flatMap((candidate) => {
    const cell = cellAt(study.table, candidate, column);
    return cell?.numeral ? [cell] : [];
  });
  const numerals = parts.map(({ numeral }) => numeral!);
  const model = numerals.at(-1);
  if (!model || numerals.some(({ kind }) => kind !== "amount")) return null;
  return { parts, model, text: writeNumeral(model, Decimal.sum(numerals.map(({ value }) => value))) };
}

/** The rows whose figures are not made of other rows. */
export function bodyRows({ table, balances }: TableStudy): number[] {
  const down = balances.filter(({ relation }) => !runsAcross(table, relation));
  const totals = new Set(down.map(({ relation }) => table.cells[sidesOf(relation).result]?.row));
  const rows = Array.from({ length: table.nRows }, (_, row) => row);
  return rows.filter((row) => table.rowRoles[row] === "body" && !totals.has(row));
}

function withColumn(table: Table, head: string, textOf: (row: number) => string): Sheet | null {
  const sheet = sheetOf(table);
  const added = sheet.rows.map((_, row) => {
    if (row < table.headRows) return row === table.headRows - 1 ? head : "";
    return table.rowRoles[row] === "body" ? textOf(row) : "";
  });
  if (!added.slice(table.headRows).some(Boolean)) return null;
  return { ...sheet, rows: sheet.rows.map((row, index) => [...row, added[index]!]) };
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
