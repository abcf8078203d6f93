import type { Note, Related } from "../core/model/finding.ts";
import type { Span } from "../core/model/span.ts";
import { type Locale, render } from "../messages.ts";
import { type Range, rangeOf } from "./place.ts";

/** Another place that explains a diagnostic, in words. */
export interface RelatedPlace {
  readonly range: Range;
  readonly message: string;
}

/** Related places are an explanation; past this many nobody reads on. */
const mostPlaces = 20;

/** The notes that each name one term of a sum, and the notes that name several terms at once. */
const several = new Map([
  ["addend", "addends"],
  ["subtrahend", "subtrahends"],
]);

/**
 * The places related to a finding, their lines counted as it counts them. The terms of a sum that follow each other are
 * one place, with the figures in its words: an editor shows a line for each place, and a sum may have fifty terms.
 */
export function relatedPlaces(related: readonly Related[], locale: Locale): RelatedPlace[] {
  const places: RelatedPlace[] = [];
  for (let from = 0, to = 0; from < related.length && places.length < mostPlaces; from = to) {
    const { message } = related[from]!.note;
    to = from + 1;
    if (several.has(message)) while (related[to]?.note.message === message) to++;
    const terms = related.slice(from, to);
    places.push({ range: rangeOf(spanOf(terms)), message: render(noteOf(terms), locale) });
  }
  return places;
}

/** From the first term to the last where they stand on one line, else the first alone. */
function spanOf(terms: readonly Related[]): Span {
  const [first, last] = [terms[0]!.span, terms.at(-1)!.span];
  return first.line === last.lastLine ? { ...first, to: last.to } : first;
}

function noteOf(terms: readonly Related[]): Note {
  const { note } = terms[0]!;
  if (terms.length === 1) return note;
  const texts = terms.map(({ note: { facts } }) => String(facts.text));
  return { message: several.get(note.message)!, facts: { texts } };
}
