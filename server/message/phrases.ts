import type { Ratio } from "../core/model/relation.ts";

/** The words of the interface. Every language gives all of them, or does not compile. */
export interface Phrases {
  /** Names a table in the outline where it has no caption; counts from 1. */
  readonly table: (number: number) => string;
  /** A table's size and state in the outline. */
  readonly tableDetail: (rows: number, columns: number, holding: number, broken: number) => string;
  readonly moreFindings: (count: number) => string;
  /** Leads from a total that misses to the figure by which it does. */
  readonly missesByThis: string;
  readonly fixAll: (count: number) => string;
  /** What something is, and how it stands. */
  readonly titled: (title: string, standing: string) => string;
  readonly totalOf: (count: number) => string;
  readonly partOf: (label: string) => string;
  /** Two totals of one account that have to be equal. */
  readonly equalTotals: string;
  /** What a figure is that is worked out by more than adding. */
  readonly ratio: Record<Ratio["type"], string>;
  /** What such a figure is worked out from; its label, or "". */
  readonly basisOf: (label: string, type: Ratio["type"]) => string;
  /** How a sum stands that is right, and one that is not. */
  readonly holds: string;
  readonly withinRounding: (difference: string, slack: string) => string;
  readonly broken: (difference: string) => string;
  /** How figures stand that are not added up, but have to agree. */
  readonly agrees: string;
  readonly disagrees: (difference: string) => string;
  /** How figures stand that do not agree, but of which nothing is told, since nobody may mean them to. */
  readonly doubtful: (difference: string) => string;
  /** A list that may name some of the parts only, and what it leaves of the total. */
  readonly open: (difference: string) => string;
  readonly unjudged: string;
  readonly unit: (unit: string) => string;
  readonly moreParts: (count: number) => string;
  /** What a number is called that stands in a table without a caption. */
  readonly figure: string;
  /** What a number of a sentence is called. */
  readonly figureInText: string;
  readonly lens: (judged: number, broken: number, fixes: number) => string;
  /** How many figures are selected, and what they come to, as editors say it of a selection. */
  readonly selected: (count: number, sum: string, mean: string) => string;
  readonly renameRefused: Record<"no-number" | "no-words" | "taken" | "nothing-here", string>;
  /**
   * The head of the page that shows what is set for a document, what stands there where no file sets anything, and what
   * the editor and nobody are called where a value comes from them.
   */
  readonly configurationOf: Record<"head" | "noFiles" | "editor" | "default", string>;
  /** What is wrong in the settings of the editor, with what to do; takes the sentences of `config`. */
  readonly settingsProblem: (sentences: string) => string;
  /** The title of the action that writes a sum into the report. */
  readonly declare: string;
  /** The title of the action that shows what is set for a document. */
  readonly showConfiguration: string;
  /** The title of the action that silences a rule for a table or a line. */
  readonly suppress: (rule: string, table: boolean) => string;
  /** Ways to write a table anew. */
  readonly rewrite: Record<RewriteName, string>;
  /**
   * What is wrong in a configuration file; `hint` is the closest name there is, or what is accepted: some words, or a
   * type of JSON.
   */
  readonly config: Record<ConfigProblem, (name: string, hint: string) => string>;
  /** Why a file is not checked, and what to do to have it checked. */
  readonly leftAlone: Record<"log" | "source" | "data" | "too-large", string>;
}

/** A way to write a whole table anew. */
export type RewriteName =
  | "align"
  | "total-row"
  | "total-column"
  | "share-column"
  | "change-column"
  | "sort-ascending"
  | "sort-descending"
  | "transpose"
  | `to-${"pipe" | "tab" | "aligned" | "csv" | "html"}`;

type ConfigProblem =
  | "unknown-setting"
  | "unknown-rule"
  | "wrong-value"
  | "editor-only"
  | "syntax"
  | "extends-missing"
  | "extends-circle";
