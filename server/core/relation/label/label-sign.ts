import { readLabel } from "../../labels.ts";

/** The sign that a label opens with: 1 for "+ Depreciation", -1 for "– Dividends", else 0. */
export function signBefore(label: string): number {
  return label.startsWith("+ ") ? 1 : /^[\p{Pd}\u2212] /u.test(label) ? -1 : 0;
}

/** Whether a label says, by a word or a sign, that its figure is added or taken off. */
export function givesSign(label: string): boolean {
  const { roles } = readLabel(label);
  return roles.has("plus") || roles.has("less") || signBefore(label) !== 0;
}
