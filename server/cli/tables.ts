import type { Analysis } from "../core/model/analysis.ts";
import type { Balance, Relation, Term } from "../core/model/relation.ts";
import { type Cell, numeralSpan, type Table } from "../core/model/table.ts";
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

export interface CellReading {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly range: Range;
  readonly text: string;
  /** The exact value as plain digits, or null where the cell holds no number. */
  readonly value: string | null;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly range: Range;
}

export interface RelationReading {
  readonly type: Relation["type"];
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
  const { total, addends } = partsOf(relation);
  const placeOf = (id: number): CellPlace => {
    const cell = table.cells[id]!;
    return { row: cell.row, column: cell.column, range: rangeOf(numeralSpan(cell) ?? cell.span, line) };
  };
  return {
    type: relation.type,
    kind: relation.kind,
    origin: relation.origin,
    total: placeOf(total),
    addends: addends.map(({ cell, weight }) => ({ ...placeOf(cell), weight })),
    holds: verdict === "unknown" ? null : verdict !== "broken",
    stated: stated.toString(),
    computed: computed.toString(),
    slack: slack.toString(),
  };
}

/** Which cell a relation states, and which cells give it. */
function partsOf(relation: Relation): { total: number; addends: readonly Term[] } {
  const plain = (cell: number): Term => ({ cell, weight: 1 });
  switch (relation.type) {
    case "sum":
      return { total: relation.total, addends: relation.addends };
    case "equal":
      return { total: relation.left, addends: [plain(relation.right)] };
    default:
      return { total: relation.result, addends: relation.operands.map(plain) };
  }
}
