import type { Numeral } from "../../../model/numeral.ts";
import { withSpelled } from "../../../number/spelled.ts";
import { isExact } from "../parts.ts";
import type { ProseSum } from "../sum.ts";
import { type ProseShare, rightShare } from "./right-share.ts";

/** Between a part and its whole: "5 of the 12", "5 out of 12". */
const ofWhole = /^ (?:out )?of (?:(?:the|our|its|their|these|all|an?) )?[$€£]?$/;
/**
 * Before a whole of which one part is told, and between the two: "Of the 12 projects, 5 (42%)", "Von 12 Booten sind 5
 * (42 %)".
 */
const opensWhole =
  /\b(?:[Oo](?:f|ut of) (?:the |our |these |all )?|Von (?:den |unseren |allen )?|Sur (?:les |ces |nos )?|De l[oa]s )$/;
const leadsToPart = /^(?: [^,.;:()\d]{1,40})?, (?:only |just )?$/;
/** The same without a comma, where the whole opens what is said: "Of 12 projects 5 are late (42%)". */
const opensClause = /(?:^|[.;:—–]\s?)[Oo]f (?:the |our |these |all )?$/;
const leadsRightToPart = /^ \p{L}[^,.;:()\d]{1,30} $/u;
const leadsToPartAbroad = /^ \p{L}[^,.;:()\d]{1,40},? $/u;
/** The same within a sentence: "40 boats, of which 5 (12%)", "40 Boote, davon 5 (12 %)". */
const namesPart =
  /^(?: \p{L}[^,.;:()\d]{1,40})?,? (?:of wh(?:ich|om)|davon|dont|de l[oa]s cuales) (?:[A-Z]{3} |[$€£])?$/u;
/**
 * Between a part and its share: nothing, or what is said of the part. A noun may be what the share is of: 12 nurses
 * (80%).
 */
const holdsShareBehind =
  /^(?: (?:are|were|is|was|have|had|has|took|came|became|chose|said|paid|gave|went|left|got|made|won|lost|met|found|kept|held|spent|bought|sold|live|lived|\p{L}{2,}ed|child\p{L}+|sind|waren|haben|hatten|unter|enfants|habitent|sont|ont|son|eran|tienen|viven)(?: [^,.;:()]{0,40})?)? \($/u;
/** Between a count and its share in brackets: 12件（占30%）; and the other way round: "42% (5 of 12)". */
const holdsShare = /^[\p{L} -]{0,40}[（(]占?$/u;
const holdsCount = /^(?:%| percent| per cent)[\p{L} -]{0,30}\($/u;
/** In German the verb may stand before the part, so that all behind it is said of the part. */
const verbBefore = /\b(?:sind|waren|haben|hatten|kamen)\b/;
const holdsShareLater = /^[^,.;:()]{0,40} \($/;

/** Between a part of what the figure before it counts and its share: 36 came and 9 of them (25%). */
const ofThem = /^ of (?:them|these|those) \($/;
const inClause = /^[^.;:()\d]{1,60}$/;

/**
 * Shares of an English sentence: "5 of the 12 projects (42%)", "42% (5 of 12)", "of the 12 projects, 5 (42%)"; counts
 * may be spelled out where digits alone tell of none: "three of the 12 (25%)".
 */
export function readEnglishShares(sentence: string, numerals: readonly Numeral[]): ProseShare[] {
  const told = sharesAmong(sentence, numerals);
  if (told.length > 0) return told;
  const all = withSpelled(sentence, numerals);
  return all === numerals ? [] : sharesAmong(sentence, all);
}

function sharesAmong(sentence: string, numerals: readonly Numeral[]): ProseShare[] {
  const between = (first: Numeral, second: Numeral): string => sentence.slice(first.to, second.from);
  return numerals.flatMap((share, at): ProseShare[] => {
    if (!isShare(share)) return [];
    const [part, whole] = [numerals[at + 1], numerals[at + 2]];
    if (part && whole && holdsCount.test(between(share, part)))
      return ofWhole.test(between(part, whole)) ? [{ share, part, whole }] : [];
    const [first, second] = [numerals[at - 2], numerals[at - 1]];
    if (!first || !second) return [];
    const isOfWhole = holdsShare.test(between(second, share)) && ofWhole.test(between(first, second));
    if (isOfWhole) return [{ share, part: first, whole: second }];
    if (ofThem.test(between(second, share)))
      return inClause.test(between(first, second)) && first.kind === "amount" && isExact(first)
        ? [{ share, part: second, whole: first }]
        : [];
    // What is said of the part may hold a figure of its own: 12 are under 18 (30%).
    const parted = [at - 1, at - 2].find((k) => k > 0 && isParted(sentence, numerals[k - 1]!, numerals[k]!));
    if (parted === undefined) return [];
    const isTold = verbBefore.test(between(numerals[parted - 1]!, numerals[parted]!));
    const holds = isTold ? holdsShareLater : holdsShareBehind;
    if (!holds.test(between(numerals[parted]!, share))) return [];
    return [{ share, part: numerals[parted]!, whole: numerals[parted - 1]! }];
  });
}

/** Whether words say that one figure is part of another before it. */
function isParted(sentence: string, whole: Numeral, part: Numeral): boolean {
  const between = sentence.slice(whole.to, part.from);
  if (!isExact(whole) || !isExact(part)) return false;
  if (namesPart.test(between)) return true;
  const before = sentence.slice(Math.max(0, whole.from - 24), whole.from);
  const opening = opensWhole.exec(before)?.[0];
  if (opening === undefined) return false;
  if (opensClause.test(before) && leadsRightToPart.test(between)) return true;
  return leadsToPart.test(between) || (/^[VSD]/.test(opening) && leadsToPartAbroad.test(between));
}

/**
 * The shares in brackets behind the parts of a list, in any language: "40 letters: 10 (25%) late, 30 (75%) in time".
 * What stands there may be of something else, so one of them has to be right for the others to be shares of the list's
 * total.
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
