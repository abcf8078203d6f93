import type { Decimal } from "../../model/decimal.ts";
import type { Balance, Sum } from "../../model/relation.ts";
import type { Cell, Table } from "../../model/table.ts";
import type { Siblings } from "../balance/siblings.ts";

/** An inferred sum that misses, as one who asks whether it was meant looks at it. */
export interface Miss {
  readonly table: Table;
  readonly balance: Balance;
  readonly sum: Sum;
  /** The cell of the total, which holds a figure. */
  readonly total: Cell;
  /** The cells of the addends, those without a figure too. */
  readonly addends: readonly Cell[];
  /** Two or more of these: those that hold a figure. */
  readonly figures: readonly Cell[];
  /** What each addend of the sum is printed as, one by one; nothing where it is blank. */
  readonly values: readonly Decimal[];
  readonly siblings: Siblings;
}

/** Something in the structure of reports that looks like a wrong sum and is none. */
export interface Trap {
  readonly name: string;
  /** Whether it explains why the sum misses, so that silence is right. */
  explains(miss: Miss): boolean;
}
