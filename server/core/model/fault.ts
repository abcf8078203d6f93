import type { Decimal } from "./decimal.ts";
import type { Severity } from "./finding.ts";
import type { Balance } from "./relation.ts";
import type { CellId } from "./table.ts";

/** How a mistyped figure may have come about; named in the message. */
export type Slip =
  | "digits-swapped"
  | "digit-changed"
  | "digit-lost"
  | "digit-added"
  | "factor-ten"
  | "sign"
  | "addend-left-out"
  | "addend-twice"
  | "amount-missing"
  | "cells-exchanged";

/** A cell whose change alone would settle every broken balance of a fault. */
export interface Candidate {
  readonly cell: CellId;
  /** The one value that settles them. */
  readonly repair: Decimal;
  readonly slip: Slip | null;
  /** Relations that hold now and would break with the repair. */
  readonly damage: number;
  /** Broken relations that the repair settles. */
  readonly settles: number;
  /** How likely this cell is the wrong one, among the candidates of the fault: 0 to 1. */
  readonly probability: number;
}

/**
 * Why broken sums are taken for an error, strongest first: the writer or the form demands them; two sums,
 * most often of a row and a column, miss by the same amount where they cross; other lines of the same shape
 * hold; a slip of the pen explains the difference; a plain total stands under a block of its own. `doubtful`
 * says that the structure may be misread.
 */
export type Grounds =
  | "declared"
  | "profile"
  | "crossing"
  | "lines"
  | "slip"
  | "left-out"
  | "plain-total"
  | "doubtful";

/**
 * One fault: broken balances that hang together, and the cells that could be wrong, best first
 * (Fellegi and Holt 1976: change the fewest cells that satisfy all edits).
 */
export interface Fault {
  /** The broken balances; the first is the one to show. */
  readonly balances: readonly Balance[];
  readonly candidates: readonly Candidate[];
  /** "located": the first candidate leads clearly; "narrowed": two to five remain; "unlocated": none or too many. */
  readonly verdict: "located" | "narrowed" | "unlocated";
  readonly severity: Severity;
  readonly grounds: Grounds;
  /** Whether the first candidate's repair may be written unasked. */
  readonly safe: boolean;
  /** The figures that were typed since all these sums held; none where nobody saw it, or they explain less than all. */
  readonly typed: readonly CellId[];
}
