import type { Decimal } from "../../model/decimal.ts";
import type { Numeral } from "../../model/numeral.ts";
import { isSlip, type Reckoning, rightReckoning } from "./reckonings/reckoning.ts";
import { readReckonings } from "./reckonings/reckonings.ts";
import { writtenProducts } from "./reckonings/written-products.ts";
import { type ProseChange, readChanges, rightChange } from "./shares/changes.ts";
import { readGrowths } from "./shares/growths.ts";
import { readRates } from "./shares/rates.ts";
import { type ProseShare, rightShare } from "./shares/right-share.ts";
import { orderedShares, type SharedPart } from "./shares/shared-parts.ts";
import { readShares } from "./shares/shares.ts";
import { listedShares, readEnglishShares } from "./shares/shares-english.ts";
import { fractionShares } from "./shares/written-fractions.ts";
import { type ProseSum, ratioBetween } from "./sum.ts";

/** A figure that is not what others of its text make it. Offsets count in that text. */
export interface WorkedOut {
  readonly message: "prose-share" | "prose-change" | "prose-reckoning";
  readonly severity: "warning" | "hint";
  readonly said: Numeral;
  /** What it should be. */
  readonly right: Decimal;
  /** The others, by the names that the message has for them. */
  readonly operands: Readonly<Record<string, Numeral>>;
  /** What stands between them, for a message that shows how it is worked out. */
  readonly sign?: string;
}

/** What has to stand in a sentence before shares or rates are looked for in it, products or means, and changes. */
const mayTellShare =
  /[占增减升降率]|完成|\bof (?:them|(?:(?:the|our|its|their|these|all|an?) )?[$€£]?\d)|\d ?%\)|\d ?\/ ?\d/i;
const mayTellReckoning =
  /单价|[户人次]均|均价|每|each|apiece|per |pro |je |par |average|mean |moyenne|[Ss]chnitt|chacun|cada un|\ban? \p{L}+[,;:]? (?:so|or|which|mak|tot|com|=)|\d \p{L}+ (?:of|with) \d/u;
const mayMultiply = /[×✕*xX·] ?[€£$¥]?\d/;
const mayTellChange =
  /(?<!\p{L})(?:(?:from|on|over|von|de) [-+−$€£]*\d|(?:than|als|que|qu['’]en)(?!\p{L})[^.;\d]{0,24} ?[($€£\d])/iu;

/** A figure that is so many times what it should be, or the other way round, and by no slip, is none of it. */
const farthest = 12;

/**
 * The figures of a sentence that are worked out from two others of it and are not what these give: shares, rates of
 * growth and changes. Hints, since a sentence may speak of something else. `sums` are its lists that are in order.
 */
export function brokenWorkedOut(
  sentence: string,
  numerals: () => readonly Numeral[],
  sums: readonly ProseSum[],
): WorkedOut[] {
  const tellsShares = /[%％]/.test(sentence) && (sums.length > 0 || mayTellShare.test(sentence));
  const shares = tellsShares ? sharesIn(sentence, numerals(), sums) : [];
  const changes = mayTellChange.test(sentence) ? readChanges(sentence, numerals()) : [];
  const reckonings = mayTellReckoning.test(sentence) ? readReckonings(sentence, numerals()) : [];
  const products = mayMultiply.test(sentence) ? writtenProducts(sentence, numerals()) : [];
  return [
    ...shares.flatMap((share) => brokenShare(share) ?? []),
    ...changes.flatMap((change) => brokenChange(change) ?? []),
    ...[...reckonings, ...products].flatMap((reckoning) => brokenReckoning(reckoning) ?? []),
  ];
}

/** All that a sentence tells of shares, each figure once. */
function sharesIn(sentence: string, numerals: readonly Numeral[], sums: readonly ProseSum[]): ProseShare[] {
  const told = [readShares, readRates, readGrowths, readEnglishShares].flatMap((read) =>
    read(sentence, numerals),
  );
  const ordered = orderedShares(sentence, numerals);
  const listed = sums.flatMap((sum) => [
    ...listedShares(sentence, numerals, sum),
    ...ordered.flatMap((parts) => sharesOfList(parts, sum)),
  ]);
  const all = [...told, ...listed, ...fractionShares(sentence)];
  return all.filter(({ share }, at) => all.findIndex((other) => other.share === share) === at);
}

/** Shares told behind a list are those of its total, as one of them shows. */
function sharesOfList(shared: readonly SharedPart[], { total, parts }: ProseSum): ProseShare[] {
  if (!shared.every(({ part }) => parts.includes(part))) return [];
  const shares = shared.map(({ share, part }): ProseShare => ({ share, part, whole: total }));
  return shares.some((share) => rightShare(share) === null) ? shares : [];
}

/** A share with what it should be, null where it is right; surer where others beside it show what it is of. */
export function brokenShare(told: ProseShare): WorkedOut | null {
  const right = rightShare(told);
  const { share, part, whole, isShared } = told;
  const severity = isShared ? "warning" : "hint";
  return right && { message: "prose-share", severity, said: share, right, operands: { part, whole } };
}

function brokenChange({ said, before, after }: ProseChange): WorkedOut | null {
  const right = rightChange({ said, before, after });
  return right && { message: "prose-change", severity: "hint", said, right, operands: { before, after } };
}

/**
 * A product, a mean or a rest with what it should be, null where it is right; surer where a slip explains it, and null
 * where it is so far from right that the figures belong to something else.
 */
export function brokenReckoning(told: Reckoning): WorkedOut | null {
  const right = rightReckoning(told);
  if (!right) return null;
  const { said, sign } = told;
  const isSlipped = isSlip(told, right);
  if (!isSlipped && ratioBetween(said.value, right) > farthest) return null;
  const severity = isSlipped ? "warning" : "hint";
  const operands = Object.fromEntries(told.operands.map((operand, at) => [`operand${at + 1}`, operand]));
  return { message: "prose-reckoning", severity, said, right, operands, sign };
}
