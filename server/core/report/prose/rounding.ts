import { Decimal } from "../../model/decimal.ts";
import type { Numeral } from "../../model/numeral.ts";
import { isInPowers } from "../../number/quantities.ts";
import { isCount, slackOf } from "../../relation/balance/balance.ts";

/** How far what figures of a sentence stand for may lie from what they say, all of them together. */
export function proseSlack(figures: readonly Numeral[]): Decimal {
  return figures.some(isRounded) ? slackOf(figures, false) : Decimal.zero;
}

/** The same for figures that are added up: money is paid to the cent, in a list as in a table. */
export function slackOfSum(figures: readonly Numeral[]): Decimal {
  const isExact = (figure: Numeral): boolean =>
    figure.value.scale > 0 ? isCount(figure) : !isRounded(figure);
  return figures.every(isExact) ? Decimal.zero : proseSlack(figures);
}

/** Whole figures of a sentence are counted; those with decimals, in 万 or in K are rounded. */
function isRounded(numeral: Numeral): boolean {
  return (
    numeral.value.scale > 0 || isInPowers(numeral) || /[万亿萬億억만조]|million|billion/.test(numeral.unit)
  );
}

/**
 * Parts as exact as their total where that only leaves out zeros: 0 is nothing whatever the others are written with,
 * and where most parts have the decimals of the total, the others lack them since they would be zeros.
 */
export function asPrecise({ value: { scale } }: Numeral, parts: readonly Numeral[]): Numeral[] {
  const isShort = ({ value, style }: Numeral): boolean => value.scale < scale && !style.multiplier;
  const short = parts.filter((part) => isShort(part) && part.value.sign !== 0).length;
  const isDropped = 3 * short <= parts.filter(({ value }) => value.scale === scale).length;
  return parts.map((part) =>
    isShort(part) && (isDropped || part.value.sign === 0)
      ? { ...part, value: part.value.rescaled(scale) ?? part.value }
      : part,
  );
}
