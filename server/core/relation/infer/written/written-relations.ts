import type { Ratio, Sum } from "../../../model/relation.ts";
import type { Table } from "../../../model/table.ts";
import { growth } from "../../kind/growth.ts";
import { product } from "../../kind/product.ts";
import { quotient } from "../../kind/quotient.ts";
import { share } from "../../kind/share.ts";
import { type RatioKind, ratioOf } from "../../ratio-kind.ts";
import { readStated, type Stated } from "../ratio/stated.ts";
import { sumOfLedger } from "../relate/series-sums.ts";
import { addsUp } from "../series/adds-up.ts";
import { cellOf, isFilled } from "../view/crossing.ts";
import type { View } from "../view/view.ts";
import { formulasOf, type WrittenFormula } from "./written-formulas.ts";

/** A reading of a label's formula, and what it says of each line that has a figure for it. */
interface Seen {
  readonly formula: WrittenFormula;
  readonly lines: readonly number[];
  readonly holds: number;
}

/** Sums that labels write as formulas, in the reading that the lines bear out. */
export function writtenSums(table: Table, view: View): Sum[] {
  const sums: Sum[] = [];
  for (const readings of formulasOf(table, view)) {
    const sound = readings.filter(({ type }) => type === "sum").map((formula) => seenAsSum(view, formula));
    const meant = borneOut(sound);
    if (!meant) continue;
    const { holds, lines } = meant;
    for (const line of lines) {
      const { result, terms } = meant.formula;
      const seen = { holds, misses: lines.length - holds };
      const sum = sumOfLedger(table, view, { line, total: result, terms, seen });
      sums.push({ ...sum, evidence: { ...sum.evidence!, vouched: true, isWritten: true } });
    }
  }
  return sums;
}

function seenAsSum(view: View, formula: WrittenFormula): Seen {
  const { result, terms } = formula;
  const sumIn = (line: number) => ({ line, total: result, terms });
  const lines = [...view.lines.keys()].filter((line) => {
    if (!isFilled(view, line, result) || !terms.some(({ item }) => isFilled(view, line, item))) return false;
    // Rates seldom add up; where they do, as shares, they may as well miss.
    return view.lineKinds[line] === "amount" || addsUp(view, sumIn(line));
  });
  return { formula, lines, holds: lines.filter((line) => addsUp(view, sumIn(line))).length };
}

/** Products, quotients and rates of growth that labels write as formulas. */
export function writtenRatios(table: Table, view: View): Ratio[] {
  const ratios: Ratio[] = [];
  for (const readings of formulasOf(table, view)) {
    const seen = readings.flatMap((formula) => seenAsRatio(view, formula) ?? []);
    const meant = borneOut(seen);
    if (!meant) continue;
    const { kind, holds, lines, formula } = meant;
    const evidence = {
      holds,
      trivial: 0,
      misses: lines.length - holds,
      bits: bitsOfLine * holds,
      worded: true,
    };
    for (const line of lines) {
      const operands = formula.terms.map(({ item }) => cellOf(table, view, line, item));
      ratios.push(ratioOf(kind, cellOf(table, view, line, formula.result), operands, evidence));
    }
  }
  return ratios;
}

/** What a line says at least that holds: one of some sixty figures. */
const bitsOfLine = 6;

function kindOf({ kinds }: View, { type, result }: WrittenFormula): RatioKind | null {
  if (type === "sum") return null;
  if (type === "quotient") return kinds[result] === "ratio" ? share : quotient;
  return type === "growth" ? growth : product;
}

function seenAsRatio(view: View, formula: WrittenFormula): (Seen & { readonly kind: RatioKind }) | null {
  const kind = kindOf(view, formula);
  if (!kind) return null;
  const { starts, stride } = view;
  const { result, terms } = formula;
  const statedIn = (line: number): Stated | null => {
    const place = (item: number): number => starts[line]! + item * stride;
    return readStated(
      view,
      kind,
      place(result),
      terms.map(({ item }) => place(item)),
    );
  };
  const said = [...view.lines.keys()].flatMap((line) => {
    const stated = statedIn(line);
    return stated ? [{ line, stated }] : [];
  });
  const holds = said.filter(({ stated }) => stated.form >= 0).length;
  return { kind, formula, lines: said.map(({ line }) => line), holds };
}

/**
 * The reading that most lines bear out, and not more speak against; of a label that can be read in one way only, in a
 * table of one line, that one, whatever its figures say.
 */
function borneOut<Reading extends Seen>(readings: readonly Reading[]): Reading | null {
  const [best] = [...readings].sort((one, other) => other.holds - one.holds);
  if (!best) return null;
  const misses = best.lines.length - best.holds;
  if (best.holds > 0) return misses <= best.holds ? best : null;
  return best.formula.isPlain && misses === 1 ? best : null;
}
