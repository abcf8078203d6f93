import type { Numeral } from "../../../model/numeral.ts";
import { isBracketed } from "../../sentence.ts";
import { isExact } from "../parts.ts";
import type { ProseSum } from "../sum.ts";

/** What is taken off what stands before it. */
const takenOff = /扣除|坐扣|减除|减去|扣减/g;
/** What names the rest, right before its figure: 净额为, 剩余资金, 后的资金为. */
const namesRest = /(?:净额|余额|结余|剩余|实际到账|净收入)[^，。；\d]{0,12}$|后的[^，。；\d]{0,12}为\s*$/;
/** What adds to the figure before it, and is no other word: 加强, 加快. */
const addsTo = /，加(?:上|：)?(?![快强工大班入速急深密之以])/g;
/** What names all of them, right before its figure. */
const namesAll = /(?:总计|合计|共计)(?:为|达)?\s*$/;
/** Between a figure and the word that takes off from it, or adds to it: no other clause. UTF-16 units. */
const nearby = /^[^。；\d]{0,12}$/;
/** More of them are in no sentence. */
const mostAccounts = 8;

/**
 * Accounts in words: what is left of an amount (总额900万元，扣除费用40万元后，净额为860万元), and amounts that are added one
 * after another up to a total (收入500万元，加补助收入300万元，上年结余20万元，收入总计820万元).
 */
export function accountedSums(sentence: string, numerals: readonly Numeral[]): ProseSum[] {
  const amounts = numerals.filter(({ kind, from }) => kind === "amount" && !isBracketed(sentence, from));
  return [...restsOf(sentence, amounts), ...additionsOf(sentence, amounts)];
}

function restsOf(sentence: string, amounts: readonly Numeral[]): ProseSum[] {
  return accountsOf(sentence, amounts, takenOff).flatMap(({ first, others }): ProseSum[] => {
    const rest = others.findIndex(
      (amount, at) => at > 0 && namesRest.test(wordsBefore(sentence, amounts, amount)),
    );
    return rest < 0 ? [] : sumOfAlike(first, others.slice(0, rest + 1));
  });
}

function additionsOf(sentence: string, amounts: readonly Numeral[]): ProseSum[] {
  return accountsOf(sentence, amounts, addsTo).flatMap(({ first, others }): ProseSum[] => {
    const all = others.findIndex((amount) => namesAll.test(wordsBefore(sentence, amounts, amount)));
    const total = others[all];
    if (!total || all < 1 || /减/.test(sentence.slice(first.to, total.from))) return [];
    return sumOfAlike(total, [first, ...others.slice(0, all)]);
  });
}

/** How a population grows by itself: what is born, what dies, and the difference. */
const vital = [/出生率为?\s*$/, /死亡率为?\s*$/, /自然增[长加]率为?\s*$/];

/** 出生率8.9‰，死亡率6.4‰，自然增长率2.5‰. */
export function vitalRates(sentence: string, numerals: readonly Numeral[]): ProseSum[] {
  const named = vital.map((name) =>
    numerals.filter(({ from }) => name.test(sentence.slice(Math.max(0, from - 8), from))),
  );
  const [birth, death, growth] = named.map(([rate]) => rate);
  if (!birth || !death || !growth || named.some((rates) => rates.length > 1)) return [];
  const areAlike = [birth, death, growth].every(
    ({ kind, trust }) => kind === "permille" && trust !== "approximate",
  );
  const parts = [birth, { ...death, value: death.value.negated() }];
  return areAlike ? [{ total: growth, parts, closed: true, toldBy: "words" }] : [];
}

/** A figure right before a word, and those behind the word. */
interface Account {
  readonly first: Numeral;
  readonly others: readonly Numeral[];
}

function accountsOf(sentence: string, amounts: readonly Numeral[], word: RegExp): Account[] {
  return [...sentence.matchAll(word)].slice(0, mostAccounts).flatMap(({ index }): Account[] => {
    const others = amounts.filter(({ from }) => from > index);
    const first = amounts[amounts.length - others.length - 1];
    return first && nearby.test(sentence.slice(first.to, index)) ? [{ first, others }] : [];
  });
}

/** A sum of figures that are all exact and of one unit; none where some are not. */
export function sumOfAlike(total: Numeral, parts: readonly Numeral[]): ProseSum[] {
  const isPlain = (figure: Numeral): boolean =>
    figure.unit === total.unit && figure.unit !== "" && isExact(figure);
  return [total, ...parts].every(isPlain) ? [{ total, parts, closed: true, toldBy: "words" }] : [];
}

/** The words between a figure and the one before it. */
function wordsBefore(sentence: string, amounts: readonly Numeral[], amount: Numeral): string {
  const before = amounts[amounts.indexOf(amount) - 1];
  return sentence.slice(before?.to ?? 0, amount.from);
}
