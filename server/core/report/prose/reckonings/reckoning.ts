import { Decimal } from "../../../model/decimal.ts";
import type { Numeral } from "../../../model/numeral.ts";
import { slipBetween } from "../../../relation/balance/slip.ts";
import { proseSlack } from "../rounding.ts";

/**
 * A figure that a text says is worked out from others: a product, a mean, or what is left. Offsets count in the text.
 */
export interface Reckoning {
  readonly said: Numeral;
  readonly sign: "×" | "÷" | "−";
  /** Those that are multiplied, or two that are divided; or one, and those that are taken off it. */
  readonly operands: readonly [Numeral, Numeral, ...Numeral[]];
}

/**
 * What a figure should be at the places that it is printed with; null where it is right, within one unit of the last.
 */
export function rightReckoning(told: Reckoning): Decimal | null {
  return operations[told.sign].right(told);
}

/** Whether one slip of the pen, in whichever figure, explains why a figure is not what it should be. */
export function isSlip(told: Reckoning, right: Decimal): boolean {
  const { said, sign, operands } = told;
  if (slipBetween(said.value, right)) return true;
  return operands.some(({ value }, at) => {
    const meant = operations[sign].meant(told, at);
    const isAsPrecise = meant !== null && meant.scale <= Math.max(said.value.scale, value.scale);
    return isAsPrecise && slipBetween(value, meant) !== null;
  });
}

/** What a sign stands for. */
interface Operation {
  /** What the figure that is told should be; null where it is right. */
  readonly right: (told: Reckoning) => Decimal | null;
  /**
   * What the operand at a place would have to be if it alone were wrong; null where no figure of its places is that.
   */
  readonly meant: (told: Reckoning, at: number) => Decimal | null;
}

const operations: Readonly<Record<Reckoning["sign"], Operation>> = {
  "×": {
    right({ said, operands }) {
      const product = productOf(operands);
      // 11.520 is as often eleven thousand where nothing else of its sentence shows the marks.
      const isGrouped = said.value.scale === 3 && said.value.times(thousand).equals(product);
      if (isGrouped) return null;
      return unlessMet(said, product, product.scale > said.value.scale ? unitOf(said) : Decimal.zero);
    },
    meant({ said, operands }, at) {
      const others = operands.filter((_, other) => other !== at);
      return exactQuotient(said.value, productOf(others), operands[at]!.value.scale);
    },
  },
  "÷": {
    right({ said, operands: [total, count] }) {
      // Both sides times the count, so that nothing is cut off.
      const apart = total.value.minus(said.value.times(count.value)).absolute();
      const isMet = apart.compare(unitOf(said).times(count.value.absolute())) <= 0;
      return isMet ? null : total.value.dividedBy(count.value, said.value.scale);
    },
    meant({ said, operands: [total, count] }, at) {
      return at === 0
        ? said.value.times(count.value)
        : exactQuotient(total.value, said.value, count.value.scale);
    },
  },
  "−": {
    right({ said, operands }) {
      return unlessMet(said, restOf(operands), proseSlack([said, ...operands]));
    },
    meant({ said, operands }, at) {
      const excess = said.value.minus(restOf(operands));
      return operands[at]!.value.plus(at === 0 ? excess : excess.negated());
    },
  },
};

const thousand = new Decimal(1000, 0);

function productOf(factors: readonly Numeral[]): Decimal {
  return Decimal.product(factors.map(({ value }) => value)).trimmed();
}

function restOf([first, ...others]: Reckoning["operands"]): Decimal {
  return first.value.minus(Decimal.sum(others.map(({ value }) => value))).trimmed();
}

/** One unit of the last place that a figure is printed with. */
function unitOf({ value: { scale } }: Numeral): Decimal {
  return new Decimal(1, scale);
}

function unlessMet({ value }: Numeral, right: Decimal, slack: Decimal): Decimal | null {
  return value.minus(right).absolute().compare(slack) > 0 ? right : null;
}

function exactQuotient(dividend: Decimal, divisor: Decimal, scale: number): Decimal | null {
  if (divisor.sign === 0) return null;
  const quotient = dividend.dividedBy(divisor, scale);
  return quotient.times(divisor).equals(dividend) ? quotient : null;
}
