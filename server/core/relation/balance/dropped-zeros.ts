import { Decimal } from "../../model/decimal.ts";
import type { Numeral } from "../../model/numeral.ts";
import type { Balance } from "../../model/relation.ts";
import type { Table } from "../../model/table.ts";
import { greatestOf, leastOf } from "../../text/ordered.ts";
import { cellsOf } from "./exactness.ts";

/**
 * One sum in a hundred has a wrong figure (7 bits), one slip in ten moves it by no more than a shorter figure would
 * allow were it rounded (3 bits), and of thirty tables with shorter figures one rounds them (5 bits).
 */
const leastBits = 5;
/** What each further sum that misses costs where shorter figures are not rounded. */
const bitsOfSlip = 7;

/**
 * The sums that drift for no other reason than that some of their figures are printed shorter, where those are as exact
 * as the longer ones, since people leave out ".0": other sums with such figures add up to the last place, and no figure
 * printed at length ends in what was left out. Each with the slack that the longer figures leave. Linear in the terms.
 */
export function withDroppedZeros(
  table: Table,
  drifting: readonly Balance[],
  agreeing: Iterable<Balance>,
): Map<Balance, Decimal> {
  const slacks = new Map<Balance, Decimal>();
  const missing = drifting.flatMap((balance) => {
    const sum = printedIn(table, balance);
    return sum && isShortened(sum) && misses(balance, sum) ? [{ balance, sum }] : [];
  });
  if (missing.length === 0) return slacks;
  const others = [...agreeing].flatMap((balance) => printedIn(table, balance) ?? []);
  for (const place of new Set(missing.map(({ sum }) => sum.place))) {
    const own = missing.filter(({ sum }) => sum.place === place);
    const sums = others.filter((sum) => sum.place === place);
    const shortest = leastOf(own.map(({ sum }) => sum.shortest));
    const atLength = bitsAtLength([...own.map(({ sum }) => sum), ...sums], place, shortest);
    if (atLength === null) continue;
    const nSlips = new Set(own.map(({ balance }) => String(balance.difference.absolute()))).size;
    const bits = sums.reduce(
      (bits, sum) => bits + bitsOfAgreement(sum),
      atLength - (nSlips - 1) * bitsOfSlip,
    );
    if (bits >= leastBits) for (const { balance, sum } of own) slacks.set(balance, slackOf(sum));
  }
  return slacks;
}

/** The figures of a sum as they are printed, but for zeros, and the most and the fewest decimals of one. */
interface Printed {
  readonly figures: readonly Numeral[];
  readonly place: number;
  readonly shortest: number;
}

/** Null where a word such as 万 says of some figure that it is rounded. */
function printedIn(table: Table, balance: Balance): Printed | null {
  const figures: Numeral[] = [];
  for (const cell of cellsOf(balance)) {
    const numeral = table.cells[cell]?.numeral;
    if (numeral?.style.multiplier || numeral?.trust === "approximate") return null;
    if (numeral && numeral.value.sign !== 0) figures.push(numeral);
  }
  const scales = figures.map(({ value }) => value.scale);
  return { figures, place: greatestOf([0, ...scales]), shortest: leastOf(scales) };
}

function isShortened({ place, shortest }: Printed): boolean {
  return shortest < place;
}

/** Half a unit of the deepest place for each figure. */
function slackOf({ figures, place }: Printed): Decimal {
  return new Decimal(5 * figures.length, place + 1);
}

function misses({ difference }: Balance, sum: Printed): boolean {
  return difference.absolute().compare(slackOf(sum)) > 0;
}

/**
 * How unlikely it is that no figure printed at length ends in the zeros that shorter ones may lack, were such zeros
 * printed; null where one does.
 */
function bitsAtLength(sums: readonly Printed[], place: number, shortest: number): number | null {
  const figures = new Set(
    sums.flatMap(({ figures }) => figures.filter(({ value }) => value.scale === place)),
  );
  for (const { value } of figures) if (value.trimmed().scale <= shortest) return null;
  return -figures.size * Math.log2(1 - 10 ** (shortest - place));
}

/** How much less likely a sum is to add up if its shorter figures are rounded, by the variance that leaves. */
function bitsOfAgreement({ figures, place }: Printed): number {
  const variance = figures.reduce((sum, { value }) => sum + 100 ** (place - value.scale), 0);
  return figures.length === 0 ? 0 : Math.log2(variance / figures.length) / 2;
}
