import type { Decimal } from "./decimal.ts";
import type { Balance } from "./relation.ts";
import type { CellId } from "./table.ts";

/** How a mistyped figure may have come about; named in the message. */
export type Slip = "digits-swapped" | "digit-changed" | "digit-lost" | "digit-added" | "factor-ten" | "sign" | "addend-left-out" | "addend-twice";

/** A cell whose change alone would settle every broken balance of a fault. */
export interface Candidate {
  readonly cell: CellId;
  /** The one value that settles them. */
  readonly repair: Decimal;
  readonly slip: Slip | null;
  /** Relations that hold now and would break with the repair. */
  readonly damage: number;
}

/**
 * One fault: broken balances that hang together, and the cells that could be wrong, best first
 * (Fellegi and Holt 1976: change the fewest cells that satisfy all edits).
 */
export interface Fault {
  readonly balances: readonly Balance[];
  readonly candidates: readonly Candidate[];
  /** "located": the first candidate leads clearly; "narrowed": two to five remain; "unlocated": none or too many. */
  readonly verdict: "located" | "narrowed" | "unlocated";
}
