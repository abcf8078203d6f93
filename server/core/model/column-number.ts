/**
 * What a head says that only numbers its column, in a form: the number or letter, in brackets or not, and what the
 * column is worked out from, as in 3=1+2.
 */
export interface ColumnNumber {
  /** 1 for the first column. */
  readonly place: number;
  readonly isLetter: boolean;
  readonly hasFormula: boolean;
}

const pattern = /^[（(]?(?:(\d{1,2})|([A-Za-z]))[）)]?\s*([=＝].*)?$/;

/** Reads the text of a cell; null where it says more, or something else. */
export function columnNumber(text: string): ColumnNumber | null {
  const [, number, letter, formula] = pattern.exec(text) ?? [];
  const isLetter = letter !== undefined;
  const hasFormula = formula !== undefined;
  if (isLetter) return { place: letter.toLowerCase().charCodeAt(0) - 0x60, isLetter, hasFormula };
  return number === undefined ? null : { place: Number(number), isLetter, hasFormula };
}
