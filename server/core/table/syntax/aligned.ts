import { lookaheadLines, type TableSyntax } from "../../model/syntax.ts";
import type { RawCell, RawTable } from "../../model/table.ts";
import { openingBlanks } from "../../text/lines.ts";
import {
  columnsOnPages,
  edgesOf,
  findColumns,
  type LayoutColumns,
  type PlacedFields,
  placeFields,
  unevenness,
} from "../layout/aligned-columns.ts";
import { type AlignedLine, isRuleLine, readAlignedLine } from "../layout/aligned-lines.ts";
import { cellOf, type LineStretch } from "../layout/cell-text.ts";
import { figuresOfCutLabel } from "../layout/cut-labels.ts";
import { type Aligned, evenness, hasTightGaps, isFigured, isPageHead } from "../layout/figured-rows.ts";
import { sizedGrid } from "../layout/grid-size.ts";
import { showsDepth } from "../layout/label-depth.ts";
import { endsTable, isNumbered, longestLine } from "../layout/table-end.ts";
import { partTightFigures } from "../layout/tight-figures.ts";
import { isLoneWord, wrappedLabels } from "../layout/wrapped-labels.ts";

/**
 * Columns aligned by position with two blanks or more between them, as terminals, typewriters and PDF tools lay
 * tables out: wrapped labels, dot leaders, currency signs in a column of their own, rules, page breaks.
 */
export const alignedSyntax: TableSyntax = {
  name: "aligned",
  measure: (lines, at) => (mayStart(lines[at]!) && isFigureNear(lines, at) ? measureFrom(lines, at) : 0),
  read: (lines) => layOut(lines),
};

/** A line of one field that is longer is no head above the figures. */
const longestHead = 60;
/** Lines of words alone that may stand above the figures or between two rows of them. */
const mostWordLines = 12;
/** Rows of so many figures go on behind blank lines and words, as long as those are no new head. */
const manyFigures = 3;

// Measuring

/** Whether a line is a rule that borders meet: what stands below a title is a table drawn with box characters. */
function isBoxRule(text: string): boolean {
  return /^[ \u3000]*[\u2500-\u257f]+\s*$/.test(text) && /[┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝]/.test(text);
}

/** A lone word this far from the margin may be the centred head of a table. */
const centredIndent = 24;
/** A lone row of so many figures under a head is a table. */
const enoughFigures = 5;

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
  const run = new Run();
  let end = at;
  for (let i = at; i < lines.length; i++) {
    const text = lines[i]!;
    if (isBoxRule(text)) break;
    if (i - end > lookaheadLines || (i - at >= lookaheadLines && !run.isTable)) break;
    const line = readAlignedLine(text);
    if ((line.kind === "rule" && run.closeAt(i)) || run.isBareTotal(i, text, line)) end = i + 1;
    if (line.kind === "row" && endsTable(text) && !run.opensLabel(lines, i)) break;
    if (line.kind === "row" && !run.goesOn(text, line, () => opensSection(lines, i))) break;
    if (run.add(text, line)) end = i + 1;
  }
  return run.isTable ? end - at : 0;
}

/** The lines of a table so far, and whether the next one belongs to it. */
class Run {
  #last: Aligned | null = null;
  #nFigured = 0;
  #nEven = 0;
  /** Rows of figures with gaps of two blanks each, and with an edge that is not under one of the row above. */
  #nTight = 0;
  #nOutOfLine = 0;
  #nHeads = 0;
  #underHead = false;
  #nWords = 0;
  #nBlank = 0;
  #turned = false;
  /** Rows that blank lines part from the one above: in text from PDF files nearly all of them. */
  #nSpaced = 0;
  /** The line of a rule right below a row of figures. */
  #rule = Number.NaN;

  /** Two rows of figures stand in one layout, or a long one stands under a head. */
  get isTable(): boolean {
    return !this.#isUnaligned && (this.#nEven > 0 || this.#underHead);
  }

  /** Gaps are two blanks wide wherever the figures stand: blanks part the cells, and position says nothing. */
  get #isUnaligned(): boolean {
    return this.#nTight === this.#nFigured && this.#nOutOfLine > 0;
  }

  /** A rule directly below a row of figures closes the table, but for a total without a label below that. */
  closeAt(rule: number): boolean {
    if (this.#nFigured === 0 || this.#nBlank > 0) return false;
    if (this.#nWords === 0) this.#rule = rule;
    return true;
  }

  /** Whether a line is nothing but a figure, right below a rule and under the figures above it, as ledgers have it. */
  isBareTotal(at: number, text: string, line: AlignedLine): boolean {
    if (this.#rule !== at - 1 || line.fields.length !== 1 || line.nFigures !== 1) return false;
    return this.#last!.line.nFigures === 1 && evenness(this.#last!, { text, line }).isEven;
  }

  goesOn(text: string, line: AlignedLine, isSection: () => boolean): boolean {
    if (this.#nWords > mostWordLines) return false;
    if (this.#nFigured === 0 && isLoneWord(line) && text.trim().length > longestHead) return false;
    if (this.#nFigured === 0 || this.#nBlank === 0 || this.#turned) return true;
    if (2 * this.#nSpaced >= this.#nFigured) return true;
    const above = this.#last!;
    if (isFigured(text, line)) return evenness(above, { text, line }).isEven;
    if (above.line.nFigures >= manyFigures && line.fields.length < manyFigures) return true;
    return isLoneWord(line) && isSection();
  }

  /**
   * Whether a numbered line is the first part of a label wrapped in a narrow column, not a heading: the rest
   * of it stands right below, before figures under those above.
   */
  opensLabel(lines: readonly string[], at: number): boolean {
    if (this.#nBlank > 0 || !isNumbered(lines[at]!)) return false;
    const below = lines[figuresOfCutLabel(lines, at)] ?? "";
    const line = readAlignedLine(below);
    if (line.kind !== "row" || line.nFigures < 2 || !isFigured(below, line)) return false;
    if (this.#last) return evenness(this.#last, { text: below, line }).isEven;
    return this.#nHeads > 0;
  }

  /** Takes a line in; true where it is a row of figures, so that the table reaches to it. */
  add(text: string, line: AlignedLine): boolean {
    if (line.kind === "blank") this.#nBlank++;
    if (line.kind === "footer") this.#turned = true;
    if (line.kind !== "row") return false;
    if (!isFigured(text, line)) {
      if (text.trim().length > 1) this.#nWords++;
      if (line.fields.length > 2) this.#nHeads++;
      return false;
    }
    if (hasTightGaps(text, line)) this.#nTight++;
    if (this.#last) {
      const { isEven, isInLine } = evenness(this.#last, { text, line });
      if (isEven) this.#nEven++;
      if (!isInLine) this.#nOutOfLine++;
    }
    if (line.nFigures >= enoughFigures && this.#nHeads > 0) this.#underHead = true;
    if (this.#nBlank > 0) this.#nSpaced++;
    this.#nFigured++;
    this.#last = { text, line };
    this.#nWords = 0;
    this.#nBlank = 0;
    this.#turned = false;
    return true;
  }
}

/**
 * Whether words below a blank line open a part of the table above, as "Liabilities" and "Cost of sales:" do
 * in statements: the next row of figures is set in below them. Words at its own margin are the caption of
 * another table, and so are those with a date or number in them that a blank line sets apart.
 */
function opensSection(lines: readonly string[], at: number): boolean {
  const words = lines[at]!;
  if (words.trim().length > longestHead) return false;
  const isCaption = /\d/.test(words) && (lines[at + 1] ?? "").trim() === "";
  for (let i = at + 1; !isCaption && i < Math.min(lines.length, at + mostWordLines); i++) {
    const line = readAlignedLine(lines[i]!);
    if (line.kind === "row" && isFigured(lines[i]!, line))
      return openingBlanks(lines[i]!) > openingBlanks(words);
  }
  return false;
}

// Reading

/** A row of the table to be: a line with fields, and the stretches of labels wrapped above and below it. */
interface AlignedRow extends PlacedFields {
  readonly line: number;
  readonly before: LineStretch[];
  readonly after: LineStretch[];
}

function layOut(lines: readonly string[]): RawTable {
  const { rows, ruledRows } = readRows(lines);
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
  return sizedGrid({ cells, ...size, headRows: null, ruledRows, raggedRows: [] });
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

function readRows(lines: readonly string[]): { rows: AlignedRow[]; ruledRows: number[] } {
  const read = lines.map(readAlignedLine);
  const wide = isWideLayout(lines, read);
  const rows: AlignedRow[] = [];
  const ruledRows: number[] = [];
  const wrapped = wrappedLabels(lines, read);
  let page = 0;
  partTightFigures(lines, read, wide).forEach(({ kind, fields, nFigures }, line) => {
    if (kind === "footer") page++;
    if (kind === "rule" && rows.length > 0 && ruledRows[ruledRows.length - 1] !== rows.length)
      ruledRows.push(rows.length);
    if (kind !== "row" || wrapped.owners[line]! >= 0) return;
    const [before, after] = [wrapped.before.get(line) ?? [], wrapped.after.get(line) ?? []];
    rows.push({ line, page, fields, nFigures, edges: edgesOf(lines[line]!, fields, wide), before, after });
  });
  return { rows, ruledRows: ruledRows.filter((row) => row < rows.length) };
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
