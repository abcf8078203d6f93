import type { WordRole } from "../../../model/language.ts";
import { says } from "../../label/sum-words.ts";
import { figureAt } from "./crossing.ts";
import { perLabels } from "./per-labels.ts";
import type { View } from "./view.ts";

/** What names a figure that is taken off although it is printed without a sign. */
const deductions: readonly WordRole[] = ["less", "discount"];
const outward: readonly WordRole[] = [...deductions, "outflow"];

/**
 * The same view with the sign that labels give: figures under "less", "minus" or 减, and discounts, are shown positive
 * and meant to be taken off, and so are outflows where the same labels speak of an opening, a closing or a balance.
 * Null where no label gives a sign.
 */
export function signedView(view: View): View | null {
  const { active, words } = view;
  if (areSilent(view)) return null;
  const named = (...roles: Parameters<ReadonlySet<string>["has"]>[0][]) =>
    active.some((item) => roles.some((role) => (words[item]!.roles as ReadonlySet<string>).has(role)));
  const rolls = named("opening", "closing") || (named("inflow") && named("difference"));
  const taken = active.filter((item) => {
    const isOut = rolls && words[item]!.roles.has("outflow");
    return (isOut || says(words[item]!, deductions)) && !isNegative(view, item);
  });
  return taken.length === 0 || taken.length === active.length ? null : takingOff(view, taken);
}

/** Whether no label may give a sign. */
const areSilent = perLabels(({ active, words }): boolean =>
  active.every((item) => !says(words[item]!, outward)),
);

/** The same view with the figures of some items turned. */
export function takingOff(view: View, taken: Iterable<number>): View {
  const { starts, stride, nLines } = view;
  const values = view.values.slice();
  const signed = view.signed.slice();
  for (let line = 0; line < nLines; line++) {
    for (const item of taken) {
      const at = starts[line]! + item * stride;
      values[at] = -values[at]!;
      if (values[at] !== 0) signed[line] = 1;
    }
  }
  return { ...view, values, signed };
}

/** Whether the writer has put the sign already. */
function isNegative(view: View, item: number): boolean {
  for (let line = 0; line < view.nLines; line++) if (figureAt(view, line, item) < 0) return true;
  return false;
}

/** Items whose sign differs between a view and its signed form, in one line. */
export function isTakenOff(plain: View, signed: View, line: number, item: number): boolean {
  const at = plain.starts[line]! + item * plain.stride;
  return plain.values[at] !== signed.values[at];
}
