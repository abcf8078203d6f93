import { languages } from "../languages.ts";
import { lazily } from "../text/lazily.ts";
import type { View } from "./infer/view/view.ts";

/** What the label of a factor says behind its name: a scale or unit, "Impact (1–5)". */
const aside = /\s*[(（[].*$/;

/**
 * The items whose labels call them one of two factors, as likelihood and impact, where another's calls it the other
 * one. Linear in the items.
 */
export function pairedFactors({ active, labels }: Pick<View, "active" | "labels">): ReadonlySet<number> {
  const named = Array.from(active).filter((item) => otherFactors().has(nameOf(labels[item]!)));
  const names = new Set(named.map((item) => nameOf(labels[item]!)));
  const isPaired = (item: number): boolean =>
    [...otherFactors().get(nameOf(labels[item]!))!].some((other) => names.has(other));
  return new Set(named.filter(isPaired));
}

/** Whether two labels name such a pair. */
export function areMultiplied(one: string, other: string): boolean {
  return otherFactors().get(nameOf(one))?.has(nameOf(other)) === true;
}

function nameOf(label: string): string {
  return label.replace(aside, "");
}

/** What names the other factor, by what names one. */
const otherFactors = lazily(() => {
  const found = new Map<string, Set<string>>();
  const add = (one: string, other: string) => found.set(one, (found.get(one) ?? new Set()).add(other));
  for (const [one, other] of languages.flatMap(({ multiplied }) => multiplied ?? [])) {
    add(one, other);
    add(other, one);
  }
  return found;
});
