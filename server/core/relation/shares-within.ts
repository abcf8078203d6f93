import { Decimal } from "../model/decimal.ts";
import { type Span, spanOf } from "../model/span.ts";
import type { Cell, CellId, Table } from "../model/table.ts";
import { slackOfDecimals } from "./balance/rounding.ts";

/** What some shares are of. */
export interface Whole {
  readonly value: Decimal;
  /** The cell that holds it; null where a head tells it, the parts come to it or all their shares are of it. */
  readonly cell: CellId | null;
  readonly isRounded: boolean;
}

/**
 * A figure with its share in one cell, 18 (5.0%), whose share is not that of the whole by which those beside it are.
 */
export interface ShareWithin {
  readonly part: CellId;
  readonly whole: Whole;
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
/** So many shares have to be right, and bring so many bits, before another one is held against the same whole. */
const leastHolds = 2;
const leastBits = 10;
/** What stands behind a figure is no longer, in UTF-16 units. */
const longestBehind = 24;
/** Columns on either side that may hold the wholes. */
const reach = 6;
/** A whole in a head: Women (n = 389). */
const told = /(?<!\p{L})[nN]\s?[=＝:：]\s?(\d{1,3}(?:[, ]\d{3})+|\d+)(?![\d.])/u;
/** So many shares have to be right where nothing but themselves tells the whole. */
const leastUntold = 3;

/**
 * The only share of a column that is not right where the others are: shares of one whole, which is the first or last
 * figure of the column, the one that its head tells, what the parts come to or what all other shares are of; or of the
 * figure that a column beside it holds in each row. Rounding and cutting off are both allowed. Linear in the cells but
 * for sorting.
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
    shares.length > leastHolds ? oddOne(table, shares, wholesFor(table, column, shares)) : [],
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
interface Wholes {
  readonly of: (part: Cell) => Whole | null;
  /** Whether nothing but the shares shows it, so that one of them says nothing more. */
  readonly isUntold?: true;
}

function wholesFor(table: Table, column: number, shares: readonly Shared[]): Wholes[] {
  const { grid, cells, nColumns, nRows, headRows } = table;
  const wholeAt = (row: number, other: number): Whole | null => {
    const cell = grid[row * nColumns + other] ?? -1;
    const numeral = cells[cell]?.numeral;
    if (numeral?.kind !== "amount" || numeral.trust === "approximate") return null;
    return { value: numeral.value, cell, isRounded: true };
  };
  const figures: Whole[] = [];
  for (let row = headRows; row < nRows; row++) {
    const whole = wholeAt(row, column);
    if (whole) figures.push(whole);
  }
  const inHead = told.exec(table.columnLabels[column] ?? "")?.[1];
  const exact = (value: Decimal): Whole => ({ value, cell: null, isRounded: false });
  const common = [
    ...[figures[0], figures.at(-1)].flatMap((whole) => whole ?? []),
    ...(inHead ? [exact(Decimal.parse(inHead.replace(/[, ]/g, "")))] : []),
    exact(Decimal.sum(shares.map(({ id }) => cells[id]!.numeral!.value))),
  ].map((whole): Wholes => ({ of: () => whole }));
  const untold = sharedWhole(table, shares);
  const beside: Wholes[] = [];
  for (let other = Math.max(0, column - reach); other <= column + reach && other < nColumns; other++)
    if (other !== column) beside.push({ of: ({ row }) => wholeAt(row, other) });
  return [...common, ...beside, ...(untold ? [{ of: () => exact(untold), isUntold: true } as const] : [])];
}

/** A whole number that nearly all shares may be of; null where they agree on none. Floats do to look for its range. */
function sharedWhole({ cells }: Table, shares: readonly Shared[]): Decimal | null {
  const ends = shares.flatMap(({ id, share }) => {
    const [part, said, unit] = [
      100 * cells[id]!.numeral!.value.toNumber(),
      share.toNumber(),
      10 ** -share.scale,
    ];
    return said > unit
      ? [
          { at: part / (said + unit), step: 1 },
          { at: part / (said - unit), step: -1 },
        ]
      : [];
  });
  ends.sort((a, b) => a.at - b.at || b.step - a.step);
  let [depth, deepest, found] = [0, 0, 0];
  ends.forEach(({ at, step }, k) => {
    depth += step;
    if (depth <= deepest) return;
    const whole = Math.round((at + ends[k + 1]!.at) / 2);
    [deepest, found] = [depth, whole >= at && whole <= ends[k + 1]!.at ? whole : 0];
  });
  return found > 0 && found <= Number.MAX_SAFE_INTEGER ? new Decimal(found, 0) : null;
}

function oddOne({ cells }: Table, shares: readonly Shared[], wholes: readonly Wholes[]): ShareWithin[] {
  for (const { of, isUntold } of wholes) {
    const asked = shares.flatMap((shared) => {
      const whole = of(cells[shared.id]!);
      return whole && isTelling(shared, whole) ? [{ ...shared, whole, part: cells[shared.id]! }] : [];
    });
    const wrong = asked.filter(({ part, whole, share }) => !isShareOf(part, whole, share));
    const bits = asked
      .filter((shared) => !wrong.includes(shared))
      .map(({ share }) => Math.log2(50 * 10 ** share.scale));
    // The first share tells what the whole is, and the others whether it is.
    const said = isUntold ? bits.slice(1) : bits;
    const [odd, ...others] = wrong;
    if (bits.length < (isUntold ? leastUntold : leastHolds) || !odd || others.length > 0) continue;
    if (said.reduce((sum, own) => sum + own, 0) < leastBits) continue;
    const { id, part, whole, share, decimalMark, span } = odd;
    const computed = hundredfold(part).dividedBy(whole.value, share.scale);
    return [{ part: id, whole, span, stated: share, decimalMark, computed, holds: bits.length }];
  }
  return [];
}

/** Whether a share can be of a whole, and neither all nor nothing of it, which says little. */
function isTelling({ id, share }: Shared, { cell, value }: Whole): boolean {
  return cell !== id && value.sign > 0 && share.sign > 0 && share.compare(Decimal.hundred) < 0;
}

/** Whether a share is that of a figure in a whole, rounded or cut off at its last place. */
function isShareOf(part: Cell, { value, isRounded }: Whole, share: Decimal): boolean {
  const apart = hundredfold(part).minus(share.times(value)).absolute();
  const slack = value
    .times(new Decimal(1, share.scale))
    .plus(slackOfDecimals(part.numeral!.value).times(Decimal.hundred))
    .plus(isRounded ? slackOfDecimals(value).times(share) : Decimal.zero);
  return apart.compare(slack) <= 0;
}

function hundredfold({ numeral }: Cell): Decimal {
  return numeral!.value.times(Decimal.hundred);
}
