import { figureAt } from "./crossing.ts";
import type { View } from "./view.ts";

/** No list of parts is longer. */
const mostParts = 24;

/**
 * The items that belong to what "of which" opens: the one that is called so and those behind it, up to where they come
 * to the item before it in some line, since only the first part of several is called so: 公务用车费, 其中：购置费,
 * 运行费. Linear in the figures, as groups do not overlap.
 */
export function partsOfOthers(view: View): ReadonlySet<number> {
  const { active, words, worded } = view;
  const parts = new Set<number>();
  const isPart = (item: number): boolean => words[item]!.roles.has("ofWhich");
  for (let at = 0; at < active.length; at++) {
    if (!isPart(active[at]!)) continue;
    parts.add(active[at]!);
    const whole = active[at - 1];
    if (whole === undefined || isPart(whole) || worded[whole] === 1) continue;
    for (const item of groupOf(view, whole, active.subarray(at, at + mostParts))) parts.add(item);
  }
  return parts;
}

/**
 * The first of some items that come to a whole in a line where they are not all nothing; empty where they do in none.
 */
function groupOf(view: View, whole: number, items: Int32Array): Int32Array {
  const { lines, worded } = view;
  const rest = lines.map((_, line) => figureAt(view, line, whole));
  for (let n = 1; n <= items.length && worded[items[n - 1]!] !== 1; n++) {
    const item = items[n - 1]!;
    rest.forEach((left, line) => {
      rest[line] = left - figureAt(view, line, item);
    });
    if (n > 1 && rest.some((left, line) => left === 0 && figureAt(view, line, whole) !== 0))
      return items.subarray(0, n);
  }
  return items.subarray(0, 0);
}
