import type { Decimal } from "./decimal.ts";
import type { CellId } from "./table.ts";

/**
 * A form whose tables and sums are fixed by an authority, as data. Users may give the same as JSON. Labels are
 * compared folded (`number/fold.ts`): blanks, width of characters and marks do not matter.
 */
export interface Profile {
  readonly name: string;
  /** What the form is for, in the languages that Crossfoot speaks. */
  readonly title: Readonly<Record<"en" | "zh-cn", string>>;
  /** Where the form is laid down. */
  readonly source: string;
  /** The form's sections, in order: numeral and accepted titles, the official one first. */
  readonly sections: readonly (readonly string[])[];
  readonly tables: readonly TemplateTable[];
  /** Figures of the tables that running text states, too. */
  readonly mentions: readonly ProfileMention[];
  /** Words that say what a sentence speaks of from there on: of the form's figures, or of something else. */
  readonly topics: readonly string[];
}

/** A figure in running text and the cells of the form that it may state. */
export interface ProfileMention {
  /** What it is called in a message. */
  readonly name: string;
  /** Words that must stand in the clause before the figure: one of each list. */
  readonly words: readonly (readonly string[])[];
  /** Whether they have to stand right before it, among nothing but words that lead up to a figure. */
  readonly isClose?: true;
  /** The topics of which one must be the last in the sentence before the figure. */
  readonly under?: readonly string[];
  /** Words that make it something else. */
  readonly without: readonly string[];
  /** Counter words that the figure may have. */
  readonly counters: readonly string[];
  /** What the figure may be: each a sum of cells of the form. */
  readonly accepted: readonly (readonly {
    readonly table: string;
    readonly row: string;
    readonly column: number;
  }[])[];
}

/** A place of a form's table: the cell that stands there, -1 for none, and its value, null where it is blank. */
export interface FormFigure {
  readonly cell: CellId;
  readonly value: Decimal | null;
}

/** The figures of a form's table, by the ids of its rows, in the order of its columns. */
export interface FormFigures {
  readonly profile: string;
  readonly table: string;
  readonly rows: ReadonlyMap<string, readonly FormFigure[]>;
}

/** One table of a form: how it is known, and which sums it demands. */
export interface TemplateTable {
  readonly name: string;
  /** Words that must all stand somewhere in the table for it to be this one. */
  readonly anchors: readonly string[];
  /** Words of which one is enough: of rows that a page break may part from those with the anchors. */
  readonly overleaf?: readonly string[];
  /** Words that must all stand in the lines above a table that lost its heads. */
  readonly headings?: readonly string[];
  /** The figure columns from left to right. Figures are counted from the right, so label columns may slip. */
  readonly columns: readonly string[];
  readonly rows: readonly TemplateRow[];
  /** Whether the figures count something, so that none is below zero. */
  readonly isCounted?: true;
  /** Sums along a row, in every row: indices of `columns`. */
  readonly acrossSums: readonly TemplateSum<number>[];
  /** Sums down every column: ids of `rows`. */
  readonly downSums: readonly TemplateSum<string>[];
}

/** One row of figures of a form's table. */
export interface TemplateRow {
  readonly id: string;
  /** Accepted labels without their mark, the official one first. Empty for a row that is known by its figures alone. */
  readonly labels: readonly string[];
  /** Rows that are absent together in some editions of the form: the name of the edition that has them. */
  readonly edition?: string;
}

/** A sum that a form demands: plus − minus = total. */
export interface TemplateSum<Place> {
  /** The kind of relation that it is shown as. */
  readonly kind: string;
  readonly total: Place;
  readonly plus: readonly Place[];
  readonly minus: readonly Place[];
}
