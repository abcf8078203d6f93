/** Of several figures, the one that alone is no multiple of a step that divides all others. */
export interface OddOne {
  readonly at: number;
  readonly step: bigint;
  /** How sure that is, in bits. */
  readonly bits: number;
}

/**
 * The figure that was not rounded as the others were: to 5, 10, 50 … or, in some official figures, to threes.
 * How sure that is: the chance that the others are such multiples, times the figures that might have been the
 * odd one, times the steps to choose from. Figures are whole numbers of some unit, none of them zero. Linear
 * in their number.
 */
export function oddOneOf(units: readonly bigint[]): OddOne | null {
  const n = units.length;
  const before = [0n];
  for (const value of units) before.push(commonDivisor(before[before.length - 1]!, value));
  const shared = stepIn(before[n]!);
  let [after, at, step] = [0n, -1, shared];
  for (let k = n - 1; k >= 0; k--) {
    const without = stepIn(commonDivisor(before[k]!, after));
    if (without > step) [at, step] = [k, without];
    after = commonDivisor(after, units[k]!);
  }
  const bits = (n - 2) * Math.log2(Number(step) / Number(shared)) - Math.log2(n);
  return at < 0 || bits <= 0 ? null : { at, step, bits };
}

export function commonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** The greatest of 1, 5, 10, 50 … that divides a number, or 3 where none but 1 does. */
function stepIn(value: bigint): bigint {
  if (value === 0n) return 1n;
  let step = 1n;
  for (let factor = 5n; value % (step * factor) === 0n; factor = 7n - factor) step *= factor;
  return step === 1n && value % 3n === 0n ? 3n : step;
}
