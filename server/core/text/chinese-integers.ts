/**
 * What one character says: everyday, financial and traditional digits, 零 and 〇, and 两, which counts and never
 * spells.
 */
export const digitValues = new Map<string, bigint>([
  ["零", 0n],
  ["〇", 0n],
  ["两", 2n],
  ["兩", 2n],
]);
for (const family of ["一二三四五六七八九", "壹贰叁肆伍陆柒捌玖", "壹貳參肆伍陸柒捌玖"]) {
  for (const [at, char] of Array.from(family).entries()) digitValues.set(char, BigInt(at + 1));
}

const smallUnits = new Map([
  ["十", 10n],
  ["拾", 10n],
  ["百", 100n],
  ["佰", 100n],
  ["千", 1000n],
  ["仟", 1000n],
]);
const largeUnits = new Map([
  ["万", 10_000n],
  ["萬", 10_000n],
  ["亿", 100_000_000n],
  ["億", 100_000_000n],
]);
export const tens = new Map([
  ["廿", 20n],
  ["卅", 30n],
]);

/**
 * The value of a whole number in Chinese characters, or null where it breaks the grammar: 十一, 一百零三, 三千五 (3500), 一万二
 * (12000), 万亿, and digit by digit, 二〇二四. Everyday and financial characters, simplified and traditional.
 */
export function chineseInteger(word: string): bigint | null {
  if (word === "") return null;
  const chars = Array.from(word);
  if (chars.length > 1 && chars.every((char) => digitValues.has(char))) return positionalValue(chars);
  return groupedValue(chars);
}

/** Where the run of numeral characters that starts at `at` ends, number or not. */
export function afterChinese(text: string, at: number): number {
  while (isNumeralAt(text, at)) at++;
  return at;
}

function isNumeralAt(text: string, at: number): boolean {
  const char = text[at];
  if (char === undefined || char < "〇" || char > "鿿") return false;
  return digitValues.has(char) || smallUnits.has(char) || largeUnits.has(char) || tens.has(char);
}

/** 二〇二四: one digit after another; 两 is no digit of such a number. */
function positionalValue(chars: readonly string[]): bigint | null {
  if (chars.includes("两") || chars.includes("兩")) return null;
  return BigInt(chars.map((char) => digitValues.get(char)).join(""));
}

/**
 * number := section (large section?)*, large units falling from left to right, except that 万亿 multiplies.
 * section := (digit small)* digit?, small units falling, 零 where a place is skipped.
 */
function groupedValue(chars: readonly string[]): bigint | null {
  let total = 0n;
  let lastLarge: bigint | null = null;
  let section = new Section();
  for (const char of chars) {
    const large = largeUnits.get(char);
    if (large === undefined) {
      if (!section.take(char)) return null;
      continue;
    }
    if (section.isEmpty) {
      if (total === 0n || large !== 100_000_000n || lastLarge !== 10_000n) return null;
      total *= large;
    } else if (lastLarge !== null && large >= lastLarge) {
      if (lastLarge !== 10_000n || large === lastLarge) return null;
      total = (total + section.value()) * large;
    } else {
      total += section.value() * large;
    }
    lastLarge = large;
    section = new Section();
  }
  if (section.isDangling || (section.isEmpty && total === 0n)) return null;
  return total + section.shorthandValue(lastLarge);
}

/** The thousands of one large unit while they are read. */
class Section {
  #total = 0n;
  #digit: bigint | null = null;
  #lastUnit = 10_000n;
  #skipped = false;

  /** Takes the next character; false where the grammar does not allow it. */
  take(char: string): boolean {
    const unit = smallUnits.get(char);
    if (unit !== undefined) return this.#takeUnit(unit);
    const ten = tens.get(char);
    if (ten !== undefined) return this.#takeTens(ten);
    const value = digitValues.get(char);
    if (value === undefined || (this.#digit !== null && this.#digit !== 0n)) return false;
    if (value === 0n) {
      if (this.#digit !== null) return false;
      this.#skipped = true;
    }
    this.#digit = value;
    return true;
  }

  get isEmpty(): boolean {
    return this.#total === 0n && this.#digit === null;
  }

  /** Whether it ends in a 零 that introduces nothing. */
  get isDangling(): boolean {
    return this.#digit === 0n && this.#total > 0n;
  }

  value(): bigint {
    return this.#total + (this.#digit ?? 0n);
  }

  /**
   * As `value`, but a last digit without 零 before it counts in the next unit down: 三千五 is 3500, 一万二 is
   * 12000.
   */
  shorthandValue(lastLarge: bigint | null): bigint {
    if (this.#digit === null || this.#skipped) return this.value();
    if (this.#total > 0n)
      return this.#lastUnit > 10n ? this.#total + (this.#digit * this.#lastUnit) / 10n : this.value();
    return lastLarge === null ? this.value() : (this.#digit * lastLarge) / 10n;
  }

  #takeUnit(unit: bigint): boolean {
    if (unit >= this.#lastUnit || (this.#digit === 0n && unit !== 10n)) return false;
    if (this.#digit === null && unit !== 10n) return false;
    this.#total += (this.#digit === null || this.#digit === 0n ? 1n : this.#digit) * unit;
    this.#digit = null;
    this.#lastUnit = unit;
    this.#skipped = false;
    return true;
  }

  #takeTens(value: bigint): boolean {
    if (this.#lastUnit <= 10n || (this.#digit !== null && this.#digit !== 0n)) return false;
    this.#total += value;
    this.#digit = null;
    this.#lastUnit = 10n;
    return true;
  }
}
