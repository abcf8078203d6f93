import { readLabel } from "../labels.ts";
import { languages } from "../languages.ts";
import { keptBeside } from "../model/kept-beside.ts";
import { lazily } from "../text/lazily.ts";

/**
 * The items that labels call a whole and beside which its two halves stand, such as "Both sexes" over men and women:
 * totals as plainly as one that is called so. Labels are those of rows or columns, in their order; what stands before
 * the words is the same in both halves ("2024 men", "2024 women"). Linear.
 */
export const wholesOfHalves = keptBeside((labels: readonly string[]): ReadonlySet<number> => {
  const found = new Set<number>();
  labels.forEach((label, item) => {
    if (!isOtherHalf(label, labels[item + 1] ?? "")) return;
    for (const whole of [item - 1, item + 2]) if (isWhole(labels[whole] ?? "")) found.add(whole);
  });
  return found;
});

/** "All", "both", "overall", which may stand beside other things than their parts. */
function isWhole(label: string): boolean {
  const { roles } = readLabel(label);
  return roles.has("whole") && !roles.has("total") && !roles.has("subtotal");
}

/** Whether two labels name the two halves of a whole, by their last words, and are else the same. */
function isOtherHalf(one: string, other: string): boolean {
  const [at, to] = [one.lastIndexOf(" ") + 1, other.lastIndexOf(" ") + 1];
  if (!otherHalves().get(one.slice(at))?.has(other.slice(to))) return false;
  return one.slice(0, at) === other.slice(0, to);
}

/** What names the other half, by what names one. */
const otherHalves = lazily(() => {
  const found = new Map<string, Set<string>>();
  const add = (one: string, other: string) => found.set(one, (found.get(one) ?? new Set()).add(other));
  for (const [one, other] of languages.flatMap(({ halves }) => halves ?? [])) {
    add(one, other);
    add(other, one);
  }
  return found;
});
