import type { Block } from "./block.ts";
import type { Decimal } from "./decimal.ts";
import type { Finding } from "./finding.ts";
import type { EarlierLine } from "./history.ts";
import type { Numeral } from "./numeral.ts";
import type { FormFigures } from "./profile.ts";
import type { Link, ProseStudy, TableLine } from "./prose.ts";
import type { Balance } from "./relation.ts";
import type { CellId, Table } from "./table.ts";

/** Lines that stand just before and just after something, from the top. */
export interface LinesAround {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Those that are addressed to us, which say nothing to a reader: declarations and suppressions. */
  readonly notes: readonly string[];
}

/** A table with all that is known of it. Spans count from its block's first line. */
export interface TableStudy {
  readonly table: Table;
  /** What is seen of a table that plainly adds up before anybody has it studied; null for all others. */
  readonly plainGrid: PlainGrid | null;
  /** What the table is called: 表1 …, Table 2 …; "" where nothing says. */
  readonly caption: string;
  /** The lines around the table that may speak about it: caption, unit line, notes. */
  readonly surroundings: LinesAround;
  /** Whether nothing is wrong with its sums: some hold, or there are none. */
  readonly addsUp: boolean;
  /** What was typed into it since it last added up, where it does not now. */
  readonly typed: readonly EarlierLine[];
  readonly balances: readonly Balance[];
  readonly tally: Tally;
  readonly findings: readonly Finding[];
  /** The figures by the rows of the official form, where the table is one of a form's. */
  readonly form: FormFigures | null;
}

/** A grid of plain figures (1,234.50) under one row of labels and behind one column of them. */
export interface PlainGrid {
  readonly columnLabels: readonly string[];
  readonly rowLabels: readonly string[];
  /** What each cell of the table says. */
  readonly texts: readonly string[];
}

/** How large a table is, and how many of its sums hold and fail: what can be said of it in a few characters. */
export interface Tally {
  readonly nRows: number;
  readonly nColumns: number;
  readonly holding: number;
  readonly broken: number;
}

/** What one table states, by its labels, for holding it against other tables. */
export interface Stated {
  readonly study: TableStudy;
  /** What the table is about: its caption, else the heading above, folded and without its number; "" where unknown. */
  readonly subject: string;
  /** Whether a caption of its own says so. */
  readonly isCaptioned: boolean;
  /** The unit that the lines around give to all figures, or "". */
  readonly unit: string;
  /**
   * The cells of figures by column label, then by row label, found when they are asked for: most tables are held
   * against none. Labels that stand twice name nothing and are left out. Such a cell may still hold no figure.
   */
  readonly columns: ReadonlyMap<string, { readonly figures: ReadonlyMap<string, CellId> }>;
  /** The labels of all rows. */
  readonly rows: ReadonlySet<string>;
  /** All column labels, as one text that equals that of a table of the same form. */
  readonly form: string;
  /** The label of the only row that is called the total, or "". */
  readonly totalRow: string;
  /** What is seen of it where it plainly adds up, so that it need not be studied for one figure; else null. */
  readonly grid: PlainGrid | null;
  /** What all labels and their places hang on: the same object while nothing but figures is typed. */
  readonly frame: object;
}

/** A figure with the table and the folded labels it stands under. */
export interface PlacedFigure {
  readonly study: TableStudy;
  readonly cell: CellId;
  readonly numeral: Numeral;
  readonly row: string;
  readonly column: string;
}

/** Two figures that state one fact by their labels, and differ. */
export interface Tie {
  readonly left: PlacedFigure;
  readonly right: PlacedFigure;
  /** In how many other facts, none of them trivial, the two sides agree. */
  readonly agreeing: number;
}

/** The ties between the tables of one version of a text, and what the next version need not find again. */
export interface Ties {
  /** The tables that were held against each other, in the order of the text. */
  readonly studies: readonly TableStudy[];
  /** What each of them states; null where it has no labelled figures. */
  readonly stated: readonly (Stated | null)[];
  /** Contradictions between two tables, in the order of the text. */
  readonly between: readonly Tie[];
  /** Contradictions between the rows of a summary and the tables that detail them. */
  readonly summaries: readonly Tie[];
}

/** A figure of running text and the cell that its words name. */
export interface Quote {
  /** The figure; offsets count in the running text of its block. */
  readonly numeral: Numeral;
  readonly place: PlacedFigure;
  /** The line that the words beside the figure name. */
  readonly line: TableLine;
  /** Whether the two are one number, each as exact as it is printed. */
  readonly agrees: boolean;
  /** The cell's figure in the unit of the text. */
  readonly stated: Decimal;
  /** Whether the words name the place across that line, too. */
  readonly isNamed: boolean;
  /** Whether that stands behind the figure: 312 letters. */
  readonly isBehind: boolean;
  /** Whether more stands before the label than says when, or opens a sentence: another scope, perhaps. */
  readonly isModified: boolean;
}

/** What the rows and columns of a table are called, as they are looked up; "" where nothing can be told by it. */
export interface TableLabels {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** The only row that is called the total, or -1. */
  readonly totalRow: number;
  /** The only column that is, or -1. */
  readonly totalColumn: number;
}

/** The rows and columns of all tables of a text by what they are called. */
export interface LabelIndex {
  readonly tables: readonly TableLabels[];
  readonly lines: ReadonlyMap<string, readonly TableLine[]>;
  /** How long the labels are that begin with two characters, longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

/** Which figures of running text the tables of a text state, too, and what the next version need not find again. */
export interface Quotes {
  /** By the paragraph, in the order of its text; none for paragraphs without. */
  readonly of: ReadonlyMap<ProseStudy, readonly Quote[]>;
  /** The tables, in the order of the text; none where there are too many to be held against. */
  readonly tables: readonly TableStudy[];
  /** Null where no label was asked for. */
  readonly index: LabelIndex | null;
  readonly links: ReadonlyMap<ProseStudy, readonly Link[]>;
  /** The tables that some of these name, by their places in `tables`. */
  readonly named: ReadonlySet<number>;
}

/** A section of the outline. Lines are absolute, `endLine` is exclusive: the first line after the section. */
export interface Section {
  readonly kind: "title" | "section";
  readonly name: string;
  readonly block: number;
  readonly line: number;
  readonly endLine: number;
  readonly children: readonly Section[];
}

/** Block indices, ascending, of the blocks that whole-document work asks, so that it need not ask all. */
export interface Landmarks {
  readonly headings: readonly number[];
  /** Blocks that address this tool by name. */
  readonly addressed: readonly number[];
  /** Blocks of running text of which something is to be said. */
  readonly told: readonly number[];
  /** Blocks of running text with figures. */
  readonly claiming: readonly number[];
  /** Blocks of lists with a line that may be the sum of others. */
  readonly summing: readonly number[];
  /** Blocks of running text that name totals. */
  readonly totalling: readonly number[];
  /** Blocks of running text with shares of totals that others may name. */
  readonly sharing: readonly number[];
  /** Tables of an official form. */
  readonly forms: readonly number[];
  /** All tables but those in code fences, which are most often the output of a program. */
  readonly tables: readonly number[];
  /** Tables with findings, suppressed ones included. */
  readonly faulty: readonly number[];
}

/** Everything known about one version of a text. Frozen: the next version makes a new one, reusing its parts. */
export interface Analysis {
  readonly blocks: readonly Block[];
  /** First line of each block; one more entry holds the number of lines. */
  readonly starts: readonly number[];
  readonly outline: readonly Section[];
  /** Per block: the study of its table, or null; without the findings that the writer suppressed. */
  readonly studies: readonly (TableStudy | null)[];
  /** The same studies before anything was suppressed, from which the next version's are made. */
  readonly judged: readonly (TableStudy | null)[];
  /** Per block: what is known of its running text, or null. */
  readonly prose: readonly (ProseStudy | null)[];
  readonly landmarks: Landmarks;
  readonly ties: Ties;
  readonly quotes: Quotes;
  /** Findings that belong to no single table; their spans count from the document's first line. */
  readonly findings: readonly Finding[];
}
