import type { Trap } from "../trap.ts";

/** All parts come to exactly twice the total: subtotals stand among what they add up. */
export const countedTwice: Trap = {
  name: "counted-twice",
  explains: ({ balance: { stated, computed }, figures }) =>
    figures.length >= 4 && stated.sign !== 0 && stated.plus(stated).equals(computed),
};
