import { lookaheadLines, type TableSyntax } from "../../model/syntax.ts";
import type { RawCell, RawTable } from "../../model/table.ts";
import { cellOf, type LineStretch } from "../layout/cell-text.ts";
import { sizedGrid } from "../layout/grid-size.ts";
import { headRowsAbove } from "../layout/head-rule.ts";

/**
 * Tables of Org mode (Org manual, section 3.1): rows start with `|`, rules are `|---+---|`. Lines of `#+TBLFM`
 * after it are no part of the table; rows that only set alignment or width (`<r>`, `<10>`) are left out.
 */
export const orgSyntax: TableSyntax = {
  name: "org",

  measure(lines, at) {
    if (!isRow(lines[at]!)) return 0;
    let ruled = false;
    let filled = false;
    let end = at;
    for (; end < lines.length && isRow(lines[end]!); end++) {
      if (isJoinedRule(lines[end]!)) ruled = true;
      else filled = true;
      if (end >= at + lookaheadLines - 1 && !(ruled && filled)) return 0;
    }
    return ruled && filled ? end - at : 0;
  },

  read(lines): RawTable {
    const cells: RawCell[] = [];
    const ruled: number[] = [];
    let nColumns = 0;
    let row = 0;
    lines.forEach((line, at) => {
      if (isRule(line)) {
        if (row > 0 && ruled[ruled.length - 1] !== row) ruled.push(row);
        return;
      }
      const fields = fieldsOf(line, at);
      if (isCookies(line, fields)) return;
      nColumns = Math.max(nColumns, fields.length);
      fields.forEach((stretch, column) => {
        cells.push(cellOf(lines, { row, column }, [stretch]));
      });
      row++;
    });
    const inner = ruled.filter((before) => before < row);
    // Rules between all rows are drawn for the eye, and tell of no head and no end.
    const everyRow = row > 2 && inner.length === row - 1;
    const headRows = everyRow ? null : headRowsAbove(cells, inner[0], row);
    const ruledRows = everyRow ? [] : inner.filter((before) => before !== headRows);
    return sizedGrid({ cells, nRows: row, nColumns, headRows, ruledRows, raggedRows: [] });
  },
};

function isRow(line: string): boolean {
  return /^[ \t]*\|/.test(line);
}

/** Any line that starts with `|-` is a rule to Org mode; one with words is more likely a row with a negative number. */
function isRule(line: string): boolean {
  return /^[ \t]*\|-[-+|: \t]*$/.test(line);
}

/** A rule with `+` where columns meet, by which an Org table is told from other rows of pipes. */
function isJoinedRule(line: string): boolean {
  return isRule(line) && line.includes("+");
}

/** What stands between the bars of a row; the last bar may be missing. */
function fieldsOf(line: string, at: number): LineStretch[] {
  const fields: LineStretch[] = [];
  let from = line.indexOf("|") + 1;
  for (let bar = line.indexOf("|", from); bar >= 0; bar = line.indexOf("|", from)) {
    fields.push({ line: at, from, to: bar });
    from = bar + 1;
  }
  if (line.slice(from).trim() !== "") fields.push({ line: at, from, to: line.length });
  return fields;
}

function isCookies(line: string, fields: readonly LineStretch[]): boolean {
  let set = false;
  for (const { from, to } of fields) {
    const text = line.slice(from, to).trim();
    if (text === "") continue;
    if (!/^<[lrc]?\d*>$/.test(text)) return false;
    set = true;
  }
  return set;
}
