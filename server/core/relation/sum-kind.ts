import type { WordRole } from "../model/language.ts";

/** What a kind may look at: the labels of a sum and its place among the others. */
export interface SumShape {
  readonly axis: "rows" | "columns";
  readonly total: ReadonlySet<WordRole>;
  readonly addends: readonly ReadonlySet<WordRole>[];
  /** Whether some addend is taken off. */
  readonly hasNegative: boolean;
  /** Whether the total is added to a greater one. */
  readonly isAddend: boolean;
}

/** One of the ways in which figures add up, named for those who read the finding. */
export interface SumKind {
  readonly name: string;
  fits(shape: SumShape): boolean;
}
