import { Decimal } from "../../model/decimal.ts";
import type { Numeral } from "../../model/numeral.ts";
import type { ListedLine } from "../../model/prose.ts";
import { isNoun } from "../../number/units.ts";
import { isTellingSlip } from "../../relation/balance/slip.ts";
import type { Standing } from "../prose/prose-sums.ts";
import { meantIn } from "../prose/slip.ts";
import { balanceOf, ratioBetween } from "../prose/sum.ts";

/** A listed line with its figure. */
export interface ListedFigure extends ListedLine {
  readonly numeral: Numeral;
}

/** A line of a list and the lines that it is the sum of. */
export interface ListSum {
  readonly total: ListedFigure;
  readonly parts: readonly ListedFigure[];
  /**
   * Where the parts stand: on the lines before the total, set in below it, behind it, in the list below, or in a column of the
   * table above; or how they came in and went out.
   */
  readonly from: "before" | "below" | "behind" | "list" | "account" | "column";
  /** What that column is called, or "". */
  readonly column: string;
  readonly standing: Standing;
  /** Whether little is left to doubt that these are the parts. */
  readonly isSure: boolean;
  /** Whether another sum that holds vouches for the total, so that one of the parts is wrong. */
  readonly isVouched: boolean;
}

/** A total that is so many times its sum, or its sum the total, may count something else, or even that is too much. */
const farthest = { doubted: 2, about: 1.05 };

/** Whether a line is called a total or a subtotal. */
export function isTotal({ closes }: ListedLine): boolean {
  return closes === "total" || closes === "subtotal";
}

export function isFigure(line: ListedLine): line is ListedFigure {
  return line.numeral !== null;
}

/** How the sum of some lines stands to a total. */
export function sumOf(
  total: ListedFigure,
  parts: readonly ListedFigure[],
  from: ListSum["from"],
  column = "",
): ListSum {
  const figures = parts.map(({ numeral }) => numeral);
  const { holds: _, ...standing } = balanceOf({ total: total.numeral, parts: figures });
  const sum = { total, parts, from, column, standing, isSure: false, isVouched: false };
  // A figure ten times too large leaves no more doubt than one digit does.
  return { ...sum, isSure: isWithin(sum, farthest.doubted) || isSlip(sum) };
}

/** Whether a total and the sum of its parts are no more than so many times each other. */
export function isWithin({ total, standing }: Pick<ListSum, "total" | "standing">, most: number): boolean {
  return ratioBetween(total.numeral.value, standing.computed) <= most;
}

/**
 * Whether what a sum misses by is worth telling: where a note stands behind a figure, or one is said to be about so
 * much, only a slip of the pen is, and one that is more than what "about" allows.
 */
export function mayTell(sum: ListSum): boolean {
  const figures = [sum.total, ...sum.parts].map(({ numeral }) => numeral);
  if (sum.standing.verdict !== "broken" || figures.every(isPlain)) return true;
  const isAbout = figures.some(({ trust }) => trust === "approximate");
  return isSlip(sum) && !(isAbout && isWithin(sum, farthest.about));
}

/** Whether nothing stands behind a figure, or only the word of what it counts: 34 visits. */
function isPlain({ trust, unit }: Numeral): boolean {
  return trust === "clean" || trust === "misgrouped" || (trust === "worded" && isNoun(unit));
}

/** Whether a slip of the pen in a total or in one of its parts explains why they do not agree. */
export function isSlip({ total, parts, standing }: ListSum): boolean {
  const figures = { total: total.numeral, parts: parts.map(({ numeral }) => numeral) };
  return meantIn(figures, standing.difference).some(({ typed, meant }) => isTellingSlip(typed, meant));
}

/** Whether some lines in a row give a total that all of them miss. */
export function someGive(parts: readonly ListedFigure[], total: Decimal): boolean {
  for (let first = 0; first < parts.length; first++) {
    let sum = Decimal.zero;
    for (let last = first; last < parts.length; last++) {
      sum = sum.plus(parts[last]!.numeral.value);
      if (last > first && sum.equals(total)) return true;
    }
  }
  return false;
}
