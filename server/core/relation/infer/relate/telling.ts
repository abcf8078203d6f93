import { isAloneNameless } from "../../label/nameless.ts";
import { periodTotal } from "../../label/period-total.ts";
import { namesSum } from "../../label/sum-words.ts";
import {
  closesAsResult,
  closesBlock,
  isNamedDifference,
  isOfAllOthers,
  isTold,
  namesDifference,
} from "../search/named.ts";
import { type Accepted, hit, isRemote, type Shape } from "../search/shape.ts";
import { fitsPeriod } from "../series/period.ts";
import { figureAt } from "../view/crossing.ts";
import type { View } from "../view/view.ts";
import { addsAnother } from "./doubts-apart.ts";

/**
 * What the other lines must bring, in bits, before a line that misses is worth saying: where a label names the total,
 * or one figure the difference of two others, as the head of a column does more plainly, or bold print sets it off,
 * most of all from a block of its own, or its row alone has no name, or nothing says anything; and where two figures
 * that stand apart from their sum were found among all pairs of items, of which three that stand side by side are few.
 */
const leastBits = {
  worded: 6,
  headed: 7,
  block: 7,
  named: 12,
  whole: 11,
  bold: 12,
  nameless: 12,
  result: 12,
  bare: 18,
  beside: 26,
  pair: 40,
};
/** Without a word for the total, lines that may miss, as a share of all. */
const mostMissesBare = 0.1;
/** Lines that hold, of so few that one that may miss is a harsh share. */
const fewLines = 8;

/** So many lines with one part, which is their total, leave no doubt that a total has to be its only part. */
const leastAlone = { worded: 1, bare: 5 };

/** What is looked up where a line misses: whether its total is set off, and whether a slip explains it. */
interface Lookup {
  readonly isSetOff: () => boolean;
  readonly isTypo: () => boolean;
  /** Whether the total is one that would be told in this line by itself. */
  readonly isPlain: () => boolean;
}

/** Whether a line that misses is one of few, in a shape that the others leave no doubt of, and complete. */
export function isTelling(
  view: View,
  shape: Accepted,
  line: number,
  bits: number,
  { isSetOff, isTypo, isPlain }: Lookup,
): boolean {
  const { judgement, family, total, addends } = shape;
  if (isMeantByOthers(family)) return true;
  const { hits, trivial, misses } = judgement;
  const told = isTold(view, total, addends) ? "worded" : "bare";
  // Where a word names the total, as many lines that hold outweigh those that do not: two faults are two findings.
  const most = told === "worded" ? hits : mostMissesBare * (hits + trivial + misses);
  // A median or a standard deviation need not add up where the amounts do.
  if (told === "bare" && view.lineWords[line]!.roles.has("average")) return false;
  const isNamed = isNamedDifference(view, total, addends);
  const named = view.axis === "columns" ? "headed" : "named";
  const isBold = told === "bare" && isSetOff();
  const isResult = told === "bare" && closesAsResult(view, shape);
  const isBlock = told === "bare" && closesBlock(view, shape);
  const sign =
    told === "worded"
      ? told
      : isNamed
        ? named
        : isBlock
          ? "block"
          : unsaidSign(view, shape, isBold, isResult);
  const isShown = bits >= leastBits[sign];
  if (!isShown && sign !== "worded") return false;
  // Of two figures in few lines, each is wrong where a slip of the hand explains it, since by chance none does.
  const isPair = misses === 2 && trivial === 0 && hits > 2 && hits <= fewLines && bits >= leastBits.beside;
  if (misses > Math.max(1, most) && !(isPair && isTypo())) return false;
  if (hits < (told === "worded" || isBold || isBlock || isResult ? 1 : 2)) return false;
  if (isRemote(family) && !isSureApart(view, shape, line, bits)) return false;
  const isPeriod = view.words[total] === periodTotal;
  if (isPeriod && !fitsPeriod(view, line, total, [...addends]) && mayBeState(view, line, shape)) return false;
  const start = view.starts[line]!;
  const nParts = addends.reduce((n, item) => n + view.filled[start + item * view.stride]!, 0);
  // One part alone has to be the total where other lines with one part show that nothing else is in it.
  const isKnownAlone = trivial >= leastAlone[told] && hits >= 2 && misses <= 1;
  if (nParts < 1 || (nParts === 1 && !isKnownAlone)) return false;
  // The look at all above a total comes last, since it costs the most.
  return !holdsWithoutIdle(view, shape, line) && (isShown || isPlain());
}

/** What sets off a total that no word names, the most telling first. */
function unsaidSign(
  view: View,
  shape: Pick<Accepted, "total" | "addends">,
  isBold: boolean,
  isResult: boolean,
): "whole" | "bold" | "nameless" | "result" | "bare" {
  const { total, addends } = shape;
  if (isOfAllOthers(view, total, addends)) return "whole";
  if (isBold) return "bold";
  if (view.axis === "rows" && isAloneNameless(view.labels, total, addends)) return "nameless";
  return isResult ? "result" : "bare";
}

/** Whether a figure is of the size of those of its line: what there was at the end of a period, or on average. */
function mayBeState(view: View, line: number, { total, addends }: Shape): boolean {
  const at = (item: number): number => figureAt(view, line, item);
  const parts = Array.from(addends, at).sort((a, b) => a - b);
  return at(total) >= parts[0]! && at(total) <= 2 * parts[parts.length >> 1]!;
}

/** Whether a shape was accepted for what else the table says, which its misses do not shake. */
function isMeantByOthers(family: Accepted["family"]): boolean {
  return family === "outvoted" || family === "hidden";
}

/**
 * Whether figures that stand apart from their total are nevertheless meant: by a name, or else by the other lines all
 * but one. What comes near to another column misses now and then, by design.
 */
function isSureApart(view: View, shape: Accepted, line: number, bits: number): boolean {
  const isNamed = namesDifference(view, shape.total, shape.addends);
  const apart = isSideBySide(view, shape) ? "beside" : "pair";
  if ((!isNamed && bits < leastBits[apart]) || addsAnother(view, shape, line)) return false;
  return isNamed || namesSum(view.words[shape.total]!) || shape.judgement.misses <= 1;
}

/** Whether two addends and their total stand next to each other. */
function isSideBySide({ active }: View, { total, addends }: Shape): boolean {
  const items = [total, ...addends].sort((a, b) => a - b);
  const first = active.indexOf(items[0]!);
  return items.length === 3 && items.every((item, at) => active[first + at] === item);
}

/**
 * Whether a line adds up once those addends are left out, or taken off, that add nothing in any line that holds: no
 * line vouches for them, or their sign, and where they do not stand next to the total, no place does.
 */
export function holdsWithoutIdle(
  view: View,
  { total, addends, family, judgement }: Accepted,
  line: number,
): boolean {
  if (family === "adjacent" || isMeantByOthers(family)) return false;
  const at = (item: number, own = line): number => figureAt(view, own, item);
  const proved = addends.filter((item) => {
    for (let other = 0; other < view.nLines; other++)
      if (judgement.verdicts[other] === hit && at(item, other) !== 0) return true;
    return false;
  });
  if (proved.length === addends.length) return false;
  const vouchedFor = proved.reduce((sum, item) => sum + at(item), 0);
  const idle = addends.reduce((sum, item) => sum + at(item), 0) - vouchedFor;
  return vouchedFor === at(total) || vouchedFor - idle === at(total);
}
