/**
 * A form whose tables and sums are fixed by an authority, as data. Users may give the same as JSON. Labels are
 * compared folded (`number/fold.ts`): blanks, width of characters and marks do not matter.
 */
export interface Profile {
  readonly name: string;
  /** Where the form is laid down. */
  readonly source: string;
  /** The form's sections, in order: numeral and accepted titles, the official one first. */
  readonly sections: readonly (readonly string[])[];
  readonly tables: readonly TemplateTable[];
}

export interface TemplateTable {
  readonly name: string;
  /** Words that must all stand somewhere in the table for it to be this one. */
  readonly anchors: readonly string[];
  /** The figure columns from left to right. Figures are counted from the right, so label columns may slip. */
  readonly columns: readonly string[];
  readonly rows: readonly TemplateRow[];
  /** Sums along a row, in every row: indices of `columns`. */
  readonly acrossSums: readonly TemplateSum<number>[];
  /** Sums down every column: ids of `rows`. */
  readonly downSums: readonly TemplateSum<string>[];
}

export interface TemplateRow {
  readonly id: string;
  /** Accepted labels without their mark, the official one first. Empty for a row that is known by its figures alone. */
  readonly labels: readonly string[];
  /** Rows that are absent together in some editions of the form: the name of the edition that has them. */
  readonly edition?: string;
}

export interface TemplateSum<Place> {
  readonly kind: string;
  readonly total: Place;
  readonly plus: readonly Place[];
  readonly minus: readonly Place[];
}
