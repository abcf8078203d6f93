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

/**
 * A figure of running text that words lead up to, which may name a line of a table. Whether they do is found out by
 * whoever knows the tables.
 */
export interface Claim {
  /** Where its digits begin in the running text of its block. */
  readonly at: number;
  /** The words of its clause before it as labels are folded: lower case, without blanks and markup. */
  readonly words: string;
  /** For each place of `words`, its end included, whether a word may begin or end there: "1" or "0". */
  readonly edges: string;
}

/** A row or column of a table, by the table's place among those of the text. */
export interface TableLine {
  readonly table: number;
  readonly axis: "row" | "column";
  readonly at: number;
  /** The column that a label names besides: "total income" is the row “Total” in the column “Income”. */
  readonly cross: number | null;
}

/** A claim with the lines of tables that its words name. Offsets count in the words. */
export interface Link {
  readonly claim: Claim;
  readonly from: number;
  readonly to: number;
  readonly lines: readonly TableLine[];
}

/** What is known of a block of running text. Depends on the block's own lines alone. */
export interface ProseStudy {
  /** Sums in sentences that do not add up. */
  readonly findings: readonly Finding[];
  readonly mentions: readonly Mention[];
  /** Figures that words lead up to, which tables of the text may state, too. */
  readonly claims: readonly Claim[];
}
