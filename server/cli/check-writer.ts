import type { FindingText } from "./findings.ts";
import type { Reading } from "./reading.ts";

/** A document with its findings in the order of the file. */
export interface Checked extends Reading {
  readonly findings: readonly FindingText[];
}

/** One way of printing findings: a document after the other, then what is to be said of all. */
export interface CheckWriter {
  file(checked: Checked): void;
  close(): void;
}
