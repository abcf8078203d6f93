import { type LineRow, lookaheadLines, type TableSyntax } from "../../model/syntax.ts";
import type { RawTable } from "../../model/table.ts";
import { openingBlanks } from "../../text/lines.ts";
import { readMark } from "../../text/marks.ts";
import { greatestOf } from "../../text/ordered.ts";
import { addRow, noRows } from "../layout/bar-rows.ts";
import { isPageTurn } from "../layout/continuation.ts";
import { isFigure } from "../layout/figures.ts";
import { sizedGrid } from "../layout/grid-size.ts";
import { type FieldRow, withMergedStubs } from "../layout/merged-stubs.ts";
import { delimitedColumns, hasPipe, isRuleRow, pipeFields } from "../layout/pipe-fields.ts";
import { afterQuotes, opensBlock, prefixOf } from "../layout/prefix.ts";

/**
 * Rows of pipes without a delimiter row: `a | b | c |`, `| a | b |`, and what `psql` prints with its
 * `---+---` rules. Two rows of one shape make a table where their outer pipes or figures show that they mean one.
 */
export const pipeRowsSyntax: TableSyntax = {
  name: "pipe-rows",

  measure(lines, at) {
    if (!isRow(lines, at)) return 0;
    const { end, evident } = runOf(lines, at);
    return evident ? end - at : 0;
  },

  read(lines): RawTable {
    const { quotes } = prefixOf(lines[0] ?? "");
    const rows: FieldRow[] = [];
    const ruledRows: number[] = [];
    for (let line = 0; line < lines.length; line++) {
      const text = lines[line]!;
      const fields = pipeFields(text, Math.max(0, afterQuotes(text, quotes)));
      const isRule = isDrawnRule(text) || isRuleRow(text, fields);
      if (isRule && ruledRows[ruledRows.length - 1] !== rows.length) ruledRows.push(rows.length);
      if (!isRule && hasPipe(text, 0)) rows.push({ line, fields });
      else if (isCaption(text)) rows.push({ line, fields: [openingBlanks(text), text.trimEnd().length] });
    }
    const placed = withMergedStubs(rows, lines);
    const nColumns = widthOf((placed ?? rows).map(({ fields }) => fields.length / 2));
    const read = noRows(nColumns);
    for (const { line, fields } of placed ?? withStub(rows, nColumns))
      addRow(read, lines[line]!, line, fields);
    const shortRows = (placed ?? []).flatMap((row, at) =>
      row === rows[at] ? [] : [{ row: at, isGuess: false }],
    );
    const { cells, nRows, raggedRows } = read;
    return sizedGrid({ cells, nRows, nColumns, headRows: null, ruledRows, raggedRows, shortRows });
  },

  rows: { headRows: null, rowAt },
};

/** The rows, where the head names only the columns of figures: a blank cell stands before what it names. */
function withStub(rows: readonly FieldRow[], nColumns: number): readonly FieldRow[] {
  const [head, ...others] = rows;
  const isShort = ({ fields }: FieldRow): boolean => fields.length / 2 === nColumns - 1;
  if (!head || nColumns < 3 || !isShort(head) || others.some(isShort)) return rows;
  const from = head.fields[0]!;
  return [{ line: head.line, fields: [from, from, ...head.fields] }, ...others];
}

/** A longer line is data that nobody reads as a table. */
const longestLine = 20_000;

function rowAt(lines: readonly string[], at: number): LineRow | null {
  const line = lines[at]!;
  const { quotes } = prefixOf(lines[0]!);
  const fields = pipeFields(line, Math.max(0, afterQuotes(line, quotes)));
  if (isDrawnRule(line) || isRuleRow(line, fields) || !hasPipe(line, 0)) return null;
  return { fields, layout: at === 0 ? `${fields.length} ${quotes}` : `${fields.length}` };
}

/** A line of dashes and crosses as drawn between rows; `||` and `++` belong to layouts aligned by position. */
function isDrawnRule(line: string): boolean {
  return line.includes("---") && /^[\s+|-]+$/.test(line) && !line.includes("++");
}

/** Whether a row of at least two cells stands there, which is not the header of a table with a delimiter row. */
function isRow(lines: readonly string[], at: number): boolean {
  const line = lines[at]!;
  if (line.length > longestLine || !line.includes("|")) return false;
  if (line.includes("||") && /^[^|]*\|\|[^|]*$/.test(line)) return false;
  const { from } = prefixOf(line);
  if (opensBlock(line, from) || isDrawnRule(line)) return false;
  if (delimitedColumns(lines[at + 1] ?? "", prefixOf(lines[at + 1] ?? "").from) > 0) return false;
  return hasPipe(line, from) && pipeFields(line, from).length >= 4;
}

/**
 * The run of rows from `at` on, with rules and page breaks between them, and whether it shows itself as a table,
 * which must be plain within `lookaheadLines`.
 */
function runOf(lines: readonly string[], at: number): { end: number; evident: boolean } {
  const seen = new Evidence();
  let end = at;
  for (let line = at; line < lines.length; line++) {
    if (seen.isHopeless() || (line - at === lookaheadLines && !seen.isTable())) break;
    const text = lines[line]!;
    if (isRow(lines, line)) {
      seen.add(text);
      end = line + 1;
      continue;
    }
    if (isDrawnRule(text) || (isCaption(text) && isNextRow(lines, line) && !opensTable(lines, line)))
      continue;
    line = afterPageBreak(lines, line) - 1;
    if (line < 0) break;
  }
  return { end, evident: seen.isTable() };
}

function isNextRow(lines: readonly string[], line: number): boolean {
  return line + 1 < lines.length && isRow(lines, line + 1);
}

/** Whether a numbered heading stands over the head of another table: 三、收到和处理…, and words in each cell below it. */
function opensTable(lines: readonly string[], line: number): boolean {
  if (readMark(lines[line]!) === null) return false;
  const below = lines[line + 1]!;
  const fields = pipeFields(below, prefixOf(below).from);
  return !fields.some((from, at) => at % 2 === 0 && isFigure(below.slice(from, fields[at + 1])));
}

const longestCaption = 160;

/**
 * Whether a line without pipes may name the rows below it, as the sections of a statement are named: words that open
 * no other block and end no sentence.
 */
function isCaption(line: string): boolean {
  return (
    line.length <= longestCaption &&
    /\p{L}/u.test(line) &&
    /[^.,;!?。，；！？|]\s*$/u.test(line) &&
    !line.includes("|") &&
    !opensBlock(line, 0) &&
    !isPageTurn(line)
  );
}

/** A row of so many figures below a head is a table by itself. */
const manyFigures = 5;

/** What the rows so far say about whether they make a table. */
class Evidence {
  #nRows = 0;
  #nClosed = 0;
  #nFigured = 0;
  /** The most figures that stand in one row. */
  #mostFigures = 0;
  #hasBlank = false;
  #alike = 0;
  readonly #widths = new Map<number, number>();

  add(line: string): void {
    const fields = pipeFields(line, prefixOf(line).from);
    const count = (this.#widths.get(fields.length) ?? 0) + 1;
    this.#widths.set(fields.length, count);
    this.#alike = Math.max(this.#alike, count);
    this.#nRows++;
    if (/^[\s>]*\||\|\s*$/.test(line)) this.#nClosed++;
    let nFigures = 0;
    for (let at = 0; at < fields.length; at += 2) {
      if (fields[at] === fields[at + 1]) this.#hasBlank = true;
      if (at > 0 && isFigure(line.slice(fields[at], fields[at + 1]))) nFigures++;
    }
    if (nFigures > 0) this.#nFigured++;
    this.#mostFigures = Math.max(this.#mostFigures, nFigures);
  }

  /** A menu or a sentence with bars in it. */
  isHopeless(): boolean {
    return this.#nRows >= 4 && this.#nFigured === 0 && this.#nClosed < this.#nRows;
  }

  isTable(): boolean {
    const isClosed = this.#nClosed === this.#nRows;
    // Heads that lost their merged cells are all of other widths than the one row of figures below them.
    if ((isClosed || !this.#hasBlank) && this.#nRows > 1 && this.#mostFigures >= manyFigures) return true;
    return this.#alike >= 2 && (isClosed || this.#nFigured >= 2);
  }
}

/** The next row behind blank lines with the mark of a page's end among them, or 0 where no page turns. */
function afterPageBreak(lines: readonly string[], at: number): number {
  let turned = false;
  const last = Math.min(lines.length, at + lookaheadLines);
  for (let line = at; line < last; line++) {
    if (isPageTurn(lines[line]!)) turned = true;
    else if (lines[line]!.trim() !== "") return turned && isRow(lines, line) ? line : 0;
  }
  return 0;
}

/** The number of columns: the widest that at least two rows agree on, else the widest. */
function widthOf(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  let widest = 0;
  for (const width of widths) {
    counts.set(width, (counts.get(width) ?? 0) + 1);
    widest = Math.max(widest, width);
  }
  const agreed = [...counts].filter(([, count]) => count >= 2).map(([width]) => width);
  return agreed.length > 0 ? greatestOf(agreed) : widest;
}
