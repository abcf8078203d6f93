import { Decimal } from "../model/decimal.ts";
import type { CellId, Table } from "../model/table.ts";
import { readNumeral } from "../number/numeral.ts";
import { slipBetween } from "./balance/slip.ts";

/** A figure that is not the product that its label writes out: "Tickets (164 × $75)" beside 13,200. */
export interface LabelProduct {
  readonly cell: CellId;
  /** The factors as the label has them. */
  readonly factors: readonly string[];
  readonly computed: Decimal;
}

/** Longer labels are sentences. UTF-16 units. */
const longestLabel = 80;
/** A factor with its currency before it, or what it counts behind it: $75, 12张, 3 people. */
const number = "(?:[$€£¥￥]|[A-Z]{3} )?(\\d[\\d.,]{0,14})";
const counted = "(?: ?[€£$¥]|(?: ?(?![xX] ?[$€£¥￥\\d])[\\p{L}²³/]{1,12}){1,2})?";
const times = " ?[×✕*xX] ?";
const product = new RegExp(
  `(?<![\\p{L}\\d.,%])${number}${counted}${times}${number}(?:${counted}${times}${number})?(?![\\d.,]|\\s?%)`,
  "u",
);
/** A look that spares most labels all others. */
const mayMultiply = /\d\D{0,24}[×✕*x]/;
/** Behind the measures of a thing, whose product is its area. */
const isSize = /^ ?(?:[mck]?m|px|in|inch|inches|ft|dpi|[毫厘分]?米|英寸|像素)(?!\p{L})/u;
/** A product of fewer digits, zeros at its end apart, is a slip away from too many others. */
const fewestDigits = 3;

/**
 * The figures that stand alone in their row and miss the product that its label writes out by a slip of the pen, in the
 * figure or in one of the factors. Linear in the cells.
 */
export function labelProducts(table: Table): LabelProduct[] {
  return table.rowLabels.flatMap((label, row) =>
    mayMultiply.test(label) && table.rowRoles[row] === "body" ? (missIn(table, row) ?? []) : [],
  );
}

function missIn(table: Table, row: number): LabelProduct | null {
  const label = stubOf(table, row);
  const found = label.length <= longestLabel ? product.exec(label) : null;
  if (!found || isSize.test(label.slice(found.index + found[0].length))) return null;
  const [cell, ...others] = amountsIn(table, row);
  if (cell === undefined || others.length > 0) return null;
  const { column, numeral } = table.cells[cell]!;
  const factors = found.slice(1).filter((text) => text !== undefined);
  const values = factors.map((text) => readNumeral(text, table.conventions[column]!)?.value);
  if (!values.every((value) => value !== undefined)) return null;
  const computed = Decimal.product(values).trimmed();
  const stated = numeral!.value;
  const isMet = stated.equals(computed) || stated.equals(computed.rounded(stated.scale));
  return !isMet && isSlip(stated, values, computed) ? { cell, factors, computed } : null;
}

/** The text of a row's labels, with their marks. */
function stubOf({ grid, cells, nColumns, stubColumns }: Table, row: number): string {
  const ids = new Set(grid.subarray(row * nColumns, row * nColumns + Math.max(1, stubColumns)));
  return [...ids].map((id) => cells[id]?.text ?? "").join(" ");
}

function amountsIn({ grid, cells, nColumns, stubColumns }: Table, row: number): CellId[] {
  const ids = grid.subarray(row * nColumns + Math.max(1, stubColumns), (row + 1) * nColumns);
  return [...new Set(ids)].filter((id) => cells[id]?.numeral?.kind === "amount");
}

function isSlip(stated: Decimal, factors: readonly Decimal[], computed: Decimal): boolean {
  if (nDigits(computed) >= fewestDigits && slipBetween(stated, computed)) return true;
  if (nDigits(stated) < fewestDigits) return false;
  return factors.some((factor, at) => {
    const others = Decimal.product(factors.filter((_, other) => other !== at));
    if (others.sign === 0) return false;
    const meant = stated.dividedBy(others, factor.scale);
    return meant.times(others).equals(stated) && slipBetween(factor, meant) !== null;
  });
}

function nDigits(value: Decimal): number {
  return String(value.trimmed().absolute().coefficient).replace(/0+$/, "").length;
}
