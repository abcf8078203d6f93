import type { Decimal } from "../model/decimal.ts";
import type { Finding } from "../model/finding.ts";
import type { Ratio } from "../model/relation.ts";

/** What a figure says beside what it should say, and how both come about. */
interface RatioSaid extends Pick<Ratio, "type" | "origin"> {
  readonly stated: Decimal;
  readonly computed: Decimal;
  /** By how much rounding alone may part the two; by nothing where it is left out. */
  readonly slack?: Decimal;
}

/** What machines are told of a share, rate or product that is not right, as plain numerals. */
export function ratioData({ type, origin, stated, computed, slack }: RatioSaid): Finding["data"] {
  return {
    stated: String(stated),
    computed: String(computed),
    difference: String(stated.minus(computed)),
    slack: String(slack ?? "0"),
    type,
    origin,
  };
}
