import type { Decimal } from "../model/decimal.ts";
import type { Edit } from "../model/finding.ts";
import { spanOf } from "../model/span.ts";
import { type Cell, type CellId, numeralSpan, type Table } from "../model/table.ts";
import { markedAs, regrouped, tellBeside, writeNumeral } from "../number/write.ts";
import { styleIn } from "./column-style.ts";
import { repad } from "./repad.ts";

/** A table and the lines it was read from, of which a fix rewrites a few characters. */
export interface Draft {
  readonly table: Table;
  readonly lines: readonly string[];
}

/**
 * The edits that write another value in a cell, in the style of the one it has, and keep the columns where the
 * cell is padded; in a range, with `high`, both of its ends. None where the cell holds no number, or one that is cut
 * over lines.
 */
export function restate(draft: Draft, id: CellId, value: Decimal, high: Decimal | null = null): Edit[] {
  const cell = draft.table.cells[id];
  return cell ? rewrite(draft, cell, writtenIn(draft.table, id, value, high), high !== null) : [];
}

/** The edit that puts the digits of a misgrouped figure into groups. */
export function regroup(draft: Draft, cell: Cell): Edit[] {
  return cell.numeral ? rewrite(draft, cell, regrouped(cell.numeral)) : [];
}

/** The edits that write a text in the place of a cell's number, or of both ends of its range. */
function rewrite({ table, lines }: Draft, cell: Cell, text: string, bothEnds = false): Edit[] {
  const number = numeralSpan(cell);
  if (!cell.numeral || !number) return [];
  const upper = bothEnds && cell.numeral.high;
  const span = upper ? { ...number, to: cell.span.from + upper.to } : number;
  const padding = repad(table, lines, cell, span, text);
  return padding ? joined({ span, text }, padding) : [{ span, text }];
}

/** The edit that writes a value where a cell is blank, or holds a mark for nothing, in the style of its neighbours. */
export function insertAmount({ table, lines }: Draft, id: CellId, value: Decimal): Edit[] {
  const cell = table.cells[id];
  const model = cell && !cell.numeral ? styleIn(table, cell) : null;
  if (!cell || !model || cell.span.line !== cell.span.lastLine) return [];
  const { line, from, to } = cell.span;
  const text = writeNumeral(model, value);
  if (from < to) return [{ span: spanOf(line, from, to), text }];
  // An empty cell between bars keeps a blank on either side.
  const source = lines[line] ?? "";
  let [first, last] = [from, to];
  while (source[first - 1] === " ") first--;
  while (source[last] === " ") last++;
  const room = last - first;
  if (room < 2) return [{ span: spanOf(line, from, to), text }];
  const spare = Math.max(0, room - 1 - text.length);
  return [{ span: spanOf(line, first, last - 1), text: " ".repeat(Math.max(1, spare)) + text }];
}

/**
 * How a value is written in a cell; the one that stands there as it does. In a range, with `high`, both of its ends.
 */
export function writtenIn(table: Table, id: CellId, value: Decimal, high: Decimal | null = null): string {
  const cell = table.cells[id];
  const { numeral } = cell ?? {};
  const style = cell && (numeral?.value.equals(value) ? numeral : styleIn(table, cell));
  const low = style ? writeNumeral(style, value) : value.toString();
  if (!cell || !high || !numeral?.high) return low;
  return `${low}${cell.text.slice(numeral.to, numeral.high.from)}${writeNumeral(numeral.high, high)}`;
}

/** A value beside a cell's, as a sentence tells it: with the cell's marks, in its own unit. */
export function toldAs(cell: Cell | undefined, value: Decimal): string {
  return cell?.numeral ? tellBeside(cell.numeral, value) : value.toString();
}

/** A rate that works on a cell's figure, as it is written beside that. */
export function rateBeside(cell: Cell | undefined, rate: Decimal): string {
  return `${cell?.numeral ? markedAs(cell.numeral, rate) : rate}%`;
}

/** A value in plain digits, in the unit that a cell is written in. */
export function plainIn(cell: Cell | undefined, value: Decimal): string {
  const multiplier = cell?.numeral?.style.multiplier;
  if (multiplier?.word !== "") return value.toString();
  const own = value.raised(-multiplier.power).trimmed();
  return (own.rescaled(multiplier.places) ?? own).toString();
}

/** One edit where number and padding touch, so that the fix is one change. */
function joined(number: Edit, padding: Edit): Edit[] {
  const { line } = number.span;
  if (padding.span.to === number.span.from)
    return [{ span: spanOf(line, padding.span.from, number.span.to), text: padding.text + number.text }];
  if (padding.span.from === number.span.to)
    return [{ span: spanOf(line, number.span.from, padding.span.to), text: number.text + padding.text }];
  return [number, padding].sort((a, b) => a.span.from - b.span.from);
}
