import { Decimal } from "../../model/decimal.ts";

/**
 * Whether a mean of figures may lie where this one does: between them and, where they have one sign, near
 * their middle.
 */
export function liesAmong(stated: Decimal, values: readonly Decimal[]): boolean {
  // Most totals are more than any of their addends, which need not be put in order for that.
  if (!values.some((value) => value.compare(stated) >= 0)) return false;
  const sorted = [...values].sort((a, b) => a.compare(b));
  const [least, middle, most] = [sorted[0]!, sorted[sorted.length >> 1]!, sorted[sorted.length - 1]!];
  if (stated.compare(least) < 0) return false;
  if (least.sign < 0 && most.sign > 0) return true;
  return stated.absolute().compare(middle.times(new Decimal(2, 0)).absolute()) <= 0;
}
