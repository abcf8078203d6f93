import { Decimal } from "../../../model/decimal.ts";
import type { Trap } from "../trap.ts";

/** So many figures are seldom counted by a wrong total. */
const leastCounted = 5;

/** The total is how many figures stand above it: so many sites, below their codes. */
export const countOfFigures: Trap = {
  name: "count-of-figures",
  explains: ({ balance: { stated }, figures: { length } }) =>
    length >= leastCounted && stated.equals(new Decimal(length, 0)),
};
