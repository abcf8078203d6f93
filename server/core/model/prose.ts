import type { Decimal } from "./decimal.ts";
import type { Finding } from "./finding.ts";
import type { Span } from "./span.ts";

/** A figure in running text that a form's table states, too. The span counts from the block's first line. */
export interface Mention {
  readonly span: Span;
  readonly value: Decimal;
  /** Which of the profile's mentions it is: an index of `Profile.mentions`. */
  readonly kind: number;
}

/** What is known of a block of running text. Depends on the block's own lines alone. */
export interface ProseStudy {
  /** Sums in sentences that do not add up. */
  readonly findings: readonly Finding[];
  readonly mentions: readonly Mention[];
}
