import { plainIn } from "../fix/restate.ts";
import type { Fault } from "../model/fault.ts";
import type { Facts, Suspect } from "../model/finding.ts";
import { type Balance, type Sum, sidesOf } from "../model/relation.ts";
import type { Span } from "../model/span.ts";
import { type CellId, figureSpan, type Table } from "../model/table.ts";

/** Whether a cell is the total of one of a fault's sums. */
export function isTotal(fault: Fault, cell: CellId): boolean {
  return sumFor(fault, cell) !== null;
}

/** The first of a fault's sums of which a cell is the total, or null. */
export function sumFor({ balances }: Fault, cell: CellId): Sum | null {
  for (const { relation } of balances)
    if (relation.type === "sum" && relation.total === cell) return relation;
  return null;
}

/** Where a cell's figure stands, or where it has none, the cell. */
export function spanAt(table: Table, id: CellId): Span | null {
  const cell = table.cells[id];
  return cell ? figureSpan(cell) : null;
}

/** A cell's figure as it is written, or its text where it has none. */
export function figureAt(table: Table, id: CellId): string {
  const cell = table.cells[id];
  if (!cell) return "";
  return cell.numeral ? cell.text.slice(cell.numeral.from, cell.numeral.to) : cell.text;
}

/** The same; of a range both ends. */
export function wholeFigureAt(table: Table, id: CellId): string {
  const cell = table.cells[id];
  const high = cell?.numeral?.high;
  return cell?.numeral && high ? cell.text.slice(cell.numeral.from, high.to) : figureAt(table, id);
}

/** What a balance comes to, for programs: plain digits, in the unit that the result is written in. */
export function figuresOf(table: Table, { relation, stated, computed, difference, slack }: Balance): Facts {
  const cell = table.cells[sidesOf(relation).result];
  return {
    stated: plainIn(cell, stated),
    computed: plainIn(cell, computed),
    difference: plainIn(cell, difference),
    slack: plainIn(cell, slack),
  };
}

/** The figures of a fault that could be wrong, likeliest first, each with the value that it should have. */
export function suspectsOf(table: Table, { candidates }: Fault): Suspect[] {
  return candidates.flatMap(({ cell, repair }) => {
    const span = spanAt(table, cell);
    return span ? [{ span, value: plainIn(table.cells[cell], repair) }] : [];
  });
}
