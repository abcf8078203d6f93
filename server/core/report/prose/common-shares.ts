import type { Numeral } from "../../model/numeral.ts";
import { groupedConventions } from "../../number/conventions.ts";
import { scanNumerals } from "../../number/scan.ts";
import { isExact } from "./lists.ts";
import { type ProseShare, rightShare } from "./shares.ts";

/** Behind a part, before its share: 件，占总数的30%; 件（甲类），占30%. What the share is of may be named in between. */
const leadsToShare =
  /^\p{Script=Han}{0,3}\s*(?:（[^（）\d]{0,24}）)?[，（]?占比?([^，。；：（）\d]{0,16}?)的?(?:比重|比例|比)?(?:的|为|达)?\s*$/u;
/** Fewer shares of one whole than that do not show that it is theirs. */
const fewestAgreeing = 2;
/** A whole is looked for among so many figures before the first of its shares. */
const farthestWhole = 12;
/** Texts with more shares list them by the line, where other things are told between them. */
const mostShares = 60;

/** A part with its share, and the words for what it is a share of. */
interface SharedPart extends Pick<ProseShare, "share" | "part"> {
  readonly of: string;
}

/**
 * Shares that others of the same text show to be wrong: where several parts have the share that they have of one figure
 * before them (办理提案799件。…290件，占36.3%；…175件，占21.9%), so has the one whose share is of the same. At most one is told of
 * each whole. Offsets count in the text, which is in plain Chinese.
 */
export function mismatchedShares(text: string): ProseShare[] {
  if (!/占.*?占.*?占/s.test(text)) return [];
  const numerals = [...scanNumerals(text, groupedConventions)];
  const parts = sharedPartsOf(text, numerals);
  if (parts.length <= fewestAgreeing || parts.length > mostShares) return [];
  const nameOf = ({ part, of }: SharedPart): string => `${of} ${part.unit}`;
  const names = [...new Set(parts.map(nameOf))];
  return names.flatMap((name) => {
    const own = parts.filter((shared) => nameOf(shared) === name);
    return mismatchOf(own, wholesBefore(own[0]!.part, numerals)) ?? [];
  });
}

function sharedPartsOf(text: string, numerals: readonly Numeral[]): SharedPart[] {
  return numerals.flatMap((share, at): SharedPart[] => {
    const part = numerals[at - 1];
    if (!part || share.kind !== "percent" || share.trust === "approximate") return [];
    if (part.unit === "" || !isExact(part) || part.value.sign < 0) return [];
    const of = leadsToShare.exec(text.slice(part.to, share.from))?.[1];
    return of === undefined ? [] : [{ share, part, of }];
  });
}

/** The figures before a part that count the same, from the nearest on. */
function wholesBefore({ from, unit }: Numeral, numerals: readonly Numeral[]): Numeral[] {
  return numerals
    .filter((numeral) => numeral.to <= from && numeral.unit === unit && isExact(numeral))
    .slice(-farthestWhole)
    .reverse();
}

function mismatchOf(parts: readonly SharedPart[], wholes: readonly Numeral[]): ProseShare | null {
  const agreeingWith = (whole: Numeral) =>
    parts.filter((shared) => shared.part !== whole && isShareOf(shared, whole));
  const whole = wholes.find((one) => agreeingWith(one).length >= fewestAgreeing);
  if (!whole) return null;
  const agreeing = agreeingWith(whole);
  const [only, another] = parts.filter((shared) => !agreeing.includes(shared));
  if (!only || another || wholesOfPart(only, parts, wholes).some((one) => isShareOf(only, one))) return null;
  return { ...only, whole, isShared: true };
}

/** What else a part might be a share of: any figure before it that counts the same. */
function wholesOfPart(
  { part }: SharedPart,
  parts: readonly SharedPart[],
  wholes: readonly Numeral[],
): Numeral[] {
  return [...wholes, ...parts.map((other) => other.part).filter(({ to }) => to <= part.from)];
}

function isShareOf({ share, part }: SharedPart, whole: Numeral): boolean {
  return part.value.compare(whole.value) <= 0 && rightShare({ share, part, whole }) === null;
}
