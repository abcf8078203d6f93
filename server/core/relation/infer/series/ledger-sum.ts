/** A figure that labels alone say how to work out: opening + in − out = closing, income − spending = surplus. */
export interface LedgerSum {
  readonly line: number;
  readonly total: number;
  readonly terms: readonly LedgerTerm[];
  /** In how many lines the same is seen to hold and to miss, where that is asked. */
  readonly seen?: { readonly holds: number; readonly misses: number };
}

/** An item and its sign. */
export interface LedgerTerm {
  readonly item: number;
  readonly weight: 1 | -1;
}
