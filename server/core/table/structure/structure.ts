import { isMisgrouped } from "../../model/numeral.ts";
import { type Cell, type CellId, isFigureKind, type Table } from "../../model/table.ts";
import { readColumnKinds, showsTheSame } from "./columns.ts";
import { nearestHead, nearestHeads, readColumnHeads } from "./head-labels.ts";
import { figure, type Places } from "./places.ts";
import { firstFigureRow, numbersColumns, readRows } from "./row-roles.ts";
import { countStub, panelEdges, readPanel } from "./stub.ts";

export type Structure = Pick<
  Table,
  | "headRows"
  | "stubColumns"
  | "rowRoles"
  | "rowLabels"
  | "columnLabels"
  | "columnDepths"
  | "rowDepths"
  | "columnKinds"
  | "panels"
>;

/**
 * What a grid's rows and columns are for: head, stub, body, hierarchy, and tables side by side. Linear in its
 * places.
 */
export function readStructure(
  places: Places,
  markedRows: number | null,
  lines: readonly string[],
): Structure {
  const { nColumns } = places;
  const { marked, firstFigures, firstBody } = startOfBody(places, markedRows);
  const columnKinds = readColumnKinds(places, firstBody, nearestHeads(places, firstBody));
  const stubColumns = countStub(columnKinds, 0, nColumns);
  const { headRows, rowRoles } = readRows(places, marked, firstFigures, stubColumns, columnKinds);
  const edges = panelEdges(places, columnKinds, headRows);
  const panels = edges.map((edge, at) =>
    readPanel(places, lines, columnKinds, rowRoles, {
      firstColumn: edge,
      endColumn: edges[at + 1] ?? nColumns,
    }),
  );
  const first = panels[0]!;
  return {
    headRows,
    rowRoles,
    columnKinds,
    panels,
    stubColumns: first.stubColumns,
    rowLabels: first.rowLabels,
    rowDepths: first.rowDepths,
    ...readColumnHeads(places, { headRows, rowRoles, stubColumns: first.stubColumns }),
  };
}

/**
 * Whether the structure of a table is what it was, after cells of it gave way to others of the same content in the
 * same places. Surely so where those hold figures behind the stub, and their columns show what they showed before;
 * false where that is not plain.
 */
export function keepsStructure(
  before: Table,
  cells: readonly Cell[],
  changed: readonly CellId[],
  markedRows: number | null,
): boolean {
  // Where tables stand side by side, the labels of the right one move with the figures of the left one.
  if (before.panels.length > 1) return false;
  const after = { ...before, cells };
  const columns = new Set<number>();
  for (const id of changed) {
    const { row, column, numeral } = cells[id]!;
    const old = before.cells[id]!;
    if (column < Math.max(1, before.stubColumns) || !isFigureKind(before.columnKinds[column]!)) return false;
    if (before.rowRoles[row] !== "body" || before.contents[row * before.nColumns + column] !== figure)
      return false;
    if (!numeral || !old.numeral || numeral.kind !== old.numeral.kind) return false;
    if (isMisgrouped(numeral) !== isMisgrouped(old.numeral)) return false;
    if (numbersColumns(before, row) || numbersColumns(after, row)) return false;
    columns.add(column);
  }
  const { firstBody } = startOfBody(before, markedRows);
  for (const column of columns)
    if (!showsTheSame(before, after, column, firstBody, nearestHead(before, firstBody, column))) return false;
  return true;
}

/** The first row that holds figures, and the first that is surely not of the head. */
function startOfBody(places: Places, markedRows: number | null) {
  const { nRows } = places;
  const marked = markedRows === null ? null : Math.min(markedRows, nRows);
  const firstFigures = firstFigureRow(places, marked ?? 0);
  const firstBody = firstFigures < nRows ? firstFigures : Math.min(marked ?? 1, nRows);
  return { marked, firstFigures, firstBody };
}
