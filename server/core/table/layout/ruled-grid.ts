import type { RawTable } from "../../model/table.ts";
import { cellOf, type LineStretch } from "./cell-text.ts";
import { sizedGrid } from "./grid-size.ts";
import { headRowsAbove, holdsFigure } from "./head-rule.ts";
import { cutRuledLines, type Part, type Pen, type RuledLines } from "./ruled-lines.ts";

/** A cell while its lines are gathered. */
interface Draft {
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly stretches: LineStretch[];
  lastRow: number;
}

interface Rule {
  readonly row: number;
  readonly heavy: boolean;
}

/**
 * The grid of a table drawn with rules and borders. A cell goes on until a rule is drawn beneath it, through
 * rows that are ruled beside it; a border that is left out joins columns. Where lines between two rules hold
 * figures of their own, each is a row, as terminals print them.
 */
export function readRuledGrid(lines: readonly string[], pen: Pen): RawTable {
  const ruled = cutRuledLines(lines, pen);
  const gathering = new Gathering(pen);
  const rowPerLine = hasRowPerLine(lines, ruled);
  ruled.parts.forEach((parts, line) => {
    gathering.addLine(lines[line]!, line, parts, rowPerLine);
  });
  const { drafts, rules, setOff, nRows } = gathering;
  setOff.delete(nRows);
  const cells = drafts.map((draft) => {
    const { row, column, columnSpan, stretches } = draft;
    return cellOf(lines, { row, column, columnSpan, rowSpan: draft.lastRow - row + 1 }, stretches);
  });
  const inner = rules.filter(({ row }) => row > 0 && row < nRows);
  const everyRow = nRows > 2 && setOff.size === nRows - 1;
  const heavyTells = rules.some(({ heavy }) => !heavy);
  const titleRows = countTitleRows(drafts, ruled.nColumns);
  const under = inner.find(({ row }) => row > titleRows);
  const sure = under?.heavy && heavyTells;
  const headRows = sure ? under.row : everyRow ? null : headRowsAbove(cells, under?.row, nRows);
  const told = inner.filter(({ row, heavy }) => row !== headRows && ((heavy && heavyTells) || !everyRow));
  const ruledRows = told.map(({ row }) => row);
  return sizedGrid({ cells, nRows, nColumns: ruled.nColumns, headRows, ruledRows, raggedRows: [] });
}

/** The first rows that are one cell from side to side: a title within the drawing. */
function countTitleRows(drafts: readonly Draft[], nColumns: number): number {
  const count = drafts.findIndex(({ columnSpan }) => columnSpan < nColumns);
  return count < 0 ? 0 : drafts[count]!.row;
}

/** The cells and rules of a drawing, gathered line by line. */
class Gathering {
  readonly drafts: Draft[] = [];
  readonly rules: Rule[] = [];
  /** Rows that a rule sets off from the row above, in one column at least. */
  readonly setOff = new Set<number>();
  readonly #pen: Pen;
  /** For each column the cell that goes on there. */
  readonly #current: (Draft | undefined)[] = [];
  #row = 0;
  #filled = false;

  constructor(pen: Pen) {
    this.#pen = pen;
  }

  get nRows(): number {
    return this.drafts.reduce((last, draft) => Math.max(last, draft.lastRow), -1) + 1;
  }

  addLine(text: string, line: number, parts: readonly Part[], opensRow: boolean): void {
    const broken = parts.some((part) => part.rule);
    if (this.#filled && (broken || opensRow)) this.#nextRow(broken);
    if (broken && parts.every((part) => part.rule)) {
      this.rules.push({ row: this.#row, heavy: this.#pen.isHeavy(text[parts[0]!.from] ?? "") });
    }
    this.#filled ||= !broken;
    for (const part of parts) {
      if (part.rule) this.#closeCells(part);
      else this.#addPart(part, line, broken);
    }
  }

  #nextRow(broken: boolean): void {
    this.#row++;
    this.#filled = false;
    if (broken) this.setOff.add(this.#row);
    else this.#current.length = 0;
  }

  #addPart({ first, end, from, to }: Part, line: number, broken: boolean): void {
    const stretch = { line, from, to };
    const open = this.#current[first];
    if (open) {
      open.stretches.push(stretch);
      if (!broken) open.lastRow = this.#row;
      return;
    }
    let column = first + 1;
    while (column < end && !this.#current[column]) column++;
    const draft = {
      row: this.#row,
      column: first,
      columnSpan: column - first,
      stretches: [stretch],
      lastRow: this.#row,
    };
    this.drafts.push(draft);
    this.#filled = true;
    for (let taken = first; taken < column; taken++) this.#current[taken] = draft;
  }

  /** Ends the cells above a rule; one that is ruled off in part ends as a whole. */
  #closeCells({ first, end }: Part): void {
    for (let column = first; column < end; column++) {
      const draft = this.#current[column];
      if (draft) this.#current.fill(undefined, draft.column, draft.column + draft.columnSpan);
    }
  }
}

/**
 * Whether the lines between two rules are rows each: some column has a figure in more than one of them, or there
 * are no rules but those about the head, and each line below fills the first column.
 */
function hasRowPerLine(lines: readonly string[], { parts }: RuledLines): boolean {
  const runs = runsBetweenRules(parts);
  const body = runs[runs.length - 1] ?? [];
  const textOf = (line: number, { from, to }: Part) => lines[line]!.slice(from, to).trim();
  const stubbed = body.every((line) => parts[line]![0] !== undefined && textOf(line, parts[line]![0]) !== "");
  if (runs.length <= 2 && body.length > 1 && stubbed) return true;
  return runs.some((run) => {
    const figured = run.flatMap((line) => parts[line]!.filter((part) => holdsFigure(textOf(line, part))));
    return new Set(figured.map(({ first }) => first)).size < figured.length;
  });
}

/** The lines between rules, as runs of line numbers. */
function runsBetweenRules(parts: readonly (readonly Part[])[]): number[][] {
  const runs: number[][] = [];
  let after = true;
  parts.forEach((ofLine, line) => {
    const broken = ofLine.some((part) => part.rule);
    if (!broken && after) runs.push([]);
    if (!broken) runs[runs.length - 1]!.push(line);
    after = broken;
  });
  return runs;
}
