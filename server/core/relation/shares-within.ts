import { Decimal } from "../model/decimal.ts";
import { type Span, spanOf } from "../model/span.ts";
import type { Cell, CellId, Table } from "../model/table.ts";
import { slackOfDecimals } from "./balance/rounding.ts";

/** A figure with its share in one cell, 18 (5.0%), whose share is not that of the whole by which those beside it are. */
export interface ShareWithin {
  readonly part: CellId;
  readonly whole: CellId;
  /** Where the digits of the share stand. */
  readonly span: Span;
  readonly stated: Decimal;
  /** What the share is written with before its decimals. */
  readonly decimalMark: string;
  /** The share that the figure has, at the printed places. */
  readonly computed: Decimal;
  /** Cells beside it whose shares are right. */
  readonly holds: number;
}

/** A cell that holds a figure and a share. */
interface Shared {
  readonly id: CellId;
  readonly share: Decimal;
  readonly decimalMark: string;
  readonly span: Span;
}

const shareBehind = /^[*_]{0,3}\s{0,2}[(（]\s?(\d{1,3}(?:[.,]\d{1,3})?)\s?[%％]\s?[)）][*_]{0,3}$/;
/** So many shares have to be right before another one is held against the same whole, and so many bits they have to bring. */
const leastHolds = 2;
const leastBits = 10;
/** What stands behind a figure is no longer, in UTF-16 units. */
const longestBehind = 24;
/** Columns on either side that may hold the wholes. */
const reach = 6;

/**
 * The only share of a column that is not right where the others are: shares of one whole, the first or last figure of the
 * column, or of the figure that a column beside it holds in each row. Rounding and cutting off are both allowed. Linear in the
 * cells.
 */
export function sharesWithin(table: Table): ShareWithin[] {
  const byColumn = new Map<number, Shared[]>();
  for (let id = 0; id < table.cells.length; id++) {
    const cell = table.cells[id]!;
    const shared = cell.row < table.headRows ? null : sharedIn(cell, id);
    if (!shared) continue;
    const known = byColumn.get(cell.column);
    if (known) known.push(shared);
    else byColumn.set(cell.column, [shared]);
  }
  return [...byColumn].flatMap(([column, shares]) =>
    shares.length > leastHolds ? oddOne(table, shares, wholesFor(table, column)) : [],
  );
}

function sharedIn({ text, numeral, span }: Cell, id: CellId): Shared | null {
  // Most cells hold a figure and nothing behind it.
  if (!numeral || text.length < numeral.to + 4 || numeral.kind !== "amount" || numeral.high) return null;
  if (numeral.trust === "approximate" || numeral.value.sign < 0 || !isVerbatim(span, text)) return null;
  const behind = shareBehind.exec(text.slice(numeral.to, numeral.to + longestBehind + 1));
  if (!behind) return null;
  const from = span.from + numeral.to + behind[0].indexOf(behind[1]!);
  const share = Decimal.parse(behind[1]!.replace(",", "."));
  const decimalMark = behind[1]!.includes(",") ? "," : ".";
  return { id, share, decimalMark, span: spanOf(span.line, from, from + behind[1]!.length) };
}

/** Whether a cell stands in its line as it reads. */
function isVerbatim({ line, lastLine, from, to }: Span, text: string): boolean {
  return line === lastLine && to - from === text.length;
}

/** What a share may be of: the whole for each cell of its column. */
type WholeOf = (part: Cell) => CellId;

function wholesFor(table: Table, column: number): WholeOf[] {
  const { grid, cells, nColumns, nRows, headRows } = table;
  const idAt = (row: number, other: number): CellId => grid[row * nColumns + other] ?? -1;
  const figures: CellId[] = [];
  for (let row = headRows; row < nRows; row++)
    if (cells[idAt(row, column)]?.numeral?.kind === "amount") figures.push(idAt(row, column));
  const [first, last] = [figures[0] ?? -1, figures[figures.length - 1] ?? -1];
  const wholes: WholeOf[] = [() => first, () => last];
  for (let other = Math.max(0, column - reach); other <= column + reach && other < nColumns; other++)
    if (other !== column) wholes.push(({ row }) => idAt(row, other));
  return wholes;
}

function oddOne({ cells }: Table, shares: readonly Shared[], wholes: readonly WholeOf[]): ShareWithin[] {
  for (const wholeOf of wholes) {
    const asked = shares.filter(({ id, share }) => isTelling(cells[id]!, cells[wholeOf(cells[id]!)], share));
    const wrong = asked.filter(({ id, share }) => !isShareOf(cells[id]!, cells[wholeOf(cells[id]!)]!, share));
    const right = asked.filter((shared) => !wrong.includes(shared));
    const bits = right.reduce((sum, { share }) => sum + Math.log2(50 * 10 ** share.scale), 0);
    const [odd, ...others] = wrong;
    if (right.length < leastHolds || bits < leastBits || !odd || others.length > 0) continue;
    const { id, share, decimalMark, span } = odd;
    const whole = wholeOf(cells[id]!);
    const computed = hundredfold(cells[id]!).dividedBy(cells[whole]!.numeral!.value, share.scale);
    return [{ part: id, whole, span, stated: share, decimalMark, computed, holds: right.length }];
  }
  return [];
}

/** Whether a share can be of a whole, and neither all nor nothing of it, which says little. */
function isTelling(part: Cell, whole: Cell | undefined, share: Decimal): whole is Cell {
  if (whole === undefined || whole === part || whole.numeral?.kind !== "amount") return false;
  if (whole.numeral.value.sign <= 0 || whole.numeral.trust === "approximate") return false;
  return share.sign > 0 && share.compare(Decimal.hundred) < 0;
}

/** Whether a share is that of a figure in a whole, rounded or cut off at its last place. */
function isShareOf(part: Cell, whole: Cell, share: Decimal): boolean {
  const apart = hundredfold(part).minus(share.times(whole.numeral!.value)).absolute();
  const unit = new Decimal(1, share.scale);
  const slack = whole
    .numeral!.value.times(unit)
    .plus(slackOfDecimals(part.numeral!.value).times(Decimal.hundred))
    .plus(slackOfDecimals(whole.numeral!.value).times(share));
  return apart.compare(slack) <= 0;
}

function hundredfold({ numeral }: Cell): Decimal {
  return numeral!.value.times(Decimal.hundred);
}
