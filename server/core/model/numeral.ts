import type { Decimal } from "./decimal.ts";

/** What a number counts; only numbers of one kind are ever added. */
export type NumeralKind = "amount" | "percent" | "permille";

/** The sign behind a number of each kind. */
export const signOfKind: Readonly<Record<NumeralKind, string>> = { amount: "", percent: "%", permille: "‰" };

/**
 * How far the figure can be trusted: a bare number, one followed by words, an approximation, or one of whose groups of
 * digits one is too short or too long.
 */
export type Trust = "clean" | "worded" | "approximate" | "misgrouped";

/** Whether one of its groups of digits is too short or too long, so that a slip of the pen is in it. */
export function isMisgrouped({ trust }: Numeral): boolean {
  return trust === "misgrouped";
}

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
  /**
   * The unit or currency that stands with the number, as a canonical word ("元", "万元", "USD", "km"), or "".
   */
  readonly unit: string;
  readonly style: NumeralStyle;
  /** The upper end of a range such as 10–14; the numeral itself is the lower end, and each is written by itself. */
  readonly high?: Numeral;
}

/**
 * Everything about the written form that the value does not say. The law: `writeNumeral(n, n.value)` is
 * what was read.
 */
export interface NumeralStyle {
  readonly digits: DigitStyle;
  readonly decimalMark: string;
  /** The mark between groups of digits, or "" where there is none. */
  readonly groupMark: string;
  /** Sizes of the digit groups from the right, the last one repeating: [3], or [3, 2] for 12,34,567. */
  readonly groupSizes: readonly number[];
  /** How a negative number is marked here, e.g. {before: "(", after: ")"} or {before: "−", after: ""}. */
  readonly negative: NegativeMarks;
  /** An explicit plus sign, or "". */
  readonly plus: string;
  /** What stands between sign and digits, such as the `$` of `-$5`. */
  readonly inner: string;
  /** What stands between digits and the closing mark of a negative number, such as the `%` of `(5%)`. */
  readonly trail: string;
  /** 1, or 0 where a number below one is printed without a zero before the point: `.5`. */
  readonly leastIntegerDigits: number;
  /** The word that multiplies the digits, or null where there is none. */
  readonly multiplier: Multiplier | null;
  /**
   * The whole text, where writing the value by this style would give another: the dash of `$ -`, `-0.0`, 三千五.
   * "" for all else, which is nearly every number.
   */
  readonly irregular: string;
  /** The parts of a length of time (2h 15m, 1:30), whose value is in seconds; absent from all other numbers. */
  readonly duration?: readonly DurationPart[];
}

/** One number of a length of time: hours, minutes or seconds. */
export interface DurationPart {
  /** What one of it comes to: 3600, 60 or 1. */
  readonly seconds: number;
  /** What stands between the part before it and its digits. */
  readonly before: string;
  /** Digits that are shown at least, with zeros before. */
  readonly width: number;
  /** The word or letter behind it, with the blank before that. */
  readonly after: string;
}

/**
 * ASCII digits, full-width digits, ASCII digits between the powers of ten of a script, or Chinese numerals: everyday
 * (三千五百), financial (叁仟伍佰), or digit by digit (二〇二四).
 */
export type DigitStyle =
  | "ascii"
  | "full-width"
  | MixedStyle
  | "chinese"
  | "chinese-financial"
  | "chinese-positional";

/** 1亿2千万, 1億2,000萬, 34億5,670万, 3조 3,050억. */
export type MixedStyle = "ascii-chinese" | "ascii-traditional" | "ascii-japanese" | "ascii-korean";

/** A word for a power of ten behind the digits. */
export interface Multiplier {
  /** 4 for 万, 6 for million. */
  readonly power: number;
  /** As written; "" where no word but the unit does it: 1.5亿元 counted in 万元. */
  readonly word: string;
  /** Digits printed after the decimal mark: 1 in 3.5万, which is therefore exact to 10 ** (4 - 1). */
  readonly places: number;
}

/** What stands around the digits of a negative number; "" on a side where nothing does. */
export interface NegativeMarks {
  readonly before: string;
  readonly after: string;
}

/** Which marks a text uses, decided over a column, table or document, not from one cell. */
export interface NumberConventions {
  readonly decimalMark: "." | ",";
  /**
   * The mark between groups of three, for numbers that are too short to show it themselves; absent where
   * unknown.
   */
  readonly groupMark?: string;
  /**
   * How negative numbers are marked, for positive ones that may turn negative; absent where none was seen.
   */
  readonly negative?: NegativeMarks;
  /** Numbers are whole and grouped, so that "76.000" among "30,000" and "1,000" is 76,000. */
  readonly whole?: boolean;
}
