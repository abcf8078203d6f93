import { type Sentence, signed } from "./sentence.ts";

/** What the core has to say, in English. Every note has a sentence here; the other languages follow this list. */
export const en = {
  "total-mismatch": ({ label, stated, computed, difference, nAddends }) =>
    `${of(label)} says ${stated}, but its ${nAddends} parts add up to ${computed} (${signed(difference)}).`,
  "misfit-figure": ({ label, stated, computed, difference, repair }) =>
    `This figure does not fit: with it, ${of(label)} says ${stated} where its parts give ${computed} (${signed(difference)}). ` +
    `${repair} would settle every sum it is part of.`,
  "ragged-row": ({ expected, found }) =>
    `This row has ${found} fields, but the table has ${expected} columns. The surplus is left out of every sum: remove it, or move it to its row.`,
  addend: ({ text }) => `${text} was added.`,
  "fix-restate": ({ from, to }) => `Change ${from} to ${to}`,
} as const satisfies Record<string, Sentence>;

/** The names of all notes that the core may hand over. */
export type NoteName = keyof typeof en;

function of(label: unknown): string {
  return label ? `“${label}”` : "The total";
}
