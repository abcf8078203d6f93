import type { Finding } from "./finding.ts";
import type { Numeral } from "./numeral.ts";
import type { Span } from "./span.ts";

/** A figure in running text that a form's table states, too. The span counts from the block's first line. */
export interface Mention {
  readonly span: Span;
  readonly numeral: Numeral;
  /** Which of the profile's mentions it is: an index of `Profile.mentions`. */
  readonly kind: number;
}

/** Words of running text as labels are folded: lower case, without blanks and markup. */
export interface FoldedWords {
  readonly words: string;
  /** For each place of `words`, its end included, whether a word may begin or end there: "1" or "0". */
  readonly edges: string;
}

/**
 * A figure of running text with the words beside it, which may name a line of a table. Whether they do is found out by
 * whoever knows the tables.
 */
export interface Claim {
  /** Where its digits begin in the running text of its block. */
  readonly at: number;
  /** The words of its clause before it. */
  readonly before: FoldedWords;
  /** The words of its clause behind it, up to the next figure. */
  readonly behind: FoldedWords;
  /** Whether that figure stands in the same clause, so that the words may be its own. */
  readonly meetsFigure: boolean;
}

/** A row or column of a table, by the table's place among those of the text. */
export interface TableLine {
  readonly table: number;
  readonly axis: "row" | "column";
  readonly at: number;
  /** The column that a label names besides: "total income" is the row “Total” in the column “Income”. */
  readonly cross: number | null;
}

/** A claim with the lines of tables that its words name. Offsets count in the words before it, or behind it. */
export interface Link {
  readonly claim: Claim;
  readonly isBehind: boolean;
  readonly from: number;
  readonly to: number;
  readonly lines: readonly TableLine[];
}

/** A line of a list: a label and its figure, "Rent: 900". */
export interface ListedLine {
  /** As it is written, but for markup. */
  readonly label: string;
  /** Null where the line only names what is set in below it. */
  readonly numeral: Numeral | null;
  /** The figure with its unit, as it is written; "" where there is none. The marks of all figures of a list read it. */
  readonly figure: string;
  /** Its figure, or else its label; counts from the block's first line. */
  readonly span: Span;
  /** How far it is set in, in columns, and the more the deeper its mark stands: （1） below 1. below （一）. */
  readonly indent: number;
  /** Whether a bullet or a number marks it as an item. */
  readonly isItem: boolean;
  /** Whether it is called the total, or a subtotal, of others, or what they leave. */
  readonly closes: "total" | "subtotal" | "result" | null;
  /**
   * Whether it is no item and stands at the end of its block or before an item, so that a list below it may be its
   * parts.
   */
  readonly opens: boolean;
  /** Whether its label says of what: "Total visits". */
  readonly isOfSomething: boolean;
}

/** A figure that the words before it call a total: 本年支出合计980万元. */
export interface NamedTotal {
  readonly name: string;
  readonly numeral: Numeral;
  readonly span: Span;
}

/** A part with its share of a total that is named behind it: 620万元，占本年支出合计的63%. */
export interface DistantShare {
  /** What the total is called. */
  readonly of: string;
  readonly share: Numeral;
  readonly part: Numeral;
  /** Where the share stands. */
  readonly span: Span;
  readonly partSpan: Span;
}

/** What a paragraph tells others and asks of them. */
export interface ToldAcross {
  readonly totals: readonly NamedTotal[];
  readonly shares: readonly DistantShare[];
}

/** What is known of a block of running text. Depends on the block's own lines alone. */
export interface ProseStudy {
  /** Sums in sentences that do not add up. */
  readonly findings: readonly Finding[];
  readonly mentions: readonly Mention[];
  /** Figures with words beside them, which tables of the text may state, too. */
  readonly claims: readonly Claim[];
  /** What each of its lines lists, null for other lines; empty where none lists a figure. */
  readonly listed: readonly (ListedLine | null)[];
  /** Totals by their names, and shares of such; null where it has neither. */
  readonly across: ToldAcross | null;
}
