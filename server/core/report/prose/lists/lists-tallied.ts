import type { Numeral } from "../../../model/numeral.ts";
import { leaveNoOther, statesIn } from "../../../states.ts";
import { isBracketed } from "../../sentence.ts";
import { isExact } from "../parts.ts";
import { oddsOfSlip, telltaleOdds } from "../slip.ts";
import { balanceOf, type ProseSum } from "../sum.ts";

/** Whether a sentence may tell how many of some things are in each state. */
export const mayTally = /\d(?: \p{Ll}+){1,4}, (?:\d[\d,]* \p{Ll}+(?: \(\d[\d.]*%\))?(?:,| and) ?)+/u;
/** What is counted, and what was done with it: "1,204 tests, ", "1,204 tests were run, ". */
const counts = /^(?: \p{Ll}{2,20}){1,4}, $/u;
/** UTF-16 units, with the blank before it. */
const longestState = 16;
/** In which state so many are: "1,187 passed, ", "6 failed". */
const between = /^ \p{Ll}{2,14}(?: \(\d[\d.]*%\))?(?:,| and|, and) $/u;
const last = /^ \p{Ll}{2,14}(?: over| out)?(?: \(\d[\d.]*%\))?(?=[.;)]|$)/u;
/** States, beside words that end as what was done does. */
const states =
  /^ (?:\p{Ll}+ed|open|done|paid|sold|sent|kept|held|built|shut|won|lost|drawn|left|pending|active|inactive|present|absent|late|early|valid|invalid|void|blank|overdue|unknown|other)\b/u;

/**
 * How many of some things are in each state, told right behind how many there are: 1,204 tests, 1,187 passed, 11
 * skipped, 6 failed. Told only where the figures or two opposite states show that no state is left out.
 */
export function talliedLists(sentence: string, figures: readonly Numeral[]): ProseSum[] {
  const numerals = figures.filter(
    (figure) => figure.kind !== "percent" || !isBracketed(sentence, figure.from, "()"),
  );
  const behind = (at: number): string => sentence.slice(numerals[at]!.to, numerals[at + 1]?.from);
  return numerals.flatMap((total, at): ProseSum[] => {
    // Those in one state are none of those in the next.
    if (at + 2 >= numerals.length || (at > 0 && between.test(behind(at - 1)))) return [];
    if (!isExact(total) || !(total.unit === "" ? counts : /, $/).test(behind(at))) return [];
    let end = at + 1;
    while (end < numerals.length - 1 && isState(behind(end)) && between.test(behind(end))) end++;
    const parts = numerals.slice(at + 1, end + 1);
    const isWhole = isState(behind(end)) && last.test(behind(end));
    if (parts.length < 2 || !isWhole || !parts.every((part) => isExact(part) && part.unit === "")) return [];
    const sum: ProseSum = { total, parts, closed: true, toldBy: "place" };
    const words = sentence.slice(total.to, parts.at(-1)!.to + longestState);
    return leaveNoOther(statesIn(words)) || balanceOf(sum).holds || oddsOfSlip(sum) >= telltaleOdds
      ? [sum]
      : [];
  });
}

function isState(words: string): boolean {
  return states.test(words);
}
