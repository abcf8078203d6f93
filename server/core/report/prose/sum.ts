import { Decimal } from "../../model/decimal.ts";
import type { Numeral } from "../../model/numeral.ts";
import { verdictOf } from "../../relation/balance/balance.ts";
import { asPrecise, slackOfSum } from "./rounding.ts";

/** A total and its parts as a sentence lists them. Offsets count in the sentence. */
export interface ProseSum {
  readonly total: Numeral;
  readonly parts: readonly Numeral[];
  /** Whether the list says of itself that it is whole; an open one may only not exceed its total. */
  readonly closed: boolean;
  /** What says that these are the parts: words such as 其中, signs between the figures, or only their place. */
  readonly toldBy: "words" | "signs" | "place";
  /** Whether nothing but the figures shows that all parts are told: 其中 leads to a few examples as often. */
  readonly mayNameSome?: true;
  /** Whether a colon opens the list, and “and” stands before the last of three parts or more. */
  readonly isEnumerated?: true;
}

/** Parts against their total. */
export function balanceOf({ total, parts }: Pick<ProseSum, "total" | "parts">) {
  const computed = Decimal.sum(parts.map((part) => part.value));
  const difference = total.value.minus(computed);
  const slack = slackOfSum([total, ...asPrecise(total, parts)]);
  const verdict = verdictOf(difference, slack);
  return { computed, difference, slack, verdict, holds: verdict !== "broken" };
}

/** How many times the smaller of two figures the greater is. */
export function ratioBetween(one: Decimal, other: Decimal): number {
  const [a, b] = [Math.abs(one.toNumber()), Math.abs(other.toNumber())];
  return Math.max(a, b) / Math.min(a, b);
}
