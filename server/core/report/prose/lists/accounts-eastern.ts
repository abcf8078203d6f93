import type { Numeral } from "../../../model/numeral.ts";
import { isBracketed } from "../../sentence.ts";
import type { ProseSum } from "../sum.ts";
import { sumOfAlike } from "./accounts-chinese.ts";

/** What is taken from stands before such a particle, what is taken off before the verb: 900万円から40万円を差し引いた. */
const takesFrom = /^[^、，。\d]{0,2}(?:から|より|에서)/;
const takenOff = /^[^。\d]{0,24}?(?:差し?引|控除|차감|[을를] ?(?:뺀|제한|제외한))/;
/** What is added up stands before such a verb: 2억원과 3억원을 합한 5억원. */
const addedUp = /^[^。\d]{0,12}?(?:合計し|合わせ|足し|합한|더한|합친)/;
/** Between two figures of which both are taken off, or added up: と, 과. */
const joins = /^[^。\d]{0,2}(?:と|及び|および|과|와)/;
/** What came in, what went out and what is left, each named right before its figure. */
const flows = [
  /(?:歳入|収入|세입|수입)[^、，。]{0,12}$/,
  /(?:歳出|支出|세출|지출)[^、，。]{0,12}$/,
  /(?:差し?引|차액|잔액|차감)[^、，。]{0,16}$/,
];
/**
 * A growth on the way, or what was brought forward, makes figures that follow each other none of one account; an
 * equation is told as such.
 */
const tellsChange = /[増減=＝含]|繰り?越|증가|감소|늘|줄|이월|포함/;

/**
 * Accounts of Japanese and Korean sentences: what is left when one is taken from the other (900万円から40万円を差し引いた額は860万円),
 * what two come to, and income, expenditure and the difference one after the other.
 */
export function easternAccounts(sentence: string, numerals: readonly Numeral[]): ProseSum[] {
  const amounts = numerals.filter(({ kind, from }) => kind === "amount" && !isBracketed(sentence, from));
  const between = (at: number): string =>
    sentence.slice(amounts[at]!.to, amounts[at + 1]?.from ?? sentence.length);
  return amounts.flatMap((first, at): ProseSum[] => {
    let last = at + (takesFrom.test(between(at)) ? 1 : 0);
    const isTaken = last > at;
    while (last + 1 < amounts.length && joins.test(between(last))) last++;
    const [rest, words] = [amounts[last + 1], last < amounts.length ? between(last) : ""];
    if (rest && isTaken && takenOff.test(words)) return sumOfAlike(first, amounts.slice(at + 1, last + 2));
    if (rest && !isTaken && last > at && addedUp.test(words))
      return sumOfAlike(rest, amounts.slice(at, last + 1));
    return flowsFrom(sentence, amounts, at);
  });
}

function flowsFrom(sentence: string, amounts: readonly Numeral[], at: number): ProseSum[] {
  const three = amounts.slice(at, at + flows.length);
  if (three.length < flows.length) return [];
  const start = amounts[at - 1]?.to ?? 0;
  if (tellsChange.test(sentence.slice(three[0]!.to, three[2]!.from))) return [];
  const areNamed = three.every((amount, place) =>
    flows[place]!.test(sentence.slice(three[place - 1]?.to ?? start, amount.from)),
  );
  return areNamed ? sumOfAlike(three[0]!, three.slice(1)) : [];
}
