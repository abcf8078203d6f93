import type { Analysis } from "../core/model/analysis.ts";
import { nameOf } from "../core/model/cell-names.ts";
import { sidesOf } from "../core/model/relation.ts";
import type { CellId } from "../core/model/table.ts";
import { type Locale, phrases } from "../messages.ts";
import { balancesOf, balancesWith } from "./figure/balances.ts";
import { equationOf, toldEquation } from "./figure/equation.ts";
import { type ToldFigure, toldAt, toldRange } from "./figure/told.ts";
import {
  cellAtPosition,
  figureRange,
  type PlacedTable,
  type Position,
  type Range,
  tableAt,
  written,
} from "./place.ts";

/** A figure as a step of a trace. */
export interface Figure {
  readonly name: string;
  /** Its equation where it has one, else the table it stands in, or that it stands in running text. */
  readonly detail: string;
  readonly range: Range;
}

/** Whether a figure is the one pointed at, what it is made of, or what it goes into. */
export interface Tie {
  readonly range: Range;
  readonly role: "total" | "part";
}

/** A figure, what it is made of, and what it goes into: in a table or in a sentence. */
interface Knot {
  readonly figure: Place;
  readonly parts: readonly Place[];
  readonly totals: readonly Place[];
}

/** Where a figure stands, and what it is called in a language. */
interface Place {
  readonly range: Range;
  readonly figure: (locale: Locale) => Figure;
}

/** The figure at a position with its ties: its parts if it is a total, the totals it goes into if it is a part. */
export function tiesAt(analysis: Analysis, position: Position): Tie[] {
  const knot = knotAt(analysis, position);
  if (!knot) return [];
  const tie = (role: Tie["role"]) => (place: Place) => ({ range: place.range, role });
  const own = tie(knot.parts.length > 0 ? "total" : "part")(knot.figure);
  return [own, ...knot.parts.map(tie("part")), ...knot.totals.map(tie("total"))];
}

/** The figure at a position as the start of a trace, or null where there is none. */
export function traceAt(analysis: Analysis, position: Position, locale: Locale): Figure | null {
  return knotAt(analysis, position)?.figure.figure(locale) ?? null;
}

/** The figures that the one at a position is made of. */
export function precedentsAt(analysis: Analysis, position: Position, locale: Locale): Figure[] {
  return knotAt(analysis, position)?.parts.map(({ figure }) => figure(locale)) ?? [];
}

/** The figures that the one at a position goes into. */
export function dependentsAt(analysis: Analysis, position: Position, locale: Locale): Figure[] {
  return knotAt(analysis, position)?.totals.map(({ figure }) => figure(locale)) ?? [];
}

function knotAt(analysis: Analysis, position: Position): Knot | null {
  const placed = tableAt(analysis, position.line);
  const id = placed && cellAtPosition(placed, position);
  if (!placed) return toldKnot(analysis, position);
  if (id === null) return null;
  const parts = balancesOf(placed.study, id).flatMap(({ relation }) => sidesOf(relation).parts);
  const totals = balancesWith(placed.study, id).map(({ relation }) => sidesOf(relation).result);
  const place = (cell: CellId): Place => ({
    range: figureRange(placed, cell),
    figure: (locale) => figureOf(placed, cell, locale),
  });
  return { figure: place(id), parts: unique(parts, id).map(place), totals: unique(totals, id).map(place) };
}

function toldKnot(analysis: Analysis, position: Position): Knot | null {
  const told = toldAt(analysis, position);
  if (!told) return null;
  const { figure, start, own, others } = told;
  const place = (other: ToldFigure): Place => {
    const range = toldRange(other, start);
    const sum = [...own, ...others].find(({ total }) => total === other);
    return {
      range,
      figure: (locale) => ({
        name: other.text,
        detail: sum ? toldEquation(sum) : phrases[locale].figureInText,
        range,
      }),
    };
  };
  return {
    figure: place(own[0]?.total ?? figure),
    parts: own.flatMap(({ parts }) => parts.map(place)),
    totals: others.map(({ total }) => place(total)),
  };
}

function figureOf(placed: PlacedTable, id: CellId, locale: Locale): Figure {
  const { table, study } = placed;
  const cell = table.cells[id]!;
  const balance = balancesOf(study, id)[0];
  return {
    name: [written(cell) || "∅", nameOf(table, id)].filter(Boolean).join(" · "),
    detail: balance ? equationOf(table, balance, locale) : study.caption || phrases[locale].figure,
    range: figureRange(placed, id),
  };
}

function unique(cells: readonly CellId[], except: CellId): CellId[] {
  return [...new Set(cells)].filter((cell) => cell !== except);
}
