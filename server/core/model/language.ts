/**
 * What a word in a label says about the figures beside it. `total` and `subtotal` name sums; `whole` names a collective
 * that often is one (all, both, nationwide); `ofWhich` opens a part of the row above; `less` and `plus` give a figure
 * its sign; `difference` names a balance, and `change` by how much a figure is more or less than another, often one of
 * before; `opening`, `inflow`, `outflow` and `closing` make up a roll-forward; `share`, `growth`, `average` and `rate`
 * name ratios, which never add, and `mean` those averages that are the sum by the count; `median`, `lowest` and
 * `highest` name one figure of many; `cumulative` runs to date, and `carried` is what a line leaves to the next;
 * `number` is a running number, code or year; `period` limits a total to a month, quarter or year; `tax` is added to a
 * price and `discount` taken off; `quantity`, `price` and `amount` make up a product, and `points` are given for wins
 * and draws.
 */
export type WordRole =
  | "total"
  | "subtotal"
  | "whole"
  | "ofWhich"
  | "less"
  | "plus"
  | "difference"
  | "change"
  | "opening"
  | "inflow"
  | "outflow"
  | "closing"
  | "share"
  | "growth"
  | "reduction"
  | "average"
  | "mean"
  | "median"
  | "lowest"
  | "highest"
  | "rate"
  | "cumulative"
  | "carried"
  | "number"
  | "period"
  | "tax"
  | "discount"
  | "surcharge"
  | "points"
  | "quantity"
  | "price"
  | "amount";

/** Words for states, in lower case. */
export interface States {
  /** Words for one of two and words for the other, each parted by blanks. */
  readonly opposites: readonly (readonly [string, string])[];
  readonly others: readonly string[];
}

/** The words of one language that reports are written in: lower case, phrases with single spaces. */
export interface ReportLanguage {
  /** BCP 47, such as "zh" or "en". */
  readonly tag: string;
  /** What joins the last of several things to those before it, the usual word first. */
  readonly and?: readonly string[];
  readonly words: Readonly<Partial<Record<WordRole, readonly string[]>>>;
  /**
   * Words that say nothing of figures but what language a table is written in, several to a string, parted by blanks:
   * short ones, months, what rows and columns are often called. None that is at home in many languages (budget, team).
   */
  readonly common?: readonly string[];
  /** Phrases whose first word says nothing there of what it says elsewhere: "net of tax", "all other items". */
  readonly idle?: readonly string[];
  /** What says in a label no more than that it speaks of the time of the report: 本年. */
  readonly current?: readonly string[];
  /** Names of the parts of a year, where they are words and not numbers: 1月. */
  readonly calendar?: Calendar;
  /** What names a few of many in a caption or over the labels: the largest, selected, 主要. */
  readonly selection?: readonly string[];
  /** What names the rest of them: others, 其他. */
  readonly remainder?: readonly string[];
  /** Patterns for what a label in lower case tells of each month, and of each year: "monthly", "/year". */
  readonly cycles?: { readonly month: string; readonly year: string };
  /** States of which one is left where the other is not, and those between: passed and failed, skipped. */
  readonly states?: States;
  /** What the two halves of a whole are called: women and men, town and country. */
  readonly halves?: readonly (readonly [string, string])[];
  /**
   * What two columns are called whose product stands beside them, besides quantities and prices: likelihood, impact.
   */
  readonly multiplied?: readonly (readonly [string, string])[];
  /** What says that who is in several lines is counted once in their total: unique, 去重. */
  readonly distinct?: readonly string[];
  /**
   * What the two sides of an account are called, whose totals have to be equal: assets, and liabilities and equity.
   * Words for "total" may stand beside these, and are part of them only where another one would not do.
   */
  readonly sides?: readonly (readonly [string, string])[];
  /**
   * What accounts of statements and columns of leagues are called, as whole labels: lower case, words parted by single
   * blanks, without what stands in brackets.
   */
  readonly accounts?: Readonly<Partial<Record<Account, RegExp>>>;
  /** With what words labels write formulas: "line 4 minus line 5", 第1至3行. */
  readonly formula?: FormulaWords;
}

/**
 * What statements, league tables and counts of votes have under many names, and what follows from others by definition.
 */
export type Account =
  | "played"
  | "won"
  | "drawn"
  | "lost"
  | "scored"
  | "conceded"
  | "score-difference"
  | "voting"
  | "in-favour"
  | "opposed"
  | "abstaining"
  | "assets"
  | "liabilities"
  | "equity"
  | "revenue"
  | "cost-of-sales"
  | "gross-profit"
  | "operating-expenses"
  | "operating-profit"
  | "interest"
  | "profit-before-tax"
  | "income-tax"
  | "profit"
  | "operating-cash"
  | "investing-cash"
  | "financing-cash"
  | "net-cash";

/** With what words a formula is written. */
export interface FormulaWords {
  /** What calls a number that of a line, before or behind it; parts of patterns, as all but `signs`. */
  readonly line: readonly string[];
  /** What stands for a sign, besides "and". */
  readonly signs: Readonly<Record<string, "+" | "-" | "×">>;
  /** Between the first and the last of a run. */
  readonly through: readonly string[];
  /** What a run may open with. */
  readonly sum: readonly string[];
}

/** What months and the like are called, in lower case; those of one kind in their order, parted by blanks. */
export interface Calendar {
  readonly months: string;
  readonly weekdays: string;
  readonly week: readonly string[];
  readonly year: readonly string[];
}
