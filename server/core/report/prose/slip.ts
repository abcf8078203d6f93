import { Decimal } from "../../model/decimal.ts";
import { rangeOf } from "../../relation/balance/miscount.ts";
import { slipBetween } from "../../relation/balance/slip.ts";
import { balanceOf, type ProseSum } from "./sum.ts";

/** A slip is taken for one from these odds against chance on: 3 for a changed digit of five in one of four figures. */
export const telltaleOdds = 3;
/** Rounding may hide what was meant among so many figures at most. */
const mostMeant = 9;

/**
 * By how many times one slip of the pen, in the total or in a part, explains a list that misses its total better than
 * chance does; 0 where none explains it. `isRounded`: whether what was meant may lie off by what rounding allows.
 */
export function oddsOfSlip(sum: Pick<ProseSum, "total" | "parts">, isRounded = false): number {
  const { computed, slack } = balanceOf(sum);
  const { total, parts } = sum;
  const missing = total.value.minus(computed);
  const scale = Math.max(total.value.scale, ...parts.map(({ value }) => value.scale));
  const unit = 10 ** -scale;
  const reach = Math.floor(slack.toNumber() / unit);
  const allowances = isRounded && 2 * reach + 1 <= mostMeant ? range(-reach, reach) : [0];
  const odds = allowances.flatMap((allowance) => {
    const apart = missing.plus(new Decimal(allowance, scale));
    return [
      { typed: total.value, meant: total.value.minus(apart) },
      ...parts.map(({ value }) => ({ typed: value, meant: value.plus(apart) })),
    ].map(({ typed, meant }) => {
      const slip = slipBetween(typed, meant);
      return slip ? rangeOf(typed, meant) / (slip.reach * (parts.length + 1) * allowances.length) : 0;
    });
  });
  return Math.max(0, ...odds);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
