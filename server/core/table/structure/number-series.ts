/** Fewer numbers that rise by one may be amounts. */
const leastGoingOn = 4;
const mostNotes = 99;

/** 1, 2, 3 …, perhaps beginning again under each group. */
export function isCounting(numbers: readonly number[]): boolean {
  if (numbers[0] !== 1 && numbers[0] !== 0) return isGoingOn(numbers);
  let steps = 0;
  for (let at = 1; at < numbers.length; at++) {
    if (numbers[at] === numbers[at - 1]! + 1) steps++;
    else if (numbers[at] !== 1) return false;
  }
  return steps >= 1 && steps >= numbers.length / 2;
}

/** 8, 9, 10, 11 …: a count that goes on from another table, page or half of the table. */
function isGoingOn(numbers: readonly number[]): boolean {
  return numbers.length >= leastGoingOn && numbers.every((number, at) => number === numbers[0]! + at);
}

/** The notes of a statement are numbered in its order; notes that were counted may have a total. */
export function areNotes(numbers: readonly number[]): boolean {
  const last = numbers[numbers.length - 1] ?? 0;
  const sum = numbers.reduce((sum, number) => sum + number, 0);
  const isInOrder = numbers.every((number, at) => number >= (numbers[at - 1] ?? 1) && number <= mostNotes);
  return isInOrder && (numbers.length < 3 || sum !== 2 * last);
}

/** Whether most numbers are above the one before them, or most below it. */
export function isRising(numbers: readonly number[]): boolean {
  let [rises, falls] = [0, 0];
  for (let at = 1; at < numbers.length; at++) {
    if (numbers[at]! > numbers[at - 1]!) rises++;
    else if (numbers[at]! < numbers[at - 1]!) falls++;
  }
  return rises >= numbers.length / 2 || falls >= numbers.length / 2;
}

/** Whether several numbers have as many digits, two or more. */
export function isOfOneLength(numbers: readonly number[]): boolean {
  const length = String(numbers[0] ?? "").length;
  return length >= 2 && numbers.length >= 2 && numbers.every((number) => String(number).length === length);
}

/** Fewer numbers may be of one length, and rise, by chance. */
const leastAccounts = 3;

/**
 * Numbers as of accounts in their order: 1111, 1131, 2001. Amounts are seldom sorted, and seldom as long as each other.
 */
export function areAccounts(numbers: readonly number[]): boolean {
  const isInOrder = numbers.every((number, at) => number >= 100 && number > (numbers[at - 1] ?? 0));
  return numbers.length >= leastAccounts && isInOrder && isOfOneLength(numbers);
}

/** Codes of classes and their members: 201, 20101, 2010101; or all of one length, as 201 … 229, rising. */
export function isNesting(numbers: readonly number[]): boolean {
  if (numbers.length < 3) return false;
  let nested = 0;
  for (let at = 1; at < numbers.length; at++) {
    const above = numbers[at - 1]!;
    const below = numbers[at]!;
    if (above < 100 || below < 100) return false;
    if (isMemberOf(below, above)) nested++;
  }
  return nested >= 2 && nested >= numbers.length / 6;
}

/** Whether a code begins with all digits of another and goes on: 20101 of 201. */
function isMemberOf(code: number, above: number): boolean {
  let first = code;
  while (first > above) first = Math.floor(first / 10);
  return code > above && first === above;
}
