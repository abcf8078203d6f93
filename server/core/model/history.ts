/**
 * What was typed into tables since they last added up: the lines as they stood then, by the line that stands in their
 * place now. Known only where edits were seen; a text from a file has none.
 */
export type History = ReadonlyMap<number, string>;

/** A line of a table as it stood when the table last added up; lines count from the table's first. */
export interface EarlierLine {
  readonly line: number;
  readonly text: string;
}

/** Nothing was seen being typed. */
export const noHistory: History = new Map();
