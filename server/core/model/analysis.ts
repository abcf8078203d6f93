import type { Block } from "./block.ts";
import type { Finding } from "./finding.ts";
import type { FormFigures } from "./profile.ts";
import type { ProseStudy } from "./prose.ts";
import type { Balance } from "./relation.ts";
import type { Table } from "./table.ts";

/** Lines that stand just before and just after something, from the top. */
export interface LinesAround {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A table with all that is known of it. Spans count from its block's first line. */
export interface TableStudy {
  readonly table: Table;
  /** What the table is called: 表1 …, Table 2 …; "" where nothing says. */
  readonly caption: string;
  /** The lines around the table that may speak about it: caption, unit line, notes. */
  readonly surroundings: LinesAround;
  readonly balances: readonly Balance[];
  readonly findings: readonly Finding[];
  /** The figures by the rows of the official form, where the table is one of a form's. */
  readonly form: FormFigures | null;
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
  /** Blocks of running text of which something is known. */
  readonly told: readonly number[];
  /** Tables of an official form. */
  readonly forms: readonly number[];
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
  /** Findings that belong to no single table; their spans count from the document's first line. */
  readonly findings: readonly Finding[];
}
