import type { Analysis } from "../core/model/analysis.ts";
import { sidesOf } from "../core/model/relation.ts";
import type { CellId } from "../core/model/table.ts";
import { type Locale, phrases } from "../messages.ts";
import { equationOf } from "./equation.ts";
import {
  cellAtPosition,
  figureRange,
  type PlacedTable,
  type Position,
  type Range,
  tableAt,
  written,
} from "./place.ts";
import { balancesOf, balancesWith } from "./sums.ts";

/** A figure as a step of a trace. */
export interface Figure {
  readonly name: string;
  /** Its equation where it has one, else the table it stands in. */
  readonly detail: string;
  readonly range: Range;
}

/** Whether a figure is the one pointed at, what it is made of, or what it goes into. */
export interface Tie {
  readonly range: Range;
  readonly role: "total" | "part";
}

/** The cell at a position with its ties: its parts if it is a total, the totals it goes into if it is a part. */
export function tiesAt(analysis: Analysis, position: Position): Tie[] {
  const place = figureAt(analysis, position);
  if (!place) return [];
  const { placed, id } = place;
  const parts = balancesOf(placed.study, id).flatMap(({ relation }) => sidesOf(relation).parts);
  const totals = balancesWith(placed.study, id).map(({ relation }) => sidesOf(relation).result);
  const tie = (role: Tie["role"]) => (cell: CellId) => ({ range: figureRange(placed, cell), role });
  const own = tie(parts.length > 0 ? "total" : "part")(id);
  return [own, ...unique(parts, id).map(tie("part")), ...unique(totals, id).map(tie("total"))];
}

/** The figure at a position as the start of a trace, or null where there is none. */
export function traceAt(analysis: Analysis, position: Position, locale: Locale): Figure | null {
  const place = figureAt(analysis, position);
  return place && figureOf(place.placed, place.id, locale);
}

/** The figures that the one at a position is made of. */
export function precedentsAt(analysis: Analysis, position: Position, locale: Locale): Figure[] {
  const place = figureAt(analysis, position);
  if (!place) return [];
  const parts = balancesOf(place.placed.study, place.id).flatMap(({ relation }) => sidesOf(relation).parts);
  return unique(parts, place.id).map((id) => figureOf(place.placed, id, locale));
}

/** The figures that the one at a position goes into. */
export function dependentsAt(analysis: Analysis, position: Position, locale: Locale): Figure[] {
  const place = figureAt(analysis, position);
  if (!place) return [];
  const totals = balancesWith(place.placed.study, place.id).map(({ relation }) => sidesOf(relation).result);
  return unique(totals, place.id).map((id) => figureOf(place.placed, id, locale));
}

function figureAt(analysis: Analysis, position: Position): { placed: PlacedTable; id: CellId } | null {
  const placed = tableAt(analysis, position.line);
  const id = placed && cellAtPosition(placed, position);
  return placed && id !== null ? { placed, id } : null;
}

function figureOf(placed: PlacedTable, id: CellId, locale: Locale): Figure {
  const { table, study } = placed;
  const cell = table.cells[id]!;
  const labels = [table.rowLabels[cell.row], table.columnLabels[cell.column]].filter(Boolean);
  const balance = balancesOf(study, id)[0];
  return {
    name: [written(cell) || "∅", ...labels].join(" · "),
    detail: balance ? equationOf(table, balance, locale) : study.caption || phrases[locale].figure,
    range: figureRange(placed, id),
  };
}

function unique(cells: readonly CellId[], except: CellId): CellId[] {
  return [...new Set(cells)].filter((cell) => cell !== except);
}
