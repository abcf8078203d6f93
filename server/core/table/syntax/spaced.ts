import { spanOf } from "../../model/span.ts";
import type { LineRow, TableSyntax } from "../../model/syntax.ts";
import type { RaggedRow, RawCell, RawTable } from "../../model/table.ts";
import { codesOf } from "../../text/codes.ts";
import { isBlankCode, readMark } from "../../text/marks.ts";
import { greatestOf } from "../../text/ordered.ts";
import { plainCell } from "../layout/cell-text.ts";
import { isPageFooter, isPageTurn } from "../layout/continuation.ts";
import { figuresOfCutLabel } from "../layout/cut-labels.ts";
import { isFigure, type Stretch, tokensOf, trailingFigures } from "../layout/figures.ts";
import { placeFigures } from "../layout/lost-blanks.ts";

/**
 * One row a line with single blanks between cells, as text taken from a PDF file has it. Where one cell ends and
 * the next begins is lost for words; figures are counted from the right. Labels wrap above and below their
 * figures, and vertical label columns leave lines of one character.
 */
export const spacedSyntax: TableSyntax = {
  name: "spaced",
  opensInWords: true,
  measure: measureFrom,
  read: (lines) => layOut(lines.map(readRow)),
  rows: { headRows: null, rowAt },
};

/** How many lines without figures (heads, wrapped labels, footers) may stand before and between rows. */
const longestGap = 12;
const longestLine = 160;
/** So many strokes at the end of a line are the cells of a row that has no figure. */
const fewestBlanks = 4;
/** A lone row of this many figures is a table; fewer need a second row. */
const manyFigures = 5;
/** Rows of so many figures may stand apart, with so many blank lines between. */
const fewestParted = 2;
const mostBlanks = 2;

function measureFrom(lines: readonly string[], at: number): number {
  let end = 0;
  let nRows = 0;
  let nFigures = 0;
  let gap = 0;
  let last = 0;
  for (let i = at; i < lines.length && gap <= longestGap; i++) {
    const line = lines[i]!;
    const figures = figuresOf(line);
    if (figures > 0) {
      if (nRows === 0 && hasUnevenGaps(line)) return 0;
      if (last >= manyFigures && figures > 2 * last) break;
      nRows++;
      last = figures;
      nFigures += figures;
      end = i + 1 - at;
      gap = 0;
    } else if (
      line.trim() === "" ? !pageTurns(lines, i, at) && !isParted(lines, i, last) : stops(lines, i, at, last)
    )
      break;
    else if (gap++ === 0 && nRows === 0 && !isRowNear(lines, i)) break;
  }
  return nRows >= 2 || nFigures >= manyFigures ? end : 0;
}

/** Whether a line may be a row before the gap is too long, or a page may turn: a look that spares words all others. */
function isRowNear(lines: readonly string[], at: number): boolean {
  for (let i = at; i < lines.length && i <= at + longestGap; i++) if (mayEndFigure(lines[i]!)) return true;
  return false;
}

/**
 * Whether a first row has wide gaps between its cells, and not all of one width: its columns are aligned, and another
 * syntax reads them better. Two blanks between some of its figures are left of a web page, where the others have one.
 */
function hasUnevenGaps(line: string): boolean {
  const row = line.trim();
  const gaps = row.match(/[ \u3000]{2,}/g) ?? [];
  if (gaps.length > 0 && figuresWithBlanks.exec(row)?.[1]?.match(/\d -?\d/)) return false;
  return gaps.length === 1 || gaps.some((gap) => gap !== gaps[0]);
}

/** All figures of a row that one blank parts from its label, with one or two between each other. */
const figuresWithBlanks = /\S (-?\d[\d.,]*(?: {1,2}-?\d[\d.,]*)+)$/;

/** How many figures end the line, or 0 where it is a sentence, a list item or a heading rather than a row. */
function figuresOf(line: string): number {
  if (line.length > longestLine || !mayEndFigure(line) || line.includes("\t") || line.includes("|")) return 0;
  if (/[。；！？]|^\s*(?:[-*+>]|#+)\s/.test(line) || !endsInRow(line)) return 0;
  const tokens = tokensOf(line);
  const figures = trailingFigures(line, tokens);
  if (figures.length === 0 || tokens.length < 2) return 0;
  if (figures.length === 1 && (tokens.length > 6 || hasMarks(line.slice(0, figures[0]!.from)))) return 0;
  const isBlank = figures.every(({ from, to }) => !/\d/.test(line.slice(from, to).normalize("NFKC")));
  return isBlank && figures.length < fewestBlanks ? 0 : figures.length;
}

/** Whether a figure ends the line behind other words, and behind more than "x: 1": what most lines are refused by. */
function endsInRow(line: string): boolean {
  const text = line.trimEnd();
  let from = text.length;
  while (from > 0 && !isBlankCode(text.charCodeAt(from - 1))) from--;
  if (from === 0 || !isFigure(text.slice(from))) return false;
  const before = text.slice(0, from).replace(/(?:[△▲▼]|[(（][-−–－][)）])[ \u3000]$/, "");
  return mayEndFigure(before) || !hasMarks(before);
}

/** Whether a comma or a colon stands in what is before a figure, other than the one of 其中：, with which labels open. */
function hasMarks(text: string): boolean {
  return /[，：,:]/.test(text.replace(/^\s*其中[:：]/, ""));
}

/** Whether nothing but blanks stands in a line, or its last other character may end a figure. */
function mayEndFigure(line: string): boolean {
  let last = line.length - 1;
  while (last >= 0 && isBlankCode(line.charCodeAt(last))) last--;
  if (last < 0) return true;
  const bracketed = line[last] === ")" || line[last] === "）";
  const code = line.charCodeAt(bracketed ? last - 1 : last);
  return (code >= 0x30 && code <= 0x39) || figureFinals.has(code);
}

const figureFinals = codesOf("OoＯｏN零〇０１２３４５６７８９%％‰-–—－/…无空件个宗条人次户项份元*_ ");

/**
 * Whether blank lines from `at` on part two rows of as many figures, as where each row was a paragraph, or each label
 * and each run of figures.
 */
function isParted(lines: readonly string[], at: number, nFigures: number): boolean {
  const next = nextFilled(lines, at);
  const found = figuresOf(lines[next] ?? "");
  if (found > 0)
    return found >= fewestParted && (found === nFigures || (nFigures === 0 && isRepeated(lines, next)));
  const behind = nFigures < manyFigures || next < 0 ? -1 : nextFilled(lines, next);
  return behind > next + 1 && manyRunning(lines[behind]!) === nFigures;
}

/**
 * Whether a line of many figures, a label and as many figures again are paragraphs: a lone one may stand below a
 * heading.
 */
function isRepeated(lines: readonly string[], at: number): boolean {
  const label = nextFilled(lines, at);
  const below = label < 0 ? -1 : nextFilled(lines, label);
  const found = manyRunning(lines[at] ?? "");
  return found > 0 && found === manyRunning(lines[below] ?? "");
}

/** How many figures a line holds that is nothing else; 0 where those are few. */
function manyRunning(line: string): number {
  const found = isFiguresOnly(line) ? figuresOf(line) : 0;
  return found < manyFigures ? 0 : found;
}

/** The next line that is not blank, or -1 where more blank ones follow than stand within a table. */
function nextFilled(lines: readonly string[], at: number): number {
  for (let i = at + 1; i < lines.length && i <= at + mostBlanks; i++) if (lines[i]!.trim() !== "") return i;
  return -1;
}

/** A blank line ends the table unless a page turns there. */
function pageTurns(lines: readonly string[], at: number, start: number): boolean {
  for (let i = Math.max(start, at - 2); i < at + 4; i++) if (isPageTurn(lines[i] ?? "")) return true;
  return false;
}

/**
 * Whether a line without figures ends the table: a sentence, markup, or a heading of the text around, but no label cut
 * into lines before as many figures as the last row has.
 */
function stops(lines: readonly string[], at: number, start: number, nFigures: number): boolean {
  const line = lines[at]!;
  if (line.length > longestLine || /[。；！？|\t]|^\s*(?:#|[-*+>]\s|```|~~~|<)/.test(line))
    return !isPageFooter(line);
  if (isLatinProse(line)) return true;
  const mark = readMark(line);
  if (!mark || mark.family === "①") return false;
  if (mark.family === "第一部分" || mark.family === "第一章") return true;
  if (mark.family !== "一、" || line.trim().length <= 3) return false;
  if (isFiguresOnly(lines[at + 1] ?? "") || (at > start && isFiguresOnly(lines[at - 1]!))) return false;
  const next = nextFilled(lines, at);
  if (nFigures === 0 ? isRepeated(lines, next) : manyRunning(lines[next] ?? "") === nFigures) return false;
  const found = figuresOf(lines[figuresOfCutLabel(lines, at)] ?? "");
  // Below heads alone nothing says yet how many figures a row has.
  return nFigures === 0 ? at === start || found < manyFigures : found !== nFigures;
}

/** Many words between blanks and a stop at the end: a line of prose in a language that writes blanks. */
function isLatinProse(line: string): boolean {
  const last = line.trimEnd().slice(-2);
  return line.length > 30 && /[a-z]/.test(last) && hasManyBlanks(line);
}

/** A line of words has fewer blanks where it is no sentence. */
const manyBlanks = 8;

function hasManyBlanks(line: string): boolean {
  let count = 0;
  for (let at = line.indexOf(" "); at >= 0 && count < manyBlanks; at = line.indexOf(" ", at + 1)) count++;
  return count === manyBlanks;
}

/** A row whose label was wrapped away from it. */
function isFiguresOnly(line: string): boolean {
  const tokens = tokensOf(line);
  return tokens.length > 0 && trailingFigures(line, tokens).length === tokens.length;
}

interface SpacedRow {
  readonly label: Stretch | null;
  readonly figures: readonly Stretch[];
  readonly line: string;
}

function readRow(line: string): SpacedRow {
  const isRow = figuresOf(line) > 0;
  const tokens = isPageTurn(line) ? [] : tokensOf(line);
  const figures = isRow ? trailingFigures(line, tokens) : [];
  const words = tokens.slice(0, tokens.length - figures.length);
  const label = words.length > 0 ? { from: words[0]!.from, to: words[words.length - 1]!.to } : null;
  return { label, figures, line };
}

/** A line of words alone may be heads, which hang on the rows below. */
function rowAt(lines: readonly string[], at: number): LineRow | null {
  const { label, figures } = readRow(lines[at]!);
  if (figures.length === 0) return null;
  const fields = (label ? [label, ...figures] : figures).flatMap(({ from, to }) => [from, to]);
  return { fields, layout: `${label !== null} ${figures.length}` };
}

function layOut(rows: readonly SpacedRow[]): RawTable {
  const nFigures = usualCount(rows);
  const nColumns = 1 + nFigures;
  const cells: RawCell[] = [];
  const raggedRows: RaggedRow[] = [];
  const firstFigured = rows.findIndex(({ figures }) => figures.length > 0);
  const placed = placeFigures(
    rows.map(({ figures, line }) => figures.slice(-nFigures).map(({ from, to }) => line.slice(from, to))),
    nFigures,
  );
  rows.forEach(({ label, figures, line }, row) => {
    const put = ({ from, to }: Stretch, column: number, columnSpan: number): void => {
      cells.push(plainCell(row, column, spanOf(row, from, to), line.slice(from, to), columnSpan));
    };
    const kept = figures.slice(-nFigures);
    const columns = placed.columns[row]!;
    const firstColumn = 1 + (columns[0] ?? nFigures);
    const heads = row < firstFigured ? headsOf(line, nColumns) : [];
    for (const [k, head] of heads.entries()) put(head, nColumns - heads.length + k, 1);
    if (label && heads.length === 0) put(label, 0, kept.length === 0 ? nColumns : firstColumn);
    for (const [k, figure] of kept.entries()) put(figure, 1 + columns[k]!, 1);
    if (figures.length > nFigures) {
      const span = spanOf(row, figures[0]!.from, figures[figures.length - 1]!.to);
      raggedRows.push({ row, span, expected: nFigures, found: figures.length });
    }
  });
  return {
    cells,
    nRows: rows.length,
    nColumns,
    headRows: null,
    ruledRows: [],
    raggedRows,
    shortRows: placed.shortRows,
  };
}

/**
 * The heads in a line above the figures: its words where there is one for each column, or for each column of figures.
 * A small letter begins the second word of a head.
 */
function headsOf(line: string, nColumns: number): Stretch[] {
  const tokens = isPageTurn(line) ? [] : tokensOf(line);
  const isOneEach = nColumns > 2 && (tokens.length === nColumns || tokens.length === nColumns - 1);
  return isOneEach && !tokens.some(({ from }) => /\p{Ll}/u.test(line[from]!)) ? tokens : [];
}

/**
 * How many figures a full row has: the largest count that at least a fifth of the rows with figures have, or
 * the first or last of them under a head of more words, since totals leave the fewest blanks; the largest of all where
 * no such count is the only one, since rows that lost blanks agree on none.
 */
function usualCount(rows: readonly SpacedRow[]): number {
  const figured = rows.filter(({ figures }) => figures.length > 0);
  const head = rows[rows.findIndex(({ figures }) => figures.length > 0) - 1];
  const nWords = head ? tokensOf(head.line).length : 0;
  const ends = [figured[0], figured[figured.length - 1]].map((row) => row?.figures.length ?? 0);
  const counts = new Map<number, number>();
  for (const { figures } of rows)
    if (figures.length > 0) counts.set(figures.length, (counts.get(figures.length) ?? 0) + 1);
  const nRows = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const usual = [...counts].filter(([, n]) => n * 5 >= nRows).map(([count]) => count);
  const totals = ends.filter((count) => count < nWords);
  return greatestOf([0, ...totals, ...(usual.length === 1 ? usual : counts.keys())]);
}
