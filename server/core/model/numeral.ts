import type { Decimal } from "./decimal.ts";

/** What a number counts; only numbers of one kind are ever added. */
export type NumeralKind = "amount" | "percent" | "permille";

/** How far the figure can be trusted: a bare number, one followed by words, an approximation. */
export type Trust = "clean" | "worded" | "approximate";

/**
 * A number together with how it was written, so that another value can be written in its place in the
 * same style. `from` and `to` are UTF-16 offsets in the text it was read from: the stretch that a fix
 * rewrites (sign, brackets, digits and marks between them; never the unit, bold marks or footnotes).
 */
export interface Numeral {
  readonly value: Decimal;
  readonly kind: NumeralKind;
  readonly trust: Trust;
  readonly from: number;
  readonly to: number;
  /** The unit or currency that stands with the number, as a canonical word ("元", "万元", "USD", "km"), or "". */
  readonly unit: string;
  readonly style: NumeralStyle;
}

/** Everything about the written form that the value does not say. The laws: `write(read(t), value) === t`. */
export interface NumeralStyle {
  /** ASCII digits, full-width digits, or Chinese numerals (lower and financial upper case). */
  readonly digits: "ascii" | "full-width" | "chinese" | "chinese-financial";
  readonly decimalMark: string;
  /** The mark between groups of digits, or "" where there is none. */
  readonly groupMark: string;
  /** Sizes of the digit groups from the right, the last one repeating: [3], or [3, 2] for 12,34,567. */
  readonly groupSizes: readonly number[];
  /** How a negative number is marked here, e.g. {before: "(", after: ")"} or {before: "−", after: ""}. */
  readonly negative: { readonly before: string; readonly after: string };
  /** An explicit plus sign, or "". */
  readonly plus: string;
  /** What stands between sign and digits, such as the `$` of `-$5`. */
  readonly inner: string;
  /** Digits that were printed before the point, where leading zeros make that more than needed. */
  readonly leastIntegerDigits: number;
  /** Powers of ten that a word multiplies the digits by: 4 for 万, 8 for 亿, with the word as written. */
  readonly multiplier: { readonly power: number; readonly word: string } | null;
}

/** Which marks a text uses, decided over a column, table or document, not from one cell. */
export interface NumberConventions {
  readonly decimalMark: "." | ",";
}
