import type { Numeral } from "../model/numeral.ts";
import type { Relation } from "../model/relation.ts";
import type { CellId, Table } from "../model/table.ts";

/** An edit of a few figures that left all else of a table as it was. */
export interface FigureEdit {
  readonly before: Table;
  /** The cells with other figures than before. */
  readonly changed: readonly CellId[];
}

/** In larger tables what an edit leaves as it was is worth knowing before anything else is looked at. */
const fewestCells = 5000;
/** Whoever changes more figures does not type. */
const mostChanged = 8;

export function isLarge({ cells }: Table): boolean {
  return cells.length >= fewestCells;
}

/** The structures of tables that are typed into. */
const typedInto = new WeakSet<Table["contents"]>();

/** Says that a table is typed into, so that what is known of it will be of use after the next edit. */
export function expectEdits({ contents }: Table): void {
  typedInto.add(contents);
}

/** Whether what is known of a table is worth keeping for the next edit: a text has many small ones, most at rest. */
export function mayBeEdited(table: Table): boolean {
  return isLarge(table) || typedInto.has(table.contents);
}

/** The figures in which a table differs from one of before; null where anything else differs. */
export function figureEdit(before: Table, table: Table): FigureEdit | null {
  if (before.cells.length !== table.cells.length) return null;
  for (const part of Object.keys(table) as (keyof Table)[])
    if (part !== "cells" && table[part] !== before[part]) return null;
  const changed: CellId[] = [];
  const [cellsBefore, cells] = [before.cells, table.cells];
  for (let id = 0; id < cells.length; id++) {
    const old = cellsBefore[id]!;
    const cell = cells[id]!;
    if (old === cell || old.numeral === cell.numeral) continue;
    if (!old.numeral || !cell.numeral || changed.push(id) > mostChanged) return null;
  }
  return { before, changed };
}

/** Whether a relation is one of before, or a sum that the search handed on: with the very terms and total of one. */
export function isHandedOn(relation: Relation, before: Relation): boolean {
  if (relation === before) return true;
  if (relation.type !== "sum" || before.type !== "sum") return false;
  return relation.addends === before.addends && relation.total === before.total;
}

/** Whether no figure of an edit says by itself, or said before, what it counts. */
export function keepsUnits({ before, changed }: FigureEdit, { cells }: Table): boolean {
  const isBare = (numeral: Numeral | null | undefined): boolean =>
    numeral?.unit === "" && numeral.style.multiplier === null;
  return changed.every((id) => isBare(cells[id]!.numeral) && isBare(before.cells[id]!.numeral));
}
