import { readLabel } from "../../core/labels.ts";
import type { TableStudy } from "../../core/model/analysis.ts";
import { runsAcross, sidesOf } from "../../core/model/relation.ts";
import type { CellId } from "../../core/model/table.ts";
import { writeNumeral } from "../../core/number/write.ts";
import type { Locale } from "../../messages.ts";
import { written } from "../place.ts";
import { sumOfColumn } from "../writing/derived-figures.ts";
import { balancesOf } from "./balances.ts";
import { equationOf } from "./equation.ts";

/** What a cell should hold, written as its column is, and the equation that says so. */
export interface ExpectedSum {
  readonly text: string;
  readonly detail: string;
}

/** The sum that belongs in a cell: of its equation where it has one, else of its column where its row is a total. */
export function expectedSum(study: TableStudy, id: CellId, locale: Locale): ExpectedSum | null {
  const { table } = study;
  const cell = table.cells[id]!;
  const balance = balancesOf(study, id).find(({ relation }) => relation.type === "sum");
  const inColumn = sumOfColumn(study, cell.column, cell.row);
  const model = cell.numeral ?? inColumn?.model;
  if (balance) {
    const text = model ? writeNumeral(model, balance.computed) : balance.computed.toString();
    return { text, detail: equationOf(table, balance, locale) };
  }
  if (cell.column < table.stubColumns || !isTotalLabel(table.rowLabels[cell.row] ?? "")) return null;
  if (!inColumn || inColumn.parts.length < 2) return null;
  const { parts, text } = inColumn;
  return { text, detail: `${parts.map(written).join(" + ")} = ${text}` };
}

/**
 * The cells that wait for a sum: the empty ones of the first total row, where no figure stands in that row yet or
 * sums across the table show that the column is one to add up. A column of prices may stay empty for good.
 */
export function awaitedSums({ table, balances }: TableStudy): CellId[] {
  const row = table.rowLabels.findIndex((label, at) => at >= table.headRows && isTotalLabel(label));
  const inRow = table.cells.flatMap((cell, id) =>
    cell.row === row && cell.column >= table.stubColumns ? [{ ...cell, id }] : [],
  );
  const empty = inRow.filter(({ text }) => text.trim() === "");
  if (empty.length === 0 || empty.length === inRow.length) return empty.map(({ id }) => id);
  const across = balances.filter(
    ({ relation, verdict }) => verdict === "holds" && runsAcross(table, relation),
  );
  const summed = new Set(
    across.flatMap(({ relation }) => {
      const { result, parts } = sidesOf(relation);
      return [result, ...parts].map((cell) => table.cells[cell]?.column);
    }),
  );
  return empty.filter(({ column }) => summed.has(column)).map(({ id }) => id);
}

/** Whether a label says that its row is a total. */
export function isTotalLabel(label: string): boolean {
  return readLabel(label).roles.has("total");
}
