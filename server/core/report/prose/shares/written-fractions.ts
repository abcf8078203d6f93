import type { Numeral } from "../../../model/numeral.ts";
import { groupedConventions } from "../../../number/conventions.ts";
import { readNumeral } from "../../../number/numeral.ts";
import { placedAt } from "../figures.ts";
import type { ProseShare } from "./right-share.ts";

/** Two counts with a stroke between: 3/4, 8,500 / 30,000. */
const fraction = /(?<![\d/.,:\p{L}\-−–])(\d[\d,]{0,11})( ?\/ ?)(\d[\d,]{0,11})(?![\d/]|[.,]\d)/gu;
const percentage = "[*_]{0,2}(\\d{1,3}(?:[.,]\\d{1,2})?) ?[%％]";
const words = "[^\\d%％/()（）;:|=]{0,40}";
/** Behind a fraction: its share in brackets, "3/4 tasks are done (75%)". */
const holdsShare = new RegExp(`^${words}[(（]${percentage}[*_]{0,2}[)）]`);
/** The same before it: "83% of the catalogue (491/591 rules)". */
const isHeldBy = new RegExp(`${percentage}(?: of${words})? ?[(（] ?$`);
const endsBracket = /^[^\d%％/()（）]{0,30}[)）]/;
/** The fraction worked out: 491/591 = 83%, (8,500 / 30,000) x 100 = 28.33%. */
const comesTo = new RegExp(`^\\)?(?: ?[×xX*] ?100)? ?[=＝] ?${percentage}`);
/** What makes a fraction part of more than its share. */
const goesOnBefore = /[-+−–×*÷/^] ?\(?$/;
/** What is numbered so, and not counted: "Phase 2/5 (80%)". */
const numbered =
  /\b(?:phase|stage|step|sprint|week|day|month|quarter|round|part|level|page|milestone|iteration|chapter|unit)s? $/i;
/** So much is looked at before a fraction, and behind it. UTF-16 units. */
const reach = 64;

/** The shares that a sentence tells of fractions with a stroke, in any language. */
export function fractionShares(sentence: string): ProseShare[] {
  return [...sentence.matchAll(fraction)].flatMap((match): ProseShare[] => {
    const [text, over, stroke, under] = match as unknown as [string, string, string, string];
    const end = match.index + text.length;
    const [before, behind] = [
      sentence.slice(Math.max(0, match.index - reach), match.index),
      sentence.slice(end, end + reach),
    ];
    const part = numeralAt(over, match.index);
    const whole = numeralAt(under, match.index + over.length + stroke.length);
    if (!part || !whole || numbered.test(before)) return [];
    const told = (found: RegExpExecArray | null, from: number): Numeral | null =>
      found && numeralAt(`${found[1]}%`, from + found.index + found[0].indexOf(found[1]!));
    const worked = goesOnBefore.test(before) ? null : told(comesTo.exec(behind), end);
    if (worked) return [{ share: worked, part, whole, isShared: true }];
    const share =
      told(holdsShare.exec(behind), end) ??
      (endsBracket.test(behind) ? told(isHeldBy.exec(before), match.index - before.length) : null);
    return share ? [{ share, part, whole }] : [];
  });
}

function numeralAt(text: string, from: number): Numeral | null {
  const numeral = readNumeral(text, groupedConventions);
  return numeral && placedAt(numeral, from);
}
