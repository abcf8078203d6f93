import { lookaheadLines, type TableSyntax } from "../../model/syntax.ts";
import type { RawCell, RawTable } from "../../model/table.ts";
import {
  columnsOnPages,
  edgesOf,
  findColumns,
  type LayoutColumns,
  type PlacedFields,
  placeFields,
  unevenness,
} from "../layout/aligned-columns.ts";
import { type AlignedLine, isRuleLine } from "../layout/aligned-lines.ts";
import { AlignedRun, mostWordLines, opensSection } from "../layout/aligned-run.ts";
import { cellOf, type LineStretch } from "../layout/cell-text.ts";
import { isPageHead } from "../layout/figured-rows.ts";
import { sizedGrid } from "../layout/grid-size.ts";
import { showsDepth } from "../layout/label-depth.ts";
import { readLineBelow, readLines } from "../layout/lines-below.ts";
import { endsTable, longestLine } from "../layout/table-end.ts";
import { partTightFigures } from "../layout/tight-figures.ts";
import { wrappedLabels } from "../layout/wrapped-labels.ts";

/**
 * Columns aligned by position with two blanks or more between them, as terminals, typewriters and PDF tools lay
 * tables out: wrapped labels, dot leaders, currency signs in a column of their own, rules, page breaks.
 */
export const alignedSyntax: TableSyntax = {
  name: "aligned",
  measure: (lines, at) => (mayStart(lines[at]!) && isFigureNear(lines, at) ? measureFrom(lines, at) : 0),
  read: (lines) => layOut(lines),
};

// Measuring

/** A lone word this far from the margin may be the centred head of a table. */
const centredIndent = 24;

/** Most lines are refused here: no gap of two blanks, no bar, no rule. */
function mayStart(line: string): boolean {
  const text = line.trim();
  if (line.length > longestLine || text.includes("\t")) return false;
  // Bars from the first to the last cell are pipe rows, with or without a delimiter row.
  if (text.startsWith("|") && !text.startsWith("||")) return false;
  if (isRuleLine(line)) return text.length >= 10;
  if (text !== "" && text.length <= centredIndent && line.indexOf(text) >= centredIndent)
    return !endsTable(line);
  return (hasGap(text) || /\|\||\.{3}|…/.test(text)) && !endsTable(line) && !isPageHead(line);
}

/** Whether two blanks part words, other than those that typists put behind a full stop, or ideographic ones do. */
function hasGap(text: string): boolean {
  if (/\u3000[ \u3000]|\d\u3000|\u3000\d/.test(text)) return true;
  for (let at = text.indexOf("  "); at >= 0; at = text.indexOf("  ", at + 2)) {
    const before = text[at - 1]!;
    if (before !== " " && !(".?!".includes(before) && text[at - 2] !== ".")) return true;
  }
  return false;
}

/** Whether a figure may stand behind no more lines of words than a table has: a look that spares words all others. */
function isFigureNear(lines: readonly string[], at: number): boolean {
  const last = Math.min(lines.length, at + lookaheadLines);
  for (let i = at, nWords = 0; i < last && nWords <= mostWordLines; i++) {
    if (/[\d０-９–—－…/-]/.test(lines[i]!)) return true;
    if (lines[i]!.trim().length > 1) nWords++;
  }
  return false;
}

function measureFrom(lines: readonly string[], at: number): number {
  const run = new AlignedRun();
  let end = at;
  for (let i = at; i < lines.length; i++) {
    const text = lines[i]!;
    if (isBoxRule(text)) break;
    if (i - end > lookaheadLines || (i - at >= lookaheadLines && !run.isTable)) break;
    const line = readLineBelow(text, run.last);
    if ((line.kind === "rule" && run.closeAt(i)) || run.isBareTotal(i, text, line)) end = i + 1;
    if (line.kind === "row" && endsTable(text) && !run.opensLabel(lines, i)) break;
    if (line.kind === "row" && !run.goesOn(text, line, () => opensSection(lines, i))) break;
    if (run.add(text, line)) end = i + 1;
  }
  return run.isTable ? end - at : 0;
}

/** Whether a line is a rule that borders meet: what stands below a title is a table drawn with box characters. */
function isBoxRule(text: string): boolean {
  return /^[ \u3000]*[\u2500-\u257f]+\s*$/.test(text) && /[┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝]/.test(text);
}

// Reading

/** A row of the table to be: a line with fields, and the stretches of labels wrapped above and below it. */
interface AlignedRow extends PlacedFields {
  readonly line: number;
  readonly before: LineStretch[];
  readonly after: LineStretch[];
}

function layOut(lines: readonly string[]): RawTable {
  const { rows, ruledRows, spacedRows } = readRows(lines);
  const firstFigured = rows.findIndex(({ nFigures }) => nFigures > 0);
  const heads = rows.slice(0, Math.max(0, firstFigured));
  const figured = rows.filter(({ nFigures, fields }) => nFigures > 0 && fields.length > 1);
  const columns = findColumns(figured, heads);
  const onPages = columnsOnPages(figured, columns);
  const labelled = rows.filter(({ fields, nFigures }) => fields.length > nFigures && nFigures > 0);
  const isDeep = showsDepth(
    lines,
    labelled.map(({ line, fields }) => ({ line, ...fields[0]! })),
  );
  const cells = rows.flatMap((row, at) =>
    cellsOfRow(lines, row, at, onPages[row.page] ?? columns, at > firstFigured, isDeep),
  );
  const size = { nRows: rows.length, nColumns: Math.max(1, columns.nColumns) };
  return sizedGrid({ cells, ...size, headRows: null, ruledRows, spacedRows, raggedRows: [] });
}

function cellsOfRow(
  lines: readonly string[],
  row: AlignedRow,
  at: number,
  columns: LayoutColumns,
  inBody: boolean,
  isDeep: boolean,
): RawCell[] {
  const { line, fields, nFigures, before, after } = row;
  const lone = fields.length === 1 && nFigures === 0 && inBody;
  const places = lone ? Int32Array.of(0) : placeFields(row, columns);
  const pieces = new Map<number, LineStretch>();
  fields.forEach(({ from, to }, field) => {
    const column = places[field]!;
    const first = pieces.get(column)?.from ?? (column === 0 && isDeep ? 0 : from);
    pieces.set(column, { line, from: first, to });
  });
  const cells: RawCell[] = [];
  if (before.length + after.length > 0) {
    const own = pieces.get(0);
    pieces.delete(0);
    const cell = cellOf(
      lines,
      { row: at, column: 0 },
      own ? [...before, own, ...after] : [...before, ...after],
    );
    // What stands above may be a heading that its rows share, so that the row's own line shows its depth.
    const indent = own && isDeep ? lines[line]!.search(/\S/) : cell.indent;
    cells.push(indent === undefined ? cell : { ...cell, indent });
  }
  for (const [column, piece] of pieces) cells.push(cellOf(lines, { row: at, column }, [piece]));
  return cells;
}

/**
 * Where blank lines part more of the rows than that, they part no sections: text from PDF files has them everywhere.
 */
const mostSpaced = 1 / 3;

interface AlignedRows {
  readonly rows: readonly AlignedRow[];
  readonly ruledRows: readonly number[];
  readonly spacedRows: readonly number[];
}

function readRows(lines: readonly string[]): AlignedRows {
  const read = readLines(lines);
  const wide = isWideLayout(lines, read);
  const rows: AlignedRow[] = [];
  const ruledRows: number[] = [];
  const spacedRows: number[] = [];
  const wrapped = wrappedLabels(lines, read);
  let page = 0;
  partTightFigures(lines, read, wide).forEach(({ kind, fields, nFigures }, line) => {
    if (kind === "footer") page++;
    if (kind === "rule" && rows.length > 0 && ruledRows[ruledRows.length - 1] !== rows.length)
      ruledRows.push(rows.length);
    if (kind !== "row" || wrapped.owners[line]! >= 0) return;
    const above = rows[rows.length - 1];
    if (above?.page === page && read[line - 1]!.kind === "blank") spacedRows.push(rows.length);
    const [before, after] = [wrapped.before.get(line) ?? [], wrapped.after.get(line) ?? []];
    rows.push({ line, page, fields, nFigures, edges: edgesOf(lines[line]!, fields, wide), before, after });
  });
  return {
    rows,
    ruledRows: ruledRows.filter((row) => row < rows.length),
    spacedRows: spacedRows.length <= mostSpaced * rows.length ? spacedRows : [],
  };
}

/** Whether the layout counts wide characters double. */
function isWideLayout(lines: readonly string[], read: readonly AlignedLine[]): boolean {
  const figured = read.flatMap(({ fields, nFigures }, line) =>
    nFigures > 0 && fields.length > 1 ? [{ fields, line }] : [],
  );
  const by = (wide: boolean) =>
    unevenness(figured.map(({ fields, line }) => ({ edges: edgesOf(lines[line]!, fields, wide) })));
  return by(true) <= by(false);
}
