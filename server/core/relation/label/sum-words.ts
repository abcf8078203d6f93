import type { LabelWords } from "../../labels.ts";
import type { WordRole } from "../../model/language.ts";

/** Words that make a figure no amount that is added or taken off. */
export const noAmounts: readonly WordRole[] = [
  "average",
  "share",
  "growth",
  "rate",
  "cumulative",
  "number",
  "price",
];

/** Words of what is left, and of what there was before it as well. */
export const results: readonly WordRole[] = ["difference", "closing"];
export const balances: readonly WordRole[] = ["opening", ...results];

/** Words that make a figure something else than a sum of those beside it, or a part of one. */
export const otherwise: readonly WordRole[] = [...noAmounts, "ofWhich", "less", ...balances];

/** Whether a label speaks of any of some things. */
export function says({ roles }: LabelWords, any: readonly WordRole[]): boolean {
  // Most labels are names.
  return roles.size > 0 && any.some((role) => roles.has(role));
}

/** Whether a label speaks of nothing but some things. */
export function onlySays({ roles }: LabelWords, some: readonly WordRole[]): boolean {
  return [...roles].every((role) => some.includes(role));
}

/** Whether a label names a sum, and nothing that makes it another thing. */
export function namesSum(words: LabelWords): boolean {
  return says(words, ["total", "subtotal"]) && !says(words, otherwise);
}
