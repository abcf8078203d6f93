import type { PlacedFigure, Stated, TableStudy, Tie, Ties } from "../../model/analysis.ts";
import type { Numeral } from "../../model/numeral.ts";
import { isWeighty } from "./figure-pair.ts";

/** Facts that must agree, each with a value of its own, before the one that does not is believed to be a mistake. */
const leastAgreeing = 3;

/** What is held against each other: what the tables state, and those of them that did not stand here before. */
export interface Compared {
  readonly studies: readonly TableStudy[];
  readonly stated: readonly (Stated | null)[];
  readonly fresh: ReadonlySet<Stated>;
  /** Those of before that are gone, or stand elsewhere. */
  readonly gone: readonly (Stated | null)[];
  readonly before: Ties;
}

/** Two figures that state one fact, and differ. */
export type Differing = Omit<Tie, "agreeing">;

/** What two sides say of the same: the fact in which they differ, and the figures in which they agree. */
export interface Tally {
  differing: Differing | null;
  readonly agreeing: Numeral[];
}

/**
 * The one fact that differs, where enough others agree: 0, 3 and 500 say nothing. Where totals differ along with it,
 * each side is sound in itself: another scope.
 */
export function verdictOf({ differing, agreeing }: Tally): Tie | null {
  if (!differing || agreeing.length < leastAgreeing) return null;
  const values = new Set(agreeing.filter(isWeighty).map(({ value }) => value.trimmed().toString()));
  return values.size < leastAgreeing ? null : { ...differing, agreeing: values.size };
}

/** Ties in the order of their tables. */
export function inOrder(ties: Tie[], studies: readonly TableStudy[]): readonly Tie[] {
  if (ties.length < 2) return ties;
  const place = ({ study }: PlacedFigure): number => studies.indexOf(study);
  return ties.sort((a, b) => place(a.left) - place(b.left) || place(a.right) - place(b.right));
}
