import type { Facts } from "../core/model/finding.ts";

/** Renders the facts of a note as a sentence of one language. */
export type Sentence = (facts: Facts) => string;

/** A decimal with its sign shown, as differences are: +3, −3, 0. */
export function signed(decimal: Facts[string] | undefined): string {
  const text = String(decimal ?? "");
  if (text.startsWith("-")) return `−${text.slice(1)}`;
  return /[1-9]/.test(text) ? `+${text}` : text;
}

/** The items of a fact that lists several. */
export function items(fact: Facts[string] | undefined): readonly string[] {
  return Array.isArray(fact) ? fact : fact === undefined ? [] : [String(fact)];
}

/** A list that a reader can take in at once: the first items and the last one, with a mark for what lies between. */
export function shortened(list: readonly string[]): readonly string[] {
  return list.length <= mostItems ? list : [...list.slice(0, mostItems - 1), "…", list.at(-1)!];
}

const mostItems = 8;
