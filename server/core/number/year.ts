import type { Numeral } from "../model/numeral.ts";

/**
 * Whether a figure may be a year, by its value alone: it heads columns and stands in sentences more often than it
 * counts.
 */
export function mayBeYear({ value }: Pick<Numeral, "value">): boolean {
  return value.scale === 0 && value.coefficient >= 1900n && value.coefficient <= 2100n;
}

/** Whether a text is a year as digits write it, and nothing else. */
export function readsAsYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}
