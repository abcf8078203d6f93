import { cyclesIn } from "../../cycles.ts";
import { Decimal } from "../../model/decimal.ts";
import type { RatioKind, RatioShape } from "../ratio-kind.ts";

const months = new Decimal(12, 0);

/** What a year comes to of what a month does, where labels name both: “Monthly”, “Annual cost”; 月费, 年费. */
export const yearly: RatioKind = {
  name: "yearly",
  type: "product",
  factors: [1],
  times: months,
  // Only what is called so is proposed.
  isNamedBy: () => true,
  value: ([month]) => month! * months.toNumber(),
  isSpelledBy: () => true,

  *propose({ active, labels, kinds }): Iterable<RatioShape> {
    const cycles = Array.from(active, (item) => (kinds[item] === "amount" ? cyclesIn(labels[item]!) : null));
    const monthly = active.filter((_, at) => cycles[at] === "month");
    if (monthly.length !== 1) return;
    for (const [at, result] of active.entries())
      if (cycles[at] === "year") yield { result, operands: (line) => [{ line, item: monthly[0]! }] };
  },
};
