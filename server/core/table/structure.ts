import type { Cell, RawTable, Table } from "../model/table.ts";
import { readColumnKinds } from "./columns.ts";
import { firstFigureRow, readRows } from "./head.ts";
import { nearestHeads, readColumnLabels } from "./head-labels.ts";
import { classPlaces } from "./places.ts";
import { countStub, panelEdges, readPanel } from "./stub.ts";

export type Structure = Pick<
  Table,
  | "headRows"
  | "stubColumns"
  | "rowRoles"
  | "rowLabels"
  | "columnLabels"
  | "rowDepths"
  | "columnKinds"
  | "panels"
>;

/** What a grid's rows and columns are for: head, stub, body, hierarchy, and tables side by side. Linear in its places. */
export function readStructure(
  raw: RawTable,
  cells: readonly Cell[],
  grid: Int32Array,
  lines: readonly string[],
): Structure {
  const places = classPlaces(raw, cells, grid);
  const { nRows, nColumns } = raw;
  const marked = raw.headRows === null ? null : Math.min(raw.headRows, nRows);
  const firstFigures = firstFigureRow(places, marked ?? 0);
  const firstBody = firstFigures < nRows ? firstFigures : Math.min(marked ?? 1, nRows);
  const columnKinds = readColumnKinds(places, firstBody, nearestHeads(places, firstBody));
  const stubColumns = countStub(columnKinds, 0, nColumns);
  const { headRows, rowRoles } = readRows(places, marked, firstFigures, stubColumns, columnKinds);
  const edges = panelEdges(places, columnKinds, headRows);
  const panels = edges.map((edge, at) =>
    readPanel(places, lines, columnKinds, rowRoles, edge, edges[at + 1] ?? nColumns),
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
    columnLabels: readColumnLabels(places, headRows, rowRoles),
  };
}
