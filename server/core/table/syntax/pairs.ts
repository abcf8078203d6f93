import { spanOf } from "../../model/span.ts";
import type { TableSyntax } from "../../model/syntax.ts";
import type { RawCell, RawTable } from "../../model/table.ts";
import { isBlankCode, readMark } from "../../text/marks.ts";
import { greatestOf } from "../../text/ordered.ts";
import { labelOf } from "../label.ts";
import { plainCell } from "../layout/cell-text.ts";
import { isFigure, type Stretch } from "../layout/figures.ts";
import { sizedGrid } from "../layout/grid-size.ts";

/**
 * Lines that say the same labels one below the other, each with its figure, with wide blanks between the pairs:
 * "North: opened 5  closed 3". The labels are the head, what names a line before its pairs, or on the line above, is
 * the stub. Labels that return in the same order are what tells a table from a sentence.
 */
export const pairsSyntax: TableSyntax = {
  name: "pairs",
  opensInWords: true,

  measure(lines, at) {
    const isNamedAbove = !mayPair(lines[at]!);
    if (isNamedAbove && !(mayPair(lines[at + 1] ?? "") && isName(lines[at]!))) return 0;
    const step = isNamedAbove ? 2 : 1;
    const first = rowOf(lines, at + step - 1);
    if (!first || (isNamedAbove && first.group)) return 0;
    let end = at + step;
    while (end + step <= lines.length && continues(lines, end, step, first)) end += step;
    return end > at + step ? end - at : 0;
  },

  read(lines): RawTable {
    const rows = lines.flatMap((line, at) => (mayPair(line) ? (rowOf(lines, at) ?? []) : []));
    const first = rows[0];
    if (!first) return { cells: [], nRows: 0, nColumns: 0, headRows: 0, ruledRows: [], raggedRows: [] };
    const groups = rows.map((row) => row.group ?? nameAbove(lines, row.line));
    const nStubs = groups.some((group) => group !== null) ? 1 : 0;
    const cells: RawCell[] = [];
    const put = (row: number, column: number, line: number, { from, to }: Stretch): void => {
      cells.push(plainCell(row, column, spanOf(line, from, to), lines[line]!.slice(from, to)));
    };
    first.pairs.forEach(({ label }, at) => {
      put(0, nStubs + at, first.line, label);
    });
    rows.forEach(({ line, pairs }, at) => {
      const group = groups[at];
      if (group) put(at + 1, 0, group.line, group);
      pairs.forEach(({ figure }, pair) => {
        put(at + 1, nStubs + pair, line, figure);
      });
    });
    const nColumns = nStubs + greatestOf(rows.map(({ pairs }) => pairs.length));
    const nRows = rows.length + 1;
    return sizedGrid({ cells, nRows, nColumns, headRows: 1, ruledRows: [], raggedRows: [] });
  },
};

const longestLine = 400;
/** A label or a name that is longer is prose. */
const longestLabel = 40;

interface Pair {
  readonly label: Stretch;
  readonly figure: Stretch;
}

interface Name extends Stretch {
  readonly line: number;
}

interface PairRow {
  readonly line: number;
  /** What stands before the pairs and names them. */
  readonly group: Name | null;
  readonly pairs: readonly Pair[];
  /** Its labels as they are compared. */
  readonly labels: readonly string[];
}

/** A look that spares most lines all others: no wide blank, no pairs. */
function mayPair(line: string): boolean {
  return line.length <= longestLine && (line.includes("  ") || line.includes("\u3000"));
}

function continues(lines: readonly string[], at: number, step: number, first: PairRow): boolean {
  if (!mayPair(lines[at + step - 1]!) || (step === 2 && !isName(lines[at]!))) return false;
  const row = rowOf(lines, at + step - 1);
  return (
    row !== null &&
    (step === 1 || row.group === null) &&
    row.labels.length === first.labels.length &&
    row.labels.every((label, pair) => label === first.labels[pair])
  );
}

/** Whether a line may name the pairs below it: a few words, and neither a figure, a sentence nor a heading. */
function isName(line: string): boolean {
  const text = line.trim();
  return (
    text !== "" && text.length <= longestLabel && !/[\d０-９|#<>`。；！？，,;]/.test(text) && !readMark(line)
  );
}

function nameAbove(lines: readonly string[], at: number): Name | null {
  const line = lines[at - 1];
  return line !== undefined && !mayPair(line) && isName(line)
    ? nameOf(line, { from: 0, to: line.length }, at - 1)
    : null;
}

/** The pairs of a line, at least two with labels of their own; null where anything else stands in it. */
function rowOf(lines: readonly string[], at: number): PairRow | null {
  const line = lines[at]!;
  if (/[|\t。；！？]/.test(line)) return null;
  const fields = fieldsOf(line);
  const pairs: Pair[] = [];
  let group: Name | null = null;
  for (let field = 0; field < fields.length; field++) {
    const own = fields[field]!;
    const pair = pairOf(line, own) ?? pairOver(line, own, fields[field + 1]);
    if (!pair) {
      if (field > 0 || !isLabel(line.slice(own.from, own.to))) return null;
      group = nameOf(line, own, at);
      continue;
    }
    if (pair.figure.from > own.to) field++;
    const named = pairs.length === 0 && !group ? partAtColon(line, pair.label) : null;
    if (named) group = nameOf(line, named.name, at);
    pairs.push(named ? { label: named.label, figure: pair.figure } : pair);
  }
  const labels = pairs.map(({ label }) => labelOf(line.slice(label.from, label.to)));
  return pairs.length >= 2 && new Set(labels).size === labels.length
    ? { line: at, group, pairs, labels }
    : null;
}

/** What stands between wide blanks: two or more, or one of full width. */
function fieldsOf(line: string): Stretch[] {
  const fields: Stretch[] = [];
  let from = -1;
  let to = 0;
  for (let at = 0; at < line.length; at++) {
    if (isBlankCode(line.charCodeAt(at))) continue;
    const isApart = at - to >= 2 || line.charCodeAt(to) === 0x3000;
    if (from >= 0 && at > to && isApart) {
      fields.push({ from, to });
      from = at;
    } else if (from < 0) from = at;
    to = at + 1;
  }
  if (from >= 0) fields.push({ from, to });
  return fields;
}

/** A field that is a label and a figure behind it, with a colon between perhaps and a unit at the end. */
function pairOf(line: string, { from, to }: Stretch): Pair | null {
  const text = line.slice(from, to);
  const start = text.search(/[\d０-９]|[-–—－…]{1,3}$/);
  if (start <= 0) return null;
  let figure = start;
  while (figure > 0 && /[-−–－+＋△▲(（$￥¥€]/.test(text[figure - 1]!)) figure--;
  const unit = / ?\p{L}{0,12}$/u.exec(text)!.index;
  if (/[.,]$/.test(text) || !isFigure(text.slice(figure, unit))) return null;
  const label = labelBefore(line, from, from + figure);
  return label ? { label, figure: { from: from + figure, to } } : null;
}

/** A label that ends with a colon, and the figure in the field behind it. */
function pairOver(line: string, own: Stretch, next: Stretch | undefined): Pair | null {
  if (!next || !/[:：=]$/.test(line.slice(own.from, own.to)) || !isFigure(line.slice(next.from, next.to)))
    return null;
  const label = labelBefore(line, own.from, own.to);
  return label ? { label, figure: next } : null;
}

function labelBefore(line: string, from: number, end: number): Stretch | null {
  let to = end;
  while (to > from && /[\s:：=]/.test(line[to - 1]!)) to--;
  return isLabel(line.slice(from, to)) ? { from, to } : null;
}

function isLabel(text: string): boolean {
  return text.length > 0 && text.length <= longestLabel && !/[,，;；.…]/.test(text) && /\p{L}/u.test(text);
}

/** "North: opened" is the name of a line and its first label. */
function partAtColon(line: string, { from, to }: Stretch): { name: Stretch; label: Stretch } | null {
  const colon = line.slice(from, to).search(/[:：]/);
  if (colon < 0) return null;
  let start = from + colon + 1;
  while (start < to && isBlankCode(line.charCodeAt(start))) start++;
  return start < to ? { name: { from, to: from + colon }, label: { from: start, to } } : null;
}

/** A name without the mark of a list item before it and the colon behind it. */
function nameOf(line: string, { from, to }: Stretch, at: number): Name {
  const text = line.slice(from, to);
  const lead = /^\s*(?:[-*+•] +)?/.exec(text)![0].length;
  const tail = text
    .trimEnd()
    .replace(/[:：]$/, "")
    .trimEnd().length;
  return { line: at, from: from + Math.min(lead, tail), to: from + tail };
}
