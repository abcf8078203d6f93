import { Decimal } from "../../model/decimal.ts";
import { rangeOf } from "../../relation/balance/miscount.ts";
import { slipBetween } from "../../relation/balance/slip.ts";
import { greatestOf } from "../../text/ordered.ts";
import { balanceOf, type ProseSum } from "./sum.ts";

/** A slip is taken for one from these odds against chance on: 3 for a changed digit of five in one of four figures. */
export const telltaleOdds = 3;
/**
 * A list that may name some parts only is taken to name all where a slip explains what it misses that well, or at all
 * and so little of the total is missing: the more parts it names, the likelier it names all, so both are of a single
 * one.
 */
const almostWhole = 0.05;
export const oddsOfWhole = 14;
/** Rounding may hide what was meant among so many figures at most. */
const mostMeant = 9;

/**
 * By how many times one slip of the pen, in the total or in a part, explains a list that misses its total better than
 * chance does; 0 where none explains it. `isRounded`: whether what was meant may lie off by what rounding allows.
 */
export function oddsOfSlip(sum: Pick<ProseSum, "total" | "parts">, isRounded = false): number {
  const { difference, slack } = balanceOf(sum);
  const { total, parts } = sum;
  const scale = greatestOf([total.value.scale, ...parts.map(({ value }) => value.scale)]);
  const unit = 10 ** -scale;
  const reach = Math.floor(slack.toNumber() / unit);
  const allowances = isRounded && 2 * reach + 1 <= mostMeant ? range(-reach, reach) : [0];
  const odds = allowances.flatMap((allowance) => {
    const apart = difference.plus(new Decimal(allowance, scale));
    return meantIn(sum, apart).map(({ typed, meant }) => {
      const slip = slipBetween(typed, meant);
      return slip ? rangeOf(typed, meant) / (slip.reach * (parts.length + 1) * allowances.length) : 0;
    });
  });
  return greatestOf([0, ...odds]);
}

/** What each figure of a sum should have been if it alone is wrong, and the total is `excess` more than its parts. */
export function meantIn(
  { total, parts }: Pick<ProseSum, "total" | "parts">,
  excess: Decimal,
): { readonly typed: Decimal; readonly meant: Decimal }[] {
  return [
    { typed: total.value, meant: total.value.minus(excess) },
    ...parts.map(({ value }) => ({ typed: value, meant: value.plus(excess) })),
  ];
}

/** Whether nothing but the figures of a list shows that it names all parts of its total. */
export function seemsWhole(sum: Pick<ProseSum, "total" | "parts">, almost = almostWhole): boolean {
  const nParts = sum.parts.length;
  const { difference, holds } = balanceOf(sum);
  if (holds) return true;
  const apart = Math.abs(difference.toNumber() / sum.total.value.toNumber());
  const odds = oddsOfSlip(sum);
  return odds >= oddsOfWhole / nParts || (odds > 0 && apart <= almost * nParts);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
