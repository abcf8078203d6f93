import { isBareTotal } from "../../labels.ts";
import type { LinesAround, PlainGrid, Stated, TableStudy } from "../../model/analysis.ts";
import { keptBeside } from "../../model/kept-beside.ts";
import { perStructure } from "../../model/per-structure.ts";
import { type CellId, isFigureKind } from "../../model/table.ts";
import { foldLabel } from "../../number/fold.ts";
import { readUnitNote } from "../../number/unit-note.ts";
import { lately } from "../../text/lately.ts";
import { lazily } from "../../text/lazily.ts";
import { readMark } from "../../text/marks.ts";

const nameless = -1;
/** Labels and lines around tables are the same at every key. */
const unitOf = lately(unitIn);
const subjectOf = lately(subjectIn);

/** Reads what a table states; null where it has no labelled figures, or several tables side by side. */
export function readStated(study: TableStudy): Stated | null {
  const { plainGrid } = study;
  const own = plainGrid ? statedByGrid(plainGrid) : statedBy(study.table);
  if (!own || own.columns.size === 0) return null;
  const { surroundings, caption } = study;
  const { title, unit } = namesIn(surroundings);
  const subject = subjectOf(caption || title);
  return { study, subject, isCaptioned: caption !== "", unit, grid: plainGrid, ...own };
}

/** What lines around a table name. */
const namesIn = keptBeside(({ before, after }: LinesAround) => ({
  title: before.findLast(isTitle) ?? "",
  unit: [...before, ...after].map(unitOf).find((name) => name !== "") ?? "",
}));

type StatedByLabels = Pick<Stated, "columns" | "rows" | "form" | "totalRow" | "frame">;

/** What the labels of a table name; null where it has none above its figures, or several tables side by side. */
const statedBy = perStructure((table): StatedByLabels | null => {
  const { grid, nColumns, columnKinds, rowRoles, contents: frame } = table;
  if (table.panels.length > 1 || table.headRows === 0) return null;
  const { names, ...rows } = rowNames(table.rowLabels, (row) => rowRoles[row] === "body");
  const isFigured = (column: number): boolean =>
    column >= table.stubColumns && isFigureKind(columnKinds[column]);
  const figuresIn = (column: number) => figuresDown(names, (row) => grid[row * nColumns + column]!);
  return { ...columnsOf(table.columnLabels, isFigured, figuresIn), ...rows, frame };
});

/** The same of grids that plainly add up, as long as their labels are the same lists. */
const statedByGrid = keptBeside(
  ({ columnLabels, rowLabels }: PlainGrid): StatedByLabels => {
    const { names, ...rows } = rowNames(rowLabels, (row) => row > 0);
    const figuresIn = (column: number) => figuresDown(names, (row) => row * columnLabels.length + column);
    return { ...columnsOf(columnLabels, (column) => column > 0, figuresIn), ...rows, frame: rowLabels };
  },
  ({ rowLabels }) => rowLabels,
);

/** What the labels of rows say: the name of each, or "", all of them, and the only one that is called the total. */
interface RowNames extends Pick<Stated, "rows" | "totalRow"> {
  readonly names: readonly string[];
}

function rowNames(labels: readonly string[], isBody: (row: number) => boolean): RowNames {
  const names = labels.map((label, row) => (isBody(row) ? foldLabel(label) : ""));
  const totalRow = totalRowOf(labels.filter((_, row) => isBody(row)));
  return { names, rows: new Set(names), totalRow };
}

function subjectIn(title: string): string {
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

function unitIn(line: string): string {
  return /单\s*位|unit|\bin\b/i.test(line) ? (readUnitNote(line)?.name ?? "") : "";
}

/** The figures of each column whose label no other has, and the form that all labels make. */
function columnsOf(
  labels: readonly string[],
  isFigured: (column: number) => boolean,
  figuresIn: (column: number) => ReadonlyMap<string, CellId>,
): Pick<Stated, "columns" | "form"> {
  const columns = new Map<string, { readonly figures: ReadonlyMap<string, CellId> }>();
  const placed = new Map<string, number>();
  const names = labels.map(foldLabel);
  const form = [...new Set(names)].sort().join("\n");
  names.forEach((name, column) => {
    if (name !== "" && isFigured(column)) placed.set(name, placed.has(name) ? nameless : column);
  });
  for (const [name, column] of placed) {
    if (column === nameless) continue;
    const figures = lazily(() => figuresIn(column));
    columns.set(name, {
      get figures() {
        return figures();
      },
    });
  }
  return { columns, form };
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

/** The only one of some rows' labels that is called a total, folded. */
function totalRowOf(rowLabels: readonly string[]): string {
  const totals = rowLabels.filter(isBareTotal);
  return totals.length === 1 ? foldLabel(totals[0]!) : "";
}
