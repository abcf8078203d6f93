import { Decimal } from "../model/decimal.ts";
import { digitAt } from "./characters.ts";

/** ASCII digits between Chinese powers of ten, as people speak: 1亿2千万, 3万5千, 2亿3000万. */
export interface MixedFigure {
  readonly to: number;
  readonly value: Decimal;
}

const powers: readonly (readonly [word: string, power: number])[] = [
  ["千万", 7],
  ["百万", 6],
  ["亿", 8],
  ["万", 4],
  ["千", 3],
  ["百", 2],
];

/**
 * Scans two or more pairs of digits and falling powers; null for one pair alone, which is a number and a
 * power word.
 */
export function scanMixed(text: string, from: number): MixedFigure | null {
  let total = 0n;
  let last = Number.POSITIVE_INFINITY;
  let nPairs = 0;
  let at = from;
  for (;;) {
    const to = afterDigits(text, at);
    if (to === at || to - at > 4) break;
    const power = powers.find(([word]) => text.startsWith(word, to));
    if (!power) {
      const rest = nPairs > 0 ? restOf(text.slice(at, to), last) : null;
      return rest === null ? null : { to, value: new Decimal(total + rest, 0) };
    }
    if (power[1] >= last) return null;
    total += BigInt(text.slice(at, to)) * 10n ** BigInt(power[1]);
    last = power[1];
    nPairs++;
    at = to + power[0].length;
  }
  return nPairs < 2 ? null : { to: at, value: new Decimal(total, 0) };
}

/** The digits behind the last power: all its places (1万2345), or one digit in the next place down (3万5). */
function restOf(digits: string, power: number): bigint | null {
  if (digits.length === power) return BigInt(digits);
  return digits.length === 1 ? BigInt(digits) * 10n ** BigInt(power - 1) : null;
}

/** Writes a number that is not negative; one with decimals in digits alone. */
export function writeMixed(value: Decimal): string {
  const whole = value.rescaled(0);
  if (!whole) return value.toString();
  let rest = whole.coefficient;
  let written = "";
  for (const [word, power] of [
    ["亿", 8],
    ["千万", 7],
    ["万", 4],
    ["千", 3],
  ] as const) {
    const size = 10n ** BigInt(power);
    const count = rest / size;
    if (count === 0n || (power < 8 && rest % size !== 0n && power !== 4)) continue;
    written += count + word;
    rest %= size;
  }
  return rest > 0n || written === "" ? written + rest : written;
}

function afterDigits(text: string, at: number): number {
  while (digitAt(text, at) >= 0 && text.charCodeAt(at) < 0x80) at++;
  return at;
}
