/**
 * Exact decimal numbers: an integer coefficient times ten to the minus `scale`. Report figures are sums of
 * printed decimals, so addition, subtraction, multiplication and comparison are exact; only a quotient has to say
 * how many places it keeps. The scale of a number that was read is the number of places that were printed.
 */
export class Decimal {
  static readonly zero = new Decimal(0, 0);
  static readonly one = new Decimal(1, 0);
  /** What turns a share into one in percent. */
  static readonly hundred = new Decimal(100, 0);
  /**
   * The coefficient: a number below 2^53, where numbers are exact and far cheaper than bigints; a bigint from
   * there on.
   */
  readonly units: number | bigint;
  readonly scale: number;

  /** `units` is an integer, below 2^53 where it is a number. */
  constructor(units: number | bigint, scale: number) {
    this.units = typeof units === "bigint" && isSafe(units) ? Number(units) : units;
    this.scale = scale;
  }

  /** The coefficient, whatever its size. */
  get coefficient(): bigint {
    return BigInt(this.units);
  }

  /** Reads plain digits with an optional leading `-` and one `.`; throws a RangeError on anything else. */
  static parse(text: string): Decimal {
    if (!/^-?\d+(\.\d+)?$/.test(text)) throw new RangeError(`not a plain decimal: ${text}`);
    const point = text.indexOf(".");
    if (point < 0) return new Decimal(BigInt(text), 0);
    return new Decimal(BigInt(text.slice(0, point) + text.slice(point + 1)), text.length - point - 1);
  }

  /** The product of any number of decimals; its scale is the sum of theirs. */
  static product(factors: readonly Decimal[]): Decimal {
    return factors.reduce((product, factor) => product.times(factor), Decimal.one);
  }

  /** The sum of any number of decimals; its scale is the largest among them. */
  static sum(terms: readonly Decimal[]): Decimal {
    let scale = 0;
    for (const term of terms) if (term.scale > scale) scale = term.scale;
    let sum = 0;
    for (const term of terms) {
      const units = term.scale === scale ? term.units : term.unitsAt(scale);
      // Beyond 2^53 a number loses digits, so all are added as bigints.
      sum = typeof units === "number" ? sum + units : Number.NaN;
      if (!Number.isSafeInteger(sum)) return sumOfBigints(terms, scale);
    }
    return new Decimal(sum, scale);
  }

  plus(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    const left = this.scale === scale ? this.units : this.unitsAt(scale);
    const right = other.scale === scale ? other.units : other.unitsAt(scale);
    if (typeof left === "number" && typeof right === "number") {
      const sum = left + right;
      if (Number.isSafeInteger(sum)) return new Decimal(sum, scale);
    }
    return new Decimal(BigInt(left) + BigInt(right), scale);
  }

  minus(other: Decimal): Decimal {
    return this.plus(other.negated());
  }

  times(other: Decimal): Decimal {
    return new Decimal(product(this.units, other.units), this.scale + other.scale);
  }

  /** The quotient with `places` places, halves away from zero. Throws a RangeError where the divisor is zero. */
  dividedBy(divisor: Decimal, places: number): Decimal {
    const shift = places + 1 + divisor.scale - this.scale;
    const dividend = shift > 0 ? product(this.units, powerOfTen(shift)) : this.units;
    const whole = shift < 0 ? product(divisor.units, powerOfTen(-shift)) : divisor.units;
    return new Decimal(quotient(dividend, whole), places + 1).rounded(places);
  }

  /** The number times ten to the `power`, with no more places than that leaves: 3.5 raised by 4 is 35000. */
  raised(power: number): Decimal {
    return this.scale >= power
      ? new Decimal(this.coefficient, this.scale - power)
      : new Decimal(this.coefficient * 10n ** BigInt(power - this.scale), 0);
  }

  negated(): Decimal {
    return new Decimal(typeof this.units === "number" ? 0 - this.units : -this.units, this.scale);
  }

  absolute(): Decimal {
    return this.units < 0 ? this.negated() : this;
  }

  /** -1, 0 or 1, as the value is below, equal to or above `other`; 1.50 equals 1.5. */
  compare(other: Decimal): -1 | 0 | 1 {
    const scale = Math.max(this.scale, other.scale);
    const left = this.scale === scale ? this.units : this.unitsAt(scale);
    const right = other.scale === scale ? other.units : other.unitsAt(scale);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: Decimal): boolean {
    return this.compare(other) === 0;
  }

  get sign(): -1 | 0 | 1 {
    return this.units < 0 ? -1 : this.units > 0 ? 1 : 0;
  }

  /**
   * The same value printed with `scale` places, or null where digits other than zeros would be lost.
   * Widening is always possible.
   */
  rescaled(scale: number): Decimal | null {
    if (scale >= this.scale) return new Decimal(this.unitsAt(scale), scale);
    const divisor = 10n ** BigInt(this.scale - scale);
    return this.coefficient % divisor === 0n ? new Decimal(this.coefficient / divisor, scale) : null;
  }

  /** The nearest number with `scale` places, halves away from zero. */
  rounded(scale: number): Decimal {
    if (scale >= this.scale) return new Decimal(this.unitsAt(scale), scale);
    const divisor = powerOfTen(this.scale - scale);
    if (typeof divisor === "number" && typeof this.units === "number") {
      const shifted = this.units + (this.units < 0 ? -divisor / 2 : divisor / 2);
      if (Number.isSafeInteger(shifted)) return new Decimal(quotient(shifted, divisor), scale);
    }
    const half = BigInt(divisor) / 2n;
    return new Decimal((this.coefficient + (this.units < 0 ? -half : half)) / BigInt(divisor), scale);
  }

  /** The shortest form of the value: no trailing zeros after the point. */
  trimmed(): Decimal {
    let { units, scale } = this;
    while (scale > 0 && endsInZero(units)) {
      units = typeof units === "number" ? units / 10 : units / 10n;
      scale--;
    }
    return scale === this.scale ? this : new Decimal(units, scale);
  }

  /** Plain digits with all printed places: `-1234.50`. */
  toString(): string {
    if (this.scale === 0) return String(this.units);
    const sign = this.sign < 0 ? "-" : "";
    const digits = String(this.absolute().units).padStart(this.scale + 1, "0");
    return `${sign}${digits.slice(0, -this.scale)}.${digits.slice(-this.scale)}`;
  }

  /** The nearest float. For magnitudes and plausibility only, never for a sum that is judged. */
  toNumber(): number {
    // Both are exact up to this power of ten, so their quotient is the nearest float.
    if (typeof this.units === "number" && this.scale <= 22) return this.units / 10 ** this.scale;
    return Number(this.toString());
  }

  /** The coefficient at a scale that is not less. */
  unitsAt(scale: number): number | bigint {
    return scale === this.scale ? this.units : product(this.units, powerOfTen(scale - this.scale));
  }
}

function sumOfBigints(terms: readonly Decimal[], scale: number): Decimal {
  return new Decimal(
    terms.reduce((sum, term) => sum + BigInt(term.unitsAt(scale)), 0n),
    scale,
  );
}

/** Whether numbers hold an integer exactly. */
function isSafe(integer: bigint): boolean {
  return integer <= Number.MAX_SAFE_INTEGER && integer >= Number.MIN_SAFE_INTEGER;
}

/** The exact product of integers; never a negative zero, which prints as another number. */
function product(left: number | bigint, right: number | bigint): number | bigint {
  if (typeof left === "number" && typeof right === "number") {
    const found = left * right;
    if (Number.isSafeInteger(found)) return found + 0;
  }
  return BigInt(left) * BigInt(right);
}

/** The exact quotient of integers without its fraction; a RangeError where the divisor is zero. */
function quotient(dividend: number | bigint, divisor: number | bigint): number | bigint {
  if (typeof dividend === "number" && typeof divisor === "number" && divisor !== 0)
    return (dividend - (dividend % divisor)) / divisor + 0;
  return BigInt(dividend) / BigInt(divisor);
}

function powerOfTen(power: number): number | bigint {
  return power <= 15 ? 10 ** power : 10n ** BigInt(power);
}

function endsInZero(units: number | bigint): boolean {
  return typeof units === "number" ? units % 10 === 0 : units % 10n === 0n;
}
