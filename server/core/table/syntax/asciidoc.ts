import { lookaheadLines, type TableSyntax } from "../../model/syntax.ts";
import type { RawTable } from "../../model/table.ts";
import { cellOf, type LineStretch } from "../layout/cell-text.ts";
import { sizedGrid } from "../layout/grid-size.ts";
import { placeFlow } from "../layout/place-cells.ts";

/**
 * AsciiDoc tables between two lines of `|===` (AsciiDoc language documentation, "Tables"), with the lines of
 * attributes and the title above. Cells fill rows one after the other, on one line or on many; `2+|` spans columns,
 * `.2+|` rows, `3*|` repeats.
 */
export const asciidocSyntax: TableSyntax = {
  name: "asciidoc",

  measure(lines, at) {
    const open = openingLine(lines, at);
    return open < 0 ? 0 : closingLine(lines, open) + 1 - at;
  },

  read(lines): RawTable {
    const open = Math.max(0, openingLine(lines, 0));
    const attributes = attributesOf(lines.slice(0, open).join(" "));
    const drafts = readCells(lines, open + 1);
    const nColumns = attributes.nColumns ?? columnsOfFirstLine(drafts);
    const units = lines.reduce((sum, line) => sum + line.length, 0);
    const placed = placeFlow(drafts, Math.max(1, nColumns), units);
    const nRows = (placed[placed.length - 1]?.row ?? -1) + 1;
    // Blanks after a bar mean nothing in AsciiDoc.
    const cells = placed.map(({ cell, ...place }) => ({
      ...cellOf(lines, place, cell.stretches),
      indent: 0,
    }));
    const headRows = nRows > 1 && (attributes.head ?? isHeadSetOff(lines, open)) ? 1 : null;
    const ruledRows = attributes.foot && nRows > 2 ? [nRows - 1] : [];
    return sizedGrid({ cells, nRows, nColumns: Math.max(1, nColumns), headRows, ruledRows, raggedRows: [] });
  },
};

/** The line of `|===` that opens the table whose attributes start at a line, or -1. */
function openingLine(lines: readonly string[], at: number): number {
  for (let line = at; line < Math.min(at + 5, lines.length); line++) {
    if (isFrame(lines[line]!)) return line;
    if (!/^(?:\[.*\]|\.[^\s.].*)$/.test(lines[line]!.trimEnd())) return -1;
  }
  return -1;
}

/** The line that closes the table; where none does, the last one before a gap that no cell follows. */
function closingLine(lines: readonly string[], open: number): number {
  let last = open;
  for (let line = open + 1; line < lines.length; line++) {
    const text = lines[line]!;
    if (isFrame(text)) return line;
    if (text.trim() !== "") last = line;
    else if (!goesOn(lines, line)) break;
  }
  return last;
}

function goesOn(lines: readonly string[], blank: number): boolean {
  const end = Math.min(blank + lookaheadLines, lines.length);
  for (let line = blank + 1; line < end; line++) if (/^[^|\s]{0,8}\|/.test(lines[line]!)) return true;
  return false;
}

function isFrame(line: string): boolean {
  return /^\|={3,}[ \t]*$/.test(line);
}

interface Attributes {
  readonly nColumns: number | null;
  readonly head: boolean | null;
  readonly foot: boolean;
}

/** What the attribute list says: `cols="1,3*,^2"`, `options="header,footer"`, `%header`. */
function attributesOf(list: string): Attributes {
  const columns = /\bcols\s*=\s*(?:"([^"]*)"|([^\s,\]]+))/.exec(list);
  const options = /\bopt(?:ion)?s\s*=\s*(?:"([^"]*)"|([^\s,\]]+))/.exec(list);
  const words = `${options?.[1] ?? options?.[2] ?? ""} ${(list.match(/%\w+/g) ?? []).join(" ")}`;
  return {
    nColumns: columns ? countColumns(columns[1] ?? columns[2] ?? "") : null,
    head: /\bnoheader\b/.test(words) ? false : /\bheader\b/.test(words) ? true : null,
    foot: /\bfooter\b/.test(words),
  };
}

function countColumns(specification: string): number {
  let count = 0;
  for (const item of specification.split(/[,;]/)) count += Number(/^\s*(\d{1,3})\*/.exec(item)?.[1] ?? 1);
  return Math.min(count, 1000);
}

/** A cell as written: the line of its bar, its spans and its content. */
interface Draft {
  readonly line: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly stretches: LineStretch[];
}

function readCells(lines: readonly string[], first: number): Draft[] {
  const drafts: Draft[] = [];
  let open: LineStretch[] = [];
  let spare = repeatsAtMost;
  for (let line = first; line < lines.length && !isFrame(lines[line]!); line++) {
    const text = lines[line]!;
    let from = 0;
    for (let bar = nextBar(text, 0); bar >= 0; bar = nextBar(text, bar + 1)) {
      const mark = markBefore(text, from, bar);
      open.push({ line, from, to: mark.from });
      open = [];
      const repeats = Math.min(mark.repeats, spare + 1);
      spare -= repeats - 1;
      for (let k = 0; k < repeats; k++) {
        drafts.push({ line, rowSpan: mark.rowSpan, columnSpan: mark.columnSpan, stretches: open });
      }
      from = bar + 1;
    }
    if (drafts.length > 0) open.push({ line, from, to: text.length });
  }
  return drafts;
}

function nextBar(text: string, from: number): number {
  let at = text.indexOf("|", from);
  while (at > 0 && text[at - 1] === "\\") at = text.indexOf("|", at + 1);
  return at;
}

/** The specifier that may stand right before a bar: spans or repeats, alignment, style. */
function markBefore(text: string, from: number, bar: number) {
  const tail = text.slice(Math.max(from, bar - longestMark), bar);
  const match = /(?:^|\s)((?:(\d{1,3})?(?:\.(\d{1,3}))?([+*]))?(?:[<^>]?(?:\.[<^>])?)[adehlmsv]?)$/.exec(
    tail,
  );
  const mark = match?.[1] ?? "";
  const repeated = match?.[4] === "*";
  const count = Number(match?.[2] ?? 1);
  return {
    from: bar - mark.length,
    repeats: repeated ? Math.max(1, count) : 1,
    columnSpan: repeated ? 1 : Math.max(1, count),
    rowSpan: Math.max(1, Number(match?.[3] ?? 1)),
  };
}

const longestMark = 16;

/** Cells that all repeats of a table may add, so that a short text cannot ask for a vast grid. */
const repeatsAtMost = 10_000;

/** Without `cols`, the cells on the table's first line of cells say how many columns there are. */
function columnsOfFirstLine(drafts: readonly Draft[]): number {
  let count = 0;
  for (const { line, columnSpan } of drafts) {
    if (line !== drafts[0]!.line) break;
    count += columnSpan;
  }
  return count;
}

/** A first line of cells with a blank line after it, and none before, is a head. */
function isHeadSetOff(lines: readonly string[], open: number): boolean {
  return (lines[open + 1] ?? "").trim() !== "" && lines[open + 2]?.trim() === "";
}
