import type { Numeral } from "../../model/numeral.ts";
import { groupedConventions, inferConventions } from "../../number/conventions.ts";
import { scanNumerals } from "../../number/scan.ts";

/** The figures of a text, by the marks that it shows itself: 1.250,50 speaks for decimal commas, and 1,250 for commas in thousands. */
export function figuresOf(text: string): Numeral[] {
  return figuresIn(text, text);
}

/** The same, where the marks that count are those of another text. */
export function figuresIn(text: string, marked: string): Numeral[] {
  return [...scanNumerals(text, inferConventions(marked.match(/\d[\d.,]*\d/g) ?? [], groupedConventions))];
}

/** A figure of a stretch, by offsets in the text that the stretch begins in at `from`. */
export function placedAt(numeral: Numeral, from: number): Numeral {
  return { ...numeral, from: numeral.from + from, to: numeral.to + from };
}
