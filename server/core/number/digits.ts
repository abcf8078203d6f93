import { Decimal } from "../model/decimal.ts";
import type { DigitStyle, NumberConventions } from "../model/numeral.ts";
import { scanChinese, startsChinese } from "./chinese.ts";
import { type Figure, scanFigure } from "./figure.ts";
import { scanMixed } from "./mixed.ts";

/** The digits of a number, without sign and unit, in one of the scripts. */
export interface DigitReading {
  readonly to: number;
  readonly value: Decimal;
  readonly digits: DigitStyle;
  /** The figure, where the digits are Arabic. */
  readonly figure: Figure | null;
  /** Whether commas part the thousands of digits between powers of ten. */
  readonly isGrouped?: boolean;
}

/** Reads the digits at `at` in whatever script; null where none stand there or their marks are odd. */
export function readDigits(text: string, at: number, conventions: NumberConventions): DigitReading | null {
  return readMixed(text, at) ?? readFigure(text, at, conventions) ?? readChinese(text, at);
}

/** Reads Arabic digits with their marks. */
export function readFigure(text: string, at: number, conventions: NumberConventions): DigitReading | null {
  const figure = scanFigure(text, at, conventions);
  return figure && !figure.flaw ? digitsOf(figure) : null;
}

/** Reads Arabic digits of which one group is too short or too long, where their mark is the one that groups. */
export function readMisgrouped(
  text: string,
  at: number,
  conventions: NumberConventions,
): DigitReading | null {
  const figure = scanFigure(text, at, conventions);
  if (figure?.flaw !== "group" || figure.groupMark !== conventions.groupMark) return null;
  // The point of 48.00 more likely stands before decimals, whatever other points do.
  return /^\d+\.\d\d$/.test(text.slice(at, figure.to)) ? null : digitsOf(figure);
}

function digitsOf(figure: Figure): DigitReading {
  const value = new Decimal(figure.coefficient, figure.places);
  return { to: figure.to, value, digits: figure.fullWidth ? "full-width" : "ascii", figure };
}

/** Reads Arabic digits between powers of ten: 1亿2千万. */
export function readMixed(text: string, at: number, alone = false): DigitReading | null {
  const mixed = scanMixed(text, at, alone);
  return mixed && { ...mixed, figure: null };
}

/** Reads Chinese numerals. */
export function readChinese(text: string, at: number): DigitReading | null {
  const chinese = startsChinese(text, at) ? scanChinese(text, at) : null;
  return chinese && { ...chinese, figure: null };
}
