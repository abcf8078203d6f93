import type { View } from "./sheet.ts";

/**
 * Whether a total may be that of its line's figures, by the period that labels name: "Annual total" under "Annual cost", but
 * no "Monthly total" that is a twelfth of them. `difference` is the sum less what is stated.
 */
export function fitsPeriod(view: View, line: number, total: number, difference: number): boolean {
  if (!view.words[total]!.roles.has("period")) return true;
  const stated = view.values[view.starts[line]! + total * view.stride]!;
  const sum = stated + difference;
  return view.lineWords[line]!.roles.has("period") && stated < 2 * sum && sum < 2 * stated;
}
