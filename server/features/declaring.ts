import type { Analysis, TableStudy } from "../core/model/analysis.ts";
import { writtenLabels } from "../core/model/cell-names.ts";
import { keptBeside } from "../core/model/kept-beside.ts";
import { runsAcross, type Sum } from "../core/model/relation.ts";
import type { Cell, CellId, Table } from "../core/model/table.ts";
import { foldLabel } from "../core/number/fold.ts";
import { balancesOf } from "./figure/balances.ts";
import { noteBefore } from "./notes.ts";
import { cellAtPosition, type Position, type TextEdit, tableAt } from "./place.ts";

/** Longer runs of neighbouring parts are named by their first and last. */
const mostNamed = 4;

/**
 * The edit that writes the sum of the total at a position into the report as a declaration, so that it holds
 * whatever the figures say; null where no sum was inferred, or where labels do not tell its parts apart.
 */
export function declarationAt(analysis: Analysis, position: Position, isMarkdown: boolean): TextEdit | null {
  const placed = tableAt(analysis, position.line);
  const id = placed && cellAtPosition(placed, position);
  if (!placed || id === null) return null;
  const byCell = known(placed.study);
  const equation = byCell.get(id) ?? equationAt(placed.study, id);
  byCell.set(id, equation);
  return equation === "" ? null : noteBefore(placed.start, `crossfoot: ${equation}`, isMarkdown);
}

/** The equations of the cells that were asked for: editors ask wherever the cursor comes to rest. */
const known = keptBeside((_: TableStudy) => new Map<CellId, string>());

/** The equation of the sum that a cell states, or "". */
function equationAt(study: TableStudy, id: CellId): string {
  for (const { relation } of balancesOf(study, id)) {
    if (relation.type !== "sum" || relation.origin !== "inferred") continue;
    const equation = equationInLabels(study.table, relation);
    if (equation) return equation;
  }
  return "";
}

/**
 * `Total = North + South`, or null where a label is missing or stands for more than one row or column, and where the
 * parts do not all stand in the line of the total, as those of a running balance.
 */
function equationInLabels(table: Table, sum: Sum): string | null {
  const { total, addends } = sum;
  const at = table.cells[total]!;
  const parts = addends.map(({ cell, weight }) => ({ part: table.cells[cell]!, weight }));
  const across = runsAcross(table, sum);
  if (parts.some(({ part }) => (across ? part.row !== at.row : part.column !== at.column))) return null;
  const labels = writtenLabels(table, across ? "columns" : "rows");
  const folded = labels.map(foldLabel);
  const counts = new Map<string, number>();
  for (const label of folded) counts.set(label, (counts.get(label) ?? 0) + 1);
  const place = ({ row, column }: Pick<Cell, "row" | "column">) => (across ? column : row);
  const name = (line: number): string | null => {
    const label = folded[line] ?? "";
    return label !== "" && counts.get(label) === 1 ? quoted(labels[line]!) : null;
  };
  const head = name(place(at));
  const lines = parts.map(({ part }) => place(part));
  const isRun = lines.every((line, k) => k === 0 || line === lines[k - 1]! + 1);
  const first = name(lines[0] ?? -1);
  const last = name(lines.at(-1) ?? -1);
  if (!head || !first || !last) return null;
  if (isRun && lines.length > mostNamed && parts.every(({ weight }) => weight > 0))
    return `${head} = ${first} .. ${last}`;
  const named = parts.map(({ weight }, k) => ({ text: name(lines[k]!), sign: weight < 0 ? "-" : "+" }));
  if (named.some(({ text }) => text === null) || named[0]?.sign === "-") return null;
  return `${head} = ${named.map(({ text, sign }, k) => (k === 0 ? text : `${sign} ${text}`)).join(" ")}`;
}

/** Labels with signs of equations in them stand in quotation marks. */
function quoted(label: string): string {
  if (!/["“+=−–＋＝.…*-]/.test(label)) return label;
  return label.includes('"') ? `“${label}”` : `"${label}"`;
}
