import type { Numeral } from "../../../model/numeral.ts";
import { isBracketed } from "../../sentence.ts";
import { figuresOf, placedAt } from "../figures.ts";
import { isExact } from "../parts.ts";
import type { Reckoning } from "./reckoning.ts";

/** What a text has to hold for a rest of its own. */
const tellsRest =
  /\b(?:leav(?:es|ing)|left|remain|surplus|profit|still to)|laisse|reste|excédent|[Üü]berschuss|bleib|superávit|quedan?\b/giu;
/** Right before what is left. */
const namesRest =
  /(?:\b(?:leav(?:es|ing)(?: us)?|left(?=: ?[$€£¥]?$)|remaining|(?:surplus|profit)(?: of| was| is)?|still to \p{L}+:?)|laisse|reste(?:nt)?|excédent de|[Üü]berschuss von|bleiben|bleibt|superávit de|quedan?)(?: (?:us|with|an?|un|ein|uns|surplus|profit|excédent|of|de|von|only|just|net|the))*:? ?[$€£¥]?$/iu;
/** Right before what there was. */
const namesIncome =
  /\b(?:income|money in|paid in|takings|took|receipts|receive[ds]?|revenue|sales|earned|raised(?! so far)|budget|grant|award(?:ed)?|target|goal|so|came to|Einnahmen|eingenommen|recettes|ingresos)\b[^.;\d]{0,30}$/iu;
/** Right before what was taken off, or right behind it. */
const namesCost =
  /(?<!\p{L})(?:costs?|money out|paid out|spent|spend(?:ing)?|spending|expens\w+|expenditure|paid|less|minus|raised so far|Ausgaben|ausgegeben|dépens\p{L}+|gast\p{L}+)(?!\p{L})[^.;\d]{0,40}$/iu;
const isSpent = /^ (?:has been |have been |was |were |is )?(?:already )?(?:spent|paid|used)\b/i;
/** What goes on with a cost. */
const goesOn = /^[\p{L} ]{0,30}(?:,| and|, and) [\p{L} ]{0,30}$/u;
/** Before the first part of a figure that a colon takes apart: £900: £700 for hire. */
const opensParts = /^(?: \p{L}+){0,3}: ?[\p{L} ]{0,30}$/u;
/** What is part of the figure before it. */
const isWithin = /\b(?:of which|including|incl\.|dont|davon|darunter)\b/i;
/** What is left beside what was there before, or to be held against it. */
const isHeld = /^[^.;\d]{0,30}\b(?:account|bank|hand|kitty|reserves?|forward|balance|Kasse|caisse|caja)\b/i;
/** How far before a rest its figures stand at most, in UTF-16 units, and how many. */
const farthest = 240;
const mostCosts = 4;
/** More of them are in no paragraph. */
const mostRests = 8;

/**
 * Takings were £1,940 and costs £715, leaving £1,225: what came in, what went out and what is left, each by its name.
 */
export function readRests(text: string): Reckoning[] {
  const rests = [...text.matchAll(tellsRest)].slice(0, mostRests).flatMap(({ index }): Reckoning[] => {
    const from = Math.max(0, index - farthest);
    const stretch = text.slice(from, index + 60);
    const amounts = figuresOf(stretch).filter(
      (figure) => mayBeAmount(stretch, figure) && !isBracketed(stretch, figure.from, "()"),
    );
    const at = amounts.findIndex((amount) => amount.from >= index - from);
    const said = amounts[at];
    if (!said || !namesRest.test(stretch.slice(0, said.from)) || isHeld.test(stretch.slice(said.to)))
      return [];
    const operands = operandsOf(stretch, amounts.slice(0, at));
    const isAlike = operands.every((operand) => operand.unit === said.unit && isExact(operand));
    const [income, cost, ...others] = operands.map((operand) => placedAt(operand, from));
    if (!income || !cost || !isAlike || !isExact(said)) return [];
    return [{ said: placedAt(said, from), sign: "−", operands: [income, cost, ...others] }];
  });
  // Two words may lead to one figure: leaves a surplus of.
  return rests.filter(({ said }, at) => rests[at - 1]?.said.from !== said.from);
}

/** An amount has a unit, or thousands or cents: 84,300; a bare 12 counts anything. */
function mayBeAmount(text: string, { kind, unit, from, to }: Numeral): boolean {
  return (
    kind === "amount" &&
    (unit !== "" || /^\d{1,3}(?:,\d{3})+(?:\.\d\d)?$|^\d+\.\d\d$/.test(text.slice(from, to)))
  );
}

/**
 * What came in and what went out, back from the last, without the parts that a colon takes what came in apart into;
 * empty where a figure among them is neither.
 */
function operandsOf(text: string, amounts: readonly Numeral[]): Numeral[] {
  const costs: Numeral[] = [];
  let nPending = 0;
  for (let at = amounts.length - 1; at >= 0 && costs.length <= mostCosts; at--) {
    const amount = amounts[at]!;
    const words = text.slice(amounts[at - 1]?.to ?? 0, amount.from);
    const behind = text.slice(amount.to, amounts[at + 1]?.from ?? text.length);
    if (isWithin.test(words)) continue;
    if (nPending > 0 && opensParts.test(words.replace(/[$€£¥]$/, ""))) {
      costs.splice(0, nPending);
      nPending = 0;
      continue;
    }
    const isCost = namesCost.test(words) || isSpent.test(behind);
    if (!isCost && namesIncome.test(words))
      return nPending > 0 || costs.length === 0 ? [] : [amount, ...costs];
    if (!isCost && !goesOn.test(words.replace(/[$€£¥]$/, ""))) return [];
    nPending = isCost ? 0 : nPending + 1;
    costs.unshift(amount);
  }
  return [];
}
