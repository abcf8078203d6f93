import { Decimal } from "../../model/decimal.ts";

/** Shares of one whole, written as a ratio of three or more, that do not make up a hundred. Offsets count in the sentence. */
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

/** 三次产业结构由13.2:32.3:54.5调整为12.4:30.9:57.6: ratios of shares that make up more or less than all, beyond rounding. */
export function brokenStructures(sentence: string): BrokenStructure[] {
  const named = namesShares.exec(sentence)?.index ?? sentence.length;
  return [...sentence.matchAll(ratio)].flatMap(({ index, 0: written }): BrokenStructure[] => {
    const shares = written.split(/\s?[:：∶]\s?/).map((text) => Decimal.parse(text));
    const sum = Decimal.sum(shares);
    const apart = sum.minus(Decimal.hundred).absolute();
    const slack = Decimal.sum(shares.map(({ scale }) => new Decimal(5, scale + 1)));
    const isBroken = index > named && apart.compare(slack) > 0 && apart.compare(farthest) < 0;
    return isBroken ? [{ from: index, to: index + written.length, sum }] : [];
  });
}
