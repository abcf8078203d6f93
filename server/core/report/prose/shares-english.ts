import type { Numeral } from "../../model/numeral.ts";
import { type ProseShare, rightShare } from "./shares.ts";
import type { ProseSum } from "./sum.ts";

/** Between a part and its whole: "5 of the 12", "5 out of 12". */
const ofWhole = /^ (?:out )?of (?:the |our |these |all )?$/;
/** Before a whole of which one part is told, and between the two: "Of the 12 projects, 5 (42%)". */
const opensWhole = /\b[Oo](?:f|ut of) (?:the |our |these |all )?$/;
const leadsToPart = /^(?: [^,.;:()\d]{1,30})?, (?:only |just )?$/;
/** Between a count and its share in brackets: 12件（占30%）; and the other way round: "42% (5 of 12)". */
const holdsShare = /^[\p{L} -]{0,40}[（(]占?$/u;
const holdsCount = /^(?:%| percent| per cent)[\p{L} -]{0,30}\($/u;

/** Shares of an English sentence: "5 of the 12 projects (42%)", "42% (5 of 12)", "of the 12 projects, 5 (42%)". */
export function readEnglishShares(sentence: string, numerals: readonly Numeral[]): ProseShare[] {
  const between = (first: Numeral, second: Numeral): string => sentence.slice(first.to, second.from);
  return numerals.flatMap((share, at): ProseShare[] => {
    if (!isShare(share)) return [];
    const [part, whole] = [numerals[at + 1], numerals[at + 2]];
    if (part && whole && holdsCount.test(between(share, part)))
      return ofWhole.test(between(part, whole)) ? [{ share, part, whole }] : [];
    const [first, second] = [numerals[at - 2], numerals[at - 1]];
    if (!first || !second || !holdsShare.test(between(second, share))) return [];
    if (ofWhole.test(between(first, second))) return [{ share, part: first, whole: second }];
    // A noun in between may be what the share is of: "12 nurses (80%)".
    const isOpened =
      between(second, share) === " (" &&
      opensWhole.test(sentence.slice(0, first.from)) &&
      leadsToPart.test(between(first, second));
    return isOpened ? [{ share, part: second, whole: first }] : [];
  });
}

/**
 * The shares in brackets behind the parts of a list, in any language: "40 letters: 10 (25%) late, 30 (75%) in time". What
 * stands there may be of something else, so one of them has to be right for the others to be shares of the list's total.
 */
export function listedShares(
  sentence: string,
  numerals: readonly Numeral[],
  { total, parts }: ProseSum,
): ProseShare[] {
  const shares = parts.flatMap((part): ProseShare[] => {
    const at = numerals.indexOf(part);
    const share = at < 0 ? undefined : numerals[at + 1];
    const isHeld = share && isShare(share) && holdsShare.test(sentence.slice(part.to, share.from));
    return isHeld ? [{ share, part, whole: total }] : [];
  });
  return shares.some((share) => rightShare(share) === null) ? shares : [];
}

function isShare({ kind, unit, trust }: Numeral): boolean {
  return kind === "percent" && unit === "%" && trust !== "approximate";
}
