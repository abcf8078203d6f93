import type { Analysis } from "../core/model/analysis.ts";
import type { Balance, Relation } from "../core/model/relation.ts";
import { sidesOf } from "../core/model/relation.ts";
import { type Cell, figureSpan, type Table } from "../core/model/table.ts";
import { runningTotal } from "../core/relation/kind/running-total.ts";
import { type PlacedTable, type Range, rangeOf, tableRange, tablesOf } from "../features/place.ts";

/** A table as `tables` prints it. */
export interface TableReading {
  readonly syntax: string;
  readonly caption: string;
  readonly range: Range;
  readonly rows: number;
  readonly columns: number;
  readonly headRows: number;
  readonly stubColumns: number;
  readonly cells: readonly CellReading[];
  readonly relations: readonly RelationReading[];
}

interface CellReading {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly range: Range;
  readonly text: string;
  /** The exact value as plain digits, or null where the cell holds no number. */
  readonly value: string | null;
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly range: Range;
}

interface RelationReading {
  readonly type: Relation["type"] | "running";
  readonly kind: string;
  readonly origin: Relation["origin"];
  readonly total: CellPlace;
  readonly addends: readonly (CellPlace & { readonly weight: 1 | -1 })[];
  /** Null where a figure is missing or unreadable. */
  readonly holds: boolean | null;
  readonly stated: string;
  readonly computed: string;
  readonly slack: string;
}

/** Every table of an analysis with what was read in it. */
export function tableReadings(analysis: Analysis): TableReading[] {
  return tablesOf(analysis).map((placed) => readingOf(placed, tableRange(analysis, placed)));
}

function readingOf({ table, study, start }: PlacedTable, range: Range): TableReading {
  return {
    syntax: table.syntax,
    caption: study.caption,
    range,
    rows: table.nRows,
    columns: table.nColumns,
    headRows: table.headRows,
    stubColumns: table.stubColumns,
    cells: table.cells.map((cell) => cellReading(cell, start)),
    relations: study.balances.map((balance) => relationReading(table, balance, start)),
  };
}

function cellReading(
  { row, column, rowSpan, columnSpan, span, text, numeral }: Cell,
  line: number,
): CellReading {
  const value = numeral ? numeral.value.toString() : null;
  return { row, column, rowSpan, columnSpan, range: rangeOf(span, line), text, value };
}

function relationReading(table: Table, balance: Balance, line: number): RelationReading {
  const { relation, stated, computed, slack, verdict } = balance;
  const { result, parts } = sidesOf(relation);
  const placeOf = (id: number): CellPlace => {
    const cell = table.cells[id]!;
    return { row: cell.row, column: cell.column, range: rangeOf(figureSpan(cell), line) };
  };
  return {
    // A sum across two lines is none of a row or column.
    type: relation.kind === runningTotal.name ? "running" : relation.type,
    kind: relation.kind,
    origin: relation.origin,
    total: placeOf(result),
    addends: parts.map((cell, index) => ({ ...placeOf(cell), weight: weightOf(relation, index) })),
    holds: verdict === "unknown" ? null : verdict !== "broken",
    stated: stated.toString(),
    computed: computed.toString(),
    slack: slack.toString(),
  };
}

/** The sign with which the part of a sum counts; parts of other relations have none to tell. */
function weightOf(relation: Relation, index: number): 1 | -1 {
  return relation.type === "sum" ? relation.addends[index]!.weight : 1;
}
