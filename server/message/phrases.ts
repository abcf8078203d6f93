/** The words of the interface. Every language gives all of them, or does not compile. */
export interface Phrases {
  /** Names a table in the outline where it has no caption; counts from 1. */
  readonly table: (number: number) => string;
  /** A table's size and state in the outline. */
  readonly tableDetail: (rows: number, columns: number, holding: number, broken: number) => string;
  readonly moreFindings: (count: number) => string;
  readonly fixAll: (count: number) => string;
  readonly totalOf: (count: number) => string;
  readonly partOf: (label: string) => string;
  readonly holds: string;
  readonly withinRounding: (difference: string, slack: string) => string;
  readonly broken: (difference: string) => string;
  readonly unjudged: string;
  readonly unit: (unit: string) => string;
  readonly moreParts: (count: number) => string;
}
