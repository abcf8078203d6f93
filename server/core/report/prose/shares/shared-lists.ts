import { Decimal } from "../../../model/decimal.ts";
import type { Numeral } from "../../../model/numeral.ts";
import { countedAs, isExact } from "../parts.ts";
import type { ProseSum } from "../sum.ts";
import { rightShare } from "./right-share.ts";
import { sharedPartsOf } from "./shared-parts.ts";
import { missesHundred } from "./structure.ts";

/** Parts that their shares show to be all: 受理120件，网上90件，占75%；信函30件，占25%. The total stands right before the first. */
export function sharedLists(sentence: string, numerals: readonly Numeral[]): ProseSum[] {
  const shared = sharedPartsOf(sentence, numerals);
  const parts = shared.map(({ part }) => part);
  const [first, second] = parts;
  const total =
    first && [...numerals].reverse().find(({ to, kind }) => to <= first.from && kind === "amount");
  if (!total || !second || missesHundred(shared.map(({ share }) => share))) return [];
  const whole = { ...first, value: Decimal.sum(parts.map(({ value }) => value)) };
  const areAlike =
    countedAs(total, parts, sentence).length === parts.length &&
    [total, ...parts].every(isExact) &&
    parts.every(({ unit }) => unit === first.unit);
  const areShares = shared.every(({ share, part }) => rightShare({ share, part, whole }) === null);
  return areAlike && areShares ? [{ total, parts, closed: true, toldBy: "words" }] : [];
}
