import type { Span } from "./span.ts";

export type BlockKind =
  | "blank"
  | "heading"
  | "title"
  | "paragraph"
  | "table"
  | "fence"
  | "html"
  | "comment"
  | "matter";

/**
 * A run of whole lines of one kind. Blocks tile the document. A block depends on its own lines only (which it
 * holds), not on its place, so an unchanged block is the same object from one version of a text to the next.
 */
export interface Block {
  readonly kind: BlockKind;
  /** Its lines, without line ends. */
  readonly lines: readonly string[];
  /** Headings and titles: what the outline shows. */
  readonly heading: Heading | null;
  /** Tables: the syntax that reads them. */
  readonly syntax: string | null;
  /** Whether one of its lines addresses this tool by name: a suppression or a declaration. */
  readonly isAddressed: boolean;
}

/**
 * What kind of mark opens a heading. Markdown levels are absolute; numbered marks nest by the order in which
 * they open (GB/T 9704—2012 section 7.3.3 names the usual one: 一、 （一） 1. （1）).
 */
export interface Heading {
  readonly name: string;
  /**
   * "#2" for Markdown levels; otherwise the family of the mark: "part", "chapter", "section", "一、", "（一）",
   * "1.", "（1）", "①", "1.1", "title".
   */
  readonly mark: string;
  /** The number that the mark states (三、 is 3), or null. */
  readonly ordinal: number | null;
  /** The text that stands for the heading: its mark and title, without residue. */
  readonly span: Span;
  /** Whether the body follows on the same line. */
  readonly runIn: boolean;
}
