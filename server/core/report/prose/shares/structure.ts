import { Decimal } from "../../../model/decimal.ts";
import type { Numeral } from "../../../model/numeral.ts";
import { rangeOf } from "../../../relation/balance/miscount.ts";
import { slipBetween } from "../../../relation/balance/slip.ts";
import { greatestOf } from "../../../text/ordered.ts";
import { opposites } from "../closure.ts";

/** Shares of one whole, two or more, that do not make up a hundred. Offsets count in the sentence. */
export interface BrokenStructure {
  readonly from: number;
  readonly to: number;
  readonly sum: Decimal;
}

/** What says that a ratio is one of shares: 三次产业结构, 构成比. */
const namesShares = /结构|构成|比重|占比/;
const ratio = /(?<![\d.:：∶])\d{1,3}(?:\.\d{1,4})?(?:\s?[:：∶]\s?\d{1,3}(?:\.\d{1,4})?){2,9}(?![\d:：∶])/g;
/** Ratios that miss a hundred by more are none of shares: 3:2:1. */
const farthest = new Decimal(50, 0);
/** Right before a share, behind what it is the share of: 男性占51.2%, 其他类占比为7.5%. */
const saysShare = /(?:占|比[重例])[^，。；：、\d]{0,12}$/;

/** So many shares told one by one are likely all, where a slip explains so much better than chance what they miss. */
const fewestOfAll = 3;
const oddsOfAll = 6;
/** Behind a share, before that of all others, which may go without the word: 建议类占9.4%，其他类0.6%. */
const leadsToRest = /^\s?[%％][，、；]\s?其[他它余][^，。；：、\d]{0,12}$/;

/** Shares of a sentence that make up more or less than all, beyond rounding. */
export function brokenStructures(sentence: string, numerals: () => readonly Numeral[]): BrokenStructure[] {
  const mayPair = /[%％][^%％]*[%％]/.test(sentence) && /占|比[重例]/.test(sentence);
  return [...brokenRatios(sentence), ...(mayPair ? brokenPairs(sentence, numerals()) : [])];
}

/** 三次产业结构由13.2:32.3:54.5调整为12.4:30.9:57.6. */
function brokenRatios(sentence: string): BrokenStructure[] {
  const named = namesShares.exec(sentence)?.index ?? sentence.length;
  return [...sentence.matchAll(ratio)].flatMap(({ index, 0: written }): BrokenStructure[] => {
    const shares = written.split(/\s?[:：∶]\s?/).map((text) => ({ value: Decimal.parse(text) }));
    const sum = sumOf(shares);
    const apart = sum.minus(Decimal.hundred).absolute();
    const isBroken = index > named && missesHundred(shares) && apart.compare(farthest) < 0;
    return isBroken ? [{ from: index, to: index + written.length, sum }] : [];
  });
}

/**
 * Two shares that leave nothing between them (男性占51.2%，女性占48.3%), or several of which the last is that of all others,
 * where a slip of the pen in one of them explains why they miss a hundred.
 */
function brokenPairs(sentence: string, numerals: readonly Numeral[]): BrokenStructure[] {
  const labels = numerals.map(({ from, to, kind, trust }, at) => {
    const words = sentence.slice(numerals[at - 1]?.to ?? 0, from);
    const isTold = saysShare.test(words) || leadsToRest.test(words);
    const isShare = kind === "percent" && trust !== "approximate" && isTold;
    // 女性占比42.8%的部门 names a department.
    return isShare && !/^\s?[%％]的/.test(sentence.slice(to, to + 3))
      ? /[^，。；：、]*$/.exec(words)![0]
      : null;
  });
  return numerals.flatMap((last, at): BrokenStructure[] => {
    const first = firstOfAll(labels, at);
    const shares = numerals.slice(first, at + 1);
    const isTold = shares.length > 1 && missesHundred(shares) && isSlipped(shares);
    const all = isTold ? shares : wholeRun(numerals, labels, at);
    if (!isTold && !(missesHundred(all) && oddsOfSlip(all) >= oddsOfAll)) return [];
    return [{ from: all[0]!.from, to: last.to, sum: sumOf(all) }];
  });
}

/** The shares that a sentence tells one by one up to the last of them, at a place; none where they are few. */
function wholeRun(
  numerals: readonly Numeral[],
  labels: readonly (string | null)[],
  last: number,
): readonly Numeral[] {
  if (labels[last] == null || labels[last + 1] != null) return [];
  let first = last;
  while (first > 0 && labels[first - 1] != null) first--;
  return last - first + 1 < fewestOfAll ? [] : numerals.slice(first, last + 1);
}

/** By how many times a slip of the pen in one of some shares explains better than chance that they miss a hundred. */
function oddsOfSlip(shares: readonly Pick<Numeral, "value">[]): number {
  const missing = Decimal.hundred.minus(sumOf(shares));
  return greatestOf(
    shares.map(({ value }) => {
      const meant = value.plus(missing);
      const slip = slipBetween(value, meant);
      return slip ? rangeOf(value, meant) / (slip.reach * shares.length) : 0;
    }),
  );
}

/** Where the shares begin that the one at a place makes whole; the place itself where it makes none whole. */
function firstOfAll(labels: readonly (string | null)[], at: number): number {
  const [label, before] = [labels[at], labels[at - 1]];
  if (label == null || before == null) return at;
  const isPair = opposites.some(
    ([one, other]) =>
      (one.test(before) && other.test(label) && !one.test(label) && !other.test(before)) ||
      (other.test(before) && one.test(label) && !other.test(label) && !one.test(before)),
  );
  if (isPair) return at - 1;
  let first = at;
  if (/^其[他它余]/.test(label)) while (first > 0 && labels[first - 1] != null) first--;
  return first;
}

function isSlipped(shares: readonly Pick<Numeral, "value">[]): boolean {
  const missing = Decimal.hundred.minus(sumOf(shares));
  return shares.some(({ value }) => slipBetween(value, value.plus(missing)) !== null);
}

/** Whether shares make up more or less than a hundred, by more than each of them may be rounded. */
export function missesHundred(shares: readonly Pick<Numeral, "value">[]): boolean {
  const slack = Decimal.sum(shares.map(({ value }) => new Decimal(5, value.scale + 1)));
  return sumOf(shares).minus(Decimal.hundred).absolute().compare(slack) > 0;
}

function sumOf(shares: readonly Pick<Numeral, "value">[]): Decimal {
  return Decimal.sum(shares.map(({ value }) => value));
}
