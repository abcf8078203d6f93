import { readLabel } from "../languages.ts";
import type { Stated, TableStudy } from "../model/analysis.ts";
import { type Cell, type CellId, cellAt, type Table } from "../model/table.ts";
import { foldLabel } from "../number/fold.ts";
import { readUnitNote } from "../number/unit-note.ts";
import { lazily } from "../text/lazily.ts";
import { readMark } from "../text/marks.ts";

const nameless = -1;

/** Reads what a table states; null where it has no labelled figures, or several tables side by side. */
export function readStated(study: TableStudy): Stated | null {
  const { table, surroundings, caption } = study;
  if (table.panels.length > 1 || table.headRows === 0) return null;
  const rows = table.rowLabels.map((label) => foldLabel(label));
  const columns = columnsOf(table, rows);
  if (columns.size === 0) return null;
  const title = caption || [...surroundings.before].reverse().find(isTitle) || "";
  const unit = [...surroundings.before, ...surroundings.after].map(unitOf).find((name) => name !== "") ?? "";
  return {
    study,
    subject: subjectOf(title),
    isCaptioned: caption !== "",
    unit,
    columns,
    rows: new Set(rows),
    form: [...new Set(table.columnLabels.map(foldLabel))].sort().join("\n"),
    totalRow: totalRowOf(table),
  };
}

function subjectOf(title: string): string {
  return foldLabel(
    unnumbered(title).replace(/[（(][^（()）]*(?:单位|unit|续|continued)[^（()）]*[)）]/i, ""),
  );
}

/** A title's words without the number of the section or table. */
export function unnumbered(title: string): string {
  const words = title.replace(/^[\s#*]+/, "").replace(/[\s*:：]+$/, "");
  return words.slice(readMark(words)?.to ?? 0).replace(numberOfTable, "");
}

const numberOfTable =
  /^\s*(?:续?附?表|table|tabelle|tableau|tabla|tabell|таблица)\s*[\d０-９一二三四五六七八九十]+(?:[-.－][\d０-９]+)*\s*[.:：、]?/i;

const longestTitle = 60;

/** Whether a line above a table is a heading or set like one. */
export function isTitle(line: string): boolean {
  if (line.length > longestTitle) return false;
  return /^\s*#{1,6}\s|^\s*\*\*[^*]+\*\*:?\s*$/.test(line) || readMark(line) !== null;
}

function unitOf(line: string): string {
  return /单\s*位|unit|\bin\b/i.test(line) ? (readUnitNote(line)?.name ?? "") : "";
}

function columnsOf(table: Table, rows: readonly string[]): Stated["columns"] {
  const columns = new Map<string, { readonly figures: ReadonlyMap<string, CellId> }>();
  const named = new Map<string, number>();
  table.columnLabels.forEach((label, column) => {
    const name = foldLabel(label);
    if (column < table.stubColumns || name === "" || !isFigured(table, column)) return;
    named.set(name, named.has(name) ? nameless : column);
  });
  for (const [name, column] of named) {
    if (column === nameless) continue;
    const figures = lazily(() => figuresDown(table, rows, column));
    columns.set(name, {
      get figures() {
        return figures();
      },
    });
  }
  return columns;
}

function isFigured({ columnKinds }: Table, column: number): boolean {
  return columnKinds[column] === "amount" || columnKinds[column] === "ratio";
}

function figuresDown(table: Table, rows: readonly string[], column: number): Map<string, CellId> {
  const figures = new Map<string, CellId>();
  rows.forEach((label, row) => {
    if (label === "" || table.rowRoles[row] !== "body") return;
    const cell = cellAt(table, row, column);
    const id = cell && isStatement(cell) ? table.grid[row * table.nColumns + column]! : nameless;
    figures.set(label, figures.has(label) ? nameless : id);
  });
  for (const [label, id] of figures) if (id === nameless) figures.delete(label);
  return figures;
}

/** An exact figure of one row and one column. */
function isStatement({ numeral, rowSpan, columnSpan }: Cell): boolean {
  return numeral !== null && numeral.trust !== "approximate" && rowSpan === 1 && columnSpan === 1;
}

function totalRowOf({ rowLabels, rowRoles }: Table): string {
  const totals = rowLabels.filter((label, row) => {
    if (rowRoles[row] !== "body") return false;
    const { roles, bare } = readLabel(label);
    return bare && roles.has("total");
  });
  return totals.length === 1 ? foldLabel(totals[0]!) : "";
}
