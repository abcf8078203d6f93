import { Decimal } from "../../../model/decimal.ts";
import type { Trap } from "../trap.ts";

/** Mean, greatest, least, last or product of the addends, or the difference of two, where no line is their sum. */
export const anotherResult: Trap = {
  name: "another-result",
  explains({ balance: { stated }, figures, siblings: { holds } }) {
    if (holds > 0) return false;
    const values = figures.map(({ numeral }) => numeral!.value);
    const nonzero = values.filter(({ sign }) => sign !== 0);
    if (stated.sign === 0 || nonzero.length < 2) return false;
    const times = (n: number) => stated.times(new Decimal(n, 0));
    const halfUnit = (n: number) => new Decimal(5n * BigInt(n), stated.scale + 1);
    const sum = Decimal.sum(values);
    const isMean = [values.length, nonzero.length].some(
      (n) => times(n).minus(sum).absolute().compare(halfUnit(n)) <= 0,
    );
    if (isMean) return true;
    if (nonzero.length >= 3) return greatest(values).equals(stated) && isRanked(values);
    const [first, second] = nonzero as [Decimal, Decimal];
    if (first.times(second).equals(stated)) return true;
    // A total that adds up figures of unlike sign as if they were alike is no difference: a sign is wrong.
    return first.sign === second.sign && first.minus(second).absolute().equals(stated.absolute());
  },
};

/** Figures that only rise, or only fall, are a series of states, of which the last or the best is stated. */
function isRanked(values: readonly Decimal[]): boolean {
  const steps = values.slice(1).map((value, k) => value.compare(values[k]!));
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}

function greatest(values: readonly Decimal[]): Decimal {
  return values.reduce((best, value) => (value.compare(best) > 0 ? value : best));
}
