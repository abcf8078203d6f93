/** What a fit needs of figures: how many, the sum of their logarithms and of its squares, and the largest. */
export interface Spread {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
  readonly largest: number;
  /** The largest but one, to leave out the largest in no time. */
  readonly second: number;
}

/** What is taken for the deviation of logarithms before any figure is seen; it counts as one figure. */
const priorDeviation = 2;
/** Figures count as spread at least so far, however alike the others are. */
const leastDeviation = 0.8;
/** With no other figure to go by, sizes are spread over about five powers of ten. */
const anySize = 12;
/** Share of figures that lie beyond what evenly spread ones reach. */
const beyond = 0.05;

/** The spread of sizes (0 or more, in units of their last place). */
export function spreadOf(sizes: readonly number[]): Spread {
  let [sum, squares, largest, second] = [0, 0, 0, 0];
  for (const size of sizes) {
    const log = logOf(size);
    sum += log;
    squares += log * log;
    if (size > largest) [largest, second] = [size, largest];
    else if (size > second) second = size;
  }
  return { n: sizes.length, sum, squares, largest, second };
}

/** The same without one of its figures. */
export function spreadWithout(spread: Spread, size: number): Spread {
  const log = logOf(size);
  return {
    n: spread.n - 1,
    sum: spread.sum - log,
    squares: spread.squares - log * log,
    largest: size >= spread.largest ? spread.second : spread.largest,
    second: 0,
  };
}

/**
 * How likely a size is among figures spread like these, per unit of the last place. Small counts are spread
 * evenly up to a largest one, sums of money over powers of ten; the figures themselves say which is likelier
 * (for the evidence of two models see D. MacKay: "Information Theory, Inference, and Learning Algorithms", ch. 28).
 */
export function densityAt(spread: Spread, size: number): number {
  const { n, sum, squares, largest } = spread;
  const at = size + 0.5;
  if (n === 0) return 1 / (at * anySize);
  const mean = sum / n;
  const variance = Math.max(0, squares / n - mean * mean);
  const wide = Math.max(leastDeviation, Math.sqrt((n * variance + priorDeviation ** 2) / (n + 1)));
  const limit = ((largest + 1) * (n + 1)) / n;
  // Logarithm of how much likelier an even spread makes these figures than one over powers of ten.
  const evenly = sum + n * (Math.log(wide) + Math.log(2 * Math.PI * Math.E) / 2) - n * Math.log(limit);
  const even = 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, evenly))));
  const onEven = at <= limit ? (1 - beyond) / limit : (beyond * limit) / (at * at);
  return even * onEven + (1 - even) * powersDensity(size, mean, wide);
}

/**
 * The same where logarithms of sizes lie about `mean`: Student's t with four degrees of freedom, as figures far from
 * the others are rare, not impossible.
 */
export function powersDensity(size: number, mean: number, deviation: number): number {
  const away = (logOf(size) - mean) / deviation;
  return (0.375 / (deviation * (size + 0.5))) * (1 + (away * away) / 4) ** -2.5;
}

/** The logarithm of a size that may be zero. */
export function logOf(size: number): number {
  return Math.log(size + 0.5);
}
