/**
 * Exact decimal numbers: an integer coefficient times ten to the minus `scale`. Report figures are sums of
 * printed decimals, so addition, subtraction, multiplication and comparison are exact; only a quotient has to say
 * how many places it keeps. The scale of a number that was read is the number of places that were printed.
 */
export class Decimal {
  static readonly zero = new Decimal(0n, 0);
  readonly coefficient: bigint;
  readonly scale: number;

  constructor(coefficient: bigint, scale: number) {
    this.coefficient = coefficient;
    this.scale = scale;
  }

  /** Reads plain digits with an optional leading `-` and one `.`; throws a RangeError on anything else. */
  static parse(text: string): Decimal {
    if (!/^-?\d+(\.\d+)?$/.test(text)) throw new RangeError(`not a plain decimal: ${text}`);
    const point = text.indexOf(".");
    if (point < 0) return new Decimal(BigInt(text), 0);
    return new Decimal(BigInt(text.slice(0, point) + text.slice(point + 1)), text.length - point - 1);
  }

  /** The sum of any number of decimals; its scale is the largest among them. */
  static sum(terms: Iterable<Decimal>): Decimal {
    let total = Decimal.zero;
    for (const term of terms) total = total.plus(term);
    return total;
  }

  plus(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.coefficientAt(scale) + other.coefficientAt(scale), scale);
  }

  minus(other: Decimal): Decimal {
    return this.plus(other.negated());
  }

  times(other: Decimal): Decimal {
    return new Decimal(this.coefficient * other.coefficient, this.scale + other.scale);
  }

  /** The quotient with `places` places, halves away from zero. Throws a RangeError where the divisor is zero. */
  dividedBy(divisor: Decimal, places: number): Decimal {
    const shift = places + 1 + divisor.scale - this.scale;
    const dividend = shift >= 0 ? this.coefficient * 10n ** BigInt(shift) : this.coefficient;
    const whole = shift >= 0 ? divisor.coefficient : divisor.coefficient * 10n ** BigInt(-shift);
    return new Decimal(dividend / whole, places + 1).rounded(places);
  }

  /** The number times ten to the `power`, with no more places than that leaves: 3.5 raised by 4 is 35000. */
  raised(power: number): Decimal {
    return this.scale >= power
      ? new Decimal(this.coefficient, this.scale - power)
      : new Decimal(this.coefficient * 10n ** BigInt(power - this.scale), 0);
  }

  negated(): Decimal {
    return new Decimal(-this.coefficient, this.scale);
  }

  absolute(): Decimal {
    return this.coefficient < 0n ? this.negated() : this;
  }

  /** -1, 0 or 1, as the value is below, equal to or above `other`; 1.50 equals 1.5. */
  compare(other: Decimal): -1 | 0 | 1 {
    const scale = Math.max(this.scale, other.scale);
    const [left, right] = [this.coefficientAt(scale), other.coefficientAt(scale)];
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: Decimal): boolean {
    return this.compare(other) === 0;
  }

  get sign(): -1 | 0 | 1 {
    return this.coefficient < 0n ? -1 : this.coefficient > 0n ? 1 : 0;
  }

  /**
   * The same value printed with `scale` places, or null where digits other than zeros would be lost.
   * Widening is always possible.
   */
  rescaled(scale: number): Decimal | null {
    if (scale >= this.scale) return new Decimal(this.coefficientAt(scale), scale);
    const divisor = 10n ** BigInt(this.scale - scale);
    return this.coefficient % divisor === 0n ? new Decimal(this.coefficient / divisor, scale) : null;
  }

  /** The nearest number with `scale` places, halves away from zero. */
  rounded(scale: number): Decimal {
    if (scale >= this.scale) return new Decimal(this.coefficientAt(scale), scale);
    const divisor = 10n ** BigInt(this.scale - scale);
    const half = this.coefficient < 0n ? -divisor / 2n : divisor / 2n;
    return new Decimal((this.coefficient + half) / divisor, scale);
  }

  /** The shortest form of the value: no trailing zeros after the point. */
  trimmed(): Decimal {
    let { coefficient, scale } = this;
    while (scale > 0 && coefficient % 10n === 0n) {
      coefficient /= 10n;
      scale--;
    }
    return new Decimal(coefficient, scale);
  }

  /** Plain digits with all printed places: `-1234.50`. */
  toString(): string {
    const sign = this.coefficient < 0n ? "-" : "";
    const digits = this.absolute()
      .coefficient.toString()
      .padStart(this.scale + 1, "0");
    if (this.scale === 0) return sign + digits;
    return `${sign}${digits.slice(0, -this.scale)}.${digits.slice(-this.scale)}`;
  }

  /** The nearest float. For magnitudes and plausibility only, never for a sum that is judged. */
  toNumber(): number {
    return Number(this.toString());
  }

  private coefficientAt(scale: number): bigint {
    return scale === this.scale ? this.coefficient : this.coefficient * 10n ** BigInt(scale - this.scale);
  }
}
