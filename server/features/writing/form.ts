import type { Table } from "../../core/model/table.ts";
import type { Sheet } from "./sheet.ts";

/** The names of the forms in which a table can be written. */
export type FormName = "pipe" | "tab" | "aligned" | "csv" | "html";

/** One form in which a table can be written as text. */
export interface Form {
  readonly name: FormName;
  /** The syntaxes that read what is written in it. */
  readonly syntaxes: readonly string[];
  /** What a code fence around it is called, or null where it stands in Markdown as it is. */
  readonly fence: string | null;
  /**
   * What a cell says, from the way it is written here: without escapes and entities; line breaks are LF, what is all
   * bold stands between double stars, and the depth of a label is blanks before it.
   */
  says(written: string): string;
  /** How a cell that says something is written here: the inverse of `says`, as far as the form can tell it. */
  writes(said: string): string;
  /** The sheet of a table that stays in this form, where its cells hold more than their texts. */
  sheetOf?(table: Table, lines: readonly string[]): Sheet;
  /** The lines of a sheet whose texts are written as this form has them. */
  lay(sheet: Sheet, source: Source | null): string[];
}

/** What a table that stays in its form keeps beside its cells. */
export interface Source {
  readonly syntax: string;
  /** Whether its columns are still columns, so that what is said of each still holds. */
  readonly hasItsColumns: boolean;
  /** Its lines without what stands before them. */
  readonly lines: readonly string[];
}

/** A text in one line, without marks of emphasis around all of it. */
export function plainLine(said: string): string {
  return said.replace(/^(\s*)\*\*(.+)\*\*$/, "$1$2").replace(/\s*\n\s*/g, " ");
}
