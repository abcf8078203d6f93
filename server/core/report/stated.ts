import { readLabel } from "../languages.ts";
import type { PlainGrid, Stated, TableStudy } from "../model/analysis.ts";
import { type Cell, type CellId, cellAt, type Table } from "../model/table.ts";
import { foldLabel } from "../number/fold.ts";
import { readUnitNote } from "../number/unit-note.ts";
import { lately } from "../text/lately.ts";
import { lazily } from "../text/lazily.ts";
import { readMark } from "../text/marks.ts";

const nameless = -1;
/** Labels and lines around tables are the same at every key. */
const folded = lately(foldLabel);
const unitOf = lately(unitIn);
const subjectOf = lately(subjectIn);

/** Reads what a table states; null where it has no labelled figures, or several tables side by side. */
export function readStated(study: TableStudy): Stated | null {
  const { plainGrid } = study;
  const own = plainGrid ? statedPlainly(plainGrid) : statedBy(study.table);
  if (!own || own.columns.size === 0) return null;
  const { surroundings, caption } = study;
  const title = caption || [...surroundings.before].reverse().find(isTitle) || "";
  const unit = [...surroundings.before, ...surroundings.after].map(unitOf).find((name) => name !== "") ?? "";
  return { study, subject: subjectOf(title), isCaptioned: caption !== "", unit, ...own };
}

type StatedByCells = Pick<Stated, "columns" | "rows" | "form" | "totalRow" | "texts">;

function statedBy(table: Table): StatedByCells | null {
  if (table.panels.length > 1 || table.headRows === 0) return null;
  const rows = table.rowLabels.map((label, row) => (table.rowRoles[row] === "body" ? folded(label) : ""));
  const isFigured = (column: number): boolean =>
    column >= table.stubColumns &&
    (table.columnKinds[column] === "amount" || table.columnKinds[column] === "ratio");
  return {
    columns: columnsOf(table.columnLabels, isFigured, (column) =>
      figuresDown(rows, (row) => {
        const cell = cellAt(table, row, column);
        return cell && isStatement(cell) ? table.grid[row * table.nColumns + column]! : nameless;
      }),
    ),
    rows: new Set(rows),
    form: formOf(table.columnLabels),
    totalRow: totalRowOf(table.rowLabels.filter((_, row) => table.rowRoles[row] === "body")),
    texts: null,
  };
}

/** The same of a grid that plainly adds up, which holds nothing but amounts. */
function statedPlainly({ columnLabels, rowLabels, texts }: PlainGrid): StatedByCells {
  const rows = rowLabels.map((label, row) => (row === 0 ? "" : folded(label)));
  const figuresIn = (column: number) => figuresDown(rows, (row) => row * columnLabels.length + column);
  return {
    columns: columnsOf(columnLabels, (column) => column > 0, figuresIn),
    rows: new Set(rows),
    form: formOf(columnLabels),
    totalRow: totalRowOf(rowLabels.slice(1)),
    texts,
  };
}

function formOf(columnLabels: readonly string[]): string {
  return [...new Set(columnLabels.map(folded))].sort().join("\n");
}

function subjectIn(title: string): string {
  return folded(unnumbered(title).replace(/[（(][^（()）]*(?:单位|unit|续|continued)[^（()）]*[)）]/i, ""));
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

function unitIn(line: string): string {
  return /单\s*位|unit|\bin\b/i.test(line) ? (readUnitNote(line)?.name ?? "") : "";
}

/** The figures of each column whose label no other has. */
function columnsOf(
  labels: readonly string[],
  isFigured: (column: number) => boolean,
  figuresIn: (column: number) => ReadonlyMap<string, CellId>,
): Stated["columns"] {
  const columns = new Map<string, { readonly figures: ReadonlyMap<string, CellId> }>();
  const named = new Map<string, number>();
  labels.forEach((label, column) => {
    const name = folded(label);
    if (name !== "" && isFigured(column)) named.set(name, named.has(name) ? nameless : column);
  });
  for (const [name, column] of named) {
    if (column === nameless) continue;
    const figures = lazily(() => figuresIn(column));
    columns.set(name, {
      get figures() {
        return figures();
      },
    });
  }
  return columns;
}

/** The figures of a column by the labels of the rows, where no other row has the same. */
function figuresDown(rows: readonly string[], figureIn: (row: number) => CellId): Map<string, CellId> {
  const figures = new Map<string, CellId>();
  rows.forEach((label, row) => {
    if (label !== "") figures.set(label, figures.has(label) ? nameless : figureIn(row));
  });
  for (const [label, id] of figures) if (id === nameless) figures.delete(label);
  return figures;
}

/** An exact figure of one row and one column. */
function isStatement({ numeral, rowSpan, columnSpan }: Cell): boolean {
  return numeral !== null && numeral.trust !== "approximate" && rowSpan === 1 && columnSpan === 1;
}

/** The only one of some rows' labels that is called a total, folded. */
function totalRowOf(rowLabels: readonly string[]): string {
  const totals = rowLabels.filter((label) => {
    const { roles, bare } = readLabel(label);
    return bare && roles.has("total");
  });
  return totals.length === 1 ? folded(totals[0]!) : "";
}
