import type { Numeral } from "../../../model/numeral.ts";
import { thingUnits } from "../../../number/unit-table.ts";
import { powerBetween } from "../../../number/units.ts";
import { isExact } from "../parts.ts";
import { proseSlack } from "../rounding.ts";
import { isSlip, type Reckoning, rightReckoning } from "./reckoning.ts";

/** Between a count and a price: what is counted, and a word for a price. */
const priced =
  /^ \p{L}[\p{L}' -]{0,40} (?:at|for|paid|pay|paying|gave|giving|[àá]|a|zu|je|zahlten|ont payé|pagaron)(?: je)? [$€£¥]?$/u;
/** Between a price and what it comes to: each, and a word for a result. */
const eachMakes =
  /^(?: ?[€£$])? ?(?:each|apiece|an? \p{L}+|per \p{L}+|pro \p{L}+|par \p{L}+|chacune?|cada un[oa])[,;:]? (?:so|or|which (?:is|makes|made|gives|gave|comes to|came to)|making|made|totall?ing|for a total of|coming to|came to|comes? to|costs?|or|soit|also|zusammen|es decir|=) [$€£¥]?$/u;
/** The same where each stands before the price: zu je 20 €, zusammen. */
const makes = /^(?: ?[€£$])?,? (?:also|zusammen|macht|ergibt) $/u;

/** Between a count and a price in Chinese, and between a price and what it comes to: 25把，单价380元，合计9500元. */
const pricedAt = /^\p{Script=Han}{1,3}[，、（]?(?:每\p{Script=Han}{1,2}|单价|均价)(?:为|是)?\s*$/u;
const comesTo =
  /^\p{Script=Han}{1,3}(?:\/\p{Script=Han}{1,2})?[）]?，(?:合计|共计?|总计|小计|总价|金额|计)(?:为|是)?\s*$/u;
/** The price first: 每人200元，共35人，合计7000元. */
const pricesEach =
  /(?<!每\p{Script=Han}{1,2})每\p{Script=Han}{1,2}(?:补助|补贴|发放|收取|收|标准|缴纳|交|奖励)?(?:为|是)?\s*$/u;
const countedIn = /^\p{Script=Han}{1,3}，(?:共计?|总计|合计)\s*$/u;

/** What a mean is told by: a word right before it, or each right behind it. */
const meanBefore =
  /(?:average of|on average|mean of|en moyenne|im (?:Durch)?[Ss]chnitt|durchschnittlich) [$€£¥]?$/u;
const meanBehind = /^(?: ?[€£$])?(?: \p{L}+){0,2}? (?:per|an?|each|pro|par|por|je) (\p{L}{3,})/u;
/** Between the last of the two figures that it is the mean of and the mean: no other clause. */
const toMean = /^ \p{L}[\p{L}' -]{0,40}(?:,| \(|:) ?[\p{L} ]{0,24}[$€£¥]?$/u;
/** The same in Chinese, which says of what it is: 236户，发放慰问金47.2万元，户均2000元. */
const perHead = /^\p{Script=Han}{1,3}，\p{Script=Han}{0,4}([户人次])均[^，。；：\d年月日增收]{0,8}$/u;
/** Between what there is in all and what it is spread over. */
const spread = /^ \p{L}[\p{L}' -]{0,40} (?:in|over|across|from|at|dans|sur|in den|auf) $/u;
/** So many letters that two nouns begin with make them one, in the singular or the plural. */
const fewestAlike = 3;

/** 350 tickets at £2 each, so £700; 432 people in 18 workshops, 24 per workshop. */
export function readReckonings(text: string, numerals: readonly Numeral[]): Reckoning[] {
  return numerals.flatMap((first, at): Reckoning[] => {
    const [second, said] = [numerals[at + 1], numerals[at + 2]];
    if (!second || !said || ![first, second, said].every(isExact)) return [];
    return (
      productOf(text, [first, second, said]) ??
      pricedOf(text, [first, second, said]) ??
      sharedOut(text, [first, second, said]) ??
      packedIn(text, [first, second, said]) ??
      meanOf(text, [first, second, said]) ??
      perHeadOf(text, [first, second, said]) ??
      []
    );
  });
}

type Triple = readonly [Numeral, Numeral, Numeral];

function productOf(text: string, [count, price, said]: Triple): Reckoning[] | null {
  const [leading, closing] = [text.slice(count.to, price.from), text.slice(price.to, said.from)];
  const isTold = eachMakes.test(closing) || (/ je $/.test(leading) && makes.test(closing));
  const isPriced = price.unit !== "" && price.unit === said.unit && count.unit !== price.unit;
  return isTold && isPriced && isCount(count) && priced.test(leading)
    ? [{ said, sign: "×", operands: [count, price] }]
    : null;
}

function pricedOf(text: string, [first, second, said]: Triple): Reckoning[] | null {
  const [leading, closing] = [text.slice(first.to, second.from), text.slice(second.to, said.from)];
  const isPriceFirst = countedIn.test(leading) && pricesEach.test(text.slice(0, first.from).slice(-16));
  if (!comesTo.test(closing) || !(isPriceFirst || pricedAt.test(leading))) return null;
  const [count, price] = isPriceFirst ? [second, first] : [first, second];
  const isPriced = price.unit.replace(/\/.*/, "") === said.unit && said.unit !== "";
  if (!isPriced || count.unit === said.unit || !isCount(count)) return null;
  const told: Reckoning = { said, sign: "×", operands: [count, price] };
  const right = rightReckoning(told);
  // How many days it was for may be told elsewhere.
  const isManyTimes = right?.sign === 1 && said.value.dividedBy(right, 0).times(right).equals(said.value);
  return right === null || (isSlip(told, right) && !isManyTimes) ? [told] : null;
}

/** Between what there is in all, what it is parted into and how many are in each: 36 rowers in 3 boats of 12. */
const partedInto = /^ \p{L}[\p{L}' -]{0,30} (?:in|on|at) $/u;
const each = /^ \p{L}[\p{L}'-]{0,20} of $/u;
/** Behind the last of them no noun: in 3 boats of 12 clubs. */
const endsThere = /^(?: each)?(?:[.,;:)]|$)/u;

function sharedOut(text: string, [all, count, inEach]: Triple): Reckoning[] | null {
  const [leading, closing] = [text.slice(all.to, count.from), text.slice(count.to, inEach.from)];
  const isShared = partedInto.test(leading) && each.test(closing) && endsThere.test(text.slice(inEach.to));
  const areCounts = [all, count, inEach].every((figure) => isCount(figure) && figure.unit === "");
  return isShared && areCounts ? [{ said: all, sign: "×", operands: [count, inEach] }] : null;
}

/** Between how many there are in each and what that comes to: 24 bottles (336; 15 people each, 120. */
const packed = /^ (\p{L}[\p{L}'-]{0,20})(?: each)?(?: \(|, (?:or |so |making )?| = )$/u;
const eachHolds = /^ \p{L}[\p{L}'-]{0,20} (?:of|with) $/u;
const inAll = /^(?: \p{L}+)? (?:in all|in total|total|altogether|overall)\b/u;

/** 14 boxes of 24 bottles (336 bottles); 8 rounds of 15 places, 120 in all. */
function packedIn(text: string, [count, inEach, said]: Triple): Reckoning[] | null {
  const noun = packed.exec(text.slice(inEach.to, said.from))?.[1];
  if (noun === undefined || !eachHolds.test(text.slice(count.to, inEach.from))) return null;
  const behind = text.slice(said.to, said.to + 40);
  const again = /^ (\p{L}+)/u.exec(behind)?.[1];
  const isAll = inAll.test(behind) || (again !== undefined && areAlike(noun, again));
  const areCounts = [count, inEach, said].every(
    (figure) => isCount(figure) && (figure.unit === "" || thingUnits.has(figure.unit)),
  );
  return isAll && areCounts ? [{ said, sign: "×", operands: [count, inEach] }] : null;
}

function meanOf(text: string, [first, second, said]: Triple): Reckoning[] | null {
  const [between, closing] = [text.slice(first.to, second.from), text.slice(second.to, said.from)];
  if (!toMean.test(closing) || /[.;:,]/.test(between)) return null;
  const noun = meanBehind.exec(text.slice(said.to, said.to + 40))?.[1];
  const isOver = (words: string): boolean =>
    noun !== undefined && words.split(/[^\p{L}]+/u).some((word) => areAlike(word, noun));
  const isSpread = spread.test(between) && (isOver(closing) || meanBefore.test(closing));
  if (isSpread) return meanBy(first, second, said);
  return noun && isOver(between) && !isOver(closing) ? meanBy(second, first, said) : null;
}

/** A mean of each household, person or time that a slip explains: what is rounded is as often of more than is told. */
function perHeadOf(text: string, [first, second, said]: Triple): Reckoning[] | null {
  const one = perHead.exec(text.slice(second.to, said.from))?.[1];
  if (one === undefined || /[。；]|其中/.test(text.slice(first.to, second.from))) return null;
  const counts = ({ unit }: Numeral): boolean =>
    unit.startsWith(one) || (one === "人" && "名位".includes(unit || "#"));
  const [count, all] = counts(first) ? [first, second] : [second, first];
  const power = counts(count) && isCount(count) ? powerBetween(all.unit, said.unit) : null;
  if (power === null) return null;
  const total = { ...all, value: all.value.raised(power) };
  const told: Reckoning = { said, sign: "÷", operands: [total, count] };
  const apart = total.value.minus(said.value.times(count.value)).absolute();
  const isRounded = apart.compare(proseSlack([all]).raised(power)) <= 0;
  const right = isRounded ? null : rightReckoning(told);
  return right && isSlip(told, right) ? [told] : null;
}

function meanBy(total: Numeral, count: Numeral, said: Numeral): Reckoning[] | null {
  const isAlike = said.unit === "" || said.unit === total.unit;
  return isAlike && isCount(count) && total.kind === "amount" && said.kind === "amount"
    ? [{ said, sign: "÷", operands: [total, count] }]
    : null;
}

function isCount({ value, kind }: Numeral): boolean {
  return kind === "amount" && value.scale === 0 && value.sign > 0;
}

function areAlike(one: string, other: string): boolean {
  const alike = Math.max(fewestAlike, Math.min(one.length, other.length) - 1);
  return one.slice(0, alike).toLowerCase() === other.slice(0, alike).toLowerCase();
}
