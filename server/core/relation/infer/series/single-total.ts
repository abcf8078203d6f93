/** A total that stands in one line only, with the block it closes or opens. */
export interface SingleTotal {
  readonly line: number;
  readonly total: number;
  readonly addends: Int32Array;
  readonly holds: boolean;
  /** Whether its label names a total of something, so that only a slip of the pen shows that it is meant to add up. */
  readonly isNamed?: boolean;
  /** Whether its parts are called states that leave nothing between them. */
  readonly isTallied?: true;
  /** Whether a sum that holds adds it to another total that is the sum of its own block. */
  readonly isVouched?: boolean;
}
