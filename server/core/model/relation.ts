import type { Decimal } from "./decimal.ts";
import type { CellId, Table } from "./table.ts";

/** Who says that a relation is meant: the writer, a form whose rules are known, or the figures themselves. */
export type Origin = "declared" | "profile" | "inferred";

/** An addend and its sign. */
export interface Term {
  readonly cell: CellId;
  readonly weight: 1 | -1;
}

/** What speaks for an inferred relation; the message and the severity come from it. */
export interface Evidence {
  /** Lines (columns of a row shape, rows of a column shape) in which the same shape holds with content. */
  readonly holds: number;
  /** Lines in which it holds trivially: all zero, or one addend alone. */
  readonly trivial: number;
  /** Lines in which it does not hold. */
  readonly misses: number;
  /** How unlikely it is, in bits, that the other lines hold by chance; the line under judgement has no vote. */
  readonly bits: number;
  /** Whether a total word stands at the total. */
  readonly worded: boolean;
  /**
   * Set where more than words speak for the total: a sum that holds adds it up, with another that is the sum of its own
   * parts or by these parts; or it closes all that stands above it, and comes near to that.
   */
  readonly vouched?: true;
  /** Set where the labels of the parts name states that leave nothing between them: passed, failed. */
  readonly isTallied?: true;
  /** Set where the label of the total writes out what it is the sum of: "C = A + B". */
  readonly isWritten?: true;
}

/**
 * Σ weight · addend = total. Footing, cross-footing, subtotal and roll-forward are ways to find one and the
 * same thing.
 */
export interface Sum {
  readonly type: "sum";
  readonly kind: string;
  readonly origin: Origin;
  readonly total: CellId;
  readonly addends: readonly Term[];
  readonly evidence: Evidence | null;
  /** What a form or the writer calls the total, where the table's own labels do not say it. */
  readonly label?: string;
  /** Whether what is added up is counted by a form: no figure of it is below zero. */
  readonly isCounted?: true;
}

/** One figure that stands for many. */
export type OfMany = "average" | "median" | "lowest" | "highest";

/** part / whole = share (as a percentage or a ratio), growth against a base, quantity times price, and the like. */
export interface Ratio {
  readonly type:
    | "share"
    | "growth"
    | "reduction"
    | "change"
    | "product"
    | "points"
    | "quotient"
    | "proportion"
    | OfMany;
  readonly kind: string;
  readonly origin: Origin;
  readonly result: CellId;
  /**
   * Share: part, whole. Growth, reduction and change: now, base. Product: the factors. Average, median, lowest and highest: the
   * figures. Points: wins, draws. Proportion: the part, another part, its share.
   */
  readonly operands: readonly CellId[];
  /** How many times the operand is taken, by what labels say: a year is twelve months. */
  readonly times?: Decimal;
  /** A factor in percent that stands in a label: the 19 of "VAT 19%". */
  readonly rate?: Decimal;
  readonly evidence: Evidence | null;
}

/** Two figures that state the same fact. */
export interface Equality {
  readonly type: "equal";
  readonly kind: string;
  readonly origin: Origin;
  readonly left: CellId;
  readonly right: CellId;
  readonly evidence: Evidence | null;
}

export type Relation = Sum | Ratio | Equality;

/** A relation and what its figures give. All numbers exact. */
export interface Balance {
  readonly relation: Relation;
  readonly stated: Decimal;
  readonly computed: Decimal;
  /** stated − computed. */
  readonly difference: Decimal;
  /** How far apart the two may stand because figures are printed rounded; 0 for counts. */
  readonly slack: Decimal;
  /** Cells of the relation that hold no number; in a sum they add nothing. */
  readonly blanks: readonly CellId[];
  /** "holds", "rounding" (apart, but within the slack), "broken", or "unknown" (a figure is missing or unreadable). */
  readonly verdict: "holds" | "rounding" | "broken" | "unknown";
}

/** The cell that a relation explains, and the cells that explain it. */
export function sidesOf(relation: Relation): { readonly result: CellId; readonly parts: readonly CellId[] } {
  if (relation.type === "sum")
    return { result: relation.total, parts: relation.addends.map(({ cell }) => cell) };
  if (relation.type === "equal") return { result: relation.left, parts: [relation.right] };
  return { result: relation.result, parts: relation.operands };
}

/** Whether a relation runs along a row; others run down a column. */
export function runsAcross({ cells }: Table, relation: Relation): boolean {
  const { result, part } = endsOf(relation);
  return cells[part ?? -1]?.row === cells[result]?.row;
}

/** Whether some of the sums among these run down a column, and some across a row. */
export function runBothWays(table: Table, balances: readonly Balance[]): boolean {
  const sums = balances.filter(({ relation }) => relation.type === "sum");
  const nAcross = sums.filter(({ relation }) => runsAcross(table, relation)).length;
  return nAcross > 0 && nAcross < sums.length;
}

/** The cell that a relation explains, and the first of those that explain it. */
function endsOf(relation: Relation): { readonly result: CellId; readonly part: CellId | undefined } {
  if (relation.type === "sum") return { result: relation.total, part: relation.addends[0]?.cell };
  if (relation.type === "equal") return { result: relation.left, part: relation.right };
  return { result: relation.result, part: relation.operands[0] };
}
