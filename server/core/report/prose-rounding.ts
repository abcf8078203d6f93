import { Decimal } from "../model/decimal.ts";
import type { Numeral } from "../model/numeral.ts";
import { slackOf } from "../relation/balance/balance.ts";

/** How far what figures of a sentence stand for may lie from what they say, all of them together. */
export function proseSlack(figures: readonly Numeral[]): Decimal {
  return figures.some(isRounded) ? slackOf(figures, false) : Decimal.zero;
}

/** Whole figures of a sentence are counted; those with decimals, in 万 or in K are rounded. */
function isRounded({ value, unit, style }: Numeral): boolean {
  return value.scale > 0 || style.multiplier !== null || /[万亿]|million|billion/.test(unit);
}
