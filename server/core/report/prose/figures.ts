import type { Numeral } from "../../model/numeral.ts";
import { groupedConventions, inferConventions } from "../../number/conventions.ts";
import { scanNumerals } from "../../number/scan.ts";

/**
 * The figures of a text, by the marks that it shows itself: 1.250,50 speaks for decimal commas, and 1,250 for commas in
 * thousands.
 */
export function figuresOf(text: string): Numeral[] {
  return figuresIn(text, text);
}

/** The same, where the marks that count are those of another text. */
export function figuresIn(text: string, marked: string): Numeral[] {
  const conventions = inferConventions(marked.match(/\d[\d.,]*\d/g) ?? [], groupedConventions);
  const isByBlanks = groupsByBlanks.test(marked) || (marked.match(groupsApart)?.length ?? 0) > 1;
  const figures = [...scanNumerals(text, isByBlanks ? { ...conventions, groupMark: " " } : conventions)];
  // 2 480 may be one figure or two: nothing exact is to be made of either.
  return figures.map((figure, at) => {
    const isTorn = mayBeOne(text, figures[at - 1], figure) || mayBeOne(text, figure, figures[at + 1]);
    return isTorn ? { ...figure, trust: "approximate" } : figure;
  });
}

/** A figure of a stretch, by offsets in the text that the stretch begins in at `from`. */
export function placedAt(numeral: Numeral, from: number): Numeral {
  return { ...numeral, from: numeral.from + from, to: numeral.to + from };
}

function mayBeOne(text: string, one: Numeral | undefined, other: Numeral | undefined): boolean {
  if (!one || !other || other.from !== one.to + 1 || text[one.to] !== " ") return false;
  return one.to - one.from <= 3 && /^\d{3}$/.test(text.slice(other.from, other.to));
}

/** Two figures stand side by side with nothing between them in no sentence, and hardly twice. */
const groupsApart = /(?<![\d.,] ?)\d{1,3} \d{3}(?! ?\d)/g;
/** One figure whose groups stand apart for certain says that others do: de 35 000 à 37 100. */
const groupsByBlanks = /(?<![\d.,] ?)\d{1,3} (?:0\d\d|\d{3} ?€|\d{3} \d{3})(?!\d)/;
