import { plainIn } from "../fix/restate.ts";
import { nameOf } from "../model/cell-names.ts";
import type { Fault } from "../model/fault.ts";
import type { Facts, Related, Suspect } from "../model/finding.ts";
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
export function spanAt(table: Table, id: CellId): Span {
  return figureSpan(table.cells[id]!);
}

/** A cell's figure as it is written, or its text where it has none. */
export function figureAt(table: Table, id: CellId): string {
  const { numeral, text } = table.cells[id]!;
  return numeral ? text.slice(numeral.from, numeral.to) : text;
}

/** The same; of a range both ends. */
export function wholeFigureAt(table: Table, id: CellId): string {
  const { numeral, text } = table.cells[id]!;
  return numeral?.high ? text.slice(numeral.from, numeral.high.to) : figureAt(table, id);
}

/** The figures that another one is worked out from, as places to look at. */
export function operandsAt(table: Table, ids: readonly CellId[]): Related[] {
  return ids.map((id) => {
    const facts = { text: figureAt(table, id), name: nameOf(table, id) };
    return { span: spanAt(table, id), note: { message: "operand", facts } };
  });
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
  return candidates.map(({ cell, repair }) => ({
    span: spanAt(table, cell),
    value: plainIn(table.cells[cell], repair),
  }));
}
