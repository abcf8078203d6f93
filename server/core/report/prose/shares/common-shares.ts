import { Decimal } from "../../../model/decimal.ts";
import type { Numeral } from "../../../model/numeral.ts";
import { groupedConventions } from "../../../number/conventions.ts";
import { scanNumerals } from "../../../number/scan.ts";
import { isExact } from "../parts.ts";
import { balanceOf } from "../sum.ts";
import { type ProseShare, rightShare } from "./right-share.ts";
import { orderedShares, type SharedPart, sharedPartsOf } from "./shared-parts.ts";
import { missesHundred } from "./structure.ts";

/** Fewer shares of one whole than that do not show that it is theirs. */
const fewestAgreeing = 2;
/** Where two parts make up the whole, or their shares a hundred, one share of them shows that. */
const fewestOfAll = 1;
/** A whole is looked for among so many figures before the first of its shares. */
const farthestWhole = 12;
/** Texts with more shares list them by the line, where other things are told between them. */
const mostShares = 60;

/**
 * Shares that others of the same text show to be wrong: where several parts have the share that they have of one figure
 * before them (办理提案799件。…290件，占36.3%；…175件，占21.9%), so has the one whose share is of the same. At most one is told of
 * each whole. Offsets count in the text, which is in plain Chinese.
 */
export function mismatchedShares(text: string): ProseShare[] {
  if (!/占|比[例重]分别/.test(text) || !/[%％][^%％]*[%％]/.test(text)) return [];
  const numerals = [...scanNumerals(text, groupedConventions)];
  const parts = sharedPartsOf(text, numerals).slice(0, mostShares);
  const groups = [...alike(parts), ...alike(goingOn(parts, numerals)), ...orderedShares(text, numerals)];
  const found = groups.flatMap(
    (group) =>
      mismatchOf(group, numerals) ??
      mismatchOfSum(group, numerals) ??
      bySentence(group, text).flatMap((some) => mismatchOfSum(some, numerals) ?? []),
  );
  return found.filter(({ share }, at) => found.findIndex((other) => other.share === share) === at);
}

/** Parts of one unit with shares of what is called the same. */
function alike(parts: readonly SharedPart[]): SharedPart[][] {
  const nameOf = ({ part, of }: SharedPart): string => `${of} ${part.unit}`;
  const names = [...new Set(parts.map(nameOf))];
  return names.map((name) => parts.filter((shared) => nameOf(shared) === name));
}

/** What a share is of may be named once, and not again behind it: 甲21件，占总数的57%；乙16件，占43%. */
function goingOn(parts: readonly SharedPart[], numerals: readonly Numeral[]): SharedPart[] {
  const found: SharedPart[] = [];
  for (const shared of parts) {
    const before = found[found.length - 1];
    const follows = before && numerals[numerals.indexOf(shared.part) - 1] === before.share;
    found.push(follows && shared.of === "" ? { ...shared, of: before.of } : shared);
  }
  return found;
}

/** Parts of several sentences by the sentence, each of which may tell of a whole of its own. */
function bySentence(parts: readonly SharedPart[], text: string): SharedPart[][] {
  const found: SharedPart[][] = [];
  for (const [at, shared] of parts.entries()) {
    const before = parts[at - 1]?.part.to ?? 0;
    if (at > 0 && !text.slice(before, shared.part.from).includes("。")) found[found.length - 1]!.push(shared);
    else found.push([shared]);
  }
  return found;
}

/** The figures before a part that count the same, from the nearest on. */
function wholesBefore({ part }: SharedPart, numerals: readonly Numeral[]): Numeral[] {
  return numerals
    .filter((numeral) => numeral.to <= part.from && numeral.unit === part.unit && isExact(numeral))
    .slice(-farthestWhole)
    .reverse();
}

/** The only share that is of none of the figures before it, where the others are of one that stands before it, too. */
function mismatchOf(parts: readonly SharedPart[], numerals: readonly Numeral[]): ProseShare | null {
  const [only, another] = parts.filter((shared) => !isOfAnyBefore(shared, numerals));
  if (!only || another) return null;
  const whole = wholesBefore(only, numerals).find((one) => {
    const agreeing = parts.filter((shared) => shared.part.from > one.to && isShareOf(shared, one)).length;
    return agreeing >= (areTheTwoOf(one, parts) ? fewestOfAll : fewestAgreeing);
  });
  return whole ? { share: only.share, part: only.part, whole, isShared: true } : null;
}

/** The only share that is none of what all parts come to, where nothing before them says what they are of. */
function mismatchOfSum(parts: readonly SharedPart[], numerals: readonly Numeral[]): ProseShare | null {
  const [first] = parts;
  if (!first || parts.length <= fewestAgreeing) return null;
  const whole = { ...first.part, value: Decimal.sum(parts.map(({ part }) => part.value)) };
  const [only, another] = parts.filter((shared) => !isShareOf(shared, whole));
  if (!only || another || isOfAnyBefore(only, numerals)) return null;
  return { share: only.share, part: only.part, whole, isShared: true };
}

function isOfAnyBefore(shared: SharedPart, numerals: readonly Numeral[]): boolean {
  return wholesBefore(shared, numerals).some((whole) => isShareOf(shared, whole));
}

/** Whether two parts make up a whole, or their shares a hundred. */
function areTheTwoOf(total: Numeral, shared: readonly SharedPart[]): boolean {
  if (shared.length !== 2) return false;
  const shares = shared.map(({ share }) => share);
  return balanceOf({ total, parts: shared.map(({ part }) => part) }).holds || !missesHundred(shares);
}

function isShareOf({ share, part }: SharedPart, whole: Numeral): boolean {
  return part.value.compare(whole.value) <= 0 && rightShare({ share, part, whole }) === null;
}
