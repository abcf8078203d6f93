import { namesSelection } from "../../label-mentions.ts";
import { readLabel } from "../../labels.ts";
import type { Analysis, TableStudy } from "../../model/analysis.ts";
import { columnLabel, rowLabel } from "../../model/cell-names.ts";
import { Decimal } from "../../model/decimal.ts";
import type { ListedLine, ProseStudy } from "../../model/prose.ts";
import { runsAcross, sidesOf } from "../../model/relation.ts";
import { type Cell, cellAt, numeralSpan, type Table } from "../../model/table.ts";
import { inferConventions } from "../../number/conventions.ts";
import { foldLabel } from "../../number/fold.ts";
import { unitNamed } from "../../number/units.ts";
import { namesSum, otherwise, says } from "../../relation/label/sum-words.ts";
import { areComparable, mayDiffer, type Quantity, saidQuantity, statedQuantity } from "../quote/quantity.ts";
import {
  isFigure,
  isSlip,
  isWithin,
  type ListedFigure,
  type ListSum,
  mayTell,
  someGive,
  sumOf,
} from "./list-sum.ts";
import { bareLine, readBy } from "./listed-lines.ts";
import { blockBefore, type PlacedList } from "./lists.ts";

/** A column of more figures is data that nobody added up by hand. */
const mostParts = 100;
/** A total that is further from a column is one of something else, but for a slip of the pen. */
const near = 1.25;

type Text = Pick<Analysis, "blocks" | "starts" | "prose" | "judged" | "landmarks">;

/**
 * The totals on the line below a table ("Total: 4,310", 合计：4310元) with the column that they are of: the one that adds
 * up to it; else the only one of figures, of its unit, or by its name. Asks the landmarks only.
 */
export function feetIn(text: Text): PlacedList[] {
  const { blocks, starts, prose, judged, landmarks } = text;
  return landmarks.summing.flatMap((at): PlacedList[] => {
    const { listed } = prose[at]!;
    const place = blocks[at]!.kind === "table" ? at : blockBefore(text, at);
    const study = blocks[place]?.kind === "table" ? judged[place] : null;
    // A grid that plainly adds up has its totals within.
    if (!study || study.plainGrid) return [];
    const feet = place === at ? listed.slice(-1) : leading(listed);
    const sums = feet.flatMap((foot) => known(study, foot, starts[at]! - starts[place]!) ?? []);
    return sums.length > 0 ? [{ line: starts[place]!, endLine: starts[at + 1]!, sums }] : [];
  });
}

/** The lines of a block up to the first that is no total. */
function leading(listed: ProseStudy["listed"]): ProseStudy["listed"] {
  const end = listed.findIndex((line) => line?.closes !== "total");
  return end < 0 ? listed : listed.slice(0, end);
}

/** What was found of a line below a table. */
const sumsOfFeet = new WeakMap<
  ListedLine,
  { readonly study: TableStudy; readonly offset: number; readonly sum: ListSum | null }
>();

function known(study: TableStudy, foot: ListedLine | null, offset: number): ListSum | null {
  if (!foot || !isFigure(foot)) return null;
  const before = sumsOfFeet.get(foot);
  if (before?.study === study && before.offset === offset) return before.sum;
  const line = foot.span.line + offset;
  const read = readBy(foot, inferConventions([...study.table.cells.map(({ text }) => text), foot.figure]));
  const sum = isFigure(read)
    ? footOf(study, { ...read, span: { ...read.span, line, lastLine: line } })
    : null;
  sumsOfFeet.set(foot, { study, offset, sum });
  return sum;
}

/** A column that may be added up, by its figures. */
interface AddedColumn {
  readonly label: string;
  readonly parts: readonly ListedFigure[];
  readonly quantities: readonly Quantity[];
}

function footOf(study: TableStudy, total: ListedFigure): ListSum | null {
  const { table } = study;
  const amounts = table.columnKinds.flatMap((kind, column) =>
    kind === "amount" && column >= table.stubColumns ? [column] : [],
  );
  if (table.panels.length > 1 || amounts.length === 0) return null;
  const rows = addedRows(study);
  const columns = amounts.map((column) => columnOf(study, rows, column));
  const said = saidQuantity(total.numeral);
  const sums = columns.map((column) =>
    column?.quantities.every((quantity) => isAlike(said, quantity))
      ? sumOf(total, column.parts, "column", column.label)
      : null,
  );
  const sum = sums.find((each) => each?.standing.verdict !== "broken" && each) ?? null;
  if (sum || isOtherwise(study, rows, total)) return sum;
  const meant = certainColumn(columns, total);
  const missed = meant < 0 ? null : sums[meant]!;
  return missed && mayMiss(missed, columns) && mayTell(missed) ? missed : null;
}

/** The rows of figures that are no totals of others; null where a row of figures is neither that nor a part. */
function addedRows({ table, balances }: TableStudy): readonly number[] | null {
  const totals = new Set(
    balances.flatMap(({ relation }) =>
      relation.type === "sum" && !runsAcross(table, relation)
        ? [table.cells[sidesOf(relation).result]!.row]
        : [],
    ),
  );
  const rows: number[] = [];
  for (let row = 0; row < table.nRows; row++) {
    if (table.rowRoles[row] !== "body" || totals.has(row)) continue;
    const words = readLabel(table.rowLabels[row] ?? "");
    if (namesSum(words)) continue;
    if (says(words, [...otherwise, "discount"])) return null;
    rows.push(row);
  }
  return rows;
}

function columnOf(study: TableStudy, rows: readonly number[] | null, column: number): AddedColumn | null {
  const { table } = study;
  const cells = (rows ?? []).flatMap((row) => cellAt(table, row, column) ?? []);
  const figures = cells.filter(({ text }) => /\S/.test(text));
  if (figures.length < 2 || figures.length > mostParts) return null;
  if (figures.some(({ numeral }) => numeral?.kind !== "amount" || numeral.trust === "approximate"))
    return null;
  const quantities = figures.map((cell) => statedQuantity(study, cell, cell.numeral!));
  return {
    label: columnLabel(table, figures[0]!),
    parts: figures.flatMap((cell) => partOf(table, cell) ?? []),
    quantities,
  };
}

function partOf(table: Table, cell: Cell): ListedFigure | null {
  const span = numeralSpan(cell);
  if (!span || !cell.numeral) return null;
  const { numeral, text: figure } = cell;
  return { ...bareLine, label: rowLabel(table, cell), numeral, figure, span };
}

/** Whether two figures count the same in units of the same size, as far as anything says so. */
function isAlike(said: Quantity, stated: Quantity): boolean {
  const isOfOneSize = !said.unit || !stated.unit || said.unit.power === stated.unit.power;
  return isOfOneSize && areComparable(said, stated) && mayDiffer(said, stated);
}

/**
 * Whether a total that no column gives tells of something else: the table has one of its own, counts its rows, names a
 * few of many, or says the figure elsewhere.
 */
function isOtherwise(study: TableStudy, rows: readonly number[] | null, { numeral }: ListedFigure): boolean {
  const { table, caption, surroundings } = study;
  const nFigured = table.rowRoles.filter((role) => role === "body").length;
  if (!rows || rows.length < nFigured || numeral.value.equals(new Decimal(nFigured, 0))) return true;
  if ([caption, ...surroundings.before, ...table.rowLabels].some(namesSelection)) return true;
  const figures = table.cells.flatMap((cell) => (cell.numeral ? [cell.numeral.value] : []));
  const { value } = numeral;
  return figures.some((figure) => figure.equals(value)) || Decimal.sum(figures).equals(value);
}

/** The column that a total is certainly one of, by its place; -1 where none is. */
function certainColumn(
  columns: readonly (AddedColumn | null)[],
  { label, numeral, isOfSomething }: ListedFigure,
): number {
  const words = foldLabel(label);
  const isNamed = (column: AddedColumn | null) => column !== null && isNamedIn(column, words);
  const isOfUnit = (column: AddedColumn | null) =>
    column?.quantities.every(({ unit }) => unit !== null && unit.base === unitNamed(numeral.unit)?.base);
  for (const isMeant of [isNamed, ...(isOfSomething ? [] : [isOfUnit, () => columns.length === 1])]) {
    const [only = -1, another] = columns.flatMap((column, at) => (isMeant(column) ? [at] : []));
    if (only >= 0) return another === undefined ? only : -1;
  }
  return -1;
}

function isNamedIn({ label }: AddedColumn, words: string): boolean {
  const name = foldLabel(label).replace(/[（(][^（()）]*[)）]$/, "");
  return name.length > 1 && words.includes(name);
}

/** Whether a total that misses its column is near enough to be meant for it, and no run of its figures gives it. */
function mayMiss(sum: ListSum, columns: readonly (AddedColumn | null)[]): boolean {
  if (columns.some((column) => column && someGive(column.parts, sum.total.numeral.value))) return false;
  return isWithin(sum, near) || isSlip(sum);
}
