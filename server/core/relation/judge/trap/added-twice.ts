import { Decimal } from "../../../model/decimal.ts";
import { isAddedElsewhere } from "../../balance/siblings.ts";
import type { Trap } from "../trap.ts";

/**
 * One addend is the sum of those that stand right before it, and exactly too much: a subtotal that the other
 * lines of the shape leave blank.
 */
export const addedTwice: Trap = {
  name: "added-twice",
  explains({ table, sum: { addends }, balance: { stated, computed, slack }, values: printed, siblings }) {
    const values = printed.map((value, at) => (addends[at]!.weight < 0 ? value.negated() : value));
    const excess = computed.minus(stated);
    const isExact = slack.sign === 0;
    const isExcess = (value: Decimal) =>
      value.sign !== 0 &&
      (isExact ? value.equals(excess) : value.minus(excess).absolute().compare(slack) <= 0);
    const excessive = values.findIndex(isExcess);
    if (excessive < 0 || isAddedElsewhere(table, siblings, excessive)) return false;
    // A run of figures is the difference of two running sums; the earliest of the same makes the longest run.
    const nBefore = new Map([[Decimal.zero.toString(), 0]]);
    let [sum, n] = [Decimal.zero, 0];
    for (const value of values) {
      const first = isExcess(value) ? nBefore.get(sum.minus(value).trimmed().toString()) : undefined;
      if (first !== undefined && n - first >= 2) return true;
      sum = sum.plus(value).trimmed();
      if (value.sign !== 0) n++;
      if (!nBefore.has(sum.toString())) nBefore.set(sum.toString(), n);
    }
    return false;
  },
};
